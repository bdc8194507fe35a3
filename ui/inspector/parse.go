package inspector

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/ui/locale"
)

// parse reads what a person wrote into a field. An empty text takes the value
// back. The key says what is wrong with a text that is no value of the type.
func parse(p catalog.Property, text string) (catalog.Value, locale.Key) {
	text = strings.TrimSpace(text)
	if text == "" {
		return catalog.Value{}, ""
	}
	switch p.Type {
	case catalog.IntType, catalog.NumberType:
		return parseNumber(p, text)
	case catalog.ListType:
		return catalog.ListOf(items(text)...), ""
	}
	return catalog.StringOf(text), ""
}

// parseNumber takes thousands separators and the unit of the property along.
func parseNumber(p catalog.Property, text string) (catalog.Value, locale.Key) {
	if p.Unit != "" && len(text) > len(p.Unit) && strings.EqualFold(text[len(text)-len(p.Unit):], p.Unit) {
		text = strings.TrimSpace(text[:len(text)-len(p.Unit)])
	}
	n, err := strconv.ParseFloat(strings.NewReplacer(",", "", " ", "", "_", "").Replace(text), 64)
	value := catalog.NumberOf(n)
	switch {
	case err != nil || n != n || n-n != 0: // not a number, or infinite
		return catalog.Value{}, locale.NotANumber
	case p.Type == catalog.IntType && p.Check(value) != nil:
		return catalog.Value{}, locale.NotWhole
	}
	return value, ""
}

func items(text string) []string {
	var list []string
	for _, item := range strings.Split(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			list = append(list, item)
		}
	}
	return list
}

// inRange reports whether AWS takes the number; anything else is in range.
func inRange(p catalog.Property, v catalog.Value) bool {
	n, ok := v.Number()
	return !ok || (p.Min == nil || n >= *p.Min) && (p.Max == nil || n <= *p.Max)
}

// rangeOf is the range of a property in words, "128–10240 MB", or as much of it
// as there is.
func rangeOf(p catalog.Property) string {
	number := func(f float64) string { return catalog.NumberOf(f).String() }
	var text string
	switch {
	case p.Min != nil && p.Max != nil:
		text = number(*p.Min) + "–" + number(*p.Max)
	case p.Min != nil:
		text = "≥ " + number(*p.Min)
	case p.Max != nil:
		text = "≤ " + number(*p.Max)
	default:
		return p.Unit
	}
	if p.Unit != "" {
		text += " " + p.Unit
	}
	return text
}

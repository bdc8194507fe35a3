package inspector

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/ui/locale"
)

// parse reads what a person wrote into a field. An empty text takes the value
// back. The complaint says what is wrong with a text that is no value of the type.
func parse(p catalog.Property, text string) (catalog.Value, complaint) {
	text = strings.TrimSpace(text)
	if text == "" {
		return catalog.Value{}, complaint{}
	}
	if p.Type == catalog.IntType || p.Type == catalog.NumberType {
		return parseNumber(p, text)
	}
	return catalog.StringOf(text), wrongFormat(p.Format, text)
}

// parseNumber takes thousands separators and the unit of the property along.
func parseNumber(p catalog.Property, text string) (catalog.Value, complaint) {
	if p.Unit != "" && len(text) > len(p.Unit) && strings.EqualFold(text[len(text)-len(p.Unit):], p.Unit) {
		text = strings.TrimSpace(text[:len(text)-len(p.Unit)])
	}
	n, err := strconv.ParseFloat(strings.NewReplacer(",", "", " ", "", "_", "").Replace(text), 64)
	value := catalog.NumberOf(n)
	switch {
	case err != nil || n != n || n-n != 0: // not a number, or infinite
		return catalog.Value{}, complaint{key: locale.NotANumber}
	case p.Type == catalog.IntType && p.Check(value) != nil:
		return catalog.Value{}, complaint{key: locale.NotWhole}
	}
	return value, complaint{}
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

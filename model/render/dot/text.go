package dot

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lintel/model/legible"
)

// What stands for characters with a meaning of their own in strings and in markup.
var (
	quoting  = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;")
	escaping = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "]", "&#93;") // "]]>" ends CDATA for Graphviz, even as "]]&gt;"
)

// number is a number with at most four decimals, never in the exponent form,
// which Graphviz does not read.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*1e4)/1e4+0, 'f', -1, 64)
}

// quote is a quoted string. Graphviz looks for backslashes and entities in
// everything that it draws, names included.
func quote(s string) string {
	return `"` + quoting.Replace(legible.Line(s)) + `"`
}

// quoteLines is a quoted string of the lines that are not empty.
func quoteLines(lines ...string) string {
	lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	for i, l := range lines {
		lines[i] = quoting.Replace(legible.Line(l))
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}

// markup is text inside an HTML label.
func markup(s string) string {
	return escaping.Replace(legible.Line(s))
}

// class is a kind as a class name of CSS.
func class(kind string) string {
	return quote(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '_'
	}, kind))
}

// monogram stands for the icon of a service: its capitals and digits, at most
// four, or its first letter.
func monogram(name string) string {
	var letters []rune
	for _, r := range name {
		if len(letters) < 4 && (unicode.IsUpper(r) || unicode.IsDigit(r)) {
			letters = append(letters, r)
		}
	}
	if len(letters) == 0 {
		letters = []rune(strings.ToUpper(name) + "?")[:1]
	}
	return string(letters)
}

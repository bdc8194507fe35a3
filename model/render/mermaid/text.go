package mermaid

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"lintel/model/diagram"
	"lintel/model/legible"
)

// special are the characters that mean something to Mermaid, to the HTML or to
// the Markdown that it looks for in a label.
const special = "\"#&<>\\`%;:|{}$*~@^!"

// text is text in a label between quotes.
func text(s string) string {
	s = legible.Line(s)
	if strings.TrimSpace(s) == "" {
		return " "
	}
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if strings.ContainsRune(special, r) || r == '_' && !within(runes, i) || i <= listMark(runes) && !unicode.IsDigit(r) {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// within reports whether a rune stands between letters, where it emphasises
// nothing.
func within(s []rune, i int) bool {
	word := func(j int) bool { return j >= 0 && j < len(s) && (unicode.IsLetter(s[j]) || unicode.IsDigit(s[j])) }
	return word(i-1) && word(i+1)
}

// listMark is the index of the last rune of what would begin a list, such as
// "- " or "1. "; -1 for none.
func listMark(s []rune) int {
	i := 0
	for i < len(s) && unicode.IsSpace(s[i]) {
		i++
	}
	start := i
	for i < len(s) && unicode.IsDigit(s[i]) {
		i++
	}
	if i < len(s) && (i > start && strings.ContainsRune(".)", s[i]) || i == start && strings.ContainsRune("-+=", s[i])) {
		return i
	}
	return -1
}

// paragraph is text of several lines in a label.
func paragraph(s string) string {
	var lines []string
	for _, line := range legible.Lines(s) {
		lines = append(lines, text(line))
	}
	return strings.Join(lines, "<br/>")
}

// yaml is text as a value of YAML, in which nothing means anything.
func yaml(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range legible.Line(s) {
		if r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .,-_()", r) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}

// namesOf are names for all nodes that Mermaid takes for nothing else.
func namesOf(d *diagram.Diagram) map[diagram.ID]string {
	names, used := map[diagram.ID]string{}, map[string]int{}
	for _, n := range d.Nodes() {
		plain := "n_" + strings.Map(func(r rune) rune {
			if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return '_'
		}, string(n.ID))
		name := plain
		for used[name] > 0 {
			used[plain]++
			name = plain + "__" + strconv.Itoa(used[plain])
		}
		used[name]++
		names[n.ID] = name
	}
	return names
}

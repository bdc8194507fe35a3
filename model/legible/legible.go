// Package legible replaces what may not stand in the text of a file that
// others read: control characters and what turns the order of reading around.
//
// Writers of formats import it; it imports nothing of ours.
package legible

import (
	"strings"
	"unicode"
)

// Line is a text without line breaks, control characters, marks that turn the
// order of reading around, and code points that are no characters; each is
// replaced by U+FFFD, so that a reader sees that something was there.
func Line(s string) string { return strings.Map(legible, s) }

// Lines are the lines of a text, each of them legible.
func Lines(s string) []string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = Line(lines[i])
	}
	return lines
}

func legible(r rune) rune {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r),
		r == '\u2028', r == '\u2029', // line and paragraph separators
		r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // no characters
		return unicode.ReplacementChar
	}
	return r
}

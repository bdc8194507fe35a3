package control

import (
	"strings"
	"unicode"
)

// Plain is text without what nobody can see and a name must not hold: line
// breaks and tabs become spaces, other control characters and the marks that
// turn the direction of writing are dropped. Joiners stay, for emoji need them.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), unicode.Is(turns, r), r == '\ufeff', r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
}

// PlainLines is Plain for text of several lines: line breaks stay.
func PlainLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Plain(line)
	}
	return strings.Join(lines, "\n")
}

// turns are the characters that turn the direction of writing.
var turns = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x061c, Hi: 0x061c, Stride: 1}, {Lo: 0x200e, Hi: 0x200f, Stride: 1},
	{Lo: 0x202a, Hi: 0x202e, Stride: 1}, {Lo: 0x2066, Hi: 0x2069, Stride: 1},
}}

package typeface

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ellipsis ends a text that was cut.
const ellipsis = "…"

// Clean is s as it is measured and drawn, on one line: composed characters,
// white space as spaces, other control characters and those that turn the order
// of reading around as U+FFFD, and without characters that show nothing.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || turns(r) || unicode.Is(unicode.Co, r) || r >= 0xFFFE && r&0xFFFE == 0xFFFE:
			return unicode.ReplacementChar
		case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return norm.NFC.String(s)
}

// turns tells the characters that have what follows read in another direction.
// They would let a name look like another one, so they are shown.
func turns(r rune) bool { return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' }

// plain reports whether s holds only characters that need no cleaning: ASCII,
// accented Latin letters, Hangul syllables and the ellipsis.
func plain(s string) bool {
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~', r >= 'À' && r <= 'ſ', r >= '가' && r <= '힣', r == '…':
		default:
			return false
		}
	}
	return true
}

// Width is the advance of s in pt when set in one line at a font size in pt.
// No kerning: an exporter that places whole lines must switch it off.
func (f *Family) Width(s string, size float64, w Weight) float64 {
	return f.clean(Clean(s), size, w)
}

func (f *Family) clean(s string, size float64, w Weight) float64 {
	face, sum := f.face(w), 0
	for _, r := range s {
		_, advance := face.lookup(r)
		sum += int(advance)
	}
	return float64(sum) * size / face.unitsPerEm
}

// Fit is s, or its beginning with an ellipsis, not wider than max pt. It is
// empty when not even the ellipsis fits.
func (f *Family) Fit(s string, size float64, w Weight, max float64) string {
	s = Clean(s)
	if f.clean(s, size, w) <= max {
		return s
	}
	room := max - f.clean(ellipsis, size, w)
	if room < 0 {
		return ""
	}
	head := s[:f.prefix(s, size, w, room)]
	return strings.TrimRightFunc(head, unicode.IsSpace) + ellipsis
}

// prefix is the length in bytes of the longest beginning of s not wider than
// max pt that does not part a character from its combining marks.
func (f *Family) prefix(s string, size float64, w Weight, max float64) int {
	face, end := f.face(w), 0
	left := max * face.unitsPerEm / size
	for i, r := range s {
		_, advance := face.lookup(r)
		if !unicode.Is(unicode.M, r) {
			end = i
		}
		if left -= float64(advance); left < 0 {
			return end
		}
	}
	return len(s)
}

// Wrap sets s in at most lines lines of at most max pt each. It breaks at
// spaces and after "-", ".", "/", ":" and "_", inside a word only when that word
// alone is too wide, then before a capital as in OrdersTable, and ends what does
// not fit with an ellipsis.
func (f *Family) Wrap(s string, size float64, w Weight, max float64, lines int) []string {
	s = strings.TrimSpace(Clean(s))
	var out []string
	for s != "" && len(out) < lines {
		if len(out) == lines-1 {
			return append(out, f.Fit(s, size, w, max))
		}
		end := f.lineEnd(s, size, w, max)
		out = append(out, strings.TrimRight(s[:end], " "))
		s = strings.TrimLeft(s[end:], " ")
	}
	return out
}

// lastHump is where the last word within a word begins, up to an end: at a capital
// that follows a small letter or a digit, or ends a run of capitals, as the E of
// VMExecution; 0 for none.
func lastHump(s string, end int) int {
	for i := end; i > 0; i-- {
		afterSmall := isSmall(s[i-1]) || s[i-1] >= '0' && s[i-1] <= '9'
		endsRun := isCapital(s[i-1]) && i+1 < len(s) && isSmall(s[i+1])
		if isCapital(s[i]) && (afterSmall || endsRun) {
			return i
		}
	}
	return 0
}

func isSmall(c byte) bool   { return c >= 'a' && c <= 'z' }
func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// lineEnd is where the first line of s ends, at least one character from the start.
func (f *Family) lineEnd(s string, size float64, w Weight, max float64) int {
	end := f.prefix(s, size, w, max)
	if end == len(s) {
		return end
	}
	if s[end] == ' ' {
		return end
	}
	if i := strings.LastIndexAny(s[:end], " -./:_"); i > 0 {
		return i + 1
	}
	if i := lastHump(s, end); i > 0 {
		return i
	}
	_, first := utf8.DecodeRuneInString(s)
	if end < first {
		return first
	}
	return end
}

package svg

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"lintel/model/geom"
)

// markup prints; the buffered writer keeps the first error for the end.
type markup struct{ w *bufio.Writer }

func (m markup) print(format string, args ...any) { fmt.Fprintf(m.w, format, args...) }

func (m markup) line() { m.w.WriteByte('\n') }

// put prints text that stands in the file as it is.
func (m markup) put(s string) { m.w.WriteString(s) }

// attribute prints a length as the value of an attribute. text is the whole start
// of it, such as ` x="`.
func (m markup) attribute(text string, v float64) {
	m.w.WriteString(text)
	m.w.Write(appendNumber(m.w.AvailableBuffer(), v))
	m.w.WriteByte('"')
}

// number prints a length rounded to 1/100.
func number(v float64) string {
	var room [32]byte
	return string(appendNumber(room[:0], v))
}

// exact is the largest number whose hundredths are counted as an integer.
const exact = 1e12

func appendNumber(out []byte, v float64) []byte {
	if !(math.Abs(v) < exact) {
		return strconv.AppendFloat(out, math.Round(v*100)/100+0, 'f', -1, 64)
	}
	n := int64(math.Round(v * 100))
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	out = strconv.AppendInt(out, n/100, 10)
	part := n % 100
	if part == 0 {
		return out
	}
	out = append(out, '.', '0'+byte(part/10))
	if part%10 > 0 {
		out = append(out, '0'+byte(part%10))
	}
	return out
}

// escape makes text safe between tags and inside double quotes. Characters
// that XML cannot hold, or that turn the order of reading around, become U+FFFD.
func escape(s string) string {
	if isPlain(s) {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '"':
			out.WriteString("&quot;")
		case r == '\t', r == '\n', r == '\r':
			out.WriteByte(' ')
		case r < ' ' || r >= 0x7F && r < 0xA0 || r&0xFFFE == 0xFFFE, unicode.Is(unicode.Bidi_Control, r):
			out.WriteRune('\uFFFD')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isPlain reports whether text is safe as it is; some that is safe is not plain.
func isPlain(s string) bool {
	for _, c := range []byte(s) {
		if c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' {
			return false
		}
	}
	return true
}

// identifier makes an XML id of any id, different ones of different ids.
func identifier(id string) string {
	out := []byte("e-")
	for _, c := range []byte(id) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '.':
			out = append(out, c)
		default:
			out = fmt.Appendf(out, "_%02x", c)
		}
	}
	return string(out)
}

// way writes path data with two decimals. A letter is left out where the
// format repeats the last one.
type way struct {
	data []byte
	last byte
	bare bool // a letter was written last, which needs nothing before its number
}

func (w *way) to(letter byte, points ...geom.Point) {
	repeated := letter == w.last && letter != 'M'
	if !repeated {
		w.data = append(w.data, letter)
	}
	w.last = letter
	for i, p := range points {
		if i > 0 || repeated {
			w.data = append(w.data, ' ')
		}
		w.data = append(appendNumber(w.data, p.X), ' ')
		w.data = appendNumber(w.data, p.Y)
	}
}

// turn goes straight to a bend and round it.
func (w *way) turn(b geom.Bend) {
	w.to('L', b.Enter)
	if b.Radius == 0 {
		return
	}
	sweep := " 0 0 0 "
	if b.Clockwise {
		sweep = " 0 0 1 "
	}
	w.last = 'A'
	w.data = append(appendNumber(append(w.data, 'A'), b.Radius), ' ')
	w.data = append(appendNumber(w.data, b.Radius), sweep...)
	w.data = append(appendNumber(w.data, b.Leave.X), ' ')
	w.data = appendNumber(w.data, b.Leave.Y)
}

// shut closes a contour.
func (w *way) shut() {
	w.data = append(w.data, 'Z')
	w.last = 'Z'
}

// outline adds a shape in steps from point to point, which are shorter than
// places. Steps go between places rounded to 1/100, so that no error adds up.
func (w *way) outline(o geom.Outline) {
	var start, at [2]int
	for i, s := range o {
		to := hundredths(s.P[s.Op.Points()-1])
		closes := i+1 == len(o) || o[i+1].Op == geom.MoveTo
		switch s.Op {
		case geom.MoveTo:
			w.steps('m', at, s.P[0])
			start = to
		case geom.LineTo:
			switch {
			case to == at, closes && to == start: // shutting draws it
			case to[1] == at[1]:
				w.side('h', to[0]-at[0])
			case to[0] == at[0]:
				w.side('v', to[1]-at[1])
			default:
				w.steps('l', at, s.P[0])
			}
		case geom.QuadTo:
			w.steps('q', at, s.P[0], s.P[1])
		case geom.CubeTo:
			w.steps('c', at, s.P[0], s.P[1], s.P[2])
		}
		at = to
		if closes {
			w.shut()
			at = start
		}
	}
}

// steps adds a letter and the ways to its points.
func (w *way) steps(letter byte, from [2]int, points ...geom.Point) {
	w.letter(letter)
	for _, p := range points {
		to := hundredths(p)
		w.step(to[0] - from[0])
		w.step(to[1] - from[1])
	}
}

func (w *way) side(letter byte, length int) {
	w.letter(letter)
	w.step(length)
}

// letter is left out where it repeats the last one; after a move, it would mean a line.
func (w *way) letter(letter byte) {
	w.bare = letter != w.last || letter == 'm'
	if w.bare {
		w.data = append(w.data, letter)
	}
	w.last = letter
}

// step adds a number of hundredths. A sign parts it from the one before.
func (w *way) step(v int) {
	out := w.data
	switch {
	case v < 0:
		out, v = append(out, '-'), -v
	case !w.bare:
		out = append(out, ' ')
	}
	w.bare = false
	whole, part := v/100, v%100
	if whole > 0 || part == 0 {
		out = strconv.AppendInt(out, int64(whole), 10)
	}
	if part > 0 {
		out = append(out, '.', '0'+byte(part/10))
	}
	if part%10 > 0 {
		out = append(out, '0'+byte(part%10))
	}
	w.data = out
}

func hundredths(p geom.Point) [2]int {
	return [2]int{int(math.Round(p.X * 100)), int(math.Round(p.Y * 100))}
}

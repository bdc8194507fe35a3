package svg

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// markup prints; the buffered writer keeps the first error for the end.
type markup struct{ w *bufio.Writer }

func (m markup) print(format string, args ...any) { fmt.Fprintf(m.w, format, args...) }

func (m markup) line() { m.w.WriteByte('\n') }

// number prints a length rounded to 1/100.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64)
}

// escape makes text safe between tags and inside double quotes. Characters
// that XML cannot hold become U+FFFD.
func escape(s string) string {
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
		case r < ' ' || r >= 0x7F && r < 0xA0 || r&0xFFFE == 0xFFFE:
			out.WriteRune('\uFFFD')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
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
	strings.Builder
	last byte
}

func (w *way) to(letter byte, points ...geom.Point) {
	repeated := letter == w.last && letter != 'M'
	if !repeated {
		w.WriteByte(letter)
	}
	w.last = letter
	for i, p := range points {
		if i > 0 || repeated {
			w.WriteByte(' ')
		}
		w.WriteString(number(p.X))
		w.WriteByte(' ')
		w.WriteString(number(p.Y))
	}
}

// turn goes straight to a bend and round it.
func (w *way) turn(b geom.Bend) {
	w.to('L', b.Enter)
	if b.Radius == 0 {
		return
	}
	sweep := 0
	if b.Clockwise {
		sweep = 1
	}
	r := number(b.Radius)
	w.last = 'A'
	fmt.Fprintf(w, "A%s %s 0 0 %d %s %s", r, r, sweep, number(b.Leave.X), number(b.Leave.Y))
}

// shut closes a contour.
func (w *way) shut() {
	w.WriteByte('Z')
	w.last = 'Z'
}

// outline adds a shape scaled by k and moved to at.
func (w *way) outline(o geom.Outline, k float64, at geom.Point) {
	letters := [...]byte{geom.MoveTo: 'M', geom.LineTo: 'L', geom.QuadTo: 'Q', geom.CubeTo: 'C'}
	for i, s := range o {
		if s.Op == geom.MoveTo && i > 0 {
			w.shut()
		}
		points := make([]geom.Point, s.Op.Points())
		for n := range points {
			points[n] = geom.Pt(at.X+s.P[n].X*k, at.Y+s.P[n].Y*k)
		}
		w.to(letters[s.Op], points...)
	}
	if len(o) > 0 {
		w.shut()
	}
}

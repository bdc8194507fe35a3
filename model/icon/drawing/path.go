package drawing

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// maxSegments is the number of steps that one shape may have.
const maxSegments = 20_000

// farthest is how far from the origin a point may lie.
const farthest = 1e6

// contour is one connected line of a shape; the first segment is its start.
type contour struct {
	segments []geom.Segment
	closed   bool
}

func (c *contour) start() geom.Point { return c.segments[0].P[0] }

// paths reads path data of every command of SVG.
func paths(data string) ([]contour, error) {
	p := &pathReader{scanner: scanner{text: data}}
	for p.space(); !p.done(); p.space() {
		if err := p.command(); err != nil {
			return nil, fmt.Errorf("path data, byte %d: %w", p.at, err)
		}
	}
	return p.out, nil
}

type pathReader struct {
	scanner
	out   []contour
	pen   geom.Point
	hand  geom.Point // the last control point of a curve, for S and T
	after byte       // the command before, in capitals
	count int
}

// arity is the number of values that a command takes.
var arity = map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'A': 7, 'Z': 0}

// command reads a letter and its values, as often as values follow.
func (p *pathReader) command() error {
	letter := p.text[p.at]
	capital := letter &^ 0x20
	n, known := arity[capital]
	if !known {
		return fmt.Errorf("%q is no command", letter)
	}
	if len(p.out) == 0 && capital != 'M' {
		return fmt.Errorf("%q before M", letter)
	}
	p.at++
	if capital == 'Z' {
		p.shut()
		return nil
	}
	for first := true; first || p.more(); first = false {
		var v [7]float64
		for i := range n {
			var err error
			if v[i], err = p.value(capital == 'A' && (i == 3 || i == 4)); err != nil {
				return err
			}
		}
		if p.count++; p.count > maxSegments {
			return fmt.Errorf("there are more than %d steps", maxSegments)
		}
		if err := p.step(capital, letter != capital, v); err != nil {
			return err
		}
		if capital == 'M' {
			letter, capital = letter-'M'+'L', 'L'
		}
	}
	return nil
}

func (p *pathReader) shut() {
	c := &p.out[len(p.out)-1]
	c.closed = true
	p.pen, p.after = c.start(), 'Z'
}

// step adds what one command draws.
func (p *pathReader) step(capital byte, relative bool, v [7]float64) error {
	var base geom.Point
	if relative {
		base = p.pen
	}
	at := func(i int) geom.Point { return geom.Pt(base.X+v[i], base.Y+v[i+1]) }
	from := p.pen
	switch capital {
	case 'M':
		p.begin(at(0))
	case 'L':
		p.line(at(0))
	case 'H':
		p.line(geom.Pt(base.X+v[0], from.Y))
	case 'V':
		p.line(geom.Pt(from.X, base.Y+v[0]))
	case 'C':
		p.cube(at(0), at(2), at(4))
	case 'S':
		p.cube(p.mirrored('C', 'S'), at(0), at(2))
	case 'Q':
		p.quad(at(0), at(2))
	case 'T':
		p.quad(p.mirrored('Q', 'T'), at(0))
	case 'A':
		p.arc(v, at(5))
	}
	p.after = capital
	if !(math.Abs(p.pen.X) <= farthest && math.Abs(p.pen.Y) <= farthest) {
		return errors.New("a point lies far outside the drawing")
	}
	return nil
}

func (p *pathReader) begin(at geom.Point) {
	p.out = append(p.out, contour{segments: []geom.Segment{{Op: geom.MoveTo, P: [3]geom.Point{at}}}})
	p.pen = at
}

// add continues the contour; after a closed one a new one begins where it began.
func (p *pathReader) add(op geom.Op, points ...geom.Point) {
	if p.out[len(p.out)-1].closed {
		p.begin(p.pen)
	}
	c := &p.out[len(p.out)-1]
	s := geom.Segment{Op: op}
	copy(s.P[:], points)
	c.segments = append(c.segments, s)
	p.pen = points[len(points)-1]
}

func (p *pathReader) line(to geom.Point) { p.add(geom.LineTo, to) }

func (p *pathReader) quad(hand, to geom.Point) {
	p.hand = hand
	p.add(geom.QuadTo, hand, to)
}

func (p *pathReader) cube(first, second, to geom.Point) {
	p.hand = second
	p.add(geom.CubeTo, first, second, to)
}

// mirrored is the control point that continues the curve before smoothly.
func (p *pathReader) mirrored(a, b byte) geom.Point {
	if p.after != a && p.after != b {
		return p.pen
	}
	return p.pen.Add(p.pen.Sub(p.hand))
}

// scanner reads the numbers of SVG, which may touch each other: "1-2.5.5".
type scanner struct {
	text string
	at   int
}

func (s *scanner) done() bool { return s.at == len(s.text) }

// space skips blanks and at most one comma.
func (s *scanner) space() {
	for comma := false; !s.done(); s.at++ {
		switch c := s.text[s.at]; {
		case strings.IndexByte(" \t\r\n\f", c) >= 0:
		case c == ',' && !comma:
			comma = true
		default:
			return
		}
	}
}

// more reports whether a number follows.
func (s *scanner) more() bool {
	s.space()
	return !s.done() && strings.IndexByte("+-.0123456789", s.text[s.at]) >= 0
}

// value reads a number, or a flag, which is a single digit.
func (s *scanner) value(flag bool) (float64, error) {
	s.space()
	start := s.at
	if flag {
		if s.done() || s.text[s.at] != '0' && s.text[s.at] != '1' {
			return 0, errors.New("want 0 or 1")
		}
		s.at++
		return float64(s.text[start] - '0'), nil
	}
	s.at = start + numberLength(s.text[start:])
	v, err := strconv.ParseFloat(s.text[start:s.at], 64)
	if err != nil || math.Abs(v) > farthest {
		s.at = start
		return 0, fmt.Errorf("want a number, found %q", s.text[start:min(start+12, len(s.text))])
	}
	return v, nil
}

// numberLength is the length of the longest number that text begins with.
func numberLength(text string) int {
	i := 0
	digits := func() {
		for i < len(text) && text[i] >= '0' && text[i] <= '9' {
			i++
		}
	}
	sign := func() {
		if i < len(text) && (text[i] == '+' || text[i] == '-') {
			i++
		}
	}
	sign()
	digits()
	if i < len(text) && text[i] == '.' {
		i++
		digits()
	}
	if i < len(text) && text[i]|0x20 == 'e' {
		mantissa := i
		i++
		sign()
		if exponent := i; func() bool { digits(); return i == exponent }() {
			i = mantissa
		}
	}
	return i
}

// numbers reads a list of numbers.
func numbers(text string) ([]float64, error) {
	s := scanner{text: text}
	var all []float64
	for s.more() {
		v, err := s.value(false)
		if err != nil {
			return nil, err
		}
		if all = append(all, v); len(all) > 2*maxSegments {
			return nil, fmt.Errorf("there are more than %d numbers", 2*maxSegments)
		}
	}
	if !s.done() {
		return nil, fmt.Errorf("want a number, found %q", s.text[s.at:min(s.at+12, len(s.text))])
	}
	return all, nil
}

package icon

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// contours reads path data of the absolute commands M L H V C Q Z.
func contours(data string) (geom.Outline, error) {
	s := &scanner{data: data}
	s.space()
	if s.done() {
		return nil, s.fail("path data is empty")
	}
	for !s.done() {
		if err := s.command(); err != nil {
			return nil, err
		}
	}
	if s.open {
		return nil, s.fail("the last contour is not closed by Z")
	}
	return s.out, nil
}

type scanner struct {
	data string
	pos  int
	out  geom.Outline
	pen  geom.Point
	open bool // inside a contour
}

func (s *scanner) done() bool { return s.pos == len(s.data) }

func (s *scanner) fail(format string, args ...any) error {
	return &placed{s.pos, fmt.Sprintf(format, args...)}
}

// command reads one letter and its points, repeated as often as numbers follow.
func (s *scanner) command() error {
	letter := s.data[s.pos]
	switch {
	case !strings.ContainsRune("MLHVCQZ", rune(letter)):
		return s.fail("command %q is not allowed: use M L H V C Q Z", letter)
	case letter == 'Z':
		if !s.open {
			return s.fail("Z closes nothing")
		}
		s.open = false
		s.pos++
		s.space()
		return nil
	case letter == 'M' && s.open:
		return s.fail("M before Z: close every contour")
	case letter != 'M' && !s.open:
		return s.fail("%q before M", letter)
	}
	s.open = true
	s.pos++
	s.space()
	for first := true; first || s.number(); first = false {
		if err := s.step(letter); err != nil {
			return err
		}
		if letter == 'M' {
			letter = 'L' // what the format says of more points after a start
		}
	}
	return nil
}

func (s *scanner) step(letter byte) error {
	seg, p := geom.Segment{Op: geom.LineTo}, s.pen
	var err error
	switch letter {
	case 'M':
		seg.Op = geom.MoveTo
		p, err = s.point()
	case 'L':
		p, err = s.point()
	case 'H':
		p.X, err = s.coordinate()
	case 'V':
		p.Y, err = s.coordinate()
	case 'Q':
		seg.Op = geom.QuadTo
	case 'C':
		seg.Op = geom.CubeTo
	}
	last := seg.Op.Points() - 1
	seg.P[0] = p
	for i := 0; last > 0 && i <= last && err == nil; i++ {
		seg.P[i], err = s.point()
	}
	s.out, s.pen = append(s.out, seg), seg.P[last]
	return err
}

func (s *scanner) point() (geom.Point, error) {
	x, err := s.coordinate()
	if err != nil {
		return geom.Point{}, err
	}
	y, err := s.coordinate()
	return geom.Pt(x, y), err
}

// coordinate reads a decimal number on or near the grid.
func (s *scanner) coordinate() (float64, error) {
	end := s.pos
	for end < len(s.data) && (digit(s.data[end]) || s.data[end] == '.' || s.data[end] == '-' && end == s.pos) {
		end++
	}
	v, err := strconv.ParseFloat(s.data[s.pos:end], 64)
	if err != nil {
		return 0, s.fail("want a number, found %q", s.data[s.pos:min(end+1, len(s.data))])
	}
	if math.Abs(v) > 2*Grid {
		return 0, s.fail("%v lies far outside the grid of %d", v, Grid)
	}
	s.pos = end
	s.space()
	return v, nil
}

func (s *scanner) number() bool {
	return !s.done() && (digit(s.data[s.pos]) || s.data[s.pos] == '-' || s.data[s.pos] == '.')
}

func (s *scanner) space() {
	for !s.done() && (s.data[s.pos] == ' ' || s.data[s.pos] == ',' || s.data[s.pos] == '\n' || s.data[s.pos] == '\t') {
		s.pos++
	}
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

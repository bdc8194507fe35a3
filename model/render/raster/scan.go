package raster

import (
	"cmp"
	"image"
	"math"
	"slices"

	"lintel/model/geom"
)

// scan finds which pixels an outline covers, by either fill rule and whatever
// contours overlap. It is exact along rows and looks at scanRows lines across.
type scan struct {
	box   image.Rectangle
	edges []scanEdge
	row   []float32 // coverage of the row at hand, in lines
}

// scanRows is the number of lines in a pixel that are looked at.
const scanRows = 16

// scanEdge is a straight side from top to bottom.
type scanEdge struct {
	top, bottom float64 // y
	x, slope    float64 // at y = 0
	turn        int     // 1 down, -1 up
}

// crossing is where a line meets a side.
type crossing struct {
	x    float64
	turn int
}

// newScan takes the part of an outline that lies in box, scaled by k and moved
// by the offset.
func newScan(o geom.Outline, k float64, offset geom.Point, box image.Rectangle) *scan {
	s := &scan{box: box, row: make([]float32, box.Dx())}
	at := func(p geom.Point) geom.Point { return geom.Pt(p.X*k+offset.X, p.Y*k+offset.Y) }
	var start, pen geom.Point
	for i, g := range o {
		to := at(g.P[g.Op.Points()-1])
		switch g.Op {
		case geom.MoveTo:
			if i > 0 {
				s.side(pen, start)
			}
			start = to
		case geom.LineTo:
			s.side(pen, to)
		default:
			s.curve(pen, at(g.P[0]), at(g.P[1]), at(g.P[2]), g.Op)
		}
		pen = to
	}
	s.side(pen, start)
	slices.SortFunc(s.edges, func(a, b scanEdge) int { return cmp.Compare(a.top, b.top) })
	return s
}

// curve adds a curve as chords that stay within a fiftieth of a pixel.
func (s *scan) curve(from, a, b, c geom.Point, op geom.Op) {
	bend := math.Hypot(from.X-2*a.X+b.X, from.Y-2*a.Y+b.Y)
	if op == geom.CubeTo {
		bend = 3 * max(bend, math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y))
	}
	const fine, most = 0.02, 100
	n := int(min(max(1, math.Ceil(math.Sqrt(bend/4/fine))), most))
	last := from
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		p := from.Lerp(a, t).Lerp(a.Lerp(b, t), t)
		if op == geom.CubeTo {
			p = p.Lerp(a.Lerp(b, t).Lerp(b.Lerp(c, t), t), t)
		}
		s.side(last, p)
		last = p
	}
}

func (s *scan) side(a, b geom.Point) {
	e := scanEdge{top: a.Y, bottom: b.Y, turn: 1}
	if a.Y > b.Y {
		e = scanEdge{top: b.Y, bottom: a.Y, turn: -1}
	}
	if a.Y == b.Y || e.bottom <= float64(s.box.Min.Y) || e.top >= float64(s.box.Max.Y) {
		return
	}
	e.slope = (b.X - a.X) / (b.Y - a.Y)
	e.x = a.X - a.Y*e.slope
	s.edges = append(s.edges, e)
}

// rows calls f with the coverage of every row of the box, 0..scanRows a pixel.
func (s *scan) rows(evenOdd bool, f func(y int, coverage []float32)) {
	var active []scanEdge
	var line []crossing
	next := 0
	for y := s.box.Min.Y; y < s.box.Max.Y; y++ {
		clear(s.row)
		for next < len(s.edges) && s.edges[next].top < float64(y+1) {
			active = append(active, s.edges[next])
			next++
		}
		active = slices.DeleteFunc(active, func(e scanEdge) bool { return e.bottom <= float64(y) })
		for i := range scanRows {
			at := float64(y) + (float64(i)+0.5)/scanRows
			line = line[:0]
			for _, e := range active {
				if e.top <= at && at < e.bottom {
					line = append(line, crossing{e.x + at*e.slope, e.turn})
				}
			}
			s.line(line, evenOdd)
		}
		f(y, s.row)
	}
}

// line adds what lies inside on one line across.
func (s *scan) line(line []crossing, evenOdd bool) {
	slices.SortFunc(line, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
	winding := 0
	for i, c := range line {
		winding += c.turn
		inside := winding != 0
		if evenOdd {
			inside = winding%2 != 0
		}
		if inside && i+1 < len(line) {
			s.span(c.x, line[i+1].x)
		}
	}
}

func (s *scan) span(from, to float64) {
	left := float64(s.box.Min.X)
	from, to = max(from-left, 0), min(to-left, float64(len(s.row)))
	if from >= to {
		return
	}
	first, last := int(from), int(to)
	if first == last {
		s.row[first] += float32(to - from)
		return
	}
	s.row[first] += float32(float64(first+1) - from)
	for x := first + 1; x < last; x++ {
		s.row[x]++
	}
	if last < len(s.row) {
		s.row[last] += float32(to - float64(last))
	}
}

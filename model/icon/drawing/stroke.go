package drawing

import (
	"math"

	"lintel/model/geom"
)

// stroked is the area that a pen covers along contours, as an outline to fill
// by the non-zero rule: one piece for every straight part, corner and end, all
// turning the same way. fine is how far a chord may leave its curve.
func stroked(contours []contour, p pen, fine float64) geom.Outline {
	s := stroker{pen: p, half: p.width / 2, fine: fine}
	for _, c := range contours {
		if len(s.out) <= maxCost {
			s.line(flat(c, fine), c.closed)
		}
	}
	return s.out
}

type stroker struct {
	pen
	half, fine float64
	out        geom.Outline
}

// flat is a contour as short straight parts, without parts of no length.
func flat(c contour, fine float64) []geom.Point {
	points := []geom.Point{c.start()}
	add := func(p geom.Point) {
		if p != points[len(points)-1] {
			points = append(points, p)
		}
	}
	pen := c.start()
	for _, s := range c.segments[1:] {
		last := s.P[s.Op.Points()-1]
		if n := float64(parts(pen, s, fine)); n > 1 {
			// A short chord at either end lies along the curve there, so that a
			// cap is cut square to it.
			add(on(pen, s, endChord/n))
			for i := 1.0; i < n; i++ {
				add(on(pen, s, i/n))
			}
			add(on(pen, s, 1-endChord/n))
		}
		add(last)
		pen = last
	}
	return points
}

// endChord is how long the first and the last chord of a curve are, by the others.
const endChord = 1.0 / 64

// parts is the number of chords that a segment is cut into.
func parts(from geom.Point, s geom.Segment, fine float64) int {
	bend := 0.0
	switch s.Op {
	case geom.QuadTo:
		bend = second(from, s.P[0], s.P[1]) / 4
	case geom.CubeTo:
		bend = max(second(from, s.P[0], s.P[1]), second(s.P[0], s.P[1], s.P[2])) * 3 / 4
	}
	const most = 64
	return int(min(max(1, math.Ceil(math.Sqrt(bend/fine))), most))
}

// second is how much the direction changes at b, the length of a - 2b + c.
func second(a, b, c geom.Point) float64 { return math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y) }

// on is the point of a curve at share t.
func on(from geom.Point, s geom.Segment, t float64) geom.Point {
	a, b := from.Lerp(s.P[0], t), s.P[0].Lerp(s.P[1], t)
	if s.Op == geom.QuadTo {
		return a.Lerp(b, t)
	}
	c := s.P[1].Lerp(s.P[2], t)
	return a.Lerp(b, t).Lerp(b.Lerp(c, t), t)
}

func (s *stroker) line(points []geom.Point, closed bool) {
	if closed && len(points) > 1 && points[0] == points[len(points)-1] {
		points = points[:len(points)-1]
	}
	n := len(points)
	if n == 1 {
		s.dot(points[0])
		return
	}
	sides := n - 1
	if closed {
		sides = n
	}
	// What is too intricate is refused later, so it need not be complete.
	for i := 0; i < sides && len(s.out) <= maxCost; i++ {
		a, b := points[i], points[(i+1)%n]
		s.side(a, b, !closed && i == 0, !closed && i == sides-1)
		if closed || i+1 < sides {
			s.corner(a, b, points[(i+2)%n])
		}
	}
}

// dot is what an end without a line leaves.
func (s *stroker) dot(at geom.Point) {
	switch s.cap {
	case "round":
		s.disc(at)
	case "square":
		s.side(geom.Pt(at.X-s.half, at.Y), geom.Pt(at.X+s.half, at.Y), false, false)
	}
}

// side covers one straight part and the caps at its free ends.
func (s *stroker) side(a, b geom.Point, first, last bool) {
	along := b.Sub(a).Unit().Mul(s.half)
	for _, end := range []struct {
		free bool
		at   *geom.Point
		out  geom.Vec
	}{{first, &a, along.Neg()}, {last, &b, along}} {
		if end.free && s.cap == "round" {
			s.disc(*end.at)
		}
		if end.free && s.cap == "square" {
			*end.at = end.at.Add(end.out)
		}
	}
	across := along.Perp()
	s.piece(a.Add(across.Neg()), b.Add(across.Neg()), b.Add(across), a.Add(across))
}

// corner fills the gap on the outer side of a turn.
func (s *stroker) corner(a, b, c geom.Point) {
	in, out := b.Sub(a).Unit(), c.Sub(b).Unit()
	cross, dot := in.X*out.Y-in.Y*out.X, in.X*out.X+in.Y*out.Y
	if s.join == "round" {
		if cross != 0 || dot < 0 {
			s.disc(b)
		}
		return
	}
	side := -s.half // the outer side of a turn to the right is on the left
	if cross < 0 {
		side = s.half
	}
	from, to := b.Add(in.Perp().Mul(side)), b.Add(out.Perp().Mul(side))
	// The tip lies 1/sin(half the inner angle) half widths from the corner.
	if sin := math.Sqrt(max(0, (1+dot)/2)); s.join == "miter" && sin > 0 && 1/sin <= s.miter {
		tip := b.Add(in.Perp().Add(out.Perp()).Unit().Mul(side / sin))
		s.piece(b, from, tip, to)
		return
	}
	s.piece(b, from, to)
}

func (s *stroker) disc(at geom.Point) {
	shape := matrix{a: s.half, d: s.half, e: at.X, f: at.Y}
	s.out = append(s.out, geom.Segment{Op: geom.MoveTo, P: [3]geom.Point{shape.apply(geom.Pt(1, 0))}})
	s.out = append(s.out, circlePart(shape, 0, 2*math.Pi)...)
}

// piece adds a convex polygon that turns clockwise on the screen.
func (s *stroker) piece(points ...geom.Point) {
	area := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.X*q.Y - p.Y*q.X
	}
	for i := range points {
		op := geom.LineTo
		if i == 0 {
			op = geom.MoveTo
		}
		p := points[i]
		if area < 0 {
			p = points[len(points)-1-i]
		}
		s.out = append(s.out, geom.Segment{Op: op, P: [3]geom.Point{p}})
	}
}

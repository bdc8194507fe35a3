package drawing

import (
	"math"

	"lintel/model/geom"
)

// arc adds the elliptic arc of the path command A, as the notes on
// implementation of the SVG specification compute it, in cubic curves of at
// most a quarter turn each.
func (p *pathReader) arc(v [7]float64, to geom.Point) {
	rx, ry := math.Abs(v[0]), math.Abs(v[1])
	from := p.pen
	if from == to {
		return
	}
	if rx == 0 || ry == 0 {
		p.line(to)
		return
	}
	turn := rotation(v[2])
	back, _ := turn.inverse()
	half := back.apply(geom.Pt((from.X-to.X)/2, (from.Y-to.Y)/2))
	if grow := math.Hypot(half.X/rx, half.Y/ry); grow > 1 {
		rx, ry = rx*grow, ry*grow
	}
	x, y := half.X/rx, half.Y/ry
	k := math.Sqrt(max(0, 1/(x*x+y*y)-1))
	if (v[3] == 1) == (v[4] == 1) {
		k = -k
	}
	middle := from.Lerp(to, 0.5).Add(turn.apply(geom.Pt(k*y*rx, -k*x*ry)).Vec())
	// The ellipse as a picture of the unit circle around the origin.
	shape := matrix{1, 0, 0, 1, middle.X, middle.Y}.times(turn).times(matrix{a: rx, d: ry})
	start := math.Atan2(y+k*x, x-k*y)
	sweep := math.Atan2(-y+k*x, -x-k*y) - start
	switch {
	case v[4] == 1 && sweep < 0:
		sweep += 2 * math.Pi
	case v[4] == 0 && sweep > 0:
		sweep -= 2 * math.Pi
	}
	p.turn(shape, start, sweep, to)
}

// turn adds a part of the unit circle seen through a matrix.
func (p *pathReader) turn(shape matrix, start, sweep float64, to geom.Point) {
	for _, s := range circlePart(shape, start, sweep) {
		p.cube(s.P[0], s.P[1], s.P[2])
	}
	// Rounding must not leave a gap to where the arc has to end.
	c := &p.out[len(p.out)-1]
	c.segments[len(c.segments)-1].P[2] = to
	p.pen = to
}

// circlePart is a part of the unit circle seen through a matrix, in cubic curves.
func circlePart(shape matrix, start, sweep float64) []geom.Segment {
	n := max(1, int(math.Ceil(math.Abs(sweep)/(math.Pi/2)-1e-9)))
	step := sweep / float64(n)
	reach := 4.0 / 3 * math.Tan(step/4)
	on := func(a float64) (geom.Point, geom.Vec) {
		sin, cos := math.Sincos(a)
		return geom.Pt(cos, sin), geom.Vec{X: -sin * reach, Y: cos * reach}
	}
	var segments []geom.Segment
	for i := range n {
		a, tangent := on(start + float64(i)*step)
		b, arriving := on(start + float64(i+1)*step)
		segments = append(segments, geom.Segment{Op: geom.CubeTo, P: [3]geom.Point{
			shape.apply(a.Add(tangent)), shape.apply(b.Add(arriving.Neg())), shape.apply(b),
		}})
	}
	return segments
}

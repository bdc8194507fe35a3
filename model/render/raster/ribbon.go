package raster

import (
	"math"

	"lintel/model/geom"
)

// sharpest is the cosine of the sharpest turn whose outer corner is drawn to a
// point; sharper turns are cut off.
const sharpest = -0.7

// ribbon is the outline of a stretch of a track while it is being walked: the
// left side in order, the right side to be read backwards.
type ribbon struct {
	left, right []geom.Point
	half        float64
	round       bool // round ends and corners
}

// across adds the two sides of the line at p, which runs in direction dir.
func (r *ribbon) across(p geom.Point, dir geom.Vec, left, right float64) {
	side := dir.Perp()
	r.left = append(r.left, p.Add(side.Mul(-left)))
	r.right = append(r.right, p.Add(side.Mul(right)))
}

// corner joins two straight pieces at p. One point a side is enough unless
// the turn is round or so sharp that the outer one would stick out.
func (r *ribbon) corner(p geom.Point, in, out geom.Vec) {
	dot := in.X*out.X + in.Y*out.Y
	if r.round {
		r.pivot(p, in, out)
		return
	}
	if dot < sharpest {
		r.across(p, in, r.half, r.half)
		r.across(p, out, r.half, r.half)
		return
	}
	side := in.Perp().Add(out.Perp()).Mul(r.half / (1 + dot))
	r.left = append(r.left, p.Add(side.Neg()))
	r.right = append(r.right, p.Add(side))
}

// pivot turns round p: an arc on the outer side, p itself on the inner.
func (r *ribbon) pivot(p geom.Point, in, out geom.Vec) {
	turn := math.Atan2(in.X*out.Y-in.Y*out.X, in.X*out.X+in.Y*out.Y)
	left, right := r.half, 0.0
	if turn < 0 {
		left, right = 0, r.half
	}
	r.across(p, in, r.half, r.half)
	start, steps := math.Atan2(in.Y, in.X), chords(r.half, turn)
	for i := range steps + 1 {
		sin, cos := math.Sincos(start + turn*float64(i)/float64(steps))
		r.across(p, geom.Vec{X: cos, Y: sin}, left, right)
	}
	r.across(p, out, r.half, r.half)
}

// bend follows an arc between two distances. The inner side stops at the
// centre, because a wide line round a tight arc would turn inside out.
func (r *ribbon) bend(p *piece, from, to float64) {
	left, right := r.half, r.half
	if p.bend.Clockwise {
		right = min(r.half, p.arc.radius)
	} else {
		left = min(r.half, p.arc.radius)
	}
	steps := max(1, int(math.Ceil(float64(chords(p.arc.radius+r.half, p.arc.sweep))*(to-from)/p.length)))
	for i := range steps + 1 {
		d := from + (to-from)*float64(i)/float64(steps)
		r.across(p.at(d), p.heading(d), left, right)
	}
}

// cap adds a half disc that ends (or begins) the line at p.
func (r *ribbon) cap(p geom.Point, dir geom.Vec) {
	steps := chords(r.half, math.Pi)
	angle := math.Atan2(dir.Y, dir.X) - math.Pi/2
	for i := range steps + 1 {
		sin, cos := math.Sincos(angle + math.Pi*float64(i)/float64(steps))
		r.left = append(r.left, p.Add(geom.Vec{X: cos, Y: sin}.Mul(r.half)))
	}
}

// ribbon appends the outline of the track between two distances. On a closed
// track distances count on past the end.
func (t *track) ribbon(buffer []geom.Point, from, to float64, round bool) []geom.Point {
	r := ribbon{left: buffer, right: t.right[:0], half: t.width / 2, round: round}
	if len(t.pieces) == 0 {
		return buffer // a box without an inside has no outline
	}
	var end geom.Point
	var dir geom.Vec // where the last piece headed
	begun := false
	for i := 0; (t.closed || i < len(t.pieces)) && t.start(i) < to; i++ {
		p, start := t.piece(i), t.start(i)
		a, b := max(from-start, 0), min(to-start, p.length)
		if b <= a {
			continue
		}
		if !begun && round {
			r.cap(p.at(a), p.heading(a).Neg())
		}
		switch {
		case p.round():
			r.bend(p, a, b)
		case begun && dir != p.dir && !parallel(dir, p.dir):
			r.corner(p.from, dir, p.dir)
			r.across(p.at(b), p.dir, r.half, r.half)
		default:
			r.across(p.at(a), p.dir, r.half, r.half)
			r.across(p.at(b), p.dir, r.half, r.half)
		}
		begun, end, dir = true, p.at(b), p.heading(b)
	}
	if round && begun {
		r.cap(end, dir)
	}
	t.right = r.right
	for i := len(r.right) - 1; i >= 0; i-- {
		r.left = append(r.left, r.right[i])
	}
	return r.left
}

// parallel also holds where an arc hands over to its tangent.
func parallel(a, b geom.Vec) bool { return a.X*b.X+a.Y*b.Y > 1-1e-9 }

package geom

import "math"

// Point is a position in diagram points.
type Point struct{ X, Y float64 }

// Vec is a displacement in diagram points.
type Vec struct{ X, Y float64 }

// Size is a width and a height in diagram points.
type Size struct{ W, H float64 }

// Pt is shorthand for Point{x, y}.
func Pt(x, y float64) Point { return Point{x, y} }

// Add moves p by v.
func (p Point) Add(v Vec) Point { return Point{p.X + v.X, p.Y + v.Y} }

// Sub is the displacement that leads from q to p.
func (p Point) Sub(q Point) Vec { return Vec{p.X - q.X, p.Y - q.Y} }

// Vec is the displacement from the origin to p.
func (p Point) Vec() Vec { return Vec(p) }

// Lerp is the point at share t (0..1) of the way from p to q.
func (p Point) Lerp(q Point, t float64) Point {
	return Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t}
}

// Dist is the straight distance between p and q.
func (p Point) Dist(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

// Snap rounds p to the nearest multiple of step; a step of 0 or less leaves p alone.
func (p Point) Snap(step float64) Point {
	if step <= 0 {
		return p
	}
	return Point{math.Round(p.X/step) * step, math.Round(p.Y/step) * step}
}

// Round2 rounds p to 1/100 pt, the precision of the file format.
func (p Point) Round2() Point { return Point{round2(p.X), round2(p.Y)} }

// Add is the sum of two displacements.
func (v Vec) Add(w Vec) Vec { return Vec{v.X + w.X, v.Y + w.Y} }

// Neg is the displacement back.
func (v Vec) Neg() Vec { return Vec{-v.X, -v.Y} }

// Mul scales v.
func (v Vec) Mul(k float64) Vec { return Vec{v.X * k, v.Y * k} }

// Len is the length of v.
func (v Vec) Len() float64 { return math.Hypot(v.X, v.Y) }

// Unit is v with length 1; the zero vector stays zero.
func (v Vec) Unit() Vec {
	l := v.Len()
	if l == 0 {
		return Vec{}
	}
	return Vec{v.X / l, v.Y / l}
}

// Perp is v turned a quarter clockwise on the screen.
func (v Vec) Perp() Vec { return Vec{-v.Y, v.X} }

// Round2 rounds s to 1/100 pt, the precision of the file format.
func (s Size) Round2() Size { return Size{round2(s.W), round2(s.H)} }

// round2 also turns -0 into 0, so that equal places have equal text.
func round2(x float64) float64 { return math.Round(x*100)/100 + 0 }

package raster

import (
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// path paints the inside of a chain of segments, then its stroke.
func (b *brush) path(s *scene.Path, v *lens) {
	b.points = b.points[:0]
	for _, p := range s.Points {
		b.points = append(b.points, v.pixel(p))
	}
	corner := max(s.Corner, 0) * v.Zoom
	if s.Fill.Visible() && len(b.points) > 2 {
		b.polygon(flatten(b.points.Bends(corner, true)), newPaint(v.Theme.Color(s.Fill)))
	}
	if s.Stroke.Ink.Visible() && s.Stroke.Width > 0 && len(b.points) > 1 {
		b.stroke(corner, s.Closed, s.Stroke, v)
	}
}

// flatten is the closed line through all bends, arcs as short chords.
func flatten(bends []geom.Bend) []geom.Point {
	var points []geom.Point
	for _, bend := range bends {
		if bend.Radius == 0 {
			points = append(points, bend.Corner)
			continue
		}
		a := arcOf(bend)
		for i := range a.steps + 1 {
			points = append(points, a.at(float64(i)/float64(a.steps)))
		}
	}
	return points
}

// arc is a part of a circle in pixels.
type arc struct {
	centre       geom.Point
	radius       float64
	start, sweep float64 // radians, positive turns clockwise on the screen
	steps        int     // chords that stay within a twentieth of a pixel
}

func arcOf(b geom.Bend) arc {
	in := b.Corner.Sub(b.Enter).Unit()
	side := in.Perp()
	if !b.Clockwise {
		side = side.Neg()
	}
	c := b.Enter.Add(side.Mul(b.Radius))
	from, to := b.Enter.Sub(c), b.Leave.Sub(c)
	sweep := math.Atan2(from.X*to.Y-from.Y*to.X, from.X*to.X+from.Y*to.Y)
	return arc{c, b.Radius, math.Atan2(from.Y, from.X), sweep, chords(b.Radius, sweep)}
}

func chords(radius, sweep float64) int {
	const most = 512 // enough for an arc as large as a screen
	step := 2 * math.Acos(1-min(1, 0.05/max(radius, 0.05)))
	return int(min(max(1, math.Ceil(math.Abs(sweep)/step)), most))
}

func (a arc) length() float64 { return a.radius * math.Abs(a.sweep) }

// at is the point at share t of the way.
func (a arc) at(t float64) geom.Point {
	sin, cos := math.Sincos(a.start + a.sweep*t)
	return a.centre.Add(geom.Vec{X: cos * a.radius, Y: sin * a.radius})
}

// heading is the direction of travel at share t of the way.
func (a arc) heading(t float64) geom.Vec {
	sin, cos := math.Sincos(a.start + a.sweep*t)
	if a.sweep < 0 {
		return geom.Vec{X: sin, Y: -cos}
	}
	return geom.Vec{X: -sin, Y: cos}
}

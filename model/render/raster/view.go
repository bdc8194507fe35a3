package raster

import (
	"image"
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// View says which part of the diagram is seen and how large.
type View struct {
	// Origin is the diagram point at pixel 0,0 of the target. It is rounded to
	// whole pixels, so that panning never changes how things look.
	Origin geom.Point
	// Zoom is the number of device pixels in a diagram point.
	Zoom float64
	// Density is the number of device pixels in a CSS pixel; 0 means 1. Level
	// of detail and the smallest text size follow Zoom / Density.
	Density float64
	Theme   *scene.Theme
}

// Detail is the zoom that decides the level of detail.
func (v View) Detail() float64 { return v.Zoom / v.density() }

// Area is the part of the diagram inside a rectangle of pixels.
func (v View) Area(r image.Rectangle) geom.Rect {
	dx, dy := v.shift()
	at := func(p image.Point) geom.Point {
		return geom.Pt((float64(p.X)+dx)/v.Zoom, (float64(p.Y)+dy)/v.Zoom)
	}
	return geom.Rect{Min: at(r.Min), Max: at(r.Max)}
}

// Pixel is the place of a diagram point in the target.
func (v View) Pixel(p geom.Point) geom.Point {
	dx, dy := v.shift()
	return geom.Pt(p.X*v.Zoom-dx, p.Y*v.Zoom-dy)
}

func (v View) shift() (dx, dy float64) {
	return math.Round(v.Origin.X * v.Zoom), math.Round(v.Origin.Y * v.Zoom)
}

func (v View) density() float64 {
	if v.Density <= 0 {
		return 1
	}
	return v.Density
}

// lens is a View whose place is computed once.
type lens struct {
	View
	dx, dy float64
}

func newLens(v View) *lens {
	l := &lens{View: v}
	l.dx, l.dy = v.shift()
	return l
}

func (l *lens) pixel(p geom.Point) geom.Point {
	return geom.Pt(p.X*l.Zoom-l.dx, p.Y*l.Zoom-l.dy)
}

func (l *lens) rect(r geom.Rect) geom.Rect {
	return geom.Rect{Min: l.pixel(r.Min), Max: l.pixel(r.Max)}
}

// pixels is the smallest rectangle of whole pixels around r, and reach more on every side.
func pixels(r geom.Rect, reach float64) image.Rectangle {
	at := func(v float64) int { return int(math.Max(-1<<30, math.Min(1<<30, v))) }
	return image.Rectangle{
		Min: image.Pt(at(math.Floor(r.Min.X-reach)), at(math.Floor(r.Min.Y-reach))),
		Max: image.Pt(at(math.Ceil(r.Max.X+reach)), at(math.Ceil(r.Max.Y+reach))),
	}
}

package editor

import (
	"math"
	"slices"

	"lintel/model/geom"
)

// The limits of the zoom.
const (
	MinZoom = 0.05
	MaxZoom = 8
)

// fitMargin is the free room around what is fitted, in px.
const fitMargin = 24

// Viewport is the part of the plane that the canvas shows. Screen positions are
// px from the canvas' top left corner.
type Viewport struct {
	// Origin is the diagram point in the top left corner.
	Origin geom.Point
	// Zoom is px per pt, between MinZoom and MaxZoom.
	Zoom float64
	// Size is that of the canvas in px.
	Size geom.Size
}

// ToScreen is where a diagram point appears.
func (v Viewport) ToScreen(p geom.Point) geom.Point {
	return geom.Pt((p.X-v.Origin.X)*v.Zoom, (p.Y-v.Origin.Y)*v.Zoom)
}

// ToDiagram is the diagram point under a screen position.
func (v Viewport) ToDiagram(s geom.Point) geom.Point {
	return geom.Pt(s.X/v.Zoom+v.Origin.X, s.Y/v.Zoom+v.Origin.Y)
}

// Visible is the area of the plane that the canvas shows.
func (v Viewport) Visible() geom.Rect {
	return geom.XYWH(v.Origin.X, v.Origin.Y, v.Size.W/v.Zoom, v.Size.H/v.Zoom)
}

// Px turns a length on the screen into pt.
func (v Viewport) Px(px float64) float64 { return px / v.Zoom }

// Pan moves the paper by a displacement in px.
func (v *Viewport) Pan(by geom.Vec) {
	v.Origin = v.Origin.Add(by.Mul(-1 / v.Zoom))
}

// ZoomAt scales by a factor and keeps the diagram point under the screen position.
func (v *Viewport) ZoomAt(at geom.Point, factor float64) {
	v.SetZoom(at, v.Zoom*factor)
}

// SetZoom sets the zoom and keeps the diagram point under the screen position.
func (v *Viewport) SetZoom(at geom.Point, zoom float64) {
	under := v.ToDiagram(at)
	v.Zoom = math.Max(MinZoom, math.Min(MaxZoom, zoom))
	v.Origin = geom.Pt(under.X-at.X/v.Zoom, under.Y-at.Y/v.Zoom)
}

// Center is the middle of the canvas in px.
func (v Viewport) Center() geom.Point { return geom.Pt(v.Size.W/2, v.Size.H/2) }

// Fit shows all of r, centred, at most at the given zoom.
func (v *Viewport) Fit(r geom.Rect, maxZoom float64) {
	if r.Empty() || v.Size.W <= 2*fitMargin || v.Size.H <= 2*fitMargin {
		return
	}
	zoom := math.Min((v.Size.W-2*fitMargin)/r.W(), (v.Size.H-2*fitMargin)/r.H())
	v.Zoom = math.Max(MinZoom, math.Min(math.Min(zoom, maxZoom), MaxZoom))
	c := r.Center()
	v.Origin = geom.Pt(c.X-v.Size.W/2/v.Zoom, c.Y-v.Size.H/2/v.Zoom)
}

// Reveal moves the paper as little as needed to show r, and scales it down when
// r is too large. An empty r leaves it alone.
func (v *Viewport) Reveal(r geom.Rect) {
	if r.Empty() {
		return
	}
	seen := v.Visible().Inset(v.Px(fitMargin))
	if seen.ContainsRect(r) {
		return
	}
	if r.W() > seen.W() || r.H() > seen.H() {
		v.Fit(r, v.Zoom)
		return
	}
	shift := func(lo, hi, seenLo, seenHi float64) float64 {
		switch {
		case lo < seenLo:
			return lo - seenLo
		case hi > seenHi:
			return hi - seenHi
		}
		return 0
	}
	v.Origin = v.Origin.Add(geom.Vec{
		X: shift(r.Min.X, r.Max.X, seen.Min.X, seen.Max.X),
		Y: shift(r.Min.Y, r.Max.Y, seen.Min.Y, seen.Max.Y),
	})
}

// The zone along the border of the canvas in which a gesture pulls at the paper,
// and how far the paper moves at the border in one step; outside up to twice as
// far. In px.
const (
	pullZone  = 28
	pullSpeed = 12
)

// Pull is how far the paper moves, in px, in one step of a gesture whose pointer
// is at a place on the screen.
func (v Viewport) Pull(at geom.Point) geom.Vec {
	depth := func(x, size float64) float64 {
		switch {
		case x < pullZone:
			return min((pullZone-x)/pullZone, 2)
		case x > size-pullZone:
			return -min((x-size+pullZone)/pullZone, 2)
		}
		return 0
	}
	return geom.Vec{X: depth(at.X, v.Size.W), Y: depth(at.Y, v.Size.H)}.Mul(pullSpeed)
}

// zoomStops are the usual zooms.
func zoomStops() []float64 {
	return []float64{MinZoom, 0.1, 0.15, 0.2, 0.25, 1.0 / 3, 0.5, 2.0 / 3, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, MaxZoom}
}

// nextZoom is the usual zoom above (1) or below (-1) a zoom.
func nextZoom(zoom float64, step int) float64 {
	const near = 1e-6 // a zoom that is a usual one but for rounding
	stops := zoomStops()
	if step < 0 {
		slices.Reverse(stops)
	}
	for _, stop := range stops {
		if step > 0 && stop > zoom+near || step < 0 && stop < zoom-near {
			return stop
		}
	}
	return zoom
}

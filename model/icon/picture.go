package icon

import (
	"image/color"

	"lintel/model/geom"
)

// Picture is an icon in colours of its own, such as an official one of AWS. It
// is drawn as it is: no ink and no theme changes it.
type Picture struct {
	// Side is that of the square that the picture fills, in its own units.
	Side float64
	// Layers are painted in their order; what reaches outside the square is cut off.
	Layers []Layer
}

// Layer is one filled area of a Picture.
type Layer struct {
	Shape geom.Outline
	// EvenOdd fills what an odd number of contours surrounds, instead of what is
	// wound around at all.
	EvenOdd bool
	Fill    Fill
}

// Fill is a flat colour or, where there is one, a gradient.
type Fill struct {
	Color    color.NRGBA
	Gradient *Gradient
}

// Gradient changes its colour along the line between two points of the picture
// and keeps the colours of its ends beyond them.
type Gradient struct {
	From, To geom.Point
	Stops    []Stop // in the order of At, at least one
}

// Stop is the colour at a share of the way, 0..1.
type Stop struct {
	At    float64
	Color color.NRGBA
}

// Color is the colour of the gradient at a point of the picture.
func (g *Gradient) Color(p geom.Point) color.NRGBA {
	way, from := g.To.Sub(g.From), p.Sub(g.From)
	share := 1.0
	if length := way.X*way.X + way.Y*way.Y; length > 0 {
		share = (from.X*way.X + from.Y*way.Y) / length
	}
	before := g.Stops[0]
	for _, stop := range g.Stops {
		if share < stop.At {
			return between(before, stop, share)
		}
		before = stop
	}
	return before.Color
}

func between(a, b Stop, share float64) color.NRGBA {
	if share <= a.At || b.At <= a.At {
		return a.Color
	}
	k := (share - a.At) / (b.At - a.At)
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*k + 0.5) }
	return color.NRGBA{
		mix(a.Color.R, b.Color.R), mix(a.Color.G, b.Color.G), mix(a.Color.B, b.Color.B), mix(a.Color.A, b.Color.A),
	}
}

// Inky reports whether the picture draws in dark ink and has no ground of its
// own, so that it is lost on a dark one unless something light lies beneath.
func (p *Picture) Inky() bool {
	if len(p.Layers) == 0 || p.Layers[0].covers(p.Side) {
		return false
	}
	for _, l := range p.Layers {
		if l.Fill.Gradient == nil && l.Fill.Color.A > 0 && lightness(l.Fill.Color) < darkInk {
			return true
		}
	}
	return false
}

// darkInk is the lightness below which ink has too little contrast with the
// dark theme. The dark blue of AWS has 0.03, its purple 0.2.
const darkInk = 0.08

// lightness is about the relative luminance of a colour, 0..1.
func lightness(c color.NRGBA) float64 {
	square := func(v uint8) float64 { return float64(v) * float64(v) / (255 * 255) }
	return 0.2126*square(c.R) + 0.7152*square(c.G) + 0.0722*square(c.B)
}

// covers reports whether the layer is a rectangle over the whole square.
func (l Layer) covers(side float64) bool {
	if len(l.Shape) < 4 || len(l.Shape) > 5 {
		return false
	}
	var corners geom.Polyline
	for _, s := range l.Shape {
		corners = append(corners, s.P[0])
	}
	const slack = 1e-6
	return corners.Bounds().Inset(-slack).ContainsRect(geom.XYWH(0, 0, side, side))
}

// With is the family with pictures that stand in for the glyphs of the same
// names. s itself stays as it is.
func (s *Set) With(pictures map[string]*Picture) *Set {
	return &Set{byName: s.byName, pictures: pictures}
}

// Picture is the picture that stands in for a glyph, and whether there is one.
func (s *Set) Picture(name string) (*Picture, bool) {
	p, ok := s.pictures[name]
	return p, ok
}

package raster

import (
	"image"
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// glyphKey is a letter at a size and at one of four places inside a pixel.
type glyphKey struct {
	weight  typeface.Weight
	quarter uint8
	glyph   typeface.Glyph
	size    uint32 // sixteenths of a pixel
}

const (
	sizeSteps = 16
	quarters  = 4
	// biggest is the size in px from which letters are not remembered.
	biggest = 160
)

// textPx is the font size in pixels.
func textPx(s *scene.Text, v View) float64 { return max(s.Size*v.Zoom, s.MinPx*v.density()) }

// text sets a line on a whole pixel row, letters on quarters of a pixel.
func (p *Painter) text(b *brush, s *scene.Text, v View) {
	px := textPx(s, v)
	line := typeface.Clean(s.String)
	if px <= 0 || !s.Ink.Visible() || line == "" {
		return
	}
	at := v.Pixel(s.At)
	x, y := at.X-p.before(s, line, px), int(round(at.Y))
	key := glyphKey{weight: s.Weight, size: uint32(math.Round(px * sizeSteps))}
	ink := newPaint(v.Theme.Color(s.Ink))
	for _, r := range line {
		if x > float64(b.clip.Max.X)+px {
			return
		}
		glyph, advance := p.family.Glyph(r, s.Weight)
		if x > float64(b.clip.Min.X)-2*px {
			steps := int(math.Floor(x*quarters + 0.5))
			key.glyph, key.quarter = glyph, uint8(steps&(quarters-1))
			p.letter(b, key, image.Pt(steps>>2, y), ink)
		}
		x += advance * px
	}
}

// before is the part of the line that lies before its position.
func (p *Painter) before(s *scene.Text, line string, px float64) float64 {
	switch s.Align {
	case scene.Middle:
		return p.family.Width(line, px, s.Weight) / 2
	case scene.End:
		return p.family.Width(line, px, s.Weight)
	default:
		return 0
	}
}

func (p *Painter) letter(b *brush, key glyphKey, at image.Point, ink paint) {
	if key.size > biggest*sizeSteps {
		g := p.draw(b, key)
		b.stamp(g.box.Add(at), g.mask, ink)
		return
	}
	g := p.glyphs.stencil(key, func() *stencil { return p.draw(b, key) })
	b.stamp(g.box.Add(at), g.mask, ink)
}

// draw makes the stencil of a letter.
func (p *Painter) draw(b *brush, key glyphKey) *stencil {
	shape := p.family.GlyphOutline(key.glyph, key.weight)
	k := float64(key.size) / sizeSteps / p.family.UnitsPerEm(key.weight)
	s := b.stencil(shape, k, geom.Pt(float64(key.quarter)/quarters, 0))
	for i, m := range s.mask {
		s.mask[i] = firm(m)
	}
	return s
}

// firm raises half covered pixels a little: small letters are mostly edge, and
// bare coverage makes them look thinner than other programs draw them.
func firm(m byte) byte {
	const gain = 0.2
	c := float64(m) / 255
	return byte(255*(c+gain*c*(1-c)) + 0.5)
}

// stencil is the coverage of an outline scaled by k with its origin at a place
// inside the first pixel.
func (b *brush) stencil(shape geom.Outline, k float64, origin geom.Point) *stencil {
	var hull geom.Polyline
	for _, s := range shape {
		hull = append(hull, s.P[:s.Op.Points()]...)
	}
	if len(hull) == 0 {
		return &stencil{}
	}
	for i, p := range hull {
		hull[i] = geom.Pt(p.X*k+origin.X, p.Y*k+origin.Y)
	}
	box := pixels(hull.Bounds(), 0)
	if box.Empty() {
		return &stencil{}
	}
	b.begin(box)
	b.outline(shape, k, origin.X-float64(box.Min.X), origin.Y-float64(box.Min.Y))
	return &stencil{box, append([]byte(nil), b.finish(box)...)}
}

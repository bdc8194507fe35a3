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
	// largest is the size in px from which nothing is drawn.
	largest = 1 << 20
)

// textPx is the font size in pixels.
func textPx(s *scene.Text, v *lens) float64 { return max(s.Size*v.Zoom, s.MinPx*v.density()) }

// text sets a line on a whole pixel row, letters on quarters of a pixel.
func (p *Painter) text(b *brush, s *scene.Text, v *lens) {
	px := textPx(s, v)
	line := typeface.Clean(s.String)
	if !(px > 0 && px < largest) || !s.Ink.Visible() || line == "" {
		return
	}
	at := v.pixel(s.At)
	// A line that does not shrink with the zoom keeps its top, not to leave the
	// header that it stands in.
	first := s
	if s.Follows != nil {
		first = s.Follows
	}
	grown := (textPx(first, v) - first.Size*v.Zoom) * p.family.Metrics(first.Weight).CapHeight
	x, y := at.X-p.before(s, line, px)+pushed(s, v), int(round(at.Y+grown))
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

// pushed is how far in pixels the text on the left of another pushes it on.
func pushed(s *scene.Text, v *lens) float64 {
	if s.Follows == nil {
		return 0
	}
	return s.Follows.Width * (textPx(s.Follows, v)/s.Follows.Size - v.Zoom)
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
		shape, k := p.letterShape(key)
		b.large(shape, k, geom.Pt(float64(at.X)+float64(key.quarter)/quarters, float64(at.Y)), ink)
		return
	}
	g := p.glyphs.stencil(key, func() *stencil { return p.draw(b, key) })
	b.stamp(g.box.Add(at), g.mask, ink)
}

// draw makes the stencil of a letter.
func (p *Painter) draw(b *brush, key glyphKey) *stencil {
	shape, k := p.letterShape(key)
	s := b.stencil(shape, k, geom.Pt(float64(key.quarter)/quarters, 0))
	for i, m := range s.mask {
		s.mask[i] = firm(m)
	}
	return s
}

// letterShape is the outline of a letter and the number of pixels in a font unit.
func (p *Painter) letterShape(key glyphKey) (geom.Outline, float64) {
	return p.family.GlyphOutline(key.glyph, key.weight), float64(key.size) / sizeSteps / p.family.UnitsPerEm(key.weight)
}

// firm raises half covered pixels a little: small letters are mostly edge, and
// bare coverage makes them look thinner than other programs draw them.
func firm(m byte) byte {
	const gain = 0.2
	c := float64(m) / 255
	return byte(255*(c+gain*c*(1-c)) + 0.5)
}

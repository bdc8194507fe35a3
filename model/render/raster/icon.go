package raster

import (
	"image"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
)

// iconKey is a glyph of the icon family at a size in pixels.
type iconKey struct {
	name string
	side int
}

// largestIcon is the side in px from which icons are not remembered.
const largestIcon = 512

// icon paints a glyph of the icon family, or the picture that stands in for it;
// a name that the family lacks leaves no mark.
func (p *Painter) icon(b *brush, s *scene.Icon, v *lens) {
	icons := p.icons.Load()
	if picture, ok := icons.Picture(s.Glyph); ok {
		if !s.Tiled {
			p.picture(b, picture, s.Rect, s.Ink.Opacity, v)
		}
		return
	}
	shape, ok := icons.Outline(s.Glyph)
	if !ok || !s.Ink.Visible() || s.Rect.Empty() {
		return
	}
	r := centred(v.rect(s.Rect), 2)
	side, ink := int(r.W()), newPaint(v.Theme.Color(s.Ink))
	if side > largestIcon {
		b.large(shape.Shape, r.W()/icon.Grid, r.Min, ink)
		return
	}
	g := p.symbols.stencil(iconKey{s.Glyph, side}, func() *stencil {
		return b.stencil(shape.Shape, float64(side)/icon.Grid, geom.Point{})
	})
	b.stamp(g.box.Add(image.Pt(int(r.Min.X), int(r.Min.Y))), g.mask, ink)
}

// Tile is a service's tile as an image of px x px pixels, for palettes and
// panels: a glyph in white on its fill, or the picture that stands in for both.
func (p *Painter) Tile(glyph string, fill scene.Token, px int, theme *scene.Theme) *image.RGBA {
	side := float64(px)
	return p.Picture(px, px, 1, theme, []scene.Item{
		{Shape: &scene.Box{Rect: geom.XYWH(0, 0, side, side), Radius: side * 10 / 48, Fill: fill.Ink(), Glyph: glyph}},
		{Shape: &scene.Icon{
			Glyph: glyph, Rect: geom.XYWH(side/8, side/8, side*3/4, side*3/4), Ink: scene.White.Ink(), Tiled: true,
		}},
	})
}

// Glyph is a glyph of the icon family without a tile, px x px pixels.
func (p *Painter) Glyph(glyph string, ink scene.Token, px int, theme *scene.Theme) *image.RGBA {
	side := float64(px)
	return p.Picture(px, px, 1, theme, []scene.Item{
		{Shape: &scene.Icon{Glyph: glyph, Rect: geom.XYWH(0, 0, side, side), Ink: ink.Ink()}},
	})
}

// Picture paints loose items on a transparent image of w x h pixels, zoom
// pixels to the point, the diagram origin at its top left.
func (p *Painter) Picture(w, h int, zoom float64, theme *scene.Theme, items []scene.Item) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	p.Items(dst, items, View{Zoom: zoom, Density: zoom, Theme: theme}, dst.Rect)
	return dst
}

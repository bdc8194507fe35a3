package control

import (
	"image"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
)

// Pen collects what a Surface shows, in px from its upper left corner.
type Pen struct {
	kit   *Kit
	items []scene.Item
	// Size is the size of the surface.
	Size geom.Size
}

// Bounds is the whole surface.
func (p *Pen) Bounds() geom.Rect { return geom.XYWH(0, 0, p.Size.W, p.Size.H) }

// Kit is the kit of the surface, to measure text.
func (p *Pen) Kit() *Kit { return p.kit }

// Shape adds any shape.
func (p *Pen) Shape(s scene.Shape) { p.items = append(p.items, scene.Item{Shape: s}) }

// Fill paints a rectangle with rounded corners.
func (p *Pen) Fill(r geom.Rect, radius float64, ink scene.Ink) {
	p.Shape(&scene.Box{Rect: r, Radius: radius, Fill: ink})
}

// Frame paints a rectangle whose outline lies inside r.
func (p *Pen) Frame(r geom.Rect, radius float64, fill scene.Ink, width float64, outline scene.Ink) {
	p.Shape(&scene.Box{
		Rect: r.Inset(width / 2), Radius: radius - width/2, Fill: fill,
		Stroke: scene.Stroke{Ink: outline, Width: width},
	})
}

// Focus paints the ring of keyboard focus around a control of the given radius.
func (p *Pen) Focus(r geom.Rect, radius float64) {
	p.Frame(r, radius, scene.Ink{}, 2, scene.Accent.Ink())
}

// Text sets one line that begins at x, in a line box that begins at top.
func (p *Pen) Text(x, top float64, s string, style Style, ink scene.Ink) {
	p.text(x, top, s, style, ink, scene.Start)
}

// TextEnd sets one line that ends at x.
func (p *Pen) TextEnd(x, top float64, s string, style Style, ink scene.Ink) {
	p.text(x, top, s, style, ink, scene.End)
}

// TextMiddle sets one line centred on x.
func (p *Pen) TextMiddle(x, top float64, s string, style Style, ink scene.Ink) {
	p.text(x, top, s, style, ink, scene.Middle)
}

// TextIn sets one line centred in the height of r and beginning at its left
// edge, with an ellipsis when it is too long.
func (p *Pen) TextIn(r geom.Rect, s string, style Style, ink scene.Ink) {
	p.Text(r.Min.X, r.Center().Y-style.Line()/2, p.kit.Fit(s, style, r.W()), style, ink)
}

func (p *Pen) text(x, top float64, s string, style Style, ink scene.Ink, align scene.Align) {
	m := style.measures()
	p.Shape(&scene.Text{
		At: geom.Pt(x, top+style.baseline(p.kit.family)), Align: align, String: s,
		Size: m.size, Weight: m.weight, Ink: ink, Width: p.kit.Width(s, style),
	})
}

// Glyph paints a glyph of the icon family centred on a point, side px wide.
func (p *Pen) Glyph(name string, at geom.Point, side float64, ink scene.Ink) {
	p.Shape(&scene.Icon{Glyph: name, Rect: geom.Around(at, geom.Size{W: side, H: side}), Ink: ink})
}

// Tile paints a service tile, side px wide, with its glyph in white, or the
// picture that stands in for both.
func (p *Pen) Tile(glyph string, token scene.Token, at geom.Point, side float64) {
	box, inner := geom.Size{W: side, H: side}, geom.Size{W: side * glyphShare, H: side * glyphShare}
	p.Shape(&scene.Box{Rect: geom.Around(at, box), Radius: side * tileRadius, Fill: token.Ink(), Glyph: glyph})
	p.Shape(&scene.Icon{Glyph: glyph, Rect: geom.Around(at, inner), Ink: scene.White.Ink(), Tiled: true})
}

// The proportions of a tile, by its side.
const (
	tileRadius = 10.0 / 48
	glyphShare = 0.75
)

// Mark paints a severity mark centred on a point, size px high.
func (p *Pen) Mark(kind scene.MarkKind, at geom.Point, size float64) {
	p.items = append(p.items, scene.Badge(scene.Mark{Kind: kind}, at, size)...)
}

// picture paints what was collected at w x h device pixels.
func (p *Pen) picture(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	density := float64(w) / p.Size.W
	view := raster.View{Zoom: density, Density: density, Theme: p.kit.sheet()}
	p.kit.painter.Items(img, p.items, view, img.Rect)
	return img
}

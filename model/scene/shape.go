package scene

import (
	"lintel/model/geom"
	"lintel/model/typeface"
)

// Shape is one of the few things every painter can draw: *Box, *Path, *Text or *Icon.
type Shape interface {
	// Bounds is the area the shape can mark, strokes included, in pt.
	Bounds() geom.Rect
	// Faded is a copy whose inks are multiplied by opacity k.
	Faded(k float64) Shape
	// Moved is a copy at another place.
	Moved(by geom.Vec) Shape
}

// Stroke draws an outline centred on its path.
type Stroke struct {
	Ink   Ink
	Width float64   // pt
	Dash  []float64 // lengths on, off, on, ... in pt; empty is solid
	Round bool      // round caps instead of butt
}

// Faded is the stroke with its ink multiplied by k.
func (s Stroke) Faded(k float64) Stroke {
	s.Ink = s.Ink.Fade(k)
	return s
}

// reach is how far the stroke marks beyond its path.
func (s Stroke) reach() float64 {
	if !s.Ink.Visible() {
		return 0
	}
	return s.Width / 2
}

// Box is a rectangle with rounded corners; a radius of half the side makes a disc.
type Box struct {
	Rect   geom.Rect
	Radius float64 // pt
	Fill   Ink
	Stroke Stroke
	// Glyph is that of the icon whose tile the box is. A painter with a picture
	// of its own for it draws the picture instead, at the opacity of Fill.
	Glyph string
}

// Bounds is the rectangle with its outline.
func (b *Box) Bounds() geom.Rect { return b.Rect.Inset(-b.Stroke.reach()) }

// Faded is the box with its inks multiplied by k. A patch of the ground goes on
// hiding what is below it.
func (b *Box) Faded(k float64) Shape {
	c := *b
	c.Stroke = b.Stroke.Faded(k)
	if b.Fill.Token != Ground {
		c.Fill = b.Fill.Fade(k)
	}
	return &c
}

// Moved is the box at another place.
func (b *Box) Moved(by geom.Vec) Shape {
	c := *b
	c.Rect = b.Rect.Translate(by)
	return &c
}

// Path is a chain of straight segments whose inner corners may be rounded.
type Path struct {
	Points geom.Polyline
	Corner float64 // radius of every turn in pt, shortened where a segment is short
	Closed bool    // joins the last point with the first
	Fill   Ink     // fills the closed area, non-zero winding
	Stroke Stroke
}

// Bounds is the box around all points and the outline.
func (p *Path) Bounds() geom.Rect { return p.Points.Bounds().Inset(-p.Stroke.reach()) }

// Faded is the path with its inks multiplied by k.
func (p *Path) Faded(k float64) Shape {
	c := *p
	c.Fill, c.Stroke = p.Fill.Fade(k), p.Stroke.Faded(k)
	return &c
}

// Moved is the path at another place.
func (p *Path) Moved(by geom.Vec) Shape {
	c := *p
	c.Points = p.Points.Translate(by)
	return &c
}

// Align says which part of a text lies at its position.
type Align uint8

// The alignments of a Text.
const (
	Start Align = iota
	Middle
	End
)

// Text is one line of text on a baseline.
type Text struct {
	At     geom.Point // on the baseline
	Align  Align
	String string
	Size   float64 // font size in pt
	Weight typeface.Weight
	Ink    Ink
	Width  float64 // measured advance in pt at Size
	MinPx  float64 // the text never gets smaller than this on the screen; 0 scales freely
	// Follows is the text on the left on the same line; where that keeps its size
	// on the screen, it pushes this one on. Nil for none.
	Follows *Text
}

// Bounds is the measured line, with room for ascenders and descenders.
func (t *Text) Bounds() geom.Rect {
	x := t.At.X
	switch t.Align {
	case Middle:
		x -= t.Width / 2
	case End:
		x -= t.Width
	}
	return geom.XYWH(x, t.At.Y-t.Size, t.Width, t.Size*1.35)
}

// Faded is the text with its ink multiplied by k.
func (t *Text) Faded(k float64) Shape {
	c := *t
	c.Ink = t.Ink.Fade(k)
	return &c
}

// Moved is the text at another place.
func (t *Text) Moved(by geom.Vec) Shape {
	c := *t
	c.At = t.At.Add(by)
	return &c
}

// Icon is a glyph of the 48 x 48 icon family drawn in one ink. A painter with a
// picture of its own for the glyph draws that instead, at the opacity of Ink.
type Icon struct {
	Glyph string // name of the glyph: a catalogue kind, or a frame or panel glyph
	Rect  geom.Rect
	Ink   Ink
	// Tiled says that the icon stands on the Box of the same Glyph; a picture
	// takes the place of both.
	Tiled bool
}

// Bounds is the box of the glyph's grid.
func (i *Icon) Bounds() geom.Rect { return i.Rect }

// Faded is the icon with its ink multiplied by k.
func (i *Icon) Faded(k float64) Shape {
	c := *i
	c.Ink = i.Ink.Fade(k)
	return &c
}

// Moved is the icon at another place.
func (i *Icon) Moved(by geom.Vec) Shape {
	c := *i
	c.Rect = i.Rect.Translate(by)
	return &c
}

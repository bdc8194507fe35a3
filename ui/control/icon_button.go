package control

import (
	"lintel/model/geom"
	"lintel/model/scene"
)

// iconSide is the side of a glyph without a tile in px.
const iconSide = 16

// IconButton is a square button with a glyph only: a tool, or a small action.
type IconButton struct {
	Clickable
	glyph  string
	side   float64
	icon   float64
	ink    scene.Token
	active bool
}

// NewIconButton is a tool of 32 px with a glyph of 16.
func NewIconButton(kit *Kit, glyph string, click func()) *IconButton {
	return newIconButton(kit, glyph, 32, iconSide, scene.Strong, click)
}

// NewSmallIconButton is a quiet action of 24 px with a glyph of 14, such as close.
func NewSmallIconButton(kit *Kit, glyph string, click func()) *IconButton {
	return newIconButton(kit, glyph, 24, 14, scene.Muted, click)
}

func newIconButton(kit *Kit, glyph string, side, icon float64, ink scene.Token, click func()) *IconButton {
	b := &IconButton{glyph: glyph, side: side, icon: icon, ink: ink}
	b.InitClickable(kit, b, b.paint, click)
	b.SetMin(float32(side), float32(side))
	return b
}

// SetGlyph changes the glyph.
func (b *IconButton) SetGlyph(name string) {
	if b.glyph != name {
		b.glyph = name
		b.Refresh()
	}
}

// SetActive marks the tool that is in use.
func (b *IconButton) SetActive(active bool) { b.set(&b.active, active) }

// Active reports whether the tool is in use.
func (b *IconButton) Active() bool { return b.active }

// AccessibilityLabel is what a screen reader says.
func (b *IconButton) AccessibilityLabel() string { return b.tip.Title }

func (b *IconButton) paint(p *Pen) {
	box := geom.Around(p.Bounds().Center(), geom.Size{W: b.side, H: b.side})
	ink := b.ink.Ink()
	switch {
	case b.disabled:
		ink = scene.Faint.Fade(0.5)
	case b.active || b.pressed:
		p.Fill(box, buttonRadius, scene.AccentTint.Ink())
		ink = scene.Accent.Ink()
	case b.hovered:
		p.Fill(box, buttonRadius, scene.Hover.Ink())
	}
	p.Glyph(b.glyph, box.Center(), b.icon, ink)
	if b.focused {
		p.Focus(box, buttonRadius)
	}
}

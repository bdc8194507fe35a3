package control

import (
	"lintel/model/geom"
	"lintel/model/scene"
)

// Option is one of several large choices of which exactly one holds.
type Option struct {
	Clickable
	title  string
	detail string
	chosen bool
}

const (
	optionHigh = 52
	optionPad  = 12
	optionText = 38
)

// NewOption is a choice that is not taken; choose is told that it was clicked.
func NewOption(kit *Kit, title, detail string, choose func()) *Option {
	o := &Option{title: title, detail: detail}
	o.InitClickable(kit, o, o.paint, choose)
	o.SetMin(120, optionHigh)
	return o
}

// SetChosen marks the choice that holds.
func (o *Option) SetChosen(chosen bool) { o.set(&o.chosen, chosen) }

// AccessibilityLabel is what a screen reader says.
func (o *Option) AccessibilityLabel() string { return o.title }

func (o *Option) paint(p *Pen) {
	fill, outline := scene.Raised.Ink(), scene.Outline.Ink()
	switch {
	case o.chosen:
		fill, outline = scene.AccentTint.Ink(), scene.Accent.Ink()
	case o.hovered:
		outline = scene.Faint.Ink()
	}
	p.Frame(p.Bounds(), 8, fill, 1, outline)
	ring := geom.Around(geom.Pt(optionPad+7, p.Size.H/2), geom.Size{W: 15, H: 15})
	if o.chosen {
		p.Frame(ring, 7.5, scene.Raised.Ink(), 2, scene.Accent.Ink())
		p.Fill(ring.Inset(4), 3.5, scene.Accent.Ink())
	} else {
		p.Frame(ring, 7.5, scene.Raised.Ink(), 1, scene.Faint.Ink())
	}
	wide := p.Size.W - optionText - optionPad
	p.Text(optionText, 8, p.kit.Fit(o.title, Body, wide), Body, scene.Strong.Ink())
	p.Text(optionText, 29, p.kit.Fit(o.detail, Caption, wide), Caption, scene.Muted.Ink())
	if o.focused {
		p.Focus(p.Bounds(), 8)
	}
}

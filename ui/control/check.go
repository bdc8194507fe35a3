package control

import (
	"lintel/model/geom"
	"lintel/model/scene"
)

// Check is a box that is ticked, with a sentence behind it that may wrap.
type Check struct {
	Clickable
	label  string
	on     bool
	change func(on bool)
}

const checkSide = 16

// NewCheck is an empty box; change is told every new state.
func NewCheck(kit *Kit, change func(on bool)) *Check {
	c := &Check{change: change}
	c.InitClickable(kit, c, c.paint, func() {
		c.SetOn(!c.on)
		c.change(c.on)
	})
	c.SetMin(64, Small)
	return c
}

// SetLabel changes the sentence.
func (c *Check) SetLabel(label string) *Check {
	c.label = label
	c.Refresh()
	return c
}

// SetOn shows a state without telling anybody.
func (c *Check) SetOn(on bool) { c.set(&c.on, on) }

// AccessibilityLabel is what a screen reader says.
func (c *Check) AccessibilityLabel() string { return c.label }

// Height is part of Block.
func (c *Check) Height(width float32) float32 {
	return float32(float64(max(1, len(c.lines(float64(width)))))*Body.Line()) + 8
}

func (c *Check) lines(width float64) []string {
	return c.kit.Wrap(c.label, Body, width-checkSide-buttonGap, 3)
}

func (c *Check) paint(p *Pen) {
	box := geom.XYWH(0, 6, checkSide, checkSide)
	label := scene.Strong.Ink()
	switch {
	case c.disabled:
		p.Frame(box, 4, scene.Ink{}, 1, scene.Outline.Ink())
		label = scene.Faint.Fade(0.6)
	case c.on:
		p.Fill(box, 4, scene.AccentFill.Ink())
		p.Glyph("check", box.Center(), 12, scene.White.Ink())
	case c.hovered:
		p.Frame(box, 4, scene.Raised.Ink(), 1.5, scene.Accent.Ink())
	default:
		p.Frame(box, 4, scene.Raised.Ink(), 1, scene.Faint.Ink())
	}
	for i, line := range c.lines(p.Size.W) {
		p.Text(checkSide+buttonGap, 4+float64(i)*Body.Line(), line, Body, label)
	}
	if c.focused {
		p.Focus(p.Bounds().Inset(0.5), 4)
	}
}

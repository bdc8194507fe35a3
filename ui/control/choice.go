package control

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Choice is a field with a fixed set of values that open as a menu.
type Choice struct {
	Clickable
	options     []string
	chosen      int // -1 for none
	placeholder string
	plain       bool
	pale        int // the option that stands for no value; -1 for none
	choose      func(i int)
}

// NewChoice is a field of 28 px; choose is told the index of a new value.
func NewChoice(kit *Kit, choose func(i int)) *Choice {
	c := &Choice{chosen: -1, pale: -1, choose: choose}
	c.InitClickable(kit, c, c.paint, c.open)
	c.SetMin(64, Small)
	return c
}

// NewPlainChoice is a choice without a frame, as wide as its words, for a bar.
func NewPlainChoice(kit *Kit, choose func(i int)) *Choice {
	c := NewChoice(kit, choose)
	c.plain = true
	return c
}

// SetOptions replaces the values; chosen is -1 when none holds yet.
func (c *Choice) SetOptions(options []string, chosen int) {
	c.options, c.chosen = options, chosen
	c.changed()
}

// SetPale makes an option look like a placeholder, because it stands for no
// value; -1 for none.
func (c *Choice) SetPale(i int) {
	c.pale = i
	c.changed()
}

// SetPlaceholder sets what stands there while nothing is chosen.
func (c *Choice) SetPlaceholder(s string) {
	c.placeholder = s
	c.changed()
}

// Options are the values.
func (c *Choice) Options() []string { return c.options }

// Chosen is the index of the value, -1 for none.
func (c *Choice) Chosen() int { return c.chosen }

// AccessibilityLabel is what a screen reader says.
func (c *Choice) AccessibilityLabel() string { return c.label() }

// TypedKey opens the menu with the arrow down key too.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		c.open()
		return
	}
	c.Clickable.TypedKey(e)
}

// Pick chooses a value as the person would.
func (c *Choice) Pick(i int) {
	if i != c.chosen {
		c.chosen = i
		c.changed()
		c.choose(i)
	}
}

func (c *Choice) open() {
	where := fyne.CurrentApp().Driver().CanvasForObject(c.self)
	if where == nil {
		return
	}
	items := make([]MenuItem, len(c.options))
	for i, o := range c.options {
		items[i] = MenuItem{Title: o, Checked: i == c.chosen, Run: func() { c.Pick(i) }}
	}
	menu := c.kit.OpenMenu(where, items, Below(c.self), c.Size().Width).Content()
	if c.chosen >= 0 && c.chosen < len(items) {
		menu.point(c.chosen)
		menu.reveal(c.chosen)
	}
}

func (c *Choice) label() string {
	if c.chosen >= 0 && c.chosen < len(c.options) {
		return c.options[c.chosen]
	}
	return c.placeholder
}

func (c *Choice) changed() {
	if c.plain {
		c.SetMin(float32(int(c.kit.Width(c.label(), Body))+1+28), Small)
	}
	c.Refresh()
}

func (c *Choice) paint(p *Pen) {
	if !c.plain {
		c.paintField(p, c.label(), c.chosen < 0 || c.chosen == c.pale)
		return
	}
	ink, chevron := scene.Muted.Ink(), geom.Pt(p.Size.W-7, p.Size.H/2)
	if c.hovered && c.chosen >= 0 && !c.disabled {
		ink = scene.Strong.Ink()
	}
	p.TextIn(geom.XYWH(0, 0, chevron.X-10, p.Size.H), c.label(), Body, ink)
	p.Glyph("chevron-down", chevron, 11, scene.Muted.Ink())
	if c.focused {
		p.Focus(p.Bounds(), buttonRadius)
	}
}

// paintField paints a field that opens: a frame, its words, and a chevron. The
// words are pale where they stand for no value.
func (c *Clickable) paintField(p *Pen, words string, pale bool) {
	outline, ink := scene.Outline.Ink(), scene.Strong.Ink()
	if c.hovered {
		outline = scene.Faint.Ink()
	}
	if pale || c.disabled {
		ink = scene.Muted.Ink()
	}
	p.Frame(p.Bounds(), buttonRadius, scene.Raised.Ink(), 1, outline)
	chevron := geom.Pt(p.Size.W-15, p.Size.H/2)
	p.TextIn(geom.XYWH(fieldPad, 0, chevron.X-10-fieldPad, p.Size.H), words, Detail, ink)
	p.Glyph("chevron-down", chevron, 11, scene.Muted.Ink())
	if c.focused {
		p.Focus(p.Bounds(), buttonRadius)
	}
}

package control

import (
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Look is how loud a button is.
type Look uint8

// The looks. A surface has at most one Primary button.
const (
	Secondary Look = iota
	Primary
	Outlined // secondary in the accent colour: the fix of the selected problem
)

// The heights of buttons in px.
const (
	Small = 28 // in panels
	Large = 32 // in bars and dialogs
)

const (
	buttonPad    = 12
	buttonRadius = 6
	buttonGap    = 8
)

// Button is a button with a label, and with a glyph or a key where it has one.
type Button struct {
	Clickable
	look   Look
	height float32
	label  string
	glyph  string
	key    string
}

// NewButton is a button of the given height.
func NewButton(kit *Kit, look Look, height float32, click func()) *Button {
	b := &Button{look: look, height: height}
	b.InitClickable(kit, b, b.paint, click)
	b.measure()
	return b
}

// Label is the text on the button.
func (b *Button) Label() string { return b.label }

// SetLabel changes the text.
func (b *Button) SetLabel(label string) *Button {
	b.label = label
	return b.changed()
}

// SetGlyph puts a glyph before the label.
func (b *Button) SetGlyph(name string) *Button {
	b.glyph = name
	return b.changed()
}

// SetKey names the key that does the same, behind the label: "Enter".
func (b *Button) SetKey(key string) *Button {
	b.key = key
	return b.changed()
}

// SetLook changes how loud the button is.
func (b *Button) SetLook(look Look) {
	if b.look != look {
		b.look = look
		b.Refresh()
	}
}

// AccessibilityLabel is what a screen reader says.
func (b *Button) AccessibilityLabel() string { return b.label }

func (b *Button) changed() *Button {
	b.measure()
	b.Refresh()
	return b
}

func (b *Button) measure() {
	w := 2*buttonPad + b.kit.Width(b.label, Strong)
	if b.glyph != "" {
		w += iconSide + buttonGap
	}
	if b.key != "" {
		w += buttonGap + b.kit.Width(b.key, Detail)
	}
	b.SetMin(float32(math.Ceil(w)), b.height)
}

func (b *Button) paint(p *Pen) {
	fill, outline, ink := b.inks()
	p.Frame(p.Bounds(), buttonRadius, fill, 1, outline)
	if b.hovered && !b.disabled && b.look != Primary {
		p.Fill(p.Bounds().Inset(1), buttonRadius-1, raisedHover())
	}
	if b.focused {
		p.Focus(p.Bounds(), buttonRadius)
	}
	middle := p.Size.H / 2
	x := (p.Size.W - float64(b.min.Width)) / 2
	x = math.Floor(x) + buttonPad
	if b.glyph != "" {
		p.Glyph(b.glyph, geom.Pt(x+iconSide/2, middle), iconSide, ink)
		x += iconSide + buttonGap
	}
	p.Text(x, middle-Strong.Line()/2, b.label, Strong, ink)
	if b.key != "" {
		x += p.kit.Width(b.label, Strong) + buttonGap
		p.Text(x, middle-Detail.Line()/2, b.key, Detail, b.keyInk(ink))
	}
}

func (b *Button) inks() (fill, outline, ink scene.Ink) {
	fill, outline, ink = scene.Raised.Ink(), scene.Outline.Ink(), scene.Strong.Ink()
	switch b.look {
	case Primary:
		fill, outline, ink = scene.AccentFill.Ink(), scene.AccentFill.Ink(), scene.White.Ink()
	case Outlined:
		outline, ink = scene.Accent.Ink(), scene.Accent.Ink()
	}
	switch {
	case b.disabled && b.look == Primary:
		return fill.Fade(0.45), scene.Ink{}, ink.Fade(0.85)
	case b.disabled:
		return fill.Fade(0.5), outline.Fade(0.5), ink.Fade(0.45)
	case b.hovered && b.look == Primary, b.pressed && b.look == Primary:
		return fill.Fade(0.9), outline.Fade(0), ink
	case b.pressed:
		return scene.AccentTint.Ink(), outline, ink
	}
	return fill, outline, ink
}

// raisedHover lies over a raised ground under the pointer.
func raisedHover() scene.Ink { return scene.Strong.Fade(0.06) }

func (b *Button) keyInk(ink scene.Ink) scene.Ink {
	if b.look == Primary {
		return ink.Fade(0.85)
	}
	return scene.Muted.Ink()
}

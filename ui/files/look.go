package files

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// The measures of the dialog in px.
const (
	cardWide   = 720
	cardHigh   = 520
	cardPad    = 24
	titleTop   = 20
	nameTop    = 64
	crumbsTop  = 112
	bodyTop    = 148
	placesWide = 140
	gap        = 12
	between    = 8 // buttons
	kindsWide  = 96
	markSide   = 18
)

// place puts the parts of the dialog into its card.
func (c *Chooser) place(size fyne.Size) {
	right, bottom := size.Width-cardPad, size.Height-cardPad
	nameLeft := float32(cardPad)
	if c.saving {
		nameLeft += float32(int(c.Kit().Width(c.words.T(locale.Name), control.Body))) + gap
	}
	nameRight := right
	if c.kinds.Visible() {
		nameRight -= kindsWide + between
		set(c.kinds, nameRight+between, nameTop, kindsWide, control.Large)
	}
	set(c.field, nameLeft, nameTop, nameRight-nameLeft, control.Large)

	make := c.make.MinSize()
	if !c.make.Visible() && !c.naming.Visible() {
		make.Width = 0
	}
	set(c.make, right-make.Width, crumbsTop, make.Width, make.Height)
	set(c.crumbs, cardPad-crumbPad, crumbsTop, right-make.Width-gap-cardPad, control.Small)
	set(c.naming, cardPad, crumbsTop, right-cardPad, control.Small)

	confirm, cancel := c.confirm.MinSize(), c.cancel.MinSize()
	top := bottom - control.Large
	set(c.confirm, right-confirm.Width, top, confirm.Width, control.Large)
	set(c.cancel, right-confirm.Width-between-cancel.Width, top, cancel.Width, control.Large)

	high := top - 16 - bodyTop
	set(c.places, cardPad, bodyTop, placesWide, high)
	set(c.list, cardPad+placesWide+gap, bodyTop, right-cardPad-placesWide-gap, high)
}

func set(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func (c *Chooser) paint(p *control.Pen) {
	p.Text(cardPad, titleTop, c.heading(), control.DialogTitle, scene.Strong.Ink())
	if c.saving {
		row := geom.XYWH(cardPad, nameTop, 96, control.Large)
		p.TextIn(row, c.words.T(locale.Name), control.Body, scene.Muted.Ink())
	}
	if c.message.text != "" {
		c.paintMessage(p)
	}
}

// paintMessage sets the message beside the buttons, in two lines at most.
func (c *Chooser) paintMessage(p *control.Pen) {
	middle := p.Size.H - cardPad - control.Large/2
	p.Mark(c.message.kind, geom.Pt(cardPad+markSide/2, middle), markSide)
	ink := scene.Error.Ink()
	if c.message.kind == scene.WarningMark {
		ink = scene.Strong.Ink()
	}
	left := float64(cardPad + markSide + between)
	room := float64(c.cancel.Position().X) - gap - left
	lines := p.Kit().Wrap(c.message.text, control.BodyTight, room, 2)
	top := middle - float64(len(lines))*control.BodyTight.Line()/2
	for _, line := range lines {
		p.Text(left, top, line, control.BodyTight, ink)
		top += control.BodyTight.Line()
	}
}

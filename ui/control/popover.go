package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"lintel/ui/motion"
)

// Place is where a card opens: under a rectangle of the canvas, its left edge
// at the left of the rectangle or its right edge at the right.
type Place struct {
	Pos  fyne.Position
	Size fyne.Size
	End  bool
}

// Below is the place under a widget.
func Below(o fyne.CanvasObject) Place {
	return Place{Pos: fyne.CurrentApp().Driver().AbsolutePositionForObject(o), Size: o.Size()}
}

// At is the place at a point, such as that of the pointer.
func At(p fyne.Position) Place { return Place{Pos: p} }

// Popover is a card that floats over the window until something else is clicked.
type Popover struct {
	widget.BaseWidget
	kit     *Kit
	canvas  fyne.Canvas
	content fyne.CanvasObject
	place   Place
	entry   motion.Move
	sunk    float32 // how far the card still has to come up, in px
	// Room is the height in px that the content may come to have; the card is placed
	// as if it had it, so that its top stays where it is.
	Room float32
	// OnDismiss is told once, however the card went away.
	OnDismiss func()
	// OnPointer is told where the pointer moves outside the card.
	OnPointer func(abs fyne.Position)
}

// The measures of a card in px.
const (
	cardRadius = 10
	cardGap    = 4 // between a card and what it belongs to
	cardEdge   = 8 // between a card and the edge of the window
	cardRise   = 6 // how far a card comes up when it opens
)

// Popover opens a card with some content.
func (k *Kit) Popover(c fyne.Canvas, content fyne.CanvasObject, place Place) *Popover {
	p := &Popover{kit: k, canvas: c, content: content, place: place}
	p.ExtendBaseWidget(p)
	k.tips.Dismiss()
	c.Overlays().Add(p)
	p.entry.Start(k.Animate, motion.Fade, func(share float64) {
		p.sunk = cardRise * float32(1-share)
		p.Refresh()
	})
	if f, ok := content.(fyne.Focusable); ok {
		c.Focus(f)
	}
	return p
}

// Dismiss takes the card away.
func (p *Popover) Dismiss() {
	if p.canvas == nil {
		return
	}
	c := p.canvas
	p.canvas = nil
	p.entry.Halt()
	c.Overlays().Remove(p)
	if p.OnDismiss != nil {
		p.OnDismiss()
	}
}

// Tapped outside the card dismisses it.
func (p *Popover) Tapped(*fyne.PointEvent) { p.Dismiss() }

// TappedSecondary outside the card dismisses it.
func (p *Popover) TappedSecondary(*fyne.PointEvent) { p.Dismiss() }

// MouseIn is part of desktop.Hoverable.
func (p *Popover) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (p *Popover) MouseMoved(e *desktop.MouseEvent) {
	if p.OnPointer != nil {
		p.OnPointer(e.AbsolutePosition)
	}
}

// MouseOut is part of desktop.Hoverable.
func (p *Popover) MouseOut() {}

// CreateRenderer is part of fyne.Widget.
func (p *Popover) CreateRenderer() fyne.WidgetRenderer {
	return &popoverRenderer{popover: p, card: NewCard(p.kit)}
}

type popoverRenderer struct {
	popover *Popover
	card    *Card
}

func (r *popoverRenderer) Destroy() {}

func (r *popoverRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *popoverRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.card, r.popover.content}
}

func (r *popoverRenderer) Refresh() {
	r.card.Refresh()
	r.Layout(r.popover.Size())
}

func (r *popoverRenderer) Layout(window fyne.Size) {
	p := r.popover
	size := p.content.MinSize()
	size.Height = min(size.Height, window.Height-2*cardEdge)
	room := min(max(size.Height, p.Room), window.Height-2*cardEdge)
	at := p.place.Pos.AddXY(0, p.place.Size.Height+cardGap)
	if p.place.End {
		at.X += p.place.Size.Width - size.Width
	}
	if above := p.place.Pos.Y - cardGap - room; at.Y+room > window.Height-cardEdge && above >= cardEdge {
		at.Y = above
	}
	at.X = max(cardEdge, min(at.X, window.Width-cardEdge-size.Width))
	at.Y = max(cardEdge, min(at.Y, window.Height-cardEdge-room))
	at.Y += p.sunk
	for _, o := range []fyne.CanvasObject{r.card, p.content} {
		o.Move(at)
		o.Resize(size)
	}
}

package hovercard

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/ui/control"
)

// delay is how long the pointer must rest.
const delay = 500 * time.Millisecond

// The distances of a card in px.
const (
	apart = 14 // from the pointer or what the card is about
	edge  = 8  // from the edge of the window
)

// Layer shows one card at a time.
type Layer struct {
	widget.BaseWidget
	card  *card
	asked atomic.Int64 // counts what was asked for, so that a late timer knows it is about an old card
	due   bool
}

// NewLayer is a layer without a card.
func NewLayer(kit *control.Kit) *Layer {
	l := &Layer{card: newCard(kit)}
	l.card.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// Place is what a card stands beside, in px of the window: a tile with its name, or
// of no size the pointer.
type Place struct {
	At   fyne.Position
	Size fyne.Size
}

// Await shows a card beside a place when the pointer has rested. content is asked
// only then; false shows nothing.
func (l *Layer) Await(at Place, content func() (Content, bool)) {
	l.Dismiss()
	l.due = true
	mine := l.asked.Load()
	time.AfterFunc(delay, func() {
		fyne.Do(func() {
			if l.asked.Load() != mine {
				return
			}
			l.due = false
			if c, ok := content(); ok {
				l.Tell(c, at)
			}
		})
	})
}

// Dismiss takes the card away and forgets one that is due.
func (l *Layer) Dismiss() {
	l.asked.Add(1)
	l.due = false
	if l.card.Visible() {
		l.card.Hide()
		l.Refresh()
	}
}

// Due reports whether a card waits for the pointer to rest.
func (l *Layer) Due() bool { return l.due }

// Showing is the title of the card in sight, empty when there is none.
func (l *Layer) Showing() string {
	if l.card.Visible() {
		return l.card.content.Title
	}
	return ""
}

// Tell shows a card to the right of a place, or where there is no room to its left,
// and that of the pointer below or above it.
func (l *Layer) Tell(c Content, at Place) {
	l.card.set(c)
	box, window := l.card.MinSize(), l.Size()
	to := at.At.AddXY(at.Size.Width+apart, 0)
	if to.X+box.Width > window.Width-edge {
		to.X = max(edge, at.At.X-apart-box.Width)
	}
	if at.Size.IsZero() {
		to.Y += apart
		if to.Y+box.Height > window.Height-edge {
			to.Y = at.At.Y - apart - box.Height
		}
	}
	to.Y = max(edge, min(to.Y, window.Height-edge-box.Height))
	l.card.Move(fyne.NewPos(float32(int(to.X)), float32(int(to.Y))))
	l.card.Resize(box)
	l.card.Show()
	l.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (l *Layer) CreateRenderer() fyne.WidgetRenderer { return &layerRenderer{l} }

type layerRenderer struct{ layer *Layer }

func (r *layerRenderer) Destroy()           {}
func (r *layerRenderer) Layout(fyne.Size)   {}
func (r *layerRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *layerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.layer.card} }

// Refresh repaints the layer: a card that was hidden from the start belongs to no
// canvas yet and cannot ask for it.
func (r *layerRenderer) Refresh() {
	r.layer.card.Refresh()
	canvas.Refresh(r.layer)
}

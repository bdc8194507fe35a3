package files

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
	"lintel/ui/control"
)

// veil lies over the window and holds the card of the dialog in its middle.
// Clicks beside the card reach nothing.
type veil struct {
	widget.BaseWidget
	scrim   *control.Fill
	card    *control.Card
	chooser *Chooser
}

func newVeil(kit *control.Kit, c *Chooser) *veil {
	v := &veil{scrim: control.NewFill(kit, scene.Scrim.Ink()), card: control.NewCard(kit), chooser: c}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped beside everything keeps the keyboard in the dialog.
func (v *veil) Tapped(*fyne.PointEvent) { v.chooser.field.Focus() }

// CreateRenderer is part of fyne.Widget.
func (v *veil) CreateRenderer() fyne.WidgetRenderer { return &veilRenderer{v} }

// cardEdge is how far from the edge of the window the card stays, in px.
const cardEdge = 16

type veilRenderer struct{ veil *veil }

func (r *veilRenderer) Destroy() {}

func (r *veilRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *veilRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil.scrim, r.veil.card, r.veil.chooser}
}

func (r *veilRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *veilRenderer) Layout(window fyne.Size) {
	r.veil.scrim.Resize(window)
	size := fyne.NewSize(min(cardWide, window.Width-2*cardEdge), min(cardHigh, window.Height-2*cardEdge))
	x, y := int((window.Width-size.Width)/2), int((window.Height-size.Height)*0.42)
	set(r.veil.card, float32(x), float32(y), size.Width, size.Height)
	set(r.veil.chooser, float32(x), float32(y), size.Width, size.Height)
}

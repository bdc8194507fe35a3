package files

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
	"lintel/ui/control"
)

// veil lies over the window and holds the card of the dialog in its middle.
// Clicks beside the card reach nothing.
type veil struct {
	widget.BaseWidget
	kit     *control.Kit
	chooser *Chooser
}

func newVeil(kit *control.Kit, c *Chooser) *veil {
	v := &veil{kit: kit, chooser: c}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped beside everything keeps the keyboard in the dialog.
func (v *veil) Tapped(*fyne.PointEvent) { v.chooser.field.Focus() }

// CreateRenderer is part of fyne.Widget.
func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	r := &veilRenderer{veil: v, shade: &canvas.Rectangle{}, card: &canvas.Rectangle{CornerRadius: cardRadius, StrokeWidth: 1}}
	r.colour()
	return r
}

const (
	cardRadius = 10
	cardEdge   = 16 // at least this far from the edge of the window
)

type veilRenderer struct {
	veil  *veil
	shade *canvas.Rectangle
	card  *canvas.Rectangle
}

func (r *veilRenderer) Destroy() {}

func (r *veilRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *veilRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.shade, r.card, r.veil.chooser}
}

func (r *veilRenderer) Refresh() {
	r.colour()
	r.shade.Refresh()
	r.card.Refresh()
}

func (r *veilRenderer) colour() {
	t := r.veil.kit.Theme()
	r.shade.FillColor = t.Ink(scene.Shadow.Ink())
	r.card.FillColor = t.Ink(scene.Raised.Ink())
	r.card.StrokeColor = t.Ink(scene.CardLine.Ink())
	r.card.Shadow = canvas.Shadow{Color: t.Ink(scene.Shadow.Ink()), BlurRadius: 24, Offset: fyne.NewPos(0, 8)}
}

func (r *veilRenderer) Layout(window fyne.Size) {
	r.shade.Resize(window)
	size := fyne.NewSize(min(cardWide, window.Width-2*cardEdge), min(cardHigh, window.Height-2*cardEdge))
	at := fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/2)))
	for _, o := range []fyne.CanvasObject{r.card, r.veil.chooser} {
		o.Move(at)
		o.Resize(size)
	}
}

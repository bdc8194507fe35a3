package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
)

// Fill is a plain ground behind other widgets, such as that of a panel. As a Card it
// keeps what it shows.
type Fill struct {
	widget.BaseWidget
	kit *Kit
	ink scene.Ink
	box *canvas.Rectangle
}

// NewFill is a ground in one ink.
func NewFill(kit *Kit, ink scene.Ink) *Fill {
	f := &Fill{kit: kit, ink: ink, box: canvas.NewRectangle(kit.theme.Ink(ink))}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	return &fillRenderer{f}
}

type fillRenderer struct{ fill *Fill }

func (r *fillRenderer) Destroy() {}

func (r *fillRenderer) Layout(size fyne.Size) { r.fill.box.Resize(size) }

func (r *fillRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill.box} }

func (r *fillRenderer) Refresh() {
	r.fill.box.FillColor = r.fill.kit.theme.Ink(r.fill.ink)
	r.fill.box.Refresh()
}

package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
)

// Fill is a plain ground behind other widgets, such as that of a panel.
type Fill struct {
	widget.BaseWidget
	kit *Kit
	ink scene.Ink
}

// NewFill is a ground in one ink.
func NewFill(kit *Kit, ink scene.Ink) *Fill {
	f := &Fill{kit: kit, ink: ink}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{fill: f, box: canvas.NewRectangle(f.kit.theme.Ink(f.ink))}
	return r
}

type fillRenderer struct {
	fill *Fill
	box  *canvas.Rectangle
}

func (r *fillRenderer) Destroy() {}

func (r *fillRenderer) Layout(size fyne.Size) { r.box.Resize(size) }

func (r *fillRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

func (r *fillRenderer) Refresh() {
	r.box.FillColor = r.fill.kit.theme.Ink(r.fill.ink)
	r.box.Refresh()
}

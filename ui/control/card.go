package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
)

// Card is the ground of something that floats over the window, with its shadow. It
// keeps both: the toolkit forgets the renderer of what has been hidden for a minute,
// and lays a new one out only in another size.
type Card struct {
	widget.BaseWidget
	kit    *Kit
	face   *Surface
	shadow *canvas.Rectangle
}

// NewCard is an empty card.
func NewCard(kit *Kit) *Card {
	c := &Card{kit: kit, face: &Surface{}, shadow: &canvas.Rectangle{CornerRadius: cardRadius}}
	c.face.Init(kit, c.face, func(p *Pen) {
		p.Frame(p.Bounds(), cardRadius, scene.Raised.Ink(), 1, scene.CardLine.Ink())
	})
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is part of fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{card: c}
	r.dress()
	return r
}

type cardRenderer struct{ card *Card }

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.card.shadow, r.card.face}
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.card.shadow.Resize(size)
	r.card.face.Resize(size)
}

func (r *cardRenderer) Refresh() {
	r.dress()
	r.card.shadow.Refresh()
	r.card.face.Refresh()
}

func (r *cardRenderer) dress() {
	t := r.card.kit.theme
	r.card.shadow.FillColor = t.Ink(scene.Raised.Ink())
	r.card.shadow.Shadow = canvas.Shadow{
		Color: t.Ink(scene.Shadow.Ink()), BlurRadius: 36, Offset: fyne.NewPos(0, 8), Variant: canvas.BoxShadow,
	}
}

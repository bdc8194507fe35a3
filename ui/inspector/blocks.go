package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// The height of a heading, and of the gap in the place of an empty one, in px.
const (
	headingHigh = 41
	noHeading   = 13
)

// newHeading is the title of a group, which may be empty, with a line over it
// where something stands above.
func newHeading(p *Panel, title string, ruled bool) fyne.CanvasObject {
	h := &control.Surface{}
	h.Init(p.Kit(), h, func(pen *control.Pen) {
		if ruled {
			pen.Fill(geom.XYWH(0, 0, pen.Size.W, 1), 0, scene.Line.Ink())
		}
		pen.Text(side, 13, title, control.Strong, scene.Strong.Ink())
	})
	h.SetMin(64, headingHigh)
	if title == "" {
		h.SetMin(64, noHeading)
	}
	return h
}

// newGap keeps some room free.
func newGap(p *Panel, high float32) fyne.CanvasObject {
	gap := &control.Surface{}
	gap.Init(p.Kit(), gap, func(*control.Pen) {})
	gap.SetMin(1, high)
	return gap
}

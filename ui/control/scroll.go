package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll shows a part of something higher than itself. It is Fyne's scroll
// container without the shadows at its edges.
type Scroll struct{ container.Scroll }

// NewScroll scrolls content up and down.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Direction = container.ScrollVerticalOnly
	s.Content = content
	s.ExtendBaseWidget(s)
	return s
}

// Reveal scrolls as little as needed to bring the part from top to bottom, in
// px from the beginning of the content, into sight.
func (s *Scroll) Reveal(top, bottom float32) {
	y := min(s.Offset.Y, top)
	y = max(y, bottom-s.Size().Height, 0)
	s.ScrollToOffset(fyne.NewPos(0, y))
}

// CreateRenderer is part of fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return &plainScroll{s.Scroll.CreateRenderer()}
}

// shadows is the number of shadows that follow the content among the objects of
// Fyne's scroll container.
const shadows = 4

type plainScroll struct{ fyne.WidgetRenderer }

// Objects are the content and the scroll bars.
func (r *plainScroll) Objects() []fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	return append(all[:1:1], all[1+shadows:]...)
}

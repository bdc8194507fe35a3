package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// History is a card with the steps that were done to a document. Choosing one
// goes there at once and leaves the card open, so that a person can look at each
// state; Escape or a click beside it closes it.
type History struct {
	control.Surface
	steps   []string
	done    int
	goTo    func(done int)
	list    *control.List
	popover *control.Popover
}

// The measures of the card in px.
const (
	historyWide = 280
	historyRow  = 28
	historyPad  = 6
	historyMost = 14 // rows in sight
	historySide = 12
	historyMark = 24 // column of the mark of the state in sight
)

// OpenHistory shows steps, of which the first some are done. The first row is
// the document as it was opened; goTo is told how many steps should be done.
func OpenHistory(kit *control.Kit, c fyne.Canvas, place control.Place, steps []string, done int, goTo func(done int)) *History {
	h := &History{steps: steps, done: done, goTo: goTo}
	h.Init(kit, h, func(*control.Pen) {})
	h.list = control.NewList(historyRow,
		func() fyne.CanvasObject { return newHistoryRow(h) },
		func(i int, o fyne.CanvasObject) { o.(*historyRowView).set(i) })
	h.Contain(func(size fyne.Size) {
		put(h.list, 0, historyPad, size.Width, size.Height-2*historyPad)
	}, h.list)
	h.SetMin(historyWide, historyRow*float32(min(len(steps), historyMost))+2*historyPad)
	h.list.SetCount(len(steps))
	h.popover = kit.Popover(c, h, place)
	h.list.Reveal(h.done)
	return h
}

// step goes to the state after some number of steps.
func (h *History) step(done int) {
	done = max(0, min(done, len(h.steps)-1))
	if done == h.done {
		return
	}
	h.done = done
	h.goTo(done)
	h.list.Update()
	h.list.Reveal(done)
}

// FocusGained is part of fyne.Focusable.
func (h *History) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (h *History) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (h *History) TypedRune(rune) {}

// TypedKey walks through the steps.
func (h *History) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		h.step(h.done - 1)
	case fyne.KeyDown:
		h.step(h.done + 1)
	case fyne.KeyHome:
		h.step(0)
	case fyne.KeyEnd:
		h.step(len(h.steps) - 1)
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		h.popover.Dismiss()
	}
}

// historyRowView shows one state and is reused for others while the list scrolls.
type historyRowView struct {
	control.Surface
	history *History
	i       int
	hovered bool
}

func newHistoryRow(h *History) *historyRowView {
	v := &historyRowView{history: h}
	v.Init(h.Kit(), v, v.paint)
	v.SetMin(64, historyRow)
	return v
}

func (v *historyRowView) set(i int) {
	v.i = i
	v.Refresh()
}

// Tapped goes to the state. The toolkit takes the keyboard away on a click.
func (v *historyRowView) Tapped(*fyne.PointEvent) {
	v.history.step(v.i)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v.history)
	}
}

// MouseIn is part of desktop.Hoverable.
func (v *historyRowView) MouseIn(*desktop.MouseEvent) { v.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (v *historyRowView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (v *historyRowView) MouseOut() { v.hover(false) }

func (v *historyRowView) hover(on bool) {
	v.hovered = on
	v.Refresh()
}

func (v *historyRowView) paint(p *control.Pen) {
	h := v.history
	if v.i >= len(h.steps) {
		return
	}
	ink, ground := scene.Strong.Ink(), geom.XYWH(historyPad, 0, p.Size.W-2*historyPad, p.Size.H)
	switch {
	case v.i == h.done:
		p.Fill(ground, 6, scene.AccentTint.Ink())
		p.Glyph("check", geom.Pt(historySide+8, p.Size.H/2), 14, scene.Accent.Ink())
	case v.hovered:
		p.Fill(ground, 6, scene.Hover.Ink())
	}
	if v.i > h.done {
		ink = scene.Faint.Ink()
	}
	p.TextIn(geom.XYWH(historySide+historyMark, 0, p.Size.W-2*historySide-historyMark, p.Size.H), h.steps[v.i], control.Body, ink)
}

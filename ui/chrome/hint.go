package chrome

import (
	"math"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Hint is one quiet sentence at the lower edge of the canvas for somebody who
// does something for the first time. It asks for nothing, and a click on its
// cross puts it away.
type Hint struct {
	control.Surface
	text string
	// OnDismiss is told that the person has read it.
	OnDismiss func()
}

// The measures of a hint in px.
const (
	hintHigh   = 36
	hintPad    = 14
	hintCross  = 28 // column of the cross
	hintBottom = 20 // from the lower edge of the canvas
	hintRadius = 8
)

// NewHint is a hint that is hidden.
func NewHint(kit *control.Kit) *Hint {
	h := &Hint{}
	h.Init(kit, h, h.paint)
	h.Hide()
	return h
}

// Text is the sentence in sight, "" for none.
func (h *Hint) Text() string { return h.text }

// SetText shows a sentence; an empty one hides the hint. It reports whether the
// hint changed, and so its place.
func (h *Hint) SetText(text string) bool {
	if h.text == text {
		return false
	}
	h.text = text
	if text == "" {
		h.Hide()
		return true
	}
	h.SetMin(float32(math.Ceil(h.Kit().Width(text, control.Detail)))+hintPad+hintCross, hintHigh)
	h.Show()
	h.Refresh()
	return true
}

// Tapped on the cross dismisses the hint.
func (h *Hint) Tapped(e *fyne.PointEvent) {
	if e.Position.X > h.Size().Width-hintCross {
		h.OnDismiss()
	}
}

// place centres the hint over the lower edge of the canvas.
func (h *Hint) place(canvas geom.Rect) {
	size := h.MinSize()
	wide := min(size.Width, float32(canvas.W())-2*hintBottom)
	x := float32(int(canvas.Center().X - float64(wide)/2))
	put(h, x, float32(canvas.Max.Y)-hintBottom-hintHigh, wide, hintHigh)
}

func (h *Hint) paint(p *control.Pen) {
	p.Fill(p.Bounds(), hintRadius, scene.Tip.Ink())
	text := geom.XYWH(hintPad, 0, p.Size.W-hintPad-hintCross, p.Size.H)
	p.TextIn(text, h.text, control.Detail, scene.TipText.Ink())
	p.Glyph("close", geom.Pt(p.Size.W-hintCross/2-1, p.Size.H/2), 11, scene.TipText.Fade(0.7))
}

package control

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/motion"
)

// Tip is a tooltip: what a control is called, its key, and one sentence.
type Tip struct {
	Title string
	Key   string // "Ctrl+Z"
	Text  string
	// Beside puts the tooltip to the right of the control instead of below it,
	// where it would cover the next row of a list.
	Beside bool
}

// Empty reports whether there is nothing to say.
func (t Tip) Empty() bool { return t == Tip{} }

const (
	tipDelay = 500 * time.Millisecond
	tipMax   = 320
	tipPadX  = 12
	tipPadY  = 8
	tipGap   = 6
)

// Tips is the layer over a window that shows one tooltip at a time. It catches
// no pointer, so a tooltip never comes between the pointer and its control.
type Tips struct {
	widget.BaseWidget
	card  *tipCard
	entry motion.Move
	// asked counts the tooltips that were asked for, so that a late timer knows
	// that it is about an old one.
	asked atomic.Int64
}

func newTips(k *Kit) *Tips {
	t := &Tips{card: &tipCard{}}
	t.card.Init(k, t.card, t.card.paint)
	t.card.Hide()
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer is part of fyne.Widget.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer { return &tipsRenderer{t} }

// Showing is the tooltip in sight, or an empty one.
func (t *Tips) Showing() Tip {
	if t.card.Visible() {
		return t.card.tip
	}
	return Tip{}
}

// Dismiss takes the tooltip away and forgets one that is due.
func (t *Tips) Dismiss() {
	t.asked.Add(1)
	if t.card.Visible() {
		t.entry.Halt()
		t.card.Hide()
		t.Refresh()
	}
}

// Say puts a tooltip below, or where there is no room above, a rectangle in
// the coordinates of the canvas.
func (t *Tips) Say(tip Tip, pos fyne.Position, size fyne.Size) {
	t.card.set(tip)
	box := t.card.MinSize()
	at := fyne.NewPos(pos.X+size.Width/2-box.Width/2, pos.Y+size.Height+tipGap)
	at.X = max(4, min(at.X, t.Size().Width-box.Width-4))
	if at.Y+box.Height > t.Size().Height {
		at.Y = pos.Y - tipGap - box.Height
	}
	if tip.Beside {
		at = fyne.NewPos(pos.X+size.Width+tipGap, pos.Y+(size.Height-box.Height)/2)
		at.Y = max(4, min(at.Y, t.Size().Height-box.Height-4))
	}
	t.card.Move(fyne.NewPos(float32(int(at.X)), float32(int(at.Y))))
	t.card.Resize(box)
	t.card.strength = 0
	t.card.Show()
	t.entry.Start(t.card.kit.Animate, motion.Tooltip, func(share float64) {
		t.card.strength = share
		t.Refresh()
	})
	t.Refresh()
}

// Await shows a tooltip for a control when the pointer has rested on it.
func (t *Tips) Await(tip Tip, of fyne.CanvasObject) {
	if tip.Empty() {
		return
	}
	mine := t.asked.Add(1)
	time.AfterFunc(tipDelay, func() {
		fyne.Do(func() {
			if t.asked.Load() == mine {
				t.Say(tip, fyne.CurrentApp().Driver().AbsolutePositionForObject(of), of.Size())
			}
		})
	})
}

type tipsRenderer struct{ tips *Tips }

func (r *tipsRenderer) Destroy()           {}
func (r *tipsRenderer) Layout(fyne.Size)   {}
func (r *tipsRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh repaints the layer: a card that was hidden when the window came up
// belongs to no canvas yet and cannot ask for it.
func (r *tipsRenderer) Refresh() {
	r.tips.card.Refresh()
	canvas.Refresh(r.tips)
}

func (r *tipsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.tips.card}
}

type tipCard struct {
	Surface
	tip   Tip
	lines []string
	// strength is how far the card has come up, from 0 to 1.
	strength float64
}

func (c *tipCard) set(tip Tip) {
	c.tip = tip
	c.lines = c.kit.Wrap(tip.Text, Detail, tipMax-2*tipPadX, 4)
	w := c.kit.Width(tip.Title, Strong)
	if tip.Key != "" {
		w += buttonGap + c.kit.Width(tip.Key, Detail)
	}
	for _, line := range c.lines {
		w = max(w, c.kit.Width(line, Detail))
	}
	h := 2*tipPadY + float64(len(c.lines))*Detail.Line()
	if tip.Title != "" {
		h += Strong.Line()
	}
	c.SetMin(float32(int(w)+1+2*tipPadX), float32(h))
}

func (c *tipCard) paint(p *Pen) {
	p.Fill(p.Bounds(), 8, scene.Tip.Fade(c.strength))
	at := geom.Pt(tipPadX, tipPadY)
	if c.tip.Title != "" {
		p.Text(at.X, at.Y, c.tip.Title, Strong, scene.TipText.Fade(c.strength))
		x := at.X + c.kit.Width(c.tip.Title, Strong) + buttonGap
		p.Text(x, at.Y, c.tip.Key, Detail, scene.TipText.Fade(0.7*c.strength))
		at.Y += Strong.Line()
	}
	for _, line := range c.lines {
		p.Text(at.X, at.Y, line, Detail, scene.TipText.Fade(c.strength))
		at.Y += Detail.Line()
	}
}

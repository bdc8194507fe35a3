package control

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Tabs is a row of words above the pages of a panel, with a line under the
// chosen one.
type Tabs struct {
	Clickable
	titles []string
	chosen int
	choose func(i int)
}

const (
	tabsHigh = 32
	tabsPad  = 16
	tabsGap  = 20
)

// NewTabs is a row without words; choose is told the index of a new page.
func NewTabs(kit *Kit, choose func(i int)) *Tabs {
	t := &Tabs{choose: choose}
	t.InitClickable(kit, t, t.paint, func() {})
	t.SetMin(64, tabsHigh)
	return t
}

// Set shows these words and the chosen one.
func (t *Tabs) Set(titles []string, chosen int) {
	t.titles, t.chosen = titles, chosen
	t.Refresh()
}

// Chosen is the index of the chosen page.
func (t *Tabs) Chosen() int { return t.chosen }

// Tapped chooses the page under the pointer.
func (t *Tabs) Tapped(e *fyne.PointEvent) {
	if e == nil {
		t.pick((t.chosen + 1) % max(1, len(t.titles)))
		return
	}
	for i := range t.titles {
		if x := float64(e.Position.X); x >= t.left(i)-tabsGap/2 && x < t.left(i+1)-tabsGap/2 {
			t.pick(i)
		}
	}
}

// TypedKey moves the choice with the arrow keys.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.pick(max(0, t.chosen-1))
	case fyne.KeyRight:
		t.pick(min(len(t.titles)-1, t.chosen+1))
	default:
		t.Clickable.TypedKey(e)
	}
}

func (t *Tabs) pick(i int) {
	if i != t.chosen {
		t.chosen = i
		t.Refresh()
		t.choose(i)
	}
}

func (t *Tabs) left(i int) float64 {
	x := float64(tabsPad)
	for _, title := range t.titles[:i] {
		x += float64(int(t.kit.Width(title, BodyStrong)+0.5)) + tabsGap
	}
	return x
}

func (t *Tabs) paint(p *Pen) {
	p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W, 1), 0, scene.Line.Ink())
	for i, title := range t.titles {
		style, ink := Body, scene.Muted.Ink()
		if i == t.chosen {
			style, ink = BodyStrong, scene.Strong.Ink()
			wide := t.left(i+1) - t.left(i) - tabsGap
			p.Fill(geom.XYWH(t.left(i), p.Size.H-2, wide, 2), 0, scene.Accent.Ink())
		}
		p.Text(t.left(i), 2, title, style, ink)
	}
	if t.focused {
		p.Focus(p.Bounds().Inset(2), 4)
	}
}

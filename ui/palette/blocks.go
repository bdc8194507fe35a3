package palette

import (
	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// recents is the row of the recently used.
type recents struct {
	control.Surface
	panel *Panel
}

func newRecents(p *Panel) *recents {
	r := &recents{panel: p}
	r.Init(p.Kit(), r, r.paint)
	r.SetMin(64, recentHigh)
	var tiles []fyne.CanvasObject
	for _, e := range p.recent {
		tiles = append(tiles, newRecent(p, e))
	}
	r.Contain(func(fyne.Size) {
		for i, tile := range tiles {
			tile.Move(fyne.NewPos(tileLeft+float32(i)*(recentSide+recentGap), recentTop))
			tile.Resize(tile.MinSize())
		}
	}, tiles...)
	return r
}

func (r *recents) paint(p *control.Pen) {
	p.Text(tileLeft, 12, r.panel.words.T(locale.OftenUsed), control.Strong, scene.Muted.Ink())
}

// newGap keeps some room free.
func newGap(p *Panel, high float32) fyne.CanvasObject {
	gap := &control.Surface{}
	gap.Init(p.Kit(), gap, func(*control.Pen) {})
	gap.SetMin(1, high)
	return gap
}

// nothing says that no entry matches, with a way back.
type nothing struct {
	control.Surface
	text string
}

func newNothing(p *Panel, query string) *nothing {
	n := &nothing{text: p.words.T(locale.NoService, query)}
	n.Init(p.Kit(), n, n.paint)
	n.SetMin(64, 120)
	clear := control.NewButton(p.Kit(), control.Secondary, control.Small, func() { p.Search("") })
	clear.SetLabel(p.words.T(locale.Clear))
	n.Contain(func(size fyne.Size) {
		width := clear.MinSize().Width
		clear.Move(fyne.NewPos(float32(int((size.Width-width)/2)), 76))
		clear.Resize(clear.MinSize())
	}, clear)
	return n
}

func (n *nothing) paint(p *control.Pen) {
	y := 28.0
	for _, line := range p.Kit().Wrap(n.text, control.Body, p.Size.W-2*tileLeft, 2) {
		p.TextMiddle(p.Size.W/2, y, line, control.Body, scene.Muted.Ink())
		y += control.Body.Line()
	}
}

package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Side is the panel at the left: one of several pages, with their titles above.
type Side struct {
	control.Surface
	titles []string
	pages  []fyne.CanvasObject
	front  int
	over   int // title under the pointer, -1 for none

	// OnTurn is told that another page was chosen.
	OnTurn func(page int)
}

// The measures of the titles in px.
const (
	sideTabs = 36
	sidePad  = 14
)

// NewSide shows the first of its pages.
func NewSide(kit *control.Kit, titles []string, pages ...fyne.CanvasObject) *Side {
	s := &Side{titles: titles, pages: pages, over: -1}
	s.Init(kit, s, s.paint)
	s.Contain(s.place, pages...)
	s.SetMin(176, 240)
	s.Turn(0)
	return s
}

// SetTitles shows the titles in another language.
func (s *Side) SetTitles(titles []string) {
	s.titles = titles
	s.Refresh()
}

// Turn brings a page to the front without telling anybody.
func (s *Side) Turn(page int) {
	s.front = page
	for i, p := range s.pages {
		if i == page {
			p.Show()
		} else {
			p.Hide()
		}
	}
	s.Arrange()
	s.Refresh()
}

// Front is the page in front.
func (s *Side) Front() int { return s.front }

// Tapped turns to the page whose title was clicked.
func (s *Side) Tapped(e *fyne.PointEvent) {
	if i := s.at(e.Position); i >= 0 && i != s.front {
		s.Turn(i)
		s.OnTurn(i)
	}
}

// MouseIn is part of desktop.Hoverable.
func (s *Side) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (s *Side) MouseMoved(e *desktop.MouseEvent) { s.point(s.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (s *Side) MouseOut() { s.point(-1) }

func (s *Side) point(i int) {
	if s.over != i {
		s.over = i
		s.Refresh()
	}
}

func (s *Side) at(p fyne.Position) int {
	if p.Y >= sideTabs {
		return -1
	}
	for i, cell := range s.cells() {
		if float64(p.X) >= cell.Min.X && float64(p.X) < cell.Max.X {
			return i
		}
	}
	return -1
}

func (s *Side) cells() []geom.Rect {
	cells := make([]geom.Rect, len(s.titles))
	x := 0.0
	for i, title := range s.titles {
		wide := s.Kit().Width(title, control.Strong) + 2*sidePad
		cells[i] = geom.XYWH(x, 0, wide, sideTabs)
		x += wide
	}
	return cells
}

func (s *Side) place(size fyne.Size) {
	for _, p := range s.pages {
		put(p, 0, sideTabs, size.Width, size.Height-sideTabs)
	}
}

func (s *Side) paint(p *control.Pen) {
	p.Fill(p.Bounds(), 0, scene.Panel.Ink())
	p.Fill(geom.XYWH(0, 0, p.Size.W, sideTabs), 0, scene.Sunken.Ink())
	for i, cell := range s.cells() {
		ink := scene.Muted.Ink()
		switch {
		case i == s.front:
			ink = scene.Strong.Ink()
			p.Fill(cell, 0, scene.Panel.Ink())
			p.Fill(geom.XYWH(cell.Min.X, 0, cell.W(), 2), 0, scene.Accent.Ink())
		case i == s.over:
			ink = scene.Strong.Ink()
		}
		p.TextMiddle(cell.Center().X, cell.Center().Y-control.Strong.Line()/2, s.titles[i], control.Strong, ink)
	}
	p.Fill(geom.XYWH(0, sideTabs-1, p.Size.W, 1), 0, scene.Line.Ink())
	front := s.cells()[s.front]
	p.Fill(geom.XYWH(front.Min.X, sideTabs-1, front.W(), 1), 0, scene.Panel.Ink())
}

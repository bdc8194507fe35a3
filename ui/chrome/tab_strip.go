package chrome

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Tab is one open document.
type Tab struct {
	Title string
	Dirty bool // has changes that are not saved
}

// TabStrip is the row of open documents above the canvas.
type TabStrip struct {
	control.Surface
	tabs   []Tab
	active int
	over   tabPart
	held   int // tab under the button that is down, -1 for none
	button desktop.MouseButton
	// titleRoom is the width of a title that is not in sight, and pushed how far
	// the tabs stand to the left of the strip; px.
	titleRoom, pushed float64

	// OnSelect is told which document to show.
	OnSelect func(i int)
	// OnClose is told which document to close.
	OnClose func(i int)
	// OnNew is told that a new document is wanted.
	OnNew func()
	// OnMove is told that a tab was dragged to another place.
	OnMove func(from, to int)
	// OnMenu is told that the menu of a document is wanted, at a place in the window.
	OnMenu func(i int, abs fyne.Position)
}

// tabPart is what the pointer is over: tab i, its close mark, or the plus sign
// behind the last tab, where i is the number of tabs. i is -1 for nothing.
type tabPart struct {
	i     int
	close bool
}

const (
	tabsHigh  = 36
	tabPad    = 14
	tabGap    = 8
	tabClose  = 14
	tabMax    = 200 // of a title
	tabLeast  = 24  // of a title that gave way to its neighbours
	tabPlus   = 38
	tabAccent = 2
)

// NewTabStrip is a strip without documents.
func NewTabStrip(kit *control.Kit) *TabStrip {
	t := &TabStrip{over: tabPart{i: -1}, held: -1, titleRoom: tabMax}
	t.Init(kit, t, t.paint)
	t.SetMin(120, tabsHigh)
	return t
}

// SetTabs shows the open documents and the one in sight.
func (t *TabStrip) SetTabs(tabs []Tab, active int) {
	if active == t.active && slices.Equal(tabs, t.tabs) {
		return
	}
	t.tabs, t.active = tabs, active
	t.layout()
	t.Refresh()
}

// Resize is part of fyne.Widget.
func (t *TabStrip) Resize(size fyne.Size) {
	t.Surface.Resize(size)
	t.layout()
	t.Refresh()
}

// Tapped selects, closes, or asks for a new document.
func (t *TabStrip) Tapped(e *fyne.PointEvent) {
	switch part := t.at(e.Position); {
	case part.i < 0:
	case part.i == len(t.tabs):
		t.OnNew()
	case part.close:
		t.OnClose(part.i)
	default:
		t.OnSelect(part.i)
	}
}

// TappedSecondary opens the menu of a document.
func (t *TabStrip) TappedSecondary(e *fyne.PointEvent) {
	if i := t.tabAt(e.Position); i >= 0 {
		t.OnMenu(i, e.AbsolutePosition)
	}
}

// MouseDown is part of desktop.Mouseable.
func (t *TabStrip) MouseDown(e *desktop.MouseEvent) {
	t.held, t.button = t.tabAt(e.Position), e.Button
}

// MouseUp closes a document when the middle button was pressed and released on its tab.
func (t *TabStrip) MouseUp(e *desktop.MouseEvent) {
	if i := t.held; e.Button == desktop.MouseButtonTertiary && i >= 0 && i == t.tabAt(e.Position) {
		t.OnClose(i)
	}
	t.held = -1
}

// Dragged moves the tab that is held to where the pointer is, once it has
// reached the middle of another.
func (t *TabStrip) Dragged(e *fyne.DragEvent) {
	if t.held < 0 || t.button != desktop.MouseButtonPrimary {
		return
	}
	if t.held != t.active {
		t.OnSelect(t.held)
	}
	over := t.tabAt(e.Position)
	if over < 0 || over == t.held {
		return
	}
	middle, x := t.cell(over).Center().X, float64(e.Position.X)
	if over > t.held && x > middle || over < t.held && x < middle {
		t.OnMove(t.held, over)
		t.held = over
	}
}

// DragEnd is part of fyne.Draggable.
func (t *TabStrip) DragEnd() { t.held = -1 }

// tabAt is the tab at a place, -1 where there is none.
func (t *TabStrip) tabAt(p fyne.Position) int {
	if i := t.at(p).i; i < len(t.tabs) {
		return i
	}
	return -1
}

// Places are the areas of the tabs, in px from the upper left corner of the strip.
func (t *TabStrip) Places() []geom.Rect {
	places := make([]geom.Rect, len(t.tabs))
	for i := range t.tabs {
		places[i] = t.cell(i)
	}
	return places
}

// MouseIn is part of desktop.Hoverable.
func (t *TabStrip) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (t *TabStrip) MouseMoved(e *desktop.MouseEvent) { t.point(t.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (t *TabStrip) MouseOut() { t.point(tabPart{i: -1}) }

func (t *TabStrip) point(part tabPart) {
	if t.over != part {
		t.over = part
		t.Refresh()
	}
}

func (t *TabStrip) at(p fyne.Position) tabPart {
	at := geom.Pt(float64(p.X), float64(p.Y))
	if t.plus().Contains(at) {
		return tabPart{i: len(t.tabs)}
	}
	for i := range t.tabs {
		if t.cell(i).Contains(at) {
			return tabPart{i, i == t.active && t.mark(i).Inset(-4).Contains(at)}
		}
	}
	return tabPart{i: -1}
}

func (t *TabStrip) width(i int) float64 {
	w := 2*tabPad + math.Round(t.Kit().Width(t.title(i), t.style(i)))
	if i == t.active || t.tabs[i].Dirty {
		w += tabGap + tabClose - 3
	}
	return w
}

func (t *TabStrip) style(i int) control.Style {
	if i == t.active {
		return control.BodyStrong
	}
	return control.Body
}

// title is what fits of a title into a tab. Those not in sight give way when
// there are too many for the strip.
func (t *TabStrip) title(i int) string {
	if i == t.active {
		return t.Kit().Fit(t.tabs[i].Title, t.style(i), tabMax)
	}
	return t.Kit().Fit(t.tabs[i].Title, t.style(i), t.titleRoom)
}

// layout finds the room of the titles and the way by which the tabs are pushed
// to the left so that the one in sight can be seen.
func (t *TabStrip) layout() {
	wide := float64(t.Size().Width) - tabPlus
	t.pushed, t.titleRoom = 0, tabMax
	for t.titleRoom > tabLeast && t.end() > wide {
		t.titleRoom -= 4
	}
	if t.active >= 0 && t.active < len(t.tabs) {
		t.pushed = max(0, min(t.end()-wide, t.cell(t.active).Max.X-wide))
	}
}

func (t *TabStrip) end() float64 {
	x := 0.0
	for i := range t.tabs {
		x += t.width(i)
	}
	return x
}

func (t *TabStrip) cell(i int) geom.Rect {
	x := -t.pushed
	for k := range i {
		x += t.width(k)
	}
	return geom.XYWH(x, 0, t.width(i), tabsHigh)
}

// mark is the place of the close mark, or of the dot of unsaved changes.
func (t *TabStrip) mark(i int) geom.Rect {
	cell := t.cell(i)
	return geom.XYWH(cell.Max.X-12-tabClose, (tabsHigh-tabClose)/2+1, tabClose, tabClose)
}

func (t *TabStrip) plus() geom.Rect {
	return geom.XYWH(min(t.end()-t.pushed, float64(t.Size().Width)-tabPlus), 0, tabPlus, tabsHigh)
}

func (t *TabStrip) paint(p *control.Pen) {
	p.Fill(p.Bounds(), 0, scene.Sunken.Ink())
	p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W, 1), 0, scene.Line.Ink())
	for i := range t.tabs {
		t.paintTab(p, i)
	}
	plus, ink := t.plus(), scene.Muted.Ink()
	p.Fill(plus, 0, scene.Sunken.Ink())
	p.Fill(geom.XYWH(plus.Min.X, plus.Max.Y-1, plus.W(), 1), 0, scene.Line.Ink())
	if t.over.i == len(t.tabs) {
		p.Fill(geom.Around(plus.Center(), geom.Size{W: 24, H: 24}), 6, scene.Line.Ink())
		ink = scene.Strong.Ink()
	}
	p.Glyph("plus", plus.Center(), 13, ink)
}

func (t *TabStrip) paintTab(p *control.Pen, i int) {
	cell := t.cell(i)
	style, ink := t.style(i), scene.Muted.Ink()
	if i == t.active {
		ink = scene.Strong.Ink()
		p.Fill(cell, 0, scene.Ground.Ink())
		p.Fill(geom.XYWH(cell.Min.X, 0, cell.W(), tabAccent), 0, scene.Accent.Ink())
	} else if i == t.over.i {
		ink = scene.Strong.Ink()
	}
	p.Fill(geom.XYWH(cell.Max.X-1, 0, 1, cell.H()), 0, scene.Line.Ink())
	p.Text(cell.Min.X+tabPad, (tabsHigh-style.Line())/2, t.title(i), style, ink)
	t.paintMark(p, i)
}

// paintMark shows a dot for unsaved changes, and a cross to close the tab in
// sight. Other tabs have no room for a cross beside their titles, so that a
// click on one only ever shows it.
func (t *TabStrip) paintMark(p *control.Pen, i int) {
	mark, pointed := t.mark(i), t.over == tabPart{i, true}
	switch {
	case pointed:
		p.Fill(mark.Inset(-3), 5, scene.Line.Ink())
		p.Glyph("close", mark.Center(), 12, scene.Strong.Ink())
	case t.tabs[i].Dirty:
		p.Fill(geom.Around(mark.Center(), geom.Size{W: 7, H: 7}), 3.5, scene.Muted.Ink())
	case i == t.active:
		p.Glyph("close", mark.Center(), 11, scene.Muted.Ink())
	}
}

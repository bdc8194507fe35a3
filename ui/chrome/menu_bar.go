package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Menu is one menu of the bar. Its items are asked for when it opens, so that
// they are enabled and checked as things stand then.
type Menu struct {
	Title string
	Items func() []control.MenuItem
}

// MenuBar is the row of menus with the name of the document in its middle.
type MenuBar struct {
	control.Surface
	menus    []Menu
	document string
	over     int // title under the pointer; -1 for none
	open     int // menu that is open; -1 for none
	card     *control.Popover
}

const (
	menuBarHigh = 32
	menuLeft    = 8
	menuPad     = 10 // beside a title
)

// NewMenuBar is a bar without menus.
func NewMenuBar(kit *control.Kit) *MenuBar {
	b := &MenuBar{over: -1, open: -1}
	b.Init(kit, b, b.paint)
	b.SetMin(320, menuBarHigh)
	return b
}

// SetMenus replaces the menus.
func (b *MenuBar) SetMenus(menus []Menu) {
	b.menus = menus
	b.Refresh()
}

// SetDocument shows the name of the document.
func (b *MenuBar) SetDocument(name string) {
	if b.document != name {
		b.document = name
		b.Refresh()
	}
}

// Open opens menu i, as a click on its title does.
func (b *MenuBar) Open(i int) {
	if b.card != nil {
		b.card.Dismiss()
	}
	canvas := fyne.CurrentApp().Driver().CanvasForObject(b)
	if canvas == nil {
		return
	}
	place := control.Below(b)
	place.Pos.X += float32(b.cell(i).Min.X)
	place.Pos.Y -= 2
	b.card = b.Kit().OpenMenu(canvas, b.menus[i].Items(), place, 0)
	b.card.OnDismiss = b.closed
	b.card.OnPointer = b.slide
	b.card.Content().OnSide = func(step int) { b.Open((b.open + step + len(b.menus)) % len(b.menus)) }
	b.open = i
	b.Refresh()
}

// Tapped opens the menu under the pointer.
func (b *MenuBar) Tapped(e *fyne.PointEvent) {
	if i := b.at(e.Position); i >= 0 {
		b.Open(i)
	}
}

// MouseIn is part of desktop.Hoverable.
func (b *MenuBar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (b *MenuBar) MouseMoved(e *desktop.MouseEvent) { b.point(b.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (b *MenuBar) MouseOut() { b.point(-1) }

// slide opens the menu whose title the pointer reaches while another is open.
func (b *MenuBar) slide(abs fyne.Position) {
	bar := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	if i := b.at(abs.Subtract(bar)); i >= 0 && i != b.open {
		b.Open(i)
	}
}

func (b *MenuBar) closed() {
	b.card, b.open = nil, -1
	b.Refresh()
}

func (b *MenuBar) point(i int) {
	if b.over != i {
		b.over = i
		b.Refresh()
	}
}

func (b *MenuBar) at(p fyne.Position) int {
	for i := range b.menus {
		if b.cell(i).Contains(geom.Pt(float64(p.X), float64(p.Y))) {
			return i
		}
	}
	return -1
}

// cell is the area of a title.
func (b *MenuBar) cell(i int) geom.Rect {
	x := float64(menuLeft)
	for _, m := range b.menus[:i] {
		x += b.width(m)
	}
	return geom.XYWH(x, 0, b.width(b.menus[i]), menuBarHigh-1)
}

func (b *MenuBar) width(m Menu) float64 { return 2*menuPad + b.Kit().Width(m.Title, control.Body) }

func (b *MenuBar) paint(p *control.Pen) {
	p.Fill(p.Bounds(), 0, scene.Panel.Ink())
	p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W, 1), 0, scene.Line.Ink())
	for i, m := range b.menus {
		cell := b.cell(i)
		if i == b.over || i == b.open {
			hover := geom.XYWH(cell.Min.X+1, 4, cell.W()-2, menuBarHigh-9)
			p.Fill(hover, 5, scene.Hover.Ink())
		}
		p.Text(cell.Min.X+menuPad, textTop(control.Body), m.Title, control.Body, scene.Strong.Ink())
	}
	p.TextMiddle(p.Size.W/2, textTop(control.Body), b.document, control.Body, scene.Muted.Ink())
}

// textTop centres a line above the separator at the lower edge.
func textTop(s control.Style) float64 { return (menuBarHigh - s.Line()) / 2 }

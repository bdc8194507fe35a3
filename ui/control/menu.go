package control

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
)

// MenuItem is one row of a menu; the zero value is a separator.
type MenuItem struct {
	Title    string
	Shortcut string // "Ctrl+S"
	Checked  bool
	Disabled bool
	// Stays keeps the menu open: choosing the item ticks or unticks it.
	Stays bool
	Run   func()
}

func (i MenuItem) separator() bool { return i.Title == "" }

func (i MenuItem) usable() bool { return !i.separator() && !i.Disabled }

const (
	menuRow      = 28
	menuLine     = 9
	menuPad      = 6
	menuSide     = 14
	menuCheck    = 22 // column of the check marks, in menus that have any
	menuShortcut = 40 // at least this far from a title
	menuMinWide  = 180
	menuMaxHigh  = 480 // of a list of choices; a menu of actions may fill the window
)

// OpenMenu shows a menu at a place, at least wide px wide; 0 is the usual width.
// Choosing an item first closes the menu and then runs the item.
func (k *Kit) OpenMenu(c fyne.Canvas, items []MenuItem, place Place, wide float32) *Popover {
	m := &Menu{items: items, over: -1}
	m.Init(k, m, m.paint)
	m.measure(wide)
	var content fyne.CanvasObject = m
	high := float32(menuMaxHigh)
	if wide == 0 {
		high = max(high, c.Size().Height-place.Pos.Y-2*cardEdge)
	}
	if m.MinSize().Height > high {
		m.scroll = NewScroll(m)
		m.scroll.SetMinSize(fyne.NewSize(m.MinSize().Width, high))
		content = m.scroll
	}
	m.popover = k.Popover(c, content, place)
	c.Focus(m)
	return m.popover
}

// Menu is the list of items on a card. OpenMenu makes one.
type Menu struct {
	Surface
	items   []MenuItem
	over    int // item under the pointer or the arrow keys; -1 for none
	checks  bool
	typed   typed
	popover *Popover
	scroll  *Scroll
	// OnSide is told that a menu bar should go one menu to the left (-1) or right (1).
	OnSide func(step int)
}

// Content is the menu on a card that OpenMenu opened.
func (p *Popover) Content() *Menu {
	if s, ok := p.content.(*Scroll); ok {
		return s.Content.(*Menu)
	}
	m, _ := p.content.(*Menu)
	return m
}

// Items are the rows of the menu.
func (m *Menu) Items() []MenuItem { return m.items }

// Row is the area of item i, in px from the upper left corner of the menu.
func (m *Menu) Row(i int) geom.Rect {
	y := float64(menuPad)
	for _, item := range m.items[:i] {
		y += m.height(item)
	}
	return geom.XYWH(0, y, float64(m.Size().Width), m.height(m.items[i]))
}

func (m *Menu) measure(wide float32) {
	w, h := 0.0, 2.0*menuPad
	for _, i := range m.items {
		m.checks = m.checks || i.Checked || i.Stays
		row := m.kit.Width(i.Title, Body)
		if i.Shortcut != "" {
			row += menuShortcut + m.kit.Width(i.Shortcut, Detail)
		}
		w = max(w, row)
		h += m.height(i)
	}
	w += 2 * menuSide
	if m.checks {
		w += menuCheck
	}
	if wide == 0 {
		wide = menuMinWide
	}
	m.SetMin(max(float32(math.Ceil(w)), wide), float32(h))
}

func (m *Menu) height(i MenuItem) float64 {
	if i.separator() {
		return menuLine
	}
	return menuRow
}

// Tapped runs the item under the pointer.
func (m *Menu) Tapped(e *fyne.PointEvent) { m.run(m.at(e.Position.Y)) }

// MouseIn is part of desktop.Hoverable.
func (m *Menu) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (m *Menu) MouseMoved(e *desktop.MouseEvent) { m.point(m.at(e.Position.Y)) }

// MouseOut is part of desktop.Hoverable.
func (m *Menu) MouseOut() { m.point(-1) }

// FocusGained is part of fyne.Focusable.
func (m *Menu) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (m *Menu) FocusLost() {}

// TypedKey is part of fyne.Focusable.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.step(-1)
	case fyne.KeyDown:
		m.step(1)
	case fyne.KeyHome:
		m.over = -1
		m.step(1)
	case fyne.KeyEnd:
		m.over = 0
		m.step(-1)
	case fyne.KeySpace: // in a word it is a letter
		if !m.typed.going(time.Now()) {
			m.run(m.over)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		m.run(m.over)
	case fyne.KeyEscape:
		m.popover.Dismiss()
	case fyne.KeyLeft:
		m.side(-1)
	case fyne.KeyRight:
		m.side(1)
	}
}

func (m *Menu) side(step int) {
	if m.OnSide != nil {
		m.OnSide(step)
	}
}

func (m *Menu) step(by int) {
	n := len(m.items)
	next := m.over
	if next < 0 && by < 0 {
		next = 0
	}
	for range n {
		if next = (next + by + n) % n; m.items[next].usable() {
			m.point(next)
			m.reveal(next)
			return
		}
	}
}

func (m *Menu) reveal(i int) {
	if m.scroll == nil {
		return
	}
	row := m.Row(i)
	m.scroll.Reveal(float32(row.Min.Y), float32(row.Max.Y))
}

func (m *Menu) run(i int) {
	if i < 0 || !m.items[i].usable() {
		return
	}
	if m.items[i].Stays {
		m.items[i].Checked = !m.items[i].Checked
		m.Refresh()
	} else {
		m.popover.Dismiss()
	}
	m.items[i].Run()
}

func (m *Menu) point(i int) {
	if m.over != i {
		m.over = i
		m.Refresh()
	}
}

func (m *Menu) at(y float32) int {
	end := float64(menuPad)
	for i, item := range m.items {
		if start := end; float64(y) >= start {
			if end += m.height(item); float64(y) < end {
				return i
			}
		}
	}
	return -1
}

func (m *Menu) paint(p *Pen) {
	y := float64(menuPad)
	for i, item := range m.items {
		row := geom.XYWH(0, y, p.Size.W, m.height(item))
		if item.separator() {
			p.Fill(geom.XYWH(menuSide, row.Center().Y-0.5, p.Size.W-2*menuSide, 1), 0, scene.Line.Ink())
		} else {
			m.paintItem(p, row, item, i == m.over)
		}
		y = row.Max.Y
	}
}

func (m *Menu) paintItem(p *Pen, row geom.Rect, item MenuItem, over bool) {
	ink, key := scene.Strong.Ink(), scene.Muted.Ink()
	if item.Disabled {
		ink, key = scene.Faint.Fade(0.6), scene.Faint.Fade(0.6)
	} else if over {
		p.Fill(geom.XYWH(menuPad, row.Min.Y, p.Size.W-2*menuPad, row.H()), 6, raisedHover())
	}
	x, middle := float64(menuSide), row.Center().Y
	if m.checks {
		if item.Checked {
			p.Glyph("check", geom.Pt(x+6, middle), 14, scene.Accent.Ink())
		}
		x += menuCheck
	}
	p.Text(x, middle-Body.Line()/2, item.Title, Body, ink)
	p.TextEnd(p.Size.W-menuSide, middle-Detail.Line()/2, item.Shortcut, Detail, key)
}

package files

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

const (
	rowHigh   = 32
	rowPad    = 12
	rowGlyph  = 16
	rowText   = 38
	dateWide  = 116
	listInner = 1 // room for the outline
)

// listing is the framed list of what a folder holds. It takes the keyboard.
type listing struct {
	control.Surface
	chooser *Chooser
	rows    *control.List
	cursor  int // row of the keyboard, -1 for none
	focused bool
	tapped  struct {
		row int
		at  time.Time
	}
}

func newListing(c *Chooser) *listing {
	l := &listing{chooser: c, cursor: -1}
	l.Init(c.Kit(), l, l.paint)
	l.rows = control.NewList(rowHigh,
		func() fyne.CanvasObject { return newRow(l) },
		func(i int, o fyne.CanvasObject) { o.(*row).show(i) })
	l.Contain(func(size fyne.Size) {
		set(l.rows, listInner, listInner, size.Width-2*listInner, size.Height-2*listInner)
	}, l.rows)
	l.SetMin(200, 3*rowHigh)
	return l
}

// show lists count items of another folder.
func (l *listing) show(count int) {
	l.cursor = -1
	l.rows.SetCount(count)
	l.rows.Reveal(0)
	l.Refresh()
}

// point puts the keyboard on a row, -1 for none.
func (l *listing) point(i int) {
	if l.cursor == i {
		return
	}
	l.cursor = i
	if i >= 0 {
		l.rows.Reveal(i)
	}
	l.rows.Update()
}

// step moves the keyboard by some rows and stops at the ends.
func (l *listing) step(by int) {
	if n := len(l.chooser.items); n > 0 {
		l.chooser.choose(min(max(0, l.cursor+by), n-1))
	}
}

// page is the number of rows in sight.
func (l *listing) page() int { return max(1, int(l.Size().Height/rowHigh)-1) }

func (l *listing) focus() { l.chooser.canvas.Focus(l) }

// tap chooses a row, and with the second click of two takes it.
func (l *listing) tap(i int) {
	now := time.Now()
	again := l.tapped.row == i && now.Sub(l.tapped.at) < doubleClick
	l.tapped.row, l.tapped.at = i, now
	if again {
		l.tapped.at = time.Time{}
		l.chooser.activate(i)
		return
	}
	l.focus()
	l.chooser.choose(i)
}

// FocusGained is part of fyne.Focusable.
func (l *listing) FocusGained() { l.setFocused(true) }

// FocusLost is part of fyne.Focusable.
func (l *listing) FocusLost() { l.setFocused(false) }

func (l *listing) setFocused(on bool) {
	l.focused = on
	l.Refresh()
	l.rows.Update()
}

// TypedKey is part of fyne.Focusable.
func (l *listing) TypedKey(e *fyne.KeyEvent) { l.chooser.listKey(e.Name) }

// TypedRune begins a new name.
func (l *listing) TypedRune(r rune) {
	c := l.chooser
	c.field.SetText("")
	c.field.Focus()
	if f := c.canvas.Focused(); f != nil && f != fyne.Focusable(l) {
		f.TypedRune(r)
	}
}

// Tapped below the last row only takes the keyboard.
func (l *listing) Tapped(*fyne.PointEvent) { l.focus() }

func (l *listing) paint(p *control.Pen) {
	width, outline := 1.0, scene.Outline.Ink()
	if l.focused {
		width, outline = 2, scene.Accent.Ink()
	}
	p.Frame(p.Bounds(), 6, scene.Raised.Ink(), width, outline)
	if len(l.chooser.items) > 0 {
		return
	}
	lines := p.Kit().Wrap(l.chooser.empty, control.Body, p.Size.W-4*cardPad, 3)
	top := p.Size.H/2 - float64(len(lines))*control.Body.Line()/2
	for _, line := range lines {
		p.TextMiddle(p.Size.W/2, top, line, control.Body, scene.Muted.Ink())
		top += control.Body.Line()
	}
}

// row is a folder or a file in the list.
type row struct {
	control.Surface
	listing *listing
	index   int
	hovered bool
}

func newRow(l *listing) *row {
	r := &row{listing: l}
	r.Init(l.Kit(), r, r.paint)
	r.SetMin(64, rowHigh)
	return r
}

func (r *row) show(i int) {
	r.index, r.hovered = i, false
	r.Refresh()
}

// Tapped is part of fyne.Tappable.
func (r *row) Tapped(*fyne.PointEvent) { r.listing.tap(r.index) }

// MouseIn is part of desktop.Hoverable.
func (r *row) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (r *row) MouseOut() { r.hover(false) }

func (r *row) hover(on bool) {
	r.hovered = on
	r.Refresh()
}

func (r *row) paint(p *control.Pen) {
	items := r.listing.chooser.items
	if r.index >= len(items) {
		return
	}
	item, current := items[r.index], r.index == r.listing.cursor
	paintGround(p, current, r.hovered)
	glyph, ink := "file", scene.Muted.Ink()
	if item.Folder {
		glyph, ink = "folder", scene.Accent.Ink()
	}
	p.Glyph(glyph, geom.Pt(rowPad+rowGlyph/2, rowHigh/2), rowGlyph, ink)
	name := geom.XYWH(rowText, 0, p.Size.W-rowText-dateWide-rowPad, rowHigh)
	p.TextIn(name, item.Name, control.Body, scene.Strong.Ink())
	date := item.Changed.Format("2006-01-02 15:04")
	p.TextEnd(p.Size.W-rowPad, rowHigh/2-control.Caption.Line()/2, date, control.Caption, scene.Muted.Ink())
}

// paintGround is that of a row of a list or of the places.
func paintGround(p *control.Pen, current, hovered bool) {
	box := p.Bounds().Inset(2)
	switch {
	case current:
		p.Fill(box, 4, scene.AccentTint.Ink())
	case hovered:
		p.Fill(box, 4, scene.Hover.Ink())
	}
}

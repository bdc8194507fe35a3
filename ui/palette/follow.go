package palette

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Followup is a small palette at the pointer: what can follow a service. It goes
// away when something is chosen or clicked beside it, and on Escape.
type Followup struct {
	control.Surface
	words   *locale.Printer
	find    func(query string) []Offer
	offers  []Offer
	cursor  int
	search  *control.Field
	list    *control.List
	popover *control.Popover

	// OnChoose is told what was chosen, after the palette is gone.
	OnChoose func(Entry)
	// OnClose is told once that the palette went away without a choice.
	OnClose func()
}

// Offer is an entry with what an arrow to it would claim.
type Offer struct {
	Entry  Entry
	Detail string
}

// The measures of the small palette in px.
const (
	followWide  = 300
	followField = 32
	followTop   = searchInset + followField + 4
	followRow   = 34
	followMost  = 8 // rows in sight
	followNone  = 48
	followSide  = 6 // between the card and the ground of a row
)

// OpenFollowup shows the small palette at a place of the window. find lists what
// fits a text, and what to offer while there is none.
func OpenFollowup(kit *control.Kit, c fyne.Canvas, words *locale.Printer, at fyne.Position, find func(query string) []Offer) *Followup {
	f := &Followup{words: words, find: find}
	f.Init(kit, f, f.paint)
	f.search = control.NewField(kit, control.Roomy)
	f.search.SetGlyph("search")
	f.search.SetPlaceholder(words.T(locale.WhatFollows))
	f.search.OnChange = f.show
	f.search.OnKey = f.key
	f.list = control.NewList(followRow,
		func() fyne.CanvasObject { return control.NewPickRow(kit, followRow, f.paintRow, f.choose, f.point) },
		func(i int, o fyne.CanvasObject) { o.(*control.PickRow).Set(i) })
	f.Contain(f.place, f.search, f.list)
	f.show("")
	f.popover = kit.Popover(c, f, control.At(at))
	f.popover.Room = followTop + followRow*followMost + followSide
	f.popover.OnDismiss = func() {
		if f.OnClose != nil {
			f.OnClose()
		}
	}
	f.search.FocusOn(c)
	return f
}

// show lists what fits a text, with the first pointed at.
func (f *Followup) show(query string) {
	f.offers, f.cursor = f.find(query), 0
	f.list.SetCount(len(f.offers))
	rows := float32(followNone)
	if len(f.offers) > 0 {
		rows = followRow * float32(min(len(f.offers), followMost))
	}
	f.SetMin(followWide, followTop+rows+followSide)
	if f.popover != nil {
		f.popover.Refresh()
		f.list.Reveal(0)
	}
	f.Refresh()
}

// Offers are what is listed, in order.
func (f *Followup) Offers() []Offer { return f.offers }

func (f *Followup) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		f.step(1)
	case fyne.KeyUp:
		f.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.choose(f.cursor)
	case fyne.KeyEscape:
		f.popover.Dismiss()
	default:
		return false
	}
	return true
}

func (f *Followup) step(by int) {
	if n := len(f.offers); n > 0 {
		f.point((f.cursor + by + n) % n)
		f.list.Reveal(f.cursor)
	}
}

func (f *Followup) point(i int) {
	if i != f.cursor && i < len(f.offers) {
		f.cursor = i
		f.list.Update()
	}
}

// choose tells what was chosen instead of that nothing was.
func (f *Followup) choose(i int) {
	if i >= len(f.offers) {
		return
	}
	f.OnClose = nil
	f.popover.Dismiss()
	f.OnChoose(f.offers[i].Entry)
}

func (f *Followup) place(size fyne.Size) {
	f.search.Move(fyne.NewPos(searchInset, searchInset))
	f.search.Resize(fyne.NewSize(size.Width-2*searchInset, followField))
	f.list.Move(fyne.NewPos(0, followTop))
	f.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-followTop-followSide)))
}

// paint says so when nothing fits; all else is in the rows.
func (f *Followup) paint(p *control.Pen) {
	if len(f.offers) == 0 {
		none := geom.XYWH(searchInset, followTop, p.Size.W-2*searchInset, followNone)
		text := p.Kit().Fit(f.words.T(locale.NoService, f.search.Text()), control.Body, none.W())
		p.TextMiddle(none.Center().X, none.Center().Y-control.Body.Line()/2, text, control.Body, scene.Muted.Ink())
	}
}

func (f *Followup) paintRow(p *control.Pen, i int) {
	if i >= len(f.offers) {
		return
	}
	o := f.offers[i]
	if i == f.cursor {
		p.Fill(geom.XYWH(followSide, 0, p.Size.W-2*followSide, p.Size.H), 6, scene.AccentTint.Ink())
	}
	p.Tile(o.Entry.Glyph, o.Entry.Tile, geom.Pt(tileLeft+tileSide/2, followRow/2), tileSide)
	right := p.Size.W - tileLeft
	detail := p.Kit().Width(o.Detail, control.Detail)
	p.TextEnd(right, (followRow-control.Detail.Line())/2, o.Detail, control.Detail, scene.Muted.Ink())
	title := p.Kit().Fit(o.Entry.Title, control.Body, right-detail-10-rowText)
	p.Text(rowText, (followRow-control.Body.Line())/2, title, control.Body, scene.Strong.Ink())
}

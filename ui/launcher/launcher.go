package launcher

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Launcher is the open command palette. It goes away when something is chosen
// or clicked beside it, and on Escape.
type Launcher struct {
	control.Surface
	words   *locale.Printer
	find    func(query string) []Group
	rows    []row
	cursor  int // index in rows, -1 when nothing can be pointed at
	search  *control.Field
	list    *control.List
	popover *control.Popover

	// OnClose is told once that the command palette went away.
	OnClose func()
}

// row is one line of the list: a heading, or an item.
type row struct {
	heading string
	item    Item
}

func (r row) isItem() bool { return r.heading == "" }

// The measures of the card in px.
const (
	wide      = 600
	top       = 72 // of the card, from the upper edge of the window
	inset     = 10
	fieldHigh = 36
	listTop   = inset + fieldHigh + 6
	rowHigh   = 32
	rowsMost  = 12 // in sight
	emptyHigh = 56
	pageStep  = rowsMost - 2
)

// Open shows the command palette over a window. find lists what fits a text,
// and what to offer while there is none.
func Open(kit *control.Kit, c fyne.Canvas, words *locale.Printer, find func(query string) []Group) *Launcher {
	l := &Launcher{words: words, find: find}
	l.Init(kit, l, l.paint)
	l.search = control.NewField(kit, control.Roomy)
	l.search.SetGlyph("search")
	l.search.SetPlaceholder(words.T(locale.LauncherHint))
	l.search.OnChange = l.show
	l.search.OnKey = l.key
	l.search.TakeTab()
	l.list = control.NewList(rowHigh,
		func() fyne.CanvasObject { return control.NewPickRow(kit, rowHigh, l.paintRow, l.choose, l.point) },
		func(i int, o fyne.CanvasObject) { o.(*control.PickRow).Set(i) })
	l.Contain(l.place, l.search, l.list)
	l.show("")
	at := fyne.NewPos((c.Size().Width-wide)/2, top)
	l.popover = kit.Popover(c, l, control.At(at))
	l.popover.OnDismiss = func() {
		if l.OnClose != nil {
			l.OnClose()
		}
	}
	l.search.FocusOn(c)
	return l
}

// show lists what fits a text, with the first item pointed at.
func (l *Launcher) show(query string) {
	l.rows, l.cursor = nil, -1
	for _, g := range l.find(query) {
		l.rows = append(l.rows, row{heading: g.Title})
		for _, item := range g.Items {
			l.rows = append(l.rows, row{item: item})
		}
	}
	high := float32(emptyHigh)
	if len(l.rows) > 0 {
		l.cursor = 1
		high = rowHigh*float32(min(len(l.rows), rowsMost)) + inset - 4
	}
	l.SetMin(wide, listTop+high)
	l.list.SetCount(len(l.rows))
	if l.popover != nil {
		l.popover.Refresh()
		l.list.Reveal(0)
	}
	l.Refresh()
}

// Items are the items that are listed, in order.
func (l *Launcher) Items() []Item {
	var items []Item
	for _, r := range l.rows {
		if r.isItem() {
			items = append(items, r.item)
		}
	}
	return items
}

func (l *Launcher) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		l.step(1, 1)
	case fyne.KeyUp:
		l.step(-1, 1)
	case fyne.KeyPageDown:
		l.step(1, pageStep)
	case fyne.KeyPageUp:
		l.step(-1, pageStep)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.cursor)
	case fyne.KeyEscape:
		l.popover.Dismiss()
	case fyne.KeyTab:
	default:
		return false
	}
	return true
}

// step moves the cursor by some rows up or down, over headings and, one by one,
// round the ends.
func (l *Launcher) step(way, by int) {
	n := len(l.rows)
	if n == 0 {
		return
	}
	to := l.cursor + way*by
	if by > 1 {
		to = max(1, min(to, n-1))
	}
	for to = (to + n) % n; !l.rows[to].isItem(); to = (to + way + n) % n {
	}
	l.point(to)
	if to == 1 {
		l.list.Reveal(0) // with its heading
	}
	l.list.Reveal(to)
}

func (l *Launcher) point(i int) {
	if i != l.cursor && i >= 0 && l.rows[i].isItem() {
		l.cursor = i
		l.list.Update()
	}
}

// choose runs an item after the card is gone. One that is disabled does nothing.
func (l *Launcher) choose(i int) {
	if i < 0 || !l.rows[i].isItem() || l.rows[i].item.Disabled {
		return
	}
	l.popover.Dismiss()
	l.rows[i].item.Run()
}

func (l *Launcher) place(size fyne.Size) {
	l.search.Move(fyne.NewPos(inset, inset))
	l.search.Resize(fyne.NewSize(size.Width-2*inset, fieldHigh))
	l.list.Move(fyne.NewPos(0, listTop))
	l.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-listTop-inset+4)))
}

// paint says so when nothing fits; all else is in the rows.
func (l *Launcher) paint(p *control.Pen) {
	if len(l.rows) == 0 {
		none := geom.XYWH(inset, listTop, p.Size.W-2*inset, emptyHigh-inset)
		text := p.Kit().Fit(l.words.T(locale.LauncherNone, l.search.Text()), control.Body, none.W())
		p.TextMiddle(none.Center().X, none.Center().Y-control.Body.Line()/2, text, control.Body, scene.Muted.Ink())
	}
}

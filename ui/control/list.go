package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// List shows any number of rows of one height and makes widgets only for the
// rows in sight.
type List struct {
	widget.BaseWidget
	height float32
	count  int
	create func() fyne.CanvasObject
	update func(i int, row fyne.CanvasObject)

	scroll *Scroll
	body   *fyne.Container
	rows   map[int]fyne.CanvasObject
	spare  []fyne.CanvasObject
}

// NewList is a list of rows height px high. create makes a row, update shows
// item i in a row that may have shown another before.
func NewList(height float32, create func() fyne.CanvasObject, update func(i int, row fyne.CanvasObject)) *List {
	l := &List{height: height, create: create, update: update, rows: map[int]fyne.CanvasObject{}}
	l.body = container.New(listLayout{l})
	l.scroll = NewScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is part of fyne.Widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }

// SetCount changes the number of rows and updates all in sight.
func (l *List) SetCount(count int) {
	l.count = count
	l.Update()
}

// Update shows every row in sight anew. Each keeps its widget, which may be the
// one that is being clicked.
func (l *List) Update() {
	for i, row := range l.rows {
		if i < l.count {
			l.update(i, row)
			continue
		}
		l.spare = append(l.spare, row)
		delete(l.rows, i)
	}
	l.scroll.Refresh()
	l.place()
}

// Resize is part of fyne.CanvasObject.
func (l *List) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	l.place()
}

// Reveal scrolls as little as needed to bring row i into sight.
func (l *List) Reveal(i int) {
	top := float32(i) * l.height
	l.scroll.Reveal(top, top+l.height)
	l.place()
}

// Offset is how far the list is scrolled, in px.
func (l *List) Offset() float32 { return l.scroll.Offset.Y }

// place gives every row in sight a widget.
func (l *List) place() {
	first := max(0, int(l.scroll.Offset.Y/l.height))
	last := min(l.count, int((l.scroll.Offset.Y+l.scroll.Size().Height)/l.height)+1)
	for i, row := range l.rows {
		if i < first || i >= last {
			l.spare = append(l.spare, row)
			delete(l.rows, i)
		}
	}
	shown := make([]fyne.CanvasObject, 0, max(0, last-first))
	for i := first; i < last; i++ {
		shown = append(shown, l.row(i))
	}
	l.body.Objects = shown
	l.body.Refresh()
}

func (l *List) row(i int) fyne.CanvasObject {
	row, ok := l.rows[i]
	if !ok {
		if n := len(l.spare); n > 0 {
			row, l.spare = l.spare[n-1], l.spare[:n-1]
		} else {
			row = l.create()
		}
		l.rows[i] = row
		l.update(i, row)
	}
	row.Move(fyne.NewPos(0, float32(i)*l.height))
	row.Resize(fyne.NewSize(l.scroll.Size().Width, l.height))
	return row
}

// listLayout only knows how high the whole list is; the list places its rows.
// The list may end in the middle of the line under its last row, so that a
// whole number of rows fits a panel that has a line of its own there.
type listLayout struct{ list *List }

// Layout is part of fyne.Layout.
func (listLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is part of fyne.Layout.
func (l listLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, max(0, float32(l.list.count)*l.list.height-1))
}

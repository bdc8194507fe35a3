package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// FindBar floats over the canvas while something is looked for in the drawing.
type FindBar struct {
	widget.BaseWidget
	card              *control.Card
	field             *control.Field
	count             *control.Surface
	words             *locale.Printer
	previous, next, x *control.IconButton
	at, of            int

	// OnQuery is told the text at each letter, OnStep to go to the next match (1)
	// or the one before (-1), OnClose that the search is over.
	OnQuery func(string)
	OnStep  func(int)
	OnClose func()
	// Shifted tells whether Shift is held.
	Shifted func() bool
}

// The measures of the bar in px.
const (
	findWide  = 360
	findHigh  = 44
	findPad   = 6
	findCount = 74
	findApart = 12 // from the corner of the canvas
)

// NewFindBar is a hidden bar.
func NewFindBar(kit *control.Kit, words *locale.Printer) *FindBar {
	b := &FindBar{card: control.NewCard(kit), field: control.NewField(kit, control.Roomy), count: &control.Surface{}}
	b.count.Init(kit, b.count, b.paintCount)
	b.field.Enlarge()
	b.field.SetGlyph("search")
	b.field.OnChange = func(text string) { b.OnQuery(text) }
	b.field.OnKey = b.key
	b.previous = control.NewSmallIconButton(kit, "chevron-up", func() { b.OnStep(-1) })
	b.next = control.NewSmallIconButton(kit, "chevron-down", func() { b.OnStep(1) })
	b.x = control.NewSmallIconButton(kit, "close", func() { b.OnClose() })
	b.ExtendBaseWidget(b)
	b.SetWords(words)
	b.Hide()
	return b
}

// SetWords shows the bar in another language.
func (b *FindBar) SetWords(words *locale.Printer) {
	b.words = words
	b.field.SetPlaceholder(words.T(locale.FindPlaceholder))
	b.previous.SetTip(control.Tip{Title: words.T(locale.FindPrevious), Key: "Shift+Enter"})
	b.next.SetTip(control.Tip{Title: words.T(locale.FindNext), Key: "Enter"})
	b.x.SetTip(control.Tip{Title: words.T(locale.Close), Key: "Esc"})
}

// Open shows the bar with the keyboard in its field.
func (b *FindBar) Open(c fyne.Canvas) {
	b.Show()
	b.Refresh()
	b.field.FocusOn(c)
	b.field.SelectAll()
}

// Text is what is looked for.
func (b *FindBar) Text() string { return b.field.Text() }

// SetCount shows which of how many matches is shown, from 1.
func (b *FindBar) SetCount(at, of int) {
	if b.at != at || b.of != of {
		b.at, b.of = at, of
		b.count.Refresh()
		b.field.SetWrong(of == 0 && b.field.Text() != "")
	}
}

// CountText is what the bar says about the matches.
func (b *FindBar) CountText() string {
	switch {
	case b.field.Text() == "":
		return ""
	case b.of == 0:
		return b.words.T(locale.FindNothing)
	}
	return b.words.T(locale.FindCount, b.at, b.of)
}

func (b *FindBar) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		step := 1
		if b.Shifted() {
			step = -1
		}
		b.OnStep(step)
	case fyne.KeyDown:
		b.OnStep(1)
	case fyne.KeyUp:
		b.OnStep(-1)
	case fyne.KeyEscape:
		b.OnClose()
	default:
		return false
	}
	return true
}

func (b *FindBar) paintCount(p *control.Pen) {
	ink := scene.Muted.Ink()
	if b.of == 0 {
		ink = scene.Error.Ink()
	}
	text := p.Kit().Fit(b.CountText(), control.Detail, p.Size.W)
	p.TextMiddle(p.Size.W/2, p.Size.H/2-control.Detail.Line()/2, text, control.Detail, ink)
}

// CreateRenderer is part of fyne.Widget.
func (b *FindBar) CreateRenderer() fyne.WidgetRenderer { return &findRenderer{b} }

type findRenderer struct{ bar *FindBar }

func (r *findRenderer) Destroy() {}

func (r *findRenderer) MinSize() fyne.Size { return fyne.NewSize(findWide, findHigh) }

func (r *findRenderer) Objects() []fyne.CanvasObject {
	b := r.bar
	return []fyne.CanvasObject{b.card, b.field, b.count, b.previous, b.next, b.x}
}

func (r *findRenderer) Layout(size fyne.Size) {
	b := r.bar
	put(b.card, 0, 0, size.Width, size.Height)
	x := size.Width - findPad
	for _, button := range []*control.IconButton{b.x, b.next, b.previous} {
		side := button.MinSize()
		x -= side.Width
		put(button, x, (size.Height-side.Height)/2, side.Width, side.Height)
	}
	x -= findCount
	put(b.count, x, 0, findCount, size.Height)
	put(b.field, findPad, (size.Height-control.Large)/2, x-findPad, control.Large)
}

func (r *findRenderer) Refresh() {
	r.Layout(r.bar.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

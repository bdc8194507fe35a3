package problems

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// State is what the panel shows.
type State struct {
	Rows     []Row
	Counts   lint.Counts
	Checking bool
	Rules    int    // number of rules that were checked
	Took     string // how long that took, in words: "2 ms"
}

// Panel is the list of problems.
type Panel struct {
	control.Surface
	words  *locale.Printer
	state  State
	shown  []Row // the rows that pass the filter
	chosen any   // key of the chosen row
	tapAt  time.Time

	list     *control.List
	severity *control.Choice
	filter   *control.Field
	closing  *control.IconButton
	action   *control.Button // of an empty state

	// OnChoose is told which problem was chosen: the canvas reveals it.
	OnChoose func(Row)
	// OnOpen is told that Enter or a double click wants the field to change.
	OnOpen func(Row)
	// OnFix is told which fix of a problem to apply.
	OnFix func(r Row, fix int)
	// OnWaive and OnUnwaive are told to accept a problem, or no longer to.
	OnWaive, OnUnwaive func(Row)
	// OnRule is told to show what a rule is about.
	OnRule func(Row)
	// OnCopy is told to copy a problem as text.
	OnCopy func(Row)
	// OnClose is told to hide the panel.
	OnClose func()
	// OnTurnOn is told to switch checking on.
	OnTurnOn func()
	// OnLeave is told that Escape was pressed in the list.
	OnLeave func()
}

const (
	headHigh    = 36
	headSide    = 12
	filterWide  = 148
	filterHigh  = 26
	closeSide   = 24
	doubleClick = 400 * time.Millisecond
)

// New is a panel without problems.
func New(kit *control.Kit, words *locale.Printer) *Panel {
	p := &Panel{state: State{Checking: true}}
	p.Init(kit, p, p.paint)
	p.SetMin(320, 80)
	p.list = control.NewList(rowHigh,
		func() fyne.CanvasObject { return newRowView(p) },
		func(i int, row fyne.CanvasObject) { row.(*rowView).show(p.shown[i], p.shown[i].Key == p.chosen) })
	p.severity = control.NewPlainChoice(kit, func(int) { p.refilter() })
	p.filter = control.NewField(kit, control.Compact)
	p.filter.SetGlyph("search")
	p.filter.OnChange = func(string) { p.refilter() }
	p.filter.OnKey = p.filterKey
	p.closing = control.NewSmallIconButton(kit, "close", func() { p.OnClose() })
	p.action = control.NewButton(kit, control.Secondary, control.Small, nil)
	p.Contain(p.place, p.list, p.severity, p.filter, p.closing, p.action)
	p.SetWords(words)
	return p
}

// SetWords shows the panel in another language; the rows come from outside.
func (p *Panel) SetWords(words *locale.Printer) {
	p.words = words
	chosen := p.severity.Chosen()
	p.severity.SetPlaceholder(words.T(locale.Severity))
	p.severity.SetOptions([]string{
		words.T(locale.SeverityAll), words.T(locale.SeverityErrors), words.T(locale.SeverityWarnings),
	}, chosen)
	p.filter.SetPlaceholder(words.T(locale.Filter))
	p.closing.SetTip(control.Tip{Title: words.T(locale.Close)})
	p.refilter()
}

// SetState shows other problems.
func (p *Panel) SetState(s State) {
	p.state = s
	p.refilter()
}

// SetChosen marks a row and scrolls to it; an unknown key marks none.
func (p *Panel) SetChosen(key any) {
	p.chosen = key
	p.list.Update()
	if i := p.index(); i >= 0 {
		p.list.Reveal(i)
	}
}

// Shown are the rows that pass the filter, in order.
func (p *Panel) Shown() []Row { return p.shown }

// SetFilter filters the rows by a text, as typing it does.
func (p *Panel) SetFilter(text string) {
	p.filter.SetText(text)
	p.refilter()
}

// filterKey empties the filter by the first Escape; the next one leaves it.
func (p *Panel) filterKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape || p.filter.Text() == "" {
		return false
	}
	p.filter.Rewrite("")
	return true
}

// FocusList puts the keyboard into the list.
func (p *Panel) FocusList() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// FocusGained is part of fyne.Focusable.
func (p *Panel) FocusGained() {
	if p.index() < 0 && len(p.shown) > 0 {
		p.choose(p.shown[0])
	}
}

// FocusLost is part of fyne.Focusable.
func (p *Panel) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (p *Panel) TypedRune(rune) {}

// TypedShortcut is part of fyne.Shortcutable.
func (p *Panel) TypedShortcut(s fyne.Shortcut) { p.Kit().Forward(s) }

// TypedKey walks through the list, opens and fixes.
func (p *Panel) TypedKey(e *fyne.KeyEvent) {
	i := p.index()
	if control.AsksForMenu(e) {
		p.openChosenMenu(i)
		return
	}
	switch e.Name {
	case fyne.KeyUp:
		p.step(i - 1)
	case fyne.KeyDown:
		p.step(i + 1)
	case fyne.KeyHome:
		p.step(0)
	case fyne.KeyEnd:
		p.step(len(p.shown) - 1)
	case fyne.KeyEscape:
		if p.OnLeave != nil {
			p.OnLeave()
		}
	}
	if i < 0 {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.OnOpen(p.shown[i])
	case fyne.KeyF:
		if len(p.shown[i].Fixes) > 0 {
			p.OnFix(p.shown[i], 0)
		}
	}
}

func (p *Panel) step(i int) {
	if i = max(0, min(i, len(p.shown)-1)); i < len(p.shown) {
		p.choose(p.shown[i])
		p.list.Reveal(i)
	}
}

func (p *Panel) index() int {
	for i, r := range p.shown {
		if p.chosen != nil && r.Key == p.chosen {
			return i
		}
	}
	return -1
}

// tapped chooses a row, and opens it on the second click.
func (p *Panel) tapped(r Row) {
	again := p.chosen == r.Key && time.Since(p.tapAt) < doubleClick
	p.tapAt = time.Now()
	p.choose(r) // before the focus, which chooses the first row when none is
	p.FocusList()
	if again {
		p.OnOpen(r)
	}
}

func (p *Panel) choose(r Row) {
	p.chosen = r.Key
	p.list.Update()
	p.OnChoose(r)
}

// refilter shows the rows that pass the filter, or what to say without any.
func (p *Panel) refilter() {
	p.shown = p.shown[:0:0]
	if p.state.Checking {
		for _, r := range p.state.Rows {
			if p.passes(r) {
				p.shown = append(p.shown, r)
			}
		}
	}
	p.list.SetCount(len(p.shown))
	p.showAction()
	p.Arrange()
	p.Refresh()
}

// The indexes of the severity filter; everything else passes all.
const (
	errorsOnly        = 1
	errorsAndWarnings = 2
)

func (p *Panel) passes(r Row) bool {
	switch p.severity.Chosen() {
	case errorsOnly:
		if r.Mark != scene.ErrorMark {
			return false
		}
	case errorsAndWarnings:
		if r.Mark != scene.ErrorMark && r.Mark != scene.WarningMark {
			return false
		}
	}
	text := strings.ToLower(r.Message + " " + r.second())
	for _, word := range strings.Fields(strings.ToLower(p.filter.Text())) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

package outline

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// Look is what a row shows beside its title.
type Look struct {
	Glyph string
	// Tile is the colour of a service's tile, NoToken for a container, which has
	// a glyph in Ink.
	Tile, Ink scene.Token
	Mark      scene.MarkKind
}

// The measures in px.
const (
	filterInset = 8
	filterHigh  = 32
	bodyTop     = 48
)

// Panel is the outline.
type Panel struct {
	control.Surface
	words    *locale.Printer
	filter   *control.Field
	list     *control.List
	rows     []editor.OutlineRow
	selected func(diagram.ID) bool
	cursor   int // row of the arrow keys, -1 for none
	focused  bool

	// Look says how the row of an element looks.
	Look func(diagram.ID) Look
	// OnFilter is told that other words are looked for.
	OnFilter func()
	// OnToggle is told that a branch was opened or closed.
	OnToggle func(diagram.ID)
	// OnChoose is told that a row was clicked or confirmed.
	OnChoose func(diagram.ID)
	// OnRename is told that the name of a row should be edited.
	OnRename func(diagram.ID)
	// OnLeave is told that Escape was pressed.
	OnLeave func()
	// OnKey takes a key that the tree has no use for.
	OnKey func(*fyne.KeyEvent)
}

var _ fyne.Focusable = (*Panel)(nil)

// New is an empty outline.
func New(kit *control.Kit, words *locale.Printer) *Panel {
	p := &Panel{cursor: -1, selected: func(diagram.ID) bool { return false }}
	p.Init(kit, p, p.paint)
	p.filter = control.NewField(kit, control.Roomy)
	p.filter.Enlarge()
	p.filter.SetGlyph("search")
	p.filter.OnChange = func(string) { p.OnFilter() }
	p.filter.OnKey = p.filterKey
	p.list = control.NewList(rowHigh, func() fyne.CanvasObject { return newRow(p) }, func(i int, o fyne.CanvasObject) {
		o.(*rowView).show(i, p.rows[i])
	})
	p.Contain(p.place, p.filter, p.list)
	p.SetMin(176, 200)
	p.SetWords(words)
	return p
}

// SetWords shows the panel in another language; the rows come from outside.
func (p *Panel) SetWords(words *locale.Printer) {
	p.words = words
	p.filter.SetPlaceholder(words.T(locale.OutlineFilter))
	p.Refresh()
}

// Filter is what is looked for.
func (p *Panel) Filter() string { return p.filter.Text() }

// SetRows replaces the rows. The arrow keys stay on the same element.
func (p *Panel) SetRows(rows []editor.OutlineRow) {
	var at diagram.ID
	if p.cursor >= 0 {
		at = p.rows[p.cursor].ID
	}
	p.rows = rows
	p.cursor = p.index(at)
	p.list.SetCount(len(rows))
	p.Refresh()
}

// Rows are the rows of the tree that are not in a closed branch.
func (p *Panel) Rows() []editor.OutlineRow { return p.rows }

// SetSelected marks the selected elements and shows the row of the only one;
// false when that has none.
func (p *Panel) SetSelected(selected func(diagram.ID) bool, only diagram.ID) bool {
	p.selected = selected
	i := p.index(only)
	if i >= 0 {
		p.cursor = i
		p.list.Reveal(i)
	}
	p.list.Update()
	return i >= 0 || only == ""
}

// Update shows the rows in sight anew, after what was found has changed.
func (p *Panel) Update() { p.list.Update() }

func (p *Panel) index(id diagram.ID) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(p.rows, func(r editor.OutlineRow) bool { return r.ID == id })
}

// FocusList puts the keyboard into the tree.
func (p *Panel) FocusList() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// FocusFilter puts the keyboard into the filter.
func (p *Panel) FocusFilter() { p.filter.Focus() }

// FocusGained is part of fyne.Focusable.
func (p *Panel) FocusGained() {
	p.focused = true
	if p.cursor < 0 && len(p.rows) > 0 {
		p.cursor = 0
	}
	p.list.Update()
}

// FocusLost is part of fyne.Focusable.
func (p *Panel) FocusLost() {
	p.focused = false
	p.list.Update()
}

// TypedRune is part of fyne.Focusable.
func (p *Panel) TypedRune(rune) {}

// TypedShortcut is part of fyne.Shortcutable.
func (p *Panel) TypedShortcut(s fyne.Shortcut) { p.Kit().Forward(s) }

// TypedKey walks through the tree, opens and closes branches, chooses and renames.
func (p *Panel) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		p.step(p.cursor - 1)
	case fyne.KeyDown:
		p.step(p.cursor + 1)
	case fyne.KeyHome:
		p.step(0)
	case fyne.KeyEnd:
		p.step(len(p.rows) - 1)
	case fyne.KeyEscape:
		p.OnLeave()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
	default:
		p.OnKey(e)
		return
	}
	if p.cursor < 0 || p.cursor >= len(p.rows) {
		return
	}
	row := p.rows[p.cursor]
	switch e.Name {
	case fyne.KeyRight:
		if row.Branch && !row.Open {
			p.OnToggle(row.ID)
		} else if row.Open {
			p.step(p.cursor + 1)
		}
	case fyne.KeyLeft:
		if row.Open {
			p.OnToggle(row.ID)
		} else {
			p.step(p.parent(p.cursor))
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		p.OnChoose(row.ID)
	case fyne.KeyF2:
		p.OnRename(row.ID)
	}
}

// parent is the row that a row is below, or the row itself.
func (p *Panel) parent(i int) int {
	for k := i; k >= 0; k-- {
		if p.rows[k].Depth < p.rows[i].Depth {
			return k
		}
	}
	return i
}

func (p *Panel) step(i int) {
	if len(p.rows) == 0 {
		return
	}
	p.cursor = max(0, min(i, len(p.rows)-1))
	p.list.Reveal(p.cursor)
	p.list.Update()
}

// filterKey leads from the filter into the tree.
func (p *Panel) filterKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		p.FocusList()
	case fyne.KeyReturn, fyne.KeyEnter:
		if i := slices.IndexFunc(p.rows, func(r editor.OutlineRow) bool { return !r.Open }); i >= 0 {
			p.OnChoose(p.rows[i].ID)
		}
	case fyne.KeyEscape:
		if p.filter.Text() == "" {
			p.OnLeave()
			return true
		}
		p.filter.Rewrite("")
	default:
		return false
	}
	return true
}

func (p *Panel) place(size fyne.Size) {
	p.filter.Move(fyne.NewPos(filterInset, filterInset))
	p.filter.Resize(fyne.NewSize(size.Width-2*filterInset, filterHigh))
	p.list.Move(fyne.NewPos(0, bodyTop))
	p.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-bodyTop)))
}

// paint is the ground, and what to say when there is no row.
func (p *Panel) paint(pen *control.Pen) {
	pen.Fill(pen.Bounds(), 0, scene.Panel.Ink())
	if len(p.rows) > 0 {
		return
	}
	words := p.words.T(locale.OutlineEmpty)
	if p.filter.Text() != "" {
		words = p.words.T(locale.OutlineNone, p.filter.Text())
	}
	for i, line := range p.Kit().Wrap(words, control.Detail, pen.Size.W-2*rowSide, 3) {
		pen.TextMiddle(pen.Size.W/2, bodyTop+16+control.Detail.Line()*float64(i), line, control.Detail, scene.Muted.Ink())
	}
}

package palette

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Panel is the palette.
type Panel struct {
	control.Surface
	words    *locale.Printer
	sections []Section
	recent   []Entry
	starred  []Entry
	folded   map[string]bool // by key of a section

	search *control.Field
	scroll *control.Scroll
	column *control.Column
	body   *fyne.Container
	found  []*grip // rows that match the search, nil while there is none
	cursor int     // index in found

	// OnDragStart is told that an entry is being dragged, OnDrag where the
	// pointer is on the canvas of the window, OnDrop where it was let go.
	OnDragStart func(Entry)
	OnDrag      func(abs fyne.Position)
	OnDrop      func(abs fyne.Position)
	// OnActivate is told that an entry was double-clicked, OnConfirm that it was
	// found and confirmed with Enter.
	OnActivate func(Entry)
	OnConfirm  func(Entry)
	// OnStar is told that an entry was made a favourite, or is none any more.
	OnStar func(e Entry, on bool)
	// OnFold is told that a section was folded away, or unfolded.
	OnFold func(section string, folded bool)
	// Find lists the entries that match what is typed into the search, the best first.
	Find func(query string) []Entry
	// OnLeave is told that Escape was pressed in the empty search.
	OnLeave func()
}

const (
	searchKey   = '/'
	searchInset = 8
	searchHigh  = 32
	bodyTop     = 40
)

// New is an empty palette.
func New(kit *control.Kit, words *locale.Printer) *Panel {
	p := &Panel{folded: map[string]bool{}, column: &control.Column{}}
	p.Init(kit, p, func(pen *control.Pen) { pen.Fill(pen.Bounds(), 0, scene.Panel.Ink()) })
	p.search = control.NewField(kit, control.Roomy)
	p.search.Enlarge()
	p.search.SetGlyph("search")
	p.search.SetKeyHint(string(searchKey))
	p.search.OnChange = func(string) { p.build() }
	p.search.OnKey = p.searchKey
	p.body = container.New(p.column)
	p.scroll = control.NewScroll(p.body)
	p.Contain(p.place, p.search, p.scroll)
	p.SetMin(176, 200)
	p.SetWords(words)
	return p
}

// SetWords shows the panel in another language; the entries come from outside.
func (p *Panel) SetWords(words *locale.Printer) {
	p.words = words
	p.search.SetPlaceholder(words.T(locale.SearchServices))
	p.build()
}

// SetSections replaces the entries.
func (p *Panel) SetSections(sections []Section) {
	p.sections = sections
	p.build()
}

// SetRecent replaces the recently used entries, the latest first; five are shown.
func (p *Panel) SetRecent(recent []Entry) {
	p.recent = recent[:min(5, len(recent))]
	p.build()
}

// SetFavourites replaces the favourites, which stand above the categories.
func (p *Panel) SetFavourites(starred []Entry) {
	p.starred = starred
	p.build()
}

// SetFolded folds the sections with these keys, and unfolds all others.
func (p *Panel) SetFolded(sections []string) {
	clear(p.folded)
	for _, key := range sections {
		p.folded[key] = true
	}
	p.build()
}

// FavouritesKey is the key of the section of favourites.
const FavouritesKey = "favourites"

// FocusSearch puts the keyboard into the search, perhaps because its key was pressed.
func (p *Panel) FocusSearch() {
	p.search.FocusByKey(searchKey)
	p.search.SelectAll()
}

// Search looks for a text, as typing it does.
func (p *Panel) Search(text string) {
	p.search.SetText(text)
	p.build()
}

// Sought is the text in the search.
func (p *Panel) Sought() string { return p.search.Text() }

// Results are the entries that match the search, the best first.
func (p *Panel) Results() []Entry {
	entries := make([]Entry, len(p.found))
	for i, g := range p.found {
		entries[i] = g.entry
	}
	return entries
}

func (p *Panel) searchKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.cursor < len(p.found) {
			p.choose(p.found[p.cursor].entry, p.OnConfirm)
		}
	case fyne.KeyEscape:
		if p.search.Text() == "" {
			if p.OnLeave != nil {
				p.OnLeave()
			}
			return false
		}
		p.Search("")
	default:
		return false
	}
	return true
}

func (p *Panel) move(step int) {
	if len(p.found) == 0 {
		return
	}
	p.point((p.cursor + step + len(p.found)) % len(p.found))
}

func (p *Panel) point(i int) {
	for k, row := range p.found {
		if current := k == i; row.current != current {
			row.current = current
			row.Refresh()
		}
	}
	p.cursor = i
	top := p.found[i].Position().Y
	p.scroll.Reveal(top, top+rowHigh)
}

func (p *Panel) choose(e Entry, tell func(Entry)) {
	p.Kit().Tips().Dismiss()
	if tell != nil {
		tell(e)
	}
}

func (p *Panel) hint() string { return p.words.T(locale.DragHint) }

// build makes the rows anew. There are about a hundred, each one picture that
// is painted only when it comes into sight.
func (p *Panel) build() {
	p.found, p.cursor = nil, 0
	if query := p.search.Text(); query != "" {
		p.body.Objects = p.results(query)
	} else {
		p.body.Objects = p.everything()
	}
	p.body.Refresh()
	p.scroll.Refresh()
}

func (p *Panel) everything() []fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	if len(p.recent) > 0 {
		blocks = append(blocks, newRecents(p))
	} else {
		blocks = append(blocks, newGap(p, searchInset))
	}
	if len(p.starred) > 0 {
		blocks = append(blocks, p.section(Section{
			Title: p.words.T(locale.Favourites), Key: FavouritesKey, Entries: p.starred,
		})...)
	}
	for _, s := range p.sections {
		blocks = append(blocks, p.section(s)...)
	}
	return blocks
}

// section is the header of a section with, unless it is folded, its rows.
func (p *Panel) section(s Section) []fyne.CanvasObject {
	folded := p.folded[s.Key]
	blocks := []fyne.CanvasObject{control.NewSectionHeader(p.Kit(), s.Title, strconv.Itoa(len(s.Entries)), folded, func() {
		p.fold(s.Key, !folded)
	})}
	if folded {
		return blocks
	}
	for _, e := range s.Entries {
		blocks = append(blocks, newRow(p, e))
	}
	return blocks
}

func (p *Panel) fold(section string, folded bool) {
	p.folded[section] = folded
	p.build()
	if p.OnFold != nil {
		p.OnFold(section, folded)
	}
}

func (p *Panel) isStarred(e Entry) bool {
	return slices.ContainsFunc(p.starred, func(o Entry) bool { return o.Key == e.Key })
}

// Rows are the rows that are shown now, by the key of their entry.
func (p *Panel) Rows() map[any]fyne.CanvasObject {
	rows := map[any]fyne.CanvasObject{}
	for _, o := range p.body.Objects {
		if row, ok := o.(*grip); ok {
			rows[row.entry.Key] = row
		}
	}
	return rows
}

func (p *Panel) results(query string) []fyne.CanvasObject {
	entries := p.Find(query)
	if len(entries) == 0 {
		return []fyne.CanvasObject{newNothing(p, query)}
	}
	blocks := []fyne.CanvasObject{newGap(p, searchInset)}
	for i, e := range entries {
		row := newRow(p, e)
		row.current = i == 0
		p.found = append(p.found, row)
		blocks = append(blocks, row)
	}
	return blocks
}

func (p *Panel) place(size fyne.Size) {
	p.search.Move(fyne.NewPos(searchInset, searchInset))
	p.search.Resize(fyne.NewSize(size.Width-2*searchInset, searchHigh))
	p.column.Width = size.Width
	p.scroll.Move(fyne.NewPos(0, bodyTop))
	p.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-bodyTop)))
}

package gallery

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lintel/model/scene"
	"lintel/ui/control"
)

// Item is a drawing to choose.
type Item struct {
	ID, Name, About string
	// Picture is asked for its thumbnail; ready is called when a picture that was
	// not there has come.
	Picture func(size image.Point, density float64, ready func()) *image.RGBA
}

// Words are the texts of a panel.
type Words struct {
	Search string // what the search field is for
	None   func(query string) string
}

// Panel is a search field over a grid of cards.
type Panel struct {
	control.Surface
	words  Words
	search *control.Field
	none   *control.Paragraph
	scroll *control.Scroll
	grid   *fyne.Container
	layout *grid
	cards  []*control.PictureCard
	items  []Item
	query  string // that items match
	cursor int
	height float32

	// Find lists the items that match what is typed, the best first.
	Find func(query string) []Item
	// OnChoose is told that an item was clicked at a place in the window.
	OnChoose func(id string, at fyne.Position)
	// OnConfirm is told that an item was confirmed with Enter.
	OnConfirm func(id string)
	// OnKey takes the keys that the panel has no use for.
	OnKey func(fyne.KeyName) bool
}

// The measures of the panel in px.
const (
	searchGap = 12
	cardLeast = 232
	cardGap   = 12
	barRoom   = 10 // for the scroll bar
	noneTop   = 40
)

// New is a panel of a height in px that shows nothing until Show is called.
func New(kit *control.Kit, words Words, height float32) *Panel {
	p := &Panel{words: words, height: height}
	p.Init(kit, p, func(*control.Pen) {})
	p.SetMin(cardLeast, height)
	p.search = control.NewField(kit, control.Roomy)
	p.search.SetGlyph("search")
	p.search.SetPlaceholder(words.Search)
	p.search.OnKey = p.key
	p.search.OnChange = func(string) { p.Show() }
	p.none = control.NewParagraph(kit, control.Body, scene.Muted.Ink(), control.Padding{})
	p.layout = &grid{}
	p.grid = container.New(p.layout)
	p.scroll = control.NewScroll(p.grid)
	p.Contain(p.place, p.search, p.none, p.scroll)
	return p
}

// FocusOn gives the search the keyboard.
func (p *Panel) FocusOn(c fyne.Canvas) { p.search.FocusOn(c) }

// Cards are the cards that are shown by their item.
func (p *Panel) Cards() map[string]*control.PictureCard {
	all := map[string]*control.PictureCard{}
	for i, c := range p.cards {
		all[p.items[i].ID] = c
	}
	return all
}

// Show fills the grid with what matches the search.
func (p *Panel) Show() {
	p.query = p.search.Text()
	p.items, p.cards, p.cursor = p.Find(p.query), nil, 0
	p.grid.Objects = nil
	for _, item := range p.items {
		card := p.card(item)
		p.cards = append(p.cards, card)
		p.grid.Objects = append(p.grid.Objects, card)
	}
	p.none.SetText("")
	if len(p.items) == 0 {
		p.none.SetText(p.words.None(p.query))
	}
	p.mark()
	p.scroll.ScrollToTop()
	p.grid.Refresh()
	p.scroll.Refresh()
	p.Arrange()
}

func (p *Panel) card(item Item) *control.PictureCard {
	var card *control.PictureCard
	picture := func(size image.Point, density float64) *image.RGBA {
		return item.Picture(size, density, func() { card.Refresh() })
	}
	card = control.NewPictureCard(p.Kit(), item.Name, item.About, picture, nil)
	card.OnTap = func(at fyne.Position) { p.OnChoose(item.ID, at) }
	card.OnKey = func(name fyne.KeyName) bool {
		if name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeySpace {
			p.OnConfirm(item.ID)
			return true
		}
		return p.OnKey(name)
	}
	return card
}

// key moves the mark through the grid and confirms what is marked.
func (p *Panel) key(name fyne.KeyName) bool {
	columns := columnsIn(p.scroll.Size().Width)
	step := 0
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.cursor < len(p.items) {
			p.OnConfirm(p.items[p.cursor].ID)
		}
		return true
	case fyne.KeyDown:
		step = columns
	case fyne.KeyUp:
		step = -columns
	case fyne.KeyRight, fyne.KeyLeft:
		if p.search.Text() != "" {
			return false // they belong to the text
		}
		step = map[fyne.KeyName]int{fyne.KeyRight: 1, fyne.KeyLeft: -1}[name]
	default:
		return p.OnKey(name)
	}
	if to := p.cursor + step; to >= 0 && to < len(p.cards) {
		p.cursor = to
		p.mark()
		top := p.cards[to].Position().Y
		p.scroll.Reveal(top, top+p.cards[to].Size().Height)
	}
	return true
}

func (p *Panel) mark() {
	for i, c := range p.cards {
		c.SetChosen(i == p.cursor)
	}
}

func (p *Panel) place(size fyne.Size) {
	high := p.search.MinSize().Height
	p.search.Move(fyne.Position{})
	p.search.Resize(fyne.NewSize(size.Width, high))
	p.none.Move(fyne.NewPos(0, high+noneTop))
	p.none.Resize(fyne.NewSize(size.Width, p.none.Height(size.Width)))
	p.layout.width = size.Width // before the grid is asked how high it is
	p.scroll.Move(fyne.NewPos(0, high+searchGap))
	p.scroll.Resize(fyne.NewSize(size.Width, size.Height-high-searchGap))
}

// grid is a layout of cards of one size in rows.
type grid struct{ width float32 }

func columnsIn(width float32) int {
	return max(1, int((width-barRoom+cardGap)/(cardLeast+cardGap)))
}

func (g *grid) card(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	n := float32(columnsIn(g.width))
	w := float32(int((g.width - barRoom - (n-1)*cardGap) / n))
	return fyne.NewSize(w, objects[0].(control.Block).Height(w))
}

// Layout is part of fyne.Layout.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	card, columns := g.card(objects), columnsIn(g.width)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i%columns)*(card.Width+cardGap), float32(i/columns)*(card.Height+cardGap)))
		o.Resize(card)
	}
}

// MinSize is part of fyne.Layout.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	columns := columnsIn(g.width)
	rows := float32((len(objects) + columns - 1) / columns)
	return fyne.NewSize(1, max(0, rows*(g.card(objects).Height+cardGap)-cardGap))
}

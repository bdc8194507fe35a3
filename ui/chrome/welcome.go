package chrome

import (
	"image"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/gallery"
	"lintel/ui/locale"
)

// Welcome is what an empty canvas shows: what Lintel does, in one small
// picture and one sentence, and ways to begin.
type Welcome struct {
	control.Surface
	words                    *locale.Printer
	example, templates, open *control.Button
	cards                    []*control.PictureCard
	recent                   []*recentRow
	everything               bool // still tells of the key that finds everything

	// OnTemplate is told that the person wants to begin with a template.
	OnTemplate func(id string)
	// OnTemplates is told that the person wants to see all templates.
	OnTemplates func()
	// OnExample is told that the person wants to see the example.
	OnExample func()
	// OnOpen is told that the person wants to open a file.
	OnOpen func()
	// OnRecent is told which of the recent files to open.
	OnRecent func(path string)
}

// The measures of the empty state in px.
const (
	welcomeWide  = 660
	welcomeTop   = 148 // of the cards
	welcomeGap   = 12
	welcomeFoot  = 16
	welcomeHint  = 26 // of the line about the key that finds everything
	recentTop    = 16
	recentMost   = 3
	recentInset  = 150
	welcomeTile  = 40
	welcomeReach = 52 // from the middle to the middle of a tile
)

// NewWelcome is the empty state of the canvas.
func NewWelcome(kit *control.Kit, words *locale.Printer) *Welcome {
	w := &Welcome{words: words}
	w.Init(kit, w, w.paint)
	w.example = control.NewButton(kit, control.Primary, control.Large, func() { w.OnExample() })
	w.templates = control.NewButton(kit, control.Secondary, control.Large, func() { w.OnTemplates() })
	w.open = control.NewButton(kit, control.Secondary, control.Large, func() { w.OnOpen() })
	w.SetTemplates(nil)
	w.SetWords(words)
	return w
}

// SetTemplates sets the first few templates, which are shown by their pictures.
func (w *Welcome) SetTemplates(items []gallery.Item) {
	w.cards = nil
	for _, item := range items {
		var card *control.PictureCard
		picture := func(size image.Point, density float64) *image.RGBA {
			return item.Picture(size, density, func() { card.Refresh() })
		}
		card = control.NewPictureCard(w.Kit(), item.Name, "", picture, func() { w.OnTemplate(item.ID) })
		w.cards = append(w.cards, card)
	}
	w.contain()
}

// SetRecent offers files that were open lately, the newest first; three are shown.
func (w *Welcome) SetRecent(paths []string) {
	w.recent = nil
	for _, path := range paths[:min(recentMost, len(paths))] {
		w.recent = append(w.recent, newRecentRow(w.Kit(), path, func() { w.OnRecent(path) }))
	}
	w.contain()
}

// TellOfEverything shows the line about the key that finds everything, or no longer.
func (w *Welcome) TellOfEverything(on bool) {
	w.everything = on
	w.contain()
}

// contain places what is shown now, and takes as much room as that needs.
func (w *Welcome) contain() {
	var children []fyne.CanvasObject
	for _, c := range w.cards {
		children = append(children, c)
	}
	children = append(children, w.example, w.templates, w.open)
	high := w.buttonsTop() + w.open.MinSize().Height + welcomeFoot
	for _, r := range w.recent {
		children = append(children, r)
	}
	if n := len(w.recent); n > 0 {
		high += recentTop + float32(n)*recentRowHigh
	}
	w.Contain(w.place, children...)
	w.SetMin(welcomeWide, high)
	w.Arrange()
	w.Refresh()
}

// Cards are the cards of templates.
func (w *Welcome) Cards() []*control.PictureCard { return w.cards }

func (w *Welcome) cardWide() float32 {
	n := float32(len(w.cards))
	return float32(int((welcomeWide - (n-1)*welcomeGap) / n))
}

// cardsTop is under the texts.
func (w *Welcome) cardsTop() float32 {
	if w.everything {
		return welcomeTop + welcomeHint
	}
	return welcomeTop
}

func (w *Welcome) buttonsTop() float32 {
	if len(w.cards) == 0 {
		return w.cardsTop()
	}
	return w.cardsTop() + w.cards[0].Height(w.cardWide()) + welcomeFoot
}

// SetWords shows it in another language.
func (w *Welcome) SetWords(words *locale.Printer) {
	w.words = words
	w.example.SetLabel(words.T(locale.OpenExample))
	w.templates.SetLabel(words.T(locale.AllTemplates))
	w.open.SetLabel(words.T(locale.OpenFile))
	w.Arrange()
	w.Refresh()
}

func (w *Welcome) place(size fyne.Size) {
	for i, c := range w.cards {
		wide := w.cardWide()
		put(c, float32(i)*(wide+welcomeGap), w.cardsTop(), wide, c.Height(wide))
	}
	const gap = 8
	buttons := []*control.Button{w.example, w.templates, w.open}
	wide := float32(-gap)
	for _, b := range buttons {
		wide += b.MinSize().Width + gap
	}
	x, y := float32(int((size.Width-wide)/2)), w.buttonsTop()
	for _, b := range buttons {
		least := b.MinSize()
		put(b, x, y, least.Width, least.Height)
		x += least.Width + gap
	}
	y += w.open.MinSize().Height + recentTop
	for _, r := range w.recent {
		put(r, recentInset, y, size.Width-2*recentInset, recentRowHigh)
		y += recentRowHigh
	}
}

func (w *Welcome) paint(p *control.Pen) {
	c := geom.Pt(p.Size.W/2, 36)
	from, to := c.Add(geom.Vec{X: -welcomeReach}), c.Add(geom.Vec{X: welcomeReach})
	line := geom.Polyline{from.Add(geom.Vec{X: welcomeTile/2 + 4}), to.Add(geom.Vec{X: -welcomeTile/2 - 4})}
	for _, item := range scene.Arrow(line, scene.Stroke{Ink: scene.Wire.Ink(), Width: 1.75}, false, false, 1) {
		if item.At(1) {
			p.Shape(item.Shape)
		}
	}
	p.Tile("lambda", scene.ComputeTile, from, welcomeTile)
	p.Tile("dynamodb-table", scene.DatabaseTile, to, welcomeTile)
	p.Mark(scene.ProvenMark, c, 18)
	p.TextMiddle(c.X, 80, w.words.T(locale.EmptyTitle), control.Headline, scene.Strong.Ink())
	p.TextMiddle(c.X, 110, w.words.T(locale.EmptyText), control.Body, scene.Muted.Ink())
	if w.everything {
		p.TextMiddle(c.X, 110+welcomeHint, w.words.T(locale.EmptyKeys), control.Body, scene.Muted.Ink())
	}
}

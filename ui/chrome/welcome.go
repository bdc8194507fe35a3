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

	// OnTemplate is told that the person wants to begin with a template.
	OnTemplate func(id string)
	// OnTemplates is told that the person wants to see all templates.
	OnTemplates func()
	// OnExample is told that the person wants to see the example.
	OnExample func()
	// OnOpen is told that the person wants to open a file.
	OnOpen func()
}

// The measures of the empty state in px.
const (
	welcomeWide  = 660
	welcomeTop   = 148 // of the cards
	welcomeGap   = 12
	welcomeFoot  = 16
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
	objects := []fyne.CanvasObject{}
	for _, item := range items {
		var card *control.PictureCard
		picture := func(size image.Point, density float64) *image.RGBA {
			return item.Picture(size, density, func() { card.Refresh() })
		}
		card = control.NewPictureCard(w.Kit(), item.Name, "", picture, func() { w.OnTemplate(item.ID) })
		w.cards = append(w.cards, card)
		objects = append(objects, card)
	}
	w.Contain(w.place, append(objects, w.example, w.templates, w.open)...)
	w.SetMin(welcomeWide, w.buttonsTop()+w.open.MinSize().Height+welcomeFoot)
	w.Arrange()
	w.Refresh()
}

// Cards are the cards of templates.
func (w *Welcome) Cards() []*control.PictureCard { return w.cards }

func (w *Welcome) cardWide() float32 {
	n := float32(len(w.cards))
	return float32(int((welcomeWide - (n-1)*welcomeGap) / n))
}

func (w *Welcome) buttonsTop() float32 {
	if len(w.cards) == 0 {
		return welcomeTop
	}
	return welcomeTop + w.cards[0].Height(w.cardWide()) + welcomeFoot
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
		put(c, float32(i)*(wide+welcomeGap), welcomeTop, wide, c.Height(wide))
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
}

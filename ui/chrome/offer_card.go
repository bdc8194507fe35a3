package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// OfferCard floats beside the target of an arrow that needs one thing, and offers
// to add it together with the arrow.
type OfferCard struct {
	widget.BaseWidget
	card        *control.Card
	text        *control.Surface
	add, draw   *control.Button
	title, says string
	about       geom.Rect  // on the canvas, in px
	away        geom.Point // what it keeps away from

	// OnAdd and OnDraw are told what was clicked.
	OnAdd, OnDraw func()
}

// The measures of the card in px.
const (
	offerWide    = 276
	offerPadX    = 16
	offerPadY    = 14
	offerMark    = 16
	offerText    = offerPadX + offerMark + 8
	offerGap     = 12 // to what it is about, between text and buttons
	offerButtons = 8  // between the buttons
	offerLines   = 4
)

// NewOfferCard is a hidden card.
func NewOfferCard(kit *control.Kit, words *locale.Printer) *OfferCard {
	c := &OfferCard{card: control.NewCard(kit), text: &control.Surface{}}
	c.text.Init(kit, c.text, c.paint)
	c.add = control.NewButton(kit, control.Primary, control.Small, func() { c.OnAdd() })
	c.draw = control.NewButton(kit, control.Secondary, control.Small, func() { c.OnDraw() })
	c.ExtendBaseWidget(c)
	c.SetWords(words)
	c.Hide()
	return c
}

// SetWords shows the card in another language.
func (c *OfferCard) SetWords(words *locale.Printer) {
	c.add.SetLabel(words.T(locale.AddAndConnect))
	c.draw.SetLabel(words.T(locale.JustDraw))
}

// Set says what is missing.
func (c *OfferCard) Set(title, says string) {
	c.title, c.says = title, says
	c.Refresh()
}

// About tells what the card is about, a rectangle of the canvas in px, and from
// what it keeps away.
func (c *OfferCard) About(rect geom.Rect, away geom.Point) { c.about, c.away = rect, away }

func (c *OfferCard) lines() (titles, says []string) {
	kit := c.text.Kit()
	return kit.Wrap(c.title, control.BodyStrong, offerWide-offerText-offerPadX, 2),
		kit.Wrap(c.says, control.Detail, offerWide-2*offerPadX, offerLines)
}

func (c *OfferCard) textHigh() float64 {
	titles, says := c.lines()
	return float64(len(titles))*control.BodyStrong.Line() + 6 + float64(len(says))*control.Detail.Line()
}

func (c *OfferCard) paint(p *control.Pen) {
	titles, says := c.lines()
	at := geom.Pt(offerPadX+offerMark/2, offerPadY+control.BodyStrong.Line()/2)
	p.Fill(geom.Around(at, geom.Size{W: offerMark, H: offerMark}), offerMark/2, scene.WarningFill.Ink())
	p.Fill(geom.Around(at, geom.Size{W: 8, H: 2}), 0, scene.WarningGlyph.Ink())
	p.Fill(geom.Around(at, geom.Size{W: 2, H: 8}), 0, scene.WarningGlyph.Ink())
	y := float64(offerPadY)
	for _, line := range titles {
		p.Text(offerText, y, line, control.BodyStrong, scene.Strong.Ink())
		y += control.BodyStrong.Line()
	}
	y += 6
	for _, line := range says {
		p.Text(offerPadX, y, line, control.Detail, scene.Muted.Ink())
		y += control.Detail.Line()
	}
}

// CreateRenderer is part of fyne.Widget.
func (c *OfferCard) CreateRenderer() fyne.WidgetRenderer { return &offerRenderer{c} }

type offerRenderer struct{ offer *OfferCard }

func (r *offerRenderer) Destroy() {}

func (r *offerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.offer.card, r.offer.text, r.offer.add, r.offer.draw}
}

func (r *offerRenderer) MinSize() fyne.Size {
	c := r.offer
	buttons := 2*offerPadX + c.add.MinSize().Width + offerButtons + c.draw.MinSize().Width
	return fyne.NewSize(max(offerWide, buttons), float32(2*offerPadY+c.textHigh()+offerGap)+control.Small)
}

func (r *offerRenderer) Layout(size fyne.Size) {
	c := r.offer
	put(c.card, 0, 0, size.Width, size.Height)
	put(c.text, 0, 0, size.Width, size.Height-offerPadY-control.Small)
	y := size.Height - offerPadY - control.Small
	put(c.add, offerPadX, y, c.add.MinSize().Width, control.Small)
	put(c.draw, offerPadX+c.add.MinSize().Width+offerButtons, y, c.draw.MinSize().Width, control.Small)
}

func (r *offerRenderer) Refresh() {
	r.Layout(r.offer.Size())
	r.offer.card.Refresh()
	r.offer.text.Refresh()
	r.offer.add.Refresh()
	r.offer.draw.Refresh()
}

// place puts the card beside what it is about, on the side away from where the
// arrow comes from when there is room, within the canvas.
func (c *OfferCard) place(canvas geom.Rect) {
	if !c.Visible() {
		return
	}
	size := c.MinSize()
	wide, high := float64(size.Width), float64(size.Height)
	about := c.about.Translate(canvas.Min.Vec())
	x, left := about.Max.X+offerGap, about.Min.X-offerGap-wide
	fitsRight, fitsLeft := x+wide <= canvas.Max.X-offerGap, left >= canvas.Min.X+offerGap
	if fitsLeft && (!fitsRight || c.away.X > c.about.Center().X) {
		x = left
	}
	x = max(canvas.Min.X+offerGap, min(x, canvas.Max.X-offerGap-wide))
	y := max(canvas.Min.Y+offerGap, min(about.Center().Y-high/2, canvas.Max.Y-offerGap-high))
	put(c, float32(x), float32(y), size.Width, size.Height)
}

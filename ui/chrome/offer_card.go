package chrome

import (
	"math"

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
	about       geom.Rect   // on the canvas, in px
	source      geom.Rect   // where the arrow comes from, which it never covers
	spare       []geom.Rect // what it covers only where there is no other place
	notch       *control.Surface

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
	offerArrow   = 12 // the arrow that leads from the card to what it is about
	offerNotch   = 8  // half the side of the surface that the arrow is painted on
)

// NewOfferCard is a hidden card.
func NewOfferCard(kit *control.Kit, words *locale.Printer) *OfferCard {
	c := &OfferCard{card: control.NewCard(kit), text: &control.Surface{}, notch: &control.Surface{}}
	c.text.Init(kit, c.text, c.paint)
	c.notch.Init(kit, c.notch, paintNotch)
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

// About tells what the card is about, where the arrow to it comes from, and what else
// is to be seen, as rectangles of the canvas in px.
func (c *OfferCard) About(rect, source geom.Rect, spare []geom.Rect) {
	c.about, c.source, c.spare = rect, source, spare
}

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
	return []fyne.CanvasObject{r.offer.card, r.offer.notch, r.offer.text, r.offer.add, r.offer.draw}
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
	r.offer.notch.Refresh()
	r.offer.add.Refresh()
	r.offer.draw.Refresh()
}

// place puts the card beside what it is about.
func (c *OfferCard) place(canvas geom.Rect) {
	if !c.Visible() {
		return
	}
	size := c.MinSize()
	at := c.beside(canvas, geom.Size{W: float64(size.Width), H: float64(size.Height)})
	put(c, float32(at.Min.X), float32(at.Min.Y), size.Width, size.Height)
	c.point(at, c.about.Translate(canvas.Min.Vec()))
}

// beside is where a card of a size stands on the canvas: where it hides the least of
// what is to be seen, and else on the side away from where the arrow comes from.
func (c *OfferCard) beside(canvas geom.Rect, size geom.Size) geom.Rect {
	wide, high := size.W, size.H
	about := c.about.Translate(canvas.Min.Vec())
	middle := about.Center()
	sides := []geom.Point{
		{X: about.Max.X + offerGap, Y: middle.Y - high/2},
		{X: about.Min.X - offerGap - wide, Y: middle.Y - high/2},
		{X: middle.X - wide/2, Y: about.Max.Y + offerGap},
		{X: middle.X - wide/2, Y: about.Min.Y - offerGap - high},
	}
	if c.source.Center().X > c.about.Center().X {
		sides[0], sides[1] = sides[1], sides[0]
	}
	var best geom.Rect
	least := math.Inf(1)
	for _, at := range sides {
		at.X = max(canvas.Min.X+offerGap, min(at.X, canvas.Max.X-offerGap-wide))
		at.Y = max(canvas.Min.Y+offerGap, min(at.Y, canvas.Max.Y-offerGap-high))
		r := geom.XYWH(at.X, at.Y, wide, high)
		if covers := c.covered(r.Translate(canvas.Min.Vec().Neg())); covers < least {
			best, least = r, covers
		}
	}
	return best
}

// covered is how much a card would hide, in square px: the target and the source
// count most.
func (c *OfferCard) covered(r geom.Rect) float64 {
	const most = 100
	area := most * (hidden(r, c.about) + hidden(r, c.source))
	for _, s := range c.spare {
		area += hidden(r, s)
	}
	return area
}

// hidden is the area of a thing under a card.
func hidden(card, thing geom.Rect) float64 {
	w := min(card.Max.X, thing.Max.X) - max(card.Min.X, thing.Min.X)
	h := min(card.Max.Y, thing.Max.Y) - max(card.Min.Y, thing.Min.Y)
	return max(0, w) * max(0, h)
}

// point puts the notch on the side of the card at which its target is.
func (c *OfferCard) point(card, about geom.Rect) {
	at := about.Center()
	x := max(offerNotch, min(at.X-card.Min.X, card.W()-offerNotch))
	y := max(offerNotch, min(at.Y-card.Min.Y, card.H()-offerNotch))
	switch {
	case about.Max.X <= card.Min.X:
		x = 0
	case about.Min.X >= card.Max.X:
		x = card.W()
	case about.Max.Y <= card.Min.Y:
		y = 0
	default:
		y = card.H()
	}
	put(c.notch, float32(x-offerNotch), float32(y-offerNotch), 2*offerNotch, 2*offerNotch)
}

// paintNotch is a square on its tip, of which one half shows beside the card.
func paintNotch(p *control.Pen) {
	const half = offerArrow / 2
	at := p.Bounds().Center()
	p.Shape(&scene.Path{Closed: true, Fill: scene.Raised.Ink(), Points: geom.Polyline{
		at.Add(geom.Vec{X: -half}), at.Add(geom.Vec{Y: -half}), at.Add(geom.Vec{X: half}), at.Add(geom.Vec{Y: half}),
	}})
}

package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// ProposalBar floats over the canvas while a fix is shown and not applied yet.
// It is always at the same place, so that hands learn it.
type ProposalBar struct {
	widget.BaseWidget
	card          *control.Card
	text          *control.Surface
	cancel, apply *control.Button
	title, count  string

	// OnApply and OnCancel are told what was clicked.
	OnApply, OnCancel func()
}

// The measures of the bar in px.
const (
	proposalHigh   = 48
	proposalTop    = 20 // from the upper edge of the canvas
	proposalRight  = 24 // from its right edge
	proposalPad    = 14
	proposalGap    = 12
	proposalInner  = 8
	proposalTitles = 260 // the widest title
)

// NewProposalBar is a hidden bar.
func NewProposalBar(kit *control.Kit, words *locale.Printer) *ProposalBar {
	b := &ProposalBar{card: control.NewCard(kit), text: &control.Surface{}}
	b.text.Init(kit, b.text, b.paint)
	b.cancel = control.NewButton(kit, control.Secondary, control.Large, func() { b.OnCancel() }).SetKey("Esc")
	b.apply = control.NewButton(kit, control.Primary, control.Large, func() { b.OnApply() }).SetKey("Enter")
	b.ExtendBaseWidget(b)
	b.SetWords(words)
	b.Hide()
	return b
}

// SetWords shows the bar in another language.
func (b *ProposalBar) SetWords(words *locale.Printer) {
	b.cancel.SetLabel(words.T(locale.Cancel))
	b.apply.SetLabel(words.T(locale.ApplyFix))
}

// SetFix shows the title of a fix and how many changes it makes.
func (b *ProposalBar) SetFix(title, count string) {
	b.title, b.count = title, count
	b.Refresh()
}

func (b *ProposalBar) titles() (title string, wide, countWide float64) {
	kit := b.text.Kit()
	title = kit.Fit(b.title, control.BodyStrong, proposalTitles)
	return title, kit.Width(title, control.BodyStrong), kit.Width(b.count, control.Detail)
}

func (b *ProposalBar) paint(p *control.Pen) {
	title, wide, _ := b.titles()
	middle := p.Size.H / 2
	p.Text(0, middle-control.BodyStrong.Line()/2, title, control.BodyStrong, scene.Strong.Ink())
	p.Text(wide+proposalGap, middle-control.Detail.Line()/2, b.count, control.Detail, scene.Muted.Ink())
}

// CreateRenderer is part of fyne.Widget.
func (b *ProposalBar) CreateRenderer() fyne.WidgetRenderer { return &proposalRenderer{b} }

type proposalRenderer struct{ bar *ProposalBar }

func (r *proposalRenderer) Destroy() {}

func (r *proposalRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.card, r.bar.text, r.bar.cancel, r.bar.apply}
}

func (r *proposalRenderer) MinSize() fyne.Size {
	b := r.bar
	_, title, count := b.titles()
	wide := float32(2*proposalPad+title+proposalGap+count+proposalGap) +
		b.cancel.MinSize().Width + proposalInner + b.apply.MinSize().Width
	return fyne.NewSize(wide, proposalHigh)
}

func (r *proposalRenderer) Layout(size fyne.Size) {
	b := r.bar
	put(b.card, 0, 0, size.Width, size.Height)
	const top = (proposalHigh - control.Large) / 2
	x := size.Width - proposalPad - b.apply.MinSize().Width
	put(b.apply, x, top, b.apply.MinSize().Width, control.Large)
	x -= proposalInner + b.cancel.MinSize().Width
	put(b.cancel, x, top, b.cancel.MinSize().Width, control.Large)
	put(b.text, proposalPad, 0, x-proposalGap-proposalPad, size.Height)
}

func (r *proposalRenderer) Refresh() {
	r.Layout(r.bar.Size())
	r.bar.card.Refresh()
	r.bar.text.Refresh()
	r.bar.cancel.Refresh()
	r.bar.apply.Refresh()
}

// place puts the bar into the upper right corner of the canvas.
func (b *ProposalBar) place(canvas geom.Rect) {
	min := b.MinSize()
	put(b, float32(canvas.Max.X)-proposalRight-min.Width, float32(canvas.Min.Y)+proposalTop, min.Width, min.Height)
}

package inspector

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// findingBlock is a banner about one finding, with what can be done about it.
type findingBlock struct {
	control.Surface
	panel   *Panel
	finding Finding
	fix     *control.Button
	waive   *control.Button
	link    *control.Link
	rule    *control.Link
}

const (
	blockTop    = 12
	bannerPadX  = 12
	bannerPadY  = 10
	bannerText  = side + bannerPadX + markSize + 10
	bannerTitle = 17 // line height
	markSize    = 18
	blockGap    = 10
	buttonsHigh = control.Small
	linkHigh    = 20
)

// newFindingBlock is a block whose fix is the first thing to do, or one of more to come.
func newFindingBlock(p *Panel, f Finding, first bool) *findingBlock {
	b := &findingBlock{panel: p, finding: f}
	b.Init(p.Kit(), b, b.paint)
	b.waive = newWaiveButton(p, f)
	b.link = control.NewLink(p.Kit(), func() { p.OnOpenPage(f.Page) })
	b.link.SetPage(f.Page.Title, p.words.T(locale.OpenPage, f.Page.Title), f.Page.URL)
	b.rule = control.NewQuietLink(p.Kit(), func() { p.OnRule(f.Rule) })
	b.rule.SetLabel(f.Rule)
	b.rule.SetTip(control.Tip{Title: p.words.T(locale.ShowRule), Key: "F1"})
	children := []fyne.CanvasObject{b.waive, b.rule}
	if f.Fix != "" && f.Waived == "" {
		look := control.Secondary
		if first {
			look = control.Primary
		}
		b.fix = control.NewButton(p.Kit(), look, control.Small, func() { p.OnFix(f) })
		b.fix.SetLabel(f.Fix)
		children = append(children, b.fix)
	}
	if f.Page.URL != "" {
		children = append(children, b.link)
	}
	b.Contain(b.place, children...)
	return b
}

// newWaiveButton accepts a finding, or takes that back.
func newWaiveButton(p *Panel, f Finding) *control.Button {
	title, do := locale.Waive, func() { p.OnWaive(f) }
	if f.Waived != "" {
		title, do = locale.Unwaive, func() { p.OnUnwaive(f) }
	}
	b := control.NewButton(p.Kit(), control.Secondary, control.Small, do)
	b.SetLabel(p.words.T(title))
	return b
}

// lookOf is the title of a banner about a finding, its ground, and the colour of its words.
func lookOf(m scene.MarkKind) (title locale.Key, ground, ink scene.Token) {
	switch m {
	case scene.ErrorMark:
		return locale.CannotWork, scene.ErrorTint, scene.Error
	case scene.WarningMark:
		return locale.MayFail, scene.WarningTint, scene.Warning
	case scene.WaivedMark:
		return locale.Waived, scene.Sunken, scene.Muted
	}
	return locale.CouldBeBetter, scene.Sunken, scene.Advice
}

// lines are what was found and, below it, why that was accepted.
func (b *findingBlock) lines(width float64) (found, why []string) {
	room := width - bannerText - side - bannerPadX
	found = b.Kit().Wrap(b.finding.Message, control.Detail, room, 8)
	if b.finding.Waived != "" {
		why = b.Kit().Wrap(b.finding.Waived, control.Detail, room, 8)
	}
	return found, why
}

func (b *findingBlock) bannerHigh(width float64) float64 {
	found, why := b.lines(width)
	return 2*bannerPadY + bannerTitle + float64(len(found)+len(why))*control.Detail.Line()
}

// Height is part of control.Block.
func (b *findingBlock) Height(width float32) float32 {
	h := blockTop + b.bannerHigh(float64(width)) + blockGap + float64(b.buttonsHeight(width)) + 6
	if b.finding.Page.URL != "" {
		h += linkHigh
	}
	return float32(h + control.Caption.Line() + blockTop)
}

// buttonApart is the gap between two buttons in px.
const buttonApart = 8

// stacked reports whether the two buttons have no room beside each other.
func (b *findingBlock) stacked(width float32) bool {
	return b.fix != nil && b.fix.MinSize().Width+buttonApart+b.waive.MinSize().Width > width-2*side
}

func (b *findingBlock) buttonsHeight(width float32) float32 {
	if b.stacked(width) {
		return 2*buttonsHigh + buttonApart
	}
	return buttonsHigh
}

func (b *findingBlock) place(size fyne.Size) {
	y := float32(blockTop+b.bannerHigh(float64(size.Width))) + blockGap
	below := y + b.buttonsHeight(size.Width) + 6
	x := float32(side)
	if b.fix != nil {
		b.fix.Move(fyne.NewPos(x, y))
		b.fix.Resize(fyne.NewSize(min(b.fix.MinSize().Width, size.Width-2*side), buttonsHigh))
		if b.stacked(size.Width) {
			y += buttonsHigh + buttonApart
		} else {
			x += b.fix.MinSize().Width + buttonApart
		}
	}
	b.waive.Move(fyne.NewPos(x, y))
	b.waive.Resize(b.waive.MinSize())
	b.link.Move(fyne.NewPos(side, below))
	b.link.Resize(fyne.NewSize(min(b.link.MinSize().Width, size.Width-2*side), linkHigh))
	b.rule.Move(fyne.NewPos(side, size.Height-blockTop-16))
	b.rule.Resize(b.rule.MinSize())
}

func (b *findingBlock) paint(p *control.Pen) {
	title, ground, ink := lookOf(b.finding.Mark)
	banner := geom.XYWH(side, blockTop, p.Size.W-2*side, b.bannerHigh(p.Size.W))
	p.Fill(banner, 8, ground.Ink())
	p.Mark(b.finding.Mark, geom.Pt(side+bannerPadX+markSize/2, banner.Min.Y+bannerPadY+bannerTitle), markSize)
	y := banner.Min.Y + bannerPadY
	p.Text(bannerText, y-1.5, b.panel.words.T(title), control.BodyStrong, ink.Ink())
	y += bannerTitle
	found, why := b.lines(p.Size.W)
	for i, line := range slices.Concat(found, why) {
		ink := scene.Strong
		if i >= len(found) {
			ink = scene.Muted
		}
		p.Text(bannerText, y, line, control.Detail, ink.Ink())
		y += control.Detail.Line()
	}
}

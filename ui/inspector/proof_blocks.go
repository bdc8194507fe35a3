package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// The measures of a proof in px.
const (
	proofText   = 48 // left edge of the text of a step
	stepGap     = 8
	brokenGap   = 12
	stepTitle   = 18 // line height
	railWide    = 1.5
	proofBottom = 8
)

// proofBlocks are the verdict and, below it, the steps with a rail between
// their marks.
func (p *Panel) proofBlocks(proof Proof) []fyne.CanvasObject {
	blocks := []fyne.CanvasObject{newVerdict(p, proof), newGap(p, proofBottom)}
	broken := false
	for i, s := range proof.Steps {
		b := newStepBlock(p, s)
		b.first, b.last = i == 0, i == len(proof.Steps)-1
		b.railAbove = rail(broken)
		broken = broken || s.Mark == scene.ErrorMark
		b.railBelow = rail(broken)
		blocks = append(blocks, b)
	}
	return append(blocks, newGap(p, proofBottom))
}

// rail is green up to the first failure.
func rail(broken bool) scene.Ink {
	if broken {
		return scene.Outline.Ink()
	}
	return scene.OK.Fade(0.55)
}

// newVerdict is the banner over the steps.
func newVerdict(p *Panel, proof Proof) fyne.CanvasObject {
	b := &control.Surface{}
	b.Init(p.Kit(), b, func(pen *control.Pen) {
		ground, ink := verdictLook(proof.Mark)
		banner := geom.XYWH(side, blockTop, pen.Size.W-2*side, pen.Size.H-blockTop-4)
		pen.Fill(banner, 8, ground.Ink())
		pen.Mark(proof.Mark, geom.Pt(side+bannerPadX+markSize/2, banner.Center().Y), markSize)
		top := banner.Min.Y + bannerPadY
		pen.Text(bannerText, top-1.5, proof.Title, control.BodyStrong, ink.Ink())
		wide := banner.W() - bannerText + side - bannerPadX
		pen.Text(bannerText, top+bannerTitle, p.Kit().Fit(proof.Detail, control.Detail, wide), control.Detail, scene.Strong.Ink())
	})
	b.SetMin(64, blockTop+2*bannerPadY+bannerTitle+float32(control.Detail.Line())+4)
	return b
}

func verdictLook(m scene.MarkKind) (ground, ink scene.Token) {
	switch m {
	case scene.ErrorMark:
		return scene.ErrorTint, scene.Error
	case scene.WarningMark:
		return scene.WarningTint, scene.Warning
	case scene.ProvenMark:
		return scene.OKTint, scene.OK
	}
	return scene.Sunken, scene.Strong
}

// stepBlock is one condition. A broken one shows what can be done about it.
type stepBlock struct {
	control.Clickable
	panel                *Panel
	step                 Step
	first, last          bool
	railAbove, railBelow scene.Ink
	fix, waive           *control.Button
	link                 *control.Link
	rule                 *control.Link
}

func newStepBlock(p *Panel, s Step) *stepBlock {
	b := &stepBlock{panel: p, step: s}
	b.InitClickable(p.Kit(), b, b.paint, func() {})
	if s.Finding == nil {
		return b
	}
	f := *s.Finding
	var children []fyne.CanvasObject
	if b.broken() {
		if f.Fix != "" && f.Waived == "" {
			b.fix = control.NewButton(p.Kit(), control.Primary, control.Small, func() { p.OnFix(f) })
			b.fix.SetLabel(p.words.T(locale.PreviewFix))
			b.fix.SetTip(control.Tip{Title: f.Fix})
			children = append(children, b.fix)
		}
	}
	if b.broken() || f.Waived != "" {
		b.waive = newWaiveButton(p, f)
		children = append(children, b.waive)
	}
	if f.Page.URL != "" {
		b.link = control.NewLink(p.Kit(), func() { p.OnOpenPage(f.Page) })
		b.link.SetPage(f.Page.Title, p.words.T(locale.OpenPage, f.Page.Title), f.Page.URL)
		children = append(children, b.link)
	}
	b.rule = control.NewQuietLink(p.Kit(), func() { p.OnRule(f.Rule) })
	b.rule.SetLabel(f.Rule)
	b.rule.SetTip(control.Tip{Title: p.words.T(locale.ShowRule), Key: "F1"})
	b.Contain(b.place, append(children, b.rule)...)
	return b
}

func (b *stepBlock) broken() bool { return b.step.Mark == scene.ErrorMark }

// AccessibilityLabel is what a screen reader says.
func (b *stepBlock) AccessibilityLabel() string { return b.step.Title + ": " + b.step.Text }

// MouseIn shows on the canvas what the step rests on.
func (b *stepBlock) MouseIn(e *desktop.MouseEvent) {
	b.Clickable.MouseIn(e)
	b.panel.OnStep(b.step.Key)
}

// MouseOut takes that back.
func (b *stepBlock) MouseOut() {
	b.Clickable.MouseOut()
	b.panel.OnStep(nil)
}

// FocusGained is MouseIn for the keyboard.
func (b *stepBlock) FocusGained() {
	b.Clickable.FocusGained()
	b.panel.OnStep(b.step.Key)
}

// FocusLost is MouseOut for the keyboard.
func (b *stepBlock) FocusLost() {
	b.Clickable.FocusLost()
	b.panel.OnStep(nil)
}

func (b *stepBlock) lines(width float64) []string {
	lines := b.Kit().Wrap(b.step.Text, control.Detail, width-proofText-side, 8)
	if f := b.step.Finding; f != nil && f.Waived != "" {
		lines = append(lines, b.Kit().Wrap(f.Waived, control.Detail, width-proofText-side, 8)...)
	}
	return lines
}

func (b *stepBlock) textHigh(width float64) float64 {
	return stepTitle + float64(len(b.lines(width)))*control.Detail.Line()
}

// Height is part of control.Block.
func (b *stepBlock) Height(width float32) float32 {
	h := float32(b.textHigh(float64(width))) + stepGap
	if b.fix != nil || b.waive != nil {
		h += 8 + buttonsHigh + 6
	}
	if b.link != nil {
		h += linkHigh
	}
	if b.rule != nil {
		h += 18
	}
	if b.broken() {
		h += brokenGap - stepGap
	}
	return h
}

func (b *stepBlock) place(size fyne.Size) {
	y := float32(b.textHigh(float64(size.Width)))
	x := float32(proofText)
	if b.waive != nil {
		y += 8
		for _, button := range []*control.Button{b.fix, b.waive} {
			if button != nil {
				button.Move(fyne.NewPos(x, y))
				button.Resize(button.MinSize())
				x += button.MinSize().Width + 8
			}
		}
		y += buttonsHigh + 6
	}
	if b.link != nil {
		b.link.Move(fyne.NewPos(proofText, y))
		b.link.Resize(fyne.NewSize(min(b.link.MinSize().Width, size.Width-proofText-side), linkHigh))
		y += linkHigh
	}
	b.rule.Move(fyne.NewPos(proofText, y))
	b.rule.Resize(fyne.NewSize(min(b.rule.MinSize().Width, size.Width-proofText-side), 18))
}

func (b *stepBlock) paint(p *control.Pen) {
	const middle = stepTitle/2 + 1
	x := side + markSize/2.0
	if !b.first {
		p.Fill(geom.XYWH(x-railWide/2, 0, railWide, middle-markSize/2-1), 0, b.railAbove)
	}
	if !b.last {
		p.Fill(geom.XYWH(x-railWide/2, middle+markSize/2+1, railWide, p.Size.H-middle-markSize/2-1), 0, b.railBelow)
	}
	p.Mark(b.step.Mark, geom.Pt(x, middle), markSize)
	title, text := scene.Strong, scene.Muted
	switch b.step.Mark {
	case scene.ErrorMark:
		title, text = scene.Error, scene.Strong
	case scene.UnknownMark, scene.WaivedMark:
		title = scene.Muted
	}
	p.Text(proofText, 0, b.step.Title, control.BodyStrong, title.Ink())
	y := float64(stepTitle)
	for _, line := range b.lines(p.Size.W) {
		p.Text(proofText, y, line, control.Detail, text.Ink())
		y += control.Detail.Line()
	}
	if b.Lit() {
		p.Focus(p.Bounds().Inset(2), 6)
	}
}

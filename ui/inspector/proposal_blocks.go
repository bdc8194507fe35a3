package inspector

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// The measures of a proposal in px.
const (
	choiceHigh  = 52
	choiceGap   = 8
	changeHigh  = 26
	changeText  = 44
	signSide    = 16
	afterHigh   = 26
	countsHigh  = 36
	changesMost = 12
)

// proposalBlocks are the choices, the changes, the proof after them and the
// counts of problems.
func (p *Panel) proposalBlocks(c Proposal) []fyne.CanvasObject {
	blocks := []fyne.CanvasObject{newHeading(p, p.words.T(locale.ChooseFix), false)}
	for i, choice := range c.Choices {
		blocks = append(blocks, newChoice(p, choice, i == c.Chosen, func() { p.OnChoice(i) }))
	}
	blocks = append(blocks, newGap(p, 8), newHeading(p, p.words.T(locale.Changes), true))
	for _, change := range c.Changes[:min(changesMost, len(c.Changes))] {
		blocks = append(blocks, newChange(p, change))
	}
	if more := len(c.Changes) - changesMost; more > 0 {
		blocks = append(blocks, newChange(p, Change{Text: p.words.N(locale.MoreChanges, more)}))
	}
	if c.After != nil {
		blocks = append(blocks, newGap(p, 8), newHeading(p, p.words.T(locale.ProofAfter), true))
		for _, s := range c.After.Steps {
			blocks = append(blocks, newAfter(p, s))
		}
	}
	blocks = append(blocks, newGap(p, 8), newHeading(p, p.words.T(locale.ProblemsAfter), true))
	return append(blocks, newCounts(p, c.Counts))
}

// choiceBlock keeps a choice off the edges of the panel.
type choiceBlock struct {
	control.Surface
	option *control.Option
}

func newChoice(p *Panel, c Choice, chosen bool, choose func()) fyne.CanvasObject {
	b := &choiceBlock{option: control.NewOption(p.Kit(), c.Title, c.Detail, choose)}
	b.option.SetChosen(chosen)
	b.Init(p.Kit(), b, func(*control.Pen) {})
	b.Contain(func(size fyne.Size) {
		b.option.Move(fyne.NewPos(side, 0))
		b.option.Resize(fyne.NewSize(size.Width-2*side, choiceHigh))
	}, b.option)
	b.SetMin(64, choiceHigh+choiceGap)
	return b
}

// changeBlock is one change on as many lines as it needs.
type changeBlock struct {
	control.Surface
	change Change
}

func newChange(p *Panel, c Change) fyne.CanvasObject {
	b := &changeBlock{change: c}
	b.Init(p.Kit(), b, b.paint)
	return b
}

func (b *changeBlock) lines(width float64) []string {
	return b.Kit().Wrap(b.change.Text, control.Detail, width-changeText-side, 3)
}

// Height is part of control.Block.
func (b *changeBlock) Height(width float32) float32 {
	return changeHigh + float32(len(b.lines(float64(width)))-1)*float32(control.Detail.Line())
}

func (b *changeBlock) paint(p *control.Pen) {
	ground, ink := scene.WarningTint, scene.Warning
	switch b.change.Sign {
	case "+":
		ground, ink = scene.OKTint, scene.OK
	case "-":
		ground, ink = scene.ErrorTint, scene.Error
	}
	if b.change.Sign != "" {
		p.Fill(geom.XYWH(side, (changeHigh-signSide)/2, signSide, signSide), 4, ground.Ink())
		p.TextMiddle(side+signSide/2, (changeHigh-control.Strong.Line())/2, b.change.Sign, control.Strong, ink.Ink())
	}
	y := (changeHigh - control.Detail.Line()) / 2
	for _, line := range b.lines(p.Size.W) {
		p.Text(changeText, y, line, control.Detail, scene.Strong.Ink())
		y += control.Detail.Line()
	}
}

// afterBlock is a step of the proof: its title alone where it is proven, else with
// what is said about it.
type afterBlock struct {
	control.Surface
	step Step
}

func newAfter(p *Panel, s Step) fyne.CanvasObject {
	b := &afterBlock{step: s}
	b.Init(p.Kit(), b, b.paint)
	return b
}

func (b *afterBlock) lines(width float64) []string {
	text := b.step.Title
	if b.step.Mark != scene.ProvenMark {
		text += ": " + b.step.Text
	}
	return b.Kit().Wrap(text, control.Detail, width-changeText-side, 3)
}

// Height is part of control.Block.
func (b *afterBlock) Height(width float32) float32 {
	return afterHigh + float32(len(b.lines(float64(width)))-1)*float32(control.Detail.Line())
}

func (b *afterBlock) paint(p *control.Pen) {
	p.Mark(b.step.Mark, geom.Pt(side+signSide/2, afterHigh/2), signSide)
	ink := scene.Strong
	if b.step.Mark == scene.UnknownMark {
		ink = scene.Muted
	}
	y := (afterHigh - control.Detail.Line()) / 2
	for _, line := range b.lines(p.Size.W) {
		p.Text(changeText, y, line, control.Detail, ink.Ink())
		y += control.Detail.Line()
	}
}

// newCounts are the numbers of problems; one that changes is crossed out.
func newCounts(p *Panel, counts []Count) fyne.CanvasObject {
	b := &control.Surface{}
	b.Init(p.Kit(), b, func(pen *control.Pen) {
		x, middle := float64(side), countsHigh/2.0
		for _, c := range counts {
			pen.Mark(c.Mark, geom.Pt(x+8, middle), 15)
			x += 22
			top := middle - control.Detail.Line()/2
			now := strconv.Itoa(c.Now)
			wide := p.Kit().Width(now, control.Detail)
			if c.Now == c.After {
				pen.Text(x, top, now, control.Detail, scene.Strong.Ink())
				x += wide + 34
				continue
			}
			pen.Text(x, top, now, control.Detail, scene.Muted.Ink())
			pen.Fill(geom.XYWH(x-1, middle, wide+2, 1), 0, scene.Muted.Ink())
			x += wide + 6
			after, ink := strconv.Itoa(c.After), scene.OK
			if c.After > c.Now {
				ink = scene.Error
			}
			pen.Text(x, middle-control.Strong.Line()/2, after, control.Strong, ink.Ink())
			x += p.Kit().Width(after, control.Strong) + 28
		}
	})
	b.SetMin(64, countsHigh)
	return b
}

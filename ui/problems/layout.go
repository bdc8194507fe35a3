package problems

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

func (p *Panel) place(size fyne.Size) {
	middle := float32(headHigh-1) / 2
	x := size.Width - rowSide - closeSide
	put := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, float32(int(middle-h/2+0.5))))
		o.Resize(fyne.NewSize(w, h))
	}
	put(p.closing, x, closeSide, closeSide)
	x -= filterWide + 8
	put(p.filter, x, filterWide, filterHigh)
	choice := p.severity.MinSize()
	put(p.severity, x-choice.Width-14, choice.Width, choice.Height)
	p.list.Move(fyne.NewPos(0, headHigh))
	p.list.Resize(fyne.NewSize(size.Width, max(0, size.Height-headHigh)))
	action := p.action.MinSize()
	p.action.Move(fyne.NewPos(float32(int((size.Width-action.Width)/2)), emptyTop(size.Height)+44))
	p.action.Resize(action)
}

// emptyTop is where the words of an empty state begin in a panel of some height.
func emptyTop(height float32) float32 {
	return float32(int(headHigh + max(8, (height-headHigh-72)/2)))
}

// empty is what the panel says without rows: a headline and a line below it.
func (p *Panel) empty() (headline, line string) {
	switch {
	case len(p.shown) > 0:
		return "", ""
	case !p.state.Checking:
		return p.words.T(locale.CheckingIsOff), ""
	case len(p.state.Rows) > 0:
		return p.words.T(locale.NothingMatches), ""
	case p.state.Took == "":
		return "", p.words.T(locale.CheckingNow)
	}
	return p.words.T(locale.NothingToReport), p.words.N(locale.RulesChecked, p.state.Rules, p.state.Took)
}

func (p *Panel) showAction() {
	switch {
	case !p.state.Checking:
		p.action.SetLabel(p.words.T(locale.TurnOn))
		p.action.SetClick(func() { p.OnTurnOn() })
		p.action.Show()
	case len(p.shown) == 0 && len(p.state.Rows) > 0:
		p.action.SetLabel(p.words.T(locale.Clear))
		p.action.SetClick(p.clearFilter)
		p.action.Show()
	default:
		p.action.Hide()
	}
}

func (p *Panel) clearFilter() {
	p.severity.SetOptions(p.severity.Options(), -1)
	p.SetFilter("")
}

func (p *Panel) paint(pen *control.Pen) {
	pen.Fill(pen.Bounds(), 0, scene.Panel.Ink())
	pen.Fill(geom.XYWH(0, headHigh-1, pen.Size.W, 1), 0, scene.Line.Ink())
	p.paintHead(pen)
	headline, line := p.empty()
	y := float64(emptyTop(float32(pen.Size.H)))
	if headline != "" {
		pen.TextMiddle(pen.Size.W/2, y, headline, control.Headline, scene.Strong.Ink())
	}
	pen.TextMiddle(pen.Size.W/2, y+control.Headline.Line()+4, line, control.Body, scene.Muted.Ink())
}

func (p *Panel) paintHead(pen *control.Pen) {
	middle := float64(headHigh / 2)
	top := middle - control.Body.Line()/2
	title := p.words.T(locale.Problems)
	pen.Text(headSide, top, title, control.BodyStrong, scene.Strong.Ink())
	if !p.state.Checking {
		return
	}
	x := headSide + pen.Kit().Width(title, control.BodyStrong) + 14
	c := p.state.Counts
	for _, count := range []struct {
		mark scene.MarkKind
		n    int
	}{
		{scene.ErrorMark, c.Errors}, {scene.WarningMark, c.Warnings}, {scene.AdviceMark, c.Advice}, {scene.WaivedMark, c.Waived},
	} {
		if count.mark == scene.WaivedMark && count.n == 0 {
			continue
		}
		const side = 15
		x = float64(int(x + 0.5))
		pen.Mark(count.mark, geom.Pt(x+side/2.0, middle), side)
		n := strconv.Itoa(count.n)
		pen.Text(x+side+5, top, n, control.Body, scene.Strong.Ink())
		x += side + 5 + pen.Kit().Width(n, control.Body) + 16
	}
}

package problems

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Row is one problem in the words of the panel.
type Row struct {
	Mark    scene.MarkKind
	Message string
	Rule    string   // "LAMBDA-VPC-RDS"
	Where   string   // "daily-report → orders-db"
	Fixes   []string // on buttons, the recommended one first
	Waived  bool
	// Struck strikes the message out: the fix that is previewed would mend it.
	Struck bool
	// Crashed marks the row of a rule that stopped; it can only be copied.
	Crashed bool
	Key     any // what the window knows it by; has to be comparable
}

// second is the second line.
func (r Row) second() string {
	if r.Where == "" {
		return r.Rule
	}
	return r.Rule + " · " + r.Where
}

const (
	rowHigh    = 44
	rowMark    = 21 // centre of the mark
	rowText    = 40
	markSize   = 18
	rowSide    = 8 // right of the button with the dots
	dotsSide   = 24
	dotsGap    = 6
	textGap    = 16 // between the message and the button
	messageTop = 6
	secondTop  = 24
)

// rowView shows one Row and is reused for others while the list scrolls.
type rowView struct {
	control.Surface
	panel   *Panel
	row     Row
	chosen  bool
	hovered bool
	fix     *control.Button
	dots    *control.IconButton
}

func newRowView(p *Panel) *rowView {
	v := &rowView{panel: p}
	v.Init(p.Kit(), v, v.paint)
	v.SetMin(200, rowHigh)
	v.fix = control.NewButton(p.Kit(), control.Secondary, control.Small, func() { p.OnFix(v.row, 0) })
	v.dots = control.NewSmallIconButton(p.Kit(), "more", func() { p.openMenu(v.row, v.dots) })
	v.Contain(v.place, v.fix, v.dots)
	return v
}

func (v *rowView) show(r Row, chosen bool) {
	v.row, v.chosen = r, chosen
	v.dots.SetTip(v.panel.moreTip())
	if len(r.Fixes) > 0 {
		v.fix.SetLabel(r.Fixes[0])
		v.fix.SetLook(control.Secondary)
		if chosen {
			v.fix.SetLook(control.Outlined)
		}
		v.fix.Show()
	} else {
		v.fix.Hide()
	}
	v.Arrange()
	v.Refresh()
}

// Tapped chooses the row.
func (v *rowView) Tapped(*fyne.PointEvent) { v.panel.tapped(v.row) }

// TappedSecondary opens the menu of the row under the pointer.
func (v *rowView) TappedSecondary(e *fyne.PointEvent) {
	v.panel.choose(v.row)
	v.panel.openMenuAt(v.row, control.At(e.AbsolutePosition))
}

// MouseIn is part of desktop.Hoverable.
func (v *rowView) MouseIn(*desktop.MouseEvent) { v.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (v *rowView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (v *rowView) MouseOut() { v.hover(false) }

func (v *rowView) hover(on bool) {
	v.hovered = on
	v.Refresh()
}

func (v *rowView) place(size fyne.Size) {
	v.dots.Move(fyne.NewPos(size.Width-rowSide-dotsSide, (rowHigh-dotsSide)/2))
	v.dots.Resize(fyne.NewSize(dotsSide, dotsSide))
	fix := v.fix.MinSize()
	v.fix.Move(fyne.NewPos(v.dots.Position().X-dotsGap-fix.Width, (rowHigh-fix.Height)/2))
	v.fix.Resize(fix)
}

// textEnd is where the text has to end.
func (v *rowView) textEnd() float64 {
	if v.fix.Visible() {
		return float64(v.fix.Position().X) - textGap
	}
	return float64(v.dots.Position().X) - textGap
}

func (v *rowView) paint(p *control.Pen) {
	switch {
	case v.chosen:
		p.Fill(p.Bounds(), 0, scene.AccentTint.Ink())
		p.Fill(geom.XYWH(0, 0, 2, p.Size.H-1), 0, scene.Accent.Ink())
	case v.hovered:
		p.Fill(p.Bounds(), 0, scene.Hover.Ink())
	}
	p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W, 1), 0, scene.Line.Ink())
	p.Mark(v.row.Mark, geom.Pt(rowMark, rowHigh/2), markSize)
	ink := scene.Strong.Ink()
	if v.row.Waived || v.row.Struck {
		ink = scene.Muted.Ink()
	}
	wide := v.textEnd() - rowText
	message := p.Kit().Fit(v.row.Message, control.BodyTight, wide)
	p.Text(rowText, messageTop, message, control.BodyTight, ink)
	if v.row.Struck {
		p.Fill(geom.XYWH(rowText, messageTop+9, p.Kit().Width(message, control.BodyTight), 1), 0, ink)
	}
	p.Text(rowText, secondTop, p.Kit().Fit(v.row.second(), control.Caption, wide), control.Caption, scene.Muted.Ink())
}

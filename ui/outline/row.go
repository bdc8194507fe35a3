package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/editor"
)

// The measures of a row in px.
const (
	rowHigh   = 26
	rowSide   = 12
	indent    = 14
	indentMax = 8 // levels that are indented; deeper ones stand below each other
	chevron   = 10
	chevronAt = 6
	iconAt    = 26
	iconSide  = 18
	frameSide = 14
	textAt    = 42
	markSide  = 12
	// The detail stands behind the title where there is room for a word.
	detailGap, detailLeast = 6, 24
)

// rowView shows one row and is reused for others while the list scrolls.
type rowView struct {
	control.Surface
	panel   *Panel
	index   int
	row     editor.OutlineRow
	look    Look
	hovered bool
}

func newRow(p *Panel) *rowView {
	v := &rowView{panel: p}
	v.Init(p.Kit(), v, v.paint)
	v.SetMin(64, rowHigh)
	return v
}

func (v *rowView) show(i int, row editor.OutlineRow) {
	v.index, v.row, v.look, v.hovered = i, row, v.panel.Look(row.ID), false
	v.Refresh()
}

// AccessibilityLabel is what a screen reader says.
func (v *rowView) AccessibilityLabel() string { return v.row.Title + " " + v.row.Detail }

func (v *rowView) left() float64 { return float64(min(v.row.Depth, indentMax) * indent) }

// Tapped chooses the row; on its chevron it opens or closes the branch.
func (v *rowView) Tapped(e *fyne.PointEvent) {
	v.panel.cursor = v.index
	if at := float64(e.Position.X) - v.left(); v.row.Branch && at < iconAt-iconSide/2+2 {
		v.panel.OnToggle(v.row.ID)
		return
	}
	v.panel.OnChoose(v.row.ID)
	v.panel.FocusList()
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

func (v *rowView) paint(p *control.Pen) {
	selected := v.panel.selected(v.row.ID)
	current := v.panel.focused && v.panel.cursor == v.index
	switch {
	case selected:
		p.Fill(p.Bounds(), 0, scene.AccentTint.Ink())
	case v.hovered || current:
		p.Fill(p.Bounds(), 0, scene.Hover.Ink())
	}
	if current {
		p.Fill(geom.XYWH(0, 0, 2, p.Size.H), 0, scene.Accent.Ink())
	}
	x, middle := v.left(), p.Size.H/2
	if v.row.Branch {
		glyph := "chevron-right"
		if v.row.Open {
			glyph = "chevron-down"
		}
		p.Glyph(glyph, geom.Pt(x+chevronAt+chevron/2, middle), chevron, scene.Muted.Ink())
	}
	v.paintIcon(p, geom.Pt(x+iconAt, middle))
	right := p.Size.W - rowSide
	if v.look.Mark != scene.NoMark {
		p.Mark(v.look.Mark, geom.Pt(right-markSide/2, middle), markSide)
		right -= markSide + 6
	}
	ink := scene.Strong.Ink()
	if v.row.Arrow {
		ink = scene.Muted.Ink()
	}
	x += textAt
	p.TextIn(geom.XYWH(x, 0, right-x, p.Size.H), v.row.Title, control.Detail, ink)
	x += p.Kit().Width(v.row.Title, control.Detail) + detailGap
	if right-x >= detailLeast {
		p.TextIn(geom.XYWH(x, 0.5, right-x, p.Size.H), v.row.Detail, control.Caption, scene.Faint.Ink())
	}
}

func (v *rowView) paintIcon(p *control.Pen, at geom.Point) {
	switch {
	case v.row.Arrow:
		line := geom.Polyline{at.Add(geom.Vec{X: -7}), at.Add(geom.Vec{X: 7})}
		for _, item := range scene.Arrow(line, scene.Stroke{Ink: scene.Wire.Ink(), Width: 1.4}, false, false, 0.6) {
			if item.At(1) {
				p.Shape(item.Shape)
			}
		}
	case v.look.Tile == scene.NoToken:
		p.Glyph(v.look.Glyph, at, frameSide, v.look.Ink.Ink())
	default:
		p.Tile(v.look.Glyph, v.look.Tile, at, iconSide)
	}
}

package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Wiring is where an arrow that is being pulled could lead.
type Wiring struct{ Sections []TargetSection }

// TargetMark is the sign before a section of targets.
type TargetMark uint8

// The marks.
const (
	FitsMark TargetMark = iota
	AlmostMark
	NeverMark
)

// TargetSection is the targets of one outlook.
type TargetSection struct {
	Title   string
	Mark    TargetMark
	Targets []Target
	More    string // says how many are left out, empty for none
}

// Target is a row about one of them.
type Target struct {
	Name, Detail string
	Glyph        string
	Tile         scene.Token
	Aimed        bool // the arrow points at it now
	Key          any  // comes back when it is clicked
}

// The measures of a list of targets in px.
const (
	sectionHigh = 40
	targetHigh  = 42
	targetTile  = 24
	targetText  = side + targetTile + 10
	moreHigh    = 28
	markSide    = 11
)

func (p *Panel) wiringBlocks(w Wiring) []fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	for i, s := range w.Sections {
		blocks = append(blocks, newTargetHeading(p, s, i > 0))
		for _, t := range s.Targets {
			blocks = append(blocks, newTargetRow(p, t, s.Mark == NeverMark))
		}
		if s.More != "" {
			blocks = append(blocks, newMore(p, s.More))
		}
		blocks = append(blocks, newGap(p, 6))
	}
	return blocks
}

func newTargetHeading(p *Panel, s TargetSection, ruled bool) fyne.CanvasObject {
	h := &control.Surface{}
	h.Init(p.Kit(), h, func(pen *control.Pen) {
		if ruled {
			pen.Fill(geom.XYWH(0, 0, pen.Size.W, 1), 0, scene.Line.Ink())
		}
		middle := float64(sectionHigh) / 2
		paintTargetMark(pen, s.Mark, geom.Around(geom.Pt(side+markSide/2, middle), geom.Size{W: markSide, H: markSide}))
		pen.Text(side+markSide+8, middle-control.Strong.Line()/2, s.Title, control.Strong, scene.Strong.Ink())
	})
	h.SetMin(64, sectionHigh)
	return h
}

// paintTargetMark is a small ring as the targets on the canvas have it.
func paintTargetMark(pen *control.Pen, m TargetMark, at geom.Rect) {
	switch m {
	case FitsMark:
		pen.Frame(at, 3, scene.Ink{}, 2, scene.OK.Ink())
	case AlmostMark:
		pen.Shape(&scene.Box{Rect: at.Inset(1), Radius: 2.5, Stroke: scene.Stroke{Ink: scene.WarningLine.Ink(), Width: 2, Dash: []float64{4, 2}}})
	default:
		pen.Fill(at, 3, scene.Outline.Ink())
	}
}

// targetRow is one target; a click connects to it.
type targetRow struct {
	control.Surface
	panel   *Panel
	target  Target
	pale    bool
	hovered bool
}

func newTargetRow(p *Panel, t Target, pale bool) fyne.CanvasObject {
	r := &targetRow{panel: p, target: t, pale: pale}
	r.Init(p.Kit(), r, r.paint)
	r.SetMin(64, targetHigh)
	return r
}

func (r *targetRow) paint(pen *control.Pen) {
	if r.target.Aimed || r.hovered {
		pen.Fill(geom.XYWH(side/2, 0, pen.Size.W-side, pen.Size.H), 6, scene.Hover.Ink())
	}
	at := geom.Pt(side+targetTile/2, pen.Size.H/2)
	if r.target.Tile == scene.NoToken {
		pen.Glyph(r.target.Glyph, at, 16, scene.Muted.Ink())
	} else {
		pen.Tile(r.target.Glyph, r.target.Tile, at, targetTile)
	}
	ink := scene.Strong
	if r.pale {
		ink = scene.Muted
	}
	wide := pen.Size.W - targetText - side
	pen.Text(targetText, 3, r.Kit().Fit(r.target.Name, control.Body, wide), control.Body, ink.Ink())
	pen.Text(targetText, 23, r.Kit().Fit(r.target.Detail, control.Caption, wide), control.Caption, scene.Muted.Ink())
}

// Tapped connects to the target.
func (r *targetRow) Tapped(*fyne.PointEvent) {
	r.Kit().Tips().Dismiss()
	r.panel.OnTarget(r.target.Key)
}

// MouseIn is part of desktop.Hoverable. What does not fit the row is told in full.
func (r *targetRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	if room := float64(r.Size().Width) - targetText - side; r.Kit().Width(r.target.Detail, control.Caption) > room {
		r.Kit().Tips().Await(control.Tip{Title: r.target.Name, Text: r.target.Detail}, r)
	}
	r.Refresh()
}

// MouseMoved is part of desktop.Hoverable.
func (r *targetRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (r *targetRow) MouseOut() {
	r.hovered = false
	r.Kit().Tips().Dismiss()
	r.Refresh()
}

func newMore(p *Panel, text string) fyne.CanvasObject {
	b := &control.Surface{}
	b.Init(p.Kit(), b, func(pen *control.Pen) {
		pen.Text(targetText, (moreHigh-control.Caption.Line())/2, text, control.Caption, scene.Muted.Ink())
	})
	b.SetMin(64, moreHigh)
	return b
}

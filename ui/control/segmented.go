package control

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Segmented is a choice of a few short words that are all in sight.
type Segmented struct {
	Clickable
	options []string
	chosen  int
	over    int // option under the pointer
	choose  func(i int)
}

const (
	segmentPad  = 9
	segmentHigh = 28
)

// NewSegmented is a choice among options; choose is told the index of the new one.
func NewSegmented(kit *Kit, options []string, choose func(i int)) *Segmented {
	s := &Segmented{options: options, choose: choose}
	s.InitClickable(kit, s, s.paint, s.next)
	w := 0.0
	for _, o := range options {
		w += s.width(o)
	}
	s.SetMin(float32(w), segmentHigh)
	return s
}

// SetChosen shows a choice without telling anybody.
func (s *Segmented) SetChosen(i int) {
	if s.chosen != i {
		s.chosen = i
		s.Refresh()
	}
}

// Tapped chooses the option under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if e == nil {
		s.next()
		return
	}
	s.pick(s.at(e.Position.X))
}

// MouseMoved is part of desktop.Hoverable.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if over := s.at(e.Position.X); over != s.over {
		s.over = over
		s.Refresh()
	}
}

// TypedKey moves the choice with the arrow keys.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.pick(max(0, s.chosen-1))
	case fyne.KeyRight, fyne.KeyDown:
		s.pick(min(len(s.options)-1, s.chosen+1))
	default:
		s.Clickable.TypedKey(e)
	}
}

func (s *Segmented) next() { s.pick((s.chosen + 1) % len(s.options)) }

func (s *Segmented) pick(i int) {
	if i != s.chosen && !s.disabled {
		s.SetChosen(i)
		s.choose(i)
	}
}

func (s *Segmented) width(option string) float64 {
	return math.Ceil(2*segmentPad + s.kit.Width(option, Strong))
}

func (s *Segmented) at(x float32) int {
	end := 0.0
	for i, o := range s.options {
		if end += s.width(o); float64(x) < end {
			return i
		}
	}
	return len(s.options) - 1
}

func (s *Segmented) paint(p *Pen) {
	box := geom.Around(p.Bounds().Center(), geom.Size{W: p.Size.W, H: segmentHigh})
	p.Frame(box, buttonRadius, scene.Raised.Ink(), 1, scene.Outline.Ink())
	x := 0.0
	for i, o := range s.options {
		cell := geom.XYWH(x, box.Min.Y, s.width(o), segmentHigh)
		s.paintOption(p, cell, i, o)
		x = cell.Max.X
	}
	if s.focused {
		p.Focus(box, buttonRadius)
	}
}

func (s *Segmented) paintOption(p *Pen, cell geom.Rect, i int, label string) {
	style, ink := Detail, scene.Strong.Ink()
	switch {
	case s.disabled && i == s.chosen:
		style, ink = Strong, scene.Faint.Fade(0.6)
	case s.disabled:
		ink = scene.Faint.Fade(0.6)
	case i == s.chosen:
		style, ink = Strong, scene.Accent.Ink()
		s.tint(p, cell, i, scene.AccentTint.Ink())
	case s.hovered && i == s.over:
		s.tint(p, cell, i, scene.Hover.Ink())
	}
	p.TextMiddle(cell.Center().X, cell.Center().Y-style.Line()/2, label, style, ink)
}

// tint fills a cell inside the outline: only the outer corners are round.
func (s *Segmented) tint(p *Pen, cell geom.Rect, i int, ink scene.Ink) {
	r := cell.Inset(1)
	p.Fill(r, buttonRadius-1, ink)
	if i > 0 {
		p.Fill(geom.XYWH(cell.Min.X, r.Min.Y, buttonRadius, r.H()), 0, ink)
	}
	if i < len(s.options)-1 {
		p.Fill(geom.XYWH(cell.Max.X-buttonRadius, r.Min.Y, buttonRadius, r.H()), 0, ink)
	}
}

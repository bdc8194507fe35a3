package control

import (
	"lintel/model/geom"
	"lintel/model/scene"
)

// SectionHeader is the head of a group of rows that folds away.
type SectionHeader struct {
	Clickable
	title  string
	count  string
	folded bool
}

const sectionHigh = 32

// NewSectionHeader is an open section; fold is told that it was clicked.
func NewSectionHeader(kit *Kit, title, count string, folded bool, fold func()) *SectionHeader {
	h := &SectionHeader{title: title, count: count, folded: folded}
	h.InitClickable(kit, h, h.paint, fold)
	h.SetMin(64, sectionHigh)
	return h
}

// AccessibilityLabel is what a screen reader says.
func (h *SectionHeader) AccessibilityLabel() string { return h.title }

func (h *SectionHeader) paint(p *Pen) {
	if h.hovered {
		p.Fill(p.Bounds(), 0, scene.Hover.Ink())
	}
	p.Fill(geom.XYWH(0, 0, p.Size.W, 1), 0, scene.Line.Ink())
	glyph := "chevron-down"
	if h.folded {
		glyph = "chevron-right"
	}
	const textTop = 9
	p.Glyph(glyph, geom.Pt(19, 17), 12, scene.Muted.Ink())
	p.Text(32, textTop, h.title, Strong, scene.Strong.Ink())
	p.TextEnd(p.Size.W-12, textTop, h.count, Detail, scene.Muted.Ink())
	if h.focused {
		p.Focus(p.Bounds().Inset(1), 4)
	}
}

package control

import (
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Link is a line of text in the accent colour that leads to a page.
type Link struct {
	Clickable
	label string
	quiet bool
}

// NewLink is a link without words; open leads to the page.
func NewLink(kit *Kit, open func()) *Link {
	l := &Link{}
	l.InitClickable(kit, l, l.paint, open)
	l.SetMin(40, 20)
	return l
}

// NewQuietLink is a link in small muted letters without a glyph, such as the id
// of a rule that leads to its page.
func NewQuietLink(kit *Kit, open func()) *Link {
	l := NewLink(kit, open)
	l.quiet = true
	return l
}

// SetLabel changes the words.
func (l *Link) SetLabel(label string) {
	l.label = label
	if l.quiet {
		l.SetMin(float32(int(l.kit.Width(label, Caption))+1), 18)
		l.Refresh()
		return
	}
	l.SetMin(float32(int(18+l.kit.Width(label, Detail))+1), 20)
	l.Refresh()
}

// AccessibilityLabel is what a screen reader says.
func (l *Link) AccessibilityLabel() string { return l.label }

// Cursor is part of desktop.Cursorable.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (l *Link) paint(p *Pen) {
	middle := p.Size.H / 2
	if l.quiet {
		l.paintQuiet(p, middle)
		return
	}
	p.Glyph("link-out", geom.Pt(6.5, middle), 13, scene.Accent.Ink())
	label := l.kit.Fit(l.label, Detail, p.Size.W-18)
	p.Text(18, middle-Detail.Line()/2, label, Detail, scene.Accent.Ink())
	if l.hovered {
		p.Fill(geom.XYWH(18, middle+7, l.kit.Width(label, Detail), 1), 0, scene.Accent.Ink())
	}
	if l.focused {
		p.Focus(p.Bounds(), 4)
	}
}

func (l *Link) paintQuiet(p *Pen, middle float64) {
	ink := scene.Muted.Ink()
	if l.hovered {
		ink = scene.Accent.Ink()
		p.Fill(geom.XYWH(0, middle+6, l.kit.Width(l.label, Caption), 1), 0, ink)
	}
	p.Text(0, middle-Caption.Line()/2, l.kit.Fit(l.label, Caption, p.Size.W), Caption, ink)
	if l.focused {
		p.Focus(p.Bounds(), 4)
	}
}

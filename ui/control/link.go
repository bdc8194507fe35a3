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
}

// NewLink is a link without words; open leads to the page.
func NewLink(kit *Kit, open func()) *Link {
	l := &Link{}
	l.InitClickable(kit, l, l.paint, open)
	l.SetMin(40, 20)
	return l
}

// SetLabel changes the words.
func (l *Link) SetLabel(label string) {
	l.label = label
	l.SetMin(float32(int(18+l.kit.Width(label, Detail))+1), 20)
	l.Refresh()
}

// AccessibilityLabel is what a screen reader says.
func (l *Link) AccessibilityLabel() string { return l.label }

// Cursor is part of desktop.Cursorable.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (l *Link) paint(p *Pen) {
	middle := p.Size.H / 2
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

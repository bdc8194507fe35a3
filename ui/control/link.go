package control

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Link is a line of text in the accent colour that leads to a page.
type Link struct {
	Clickable
	label string
	site  string // that it leads to, empty for none
	quiet bool
}

// siteGap is the distance between the words of a link and the site it leads to, in px.
const siteGap = 8

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
	l.label, l.site = label, ""
	if l.quiet {
		l.SetMin(float32(int(l.kit.Width(label, Caption))+1), 18)
		l.Refresh()
		return
	}
	l.SetMin(float32(int(18+l.kit.Width(label, Detail))+1), 20)
	l.Refresh()
}

// SetPage changes the words and where on the web the link leads: the site stands
// behind the words where there is room, the whole address in the tooltip.
func (l *Link) SetPage(title, label, address string) {
	l.SetLabel(label)
	l.SetTip(Tip{Title: title, Text: address})
	if u, err := url.Parse(address); err == nil {
		l.site = u.Hostname()
		l.SetMin(float32(int(18+l.kit.Width(label, Detail)+siteGap+l.kit.Width(l.site, Caption))+1), 20)
	}
}

// AccessibilityLabel is what a screen reader says.
func (l *Link) AccessibilityLabel() string { return strings.TrimSpace(l.label + " " + l.site) }

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
	width := l.kit.Width(label, Detail)
	if x := 18 + width + siteGap; l.site != "" && x+l.kit.Width(l.site, Caption) <= p.Size.W {
		p.Text(x, middle-Caption.Line()/2, l.site, Caption, scene.Muted.Ink())
	}
	if l.hovered {
		p.Fill(geom.XYWH(18, middle+7, width, 1), 0, scene.Accent.Ink())
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

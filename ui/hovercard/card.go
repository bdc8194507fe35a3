package hovercard

import (
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// Content is what a card tells.
type Content struct {
	Title    string
	Subtitle string // kind and place of a node, what an arrow claims
	Rows     []Row
	// Lines are what was found, and for an arrow first its verdict.
	Lines []Line
	// More is said below the lines, such as "+2 more".
	More string
}

// Row is a property.
type Row struct{ Name, Value string }

// Line is a mark with a text.
type Line struct {
	Mark scene.MarkKind
	Text string
}

// The measures in px.
const (
	most     = 320
	least    = 160
	padX     = 14
	padY     = 12
	rowHigh  = 18
	gap      = 8
	nameMost = 130
	nameGap  = 12
	markSide = 14
	markText = 22
	lineMost = 3 // lines that a text is wrapped to
)

// card paints a Content.
type card struct {
	control.Surface
	content Content
	names   float64 // width of the names of the rows
	wrapped [][]string
}

func newCard(kit *control.Kit) *card {
	c := &card{}
	c.Init(kit, c, c.paint)
	return c
}

func (c *card) set(content Content) {
	c.content = content
	kit := c.Kit()
	const inner = most - 2*padX
	wide := math.Max(kit.Width(content.Title, control.BodyStrong), kit.Width(content.Subtitle, control.Caption))
	c.names = 0
	for _, r := range content.Rows {
		c.names = math.Max(c.names, math.Min(nameMost, kit.Width(r.Name, control.Detail)))
	}
	for _, r := range content.Rows {
		wide = math.Max(wide, c.names+nameGap+kit.Width(r.Value, control.Detail))
	}
	c.wrapped = nil
	for _, l := range content.Lines {
		lines := kit.Wrap(l.Text, control.Detail, inner-markText, lineMost)
		c.wrapped = append(c.wrapped, lines)
		for _, line := range lines {
			wide = math.Max(wide, markText+kit.Width(line, control.Detail))
		}
	}
	c.SetMin(float32(math.Ceil(math.Max(least, math.Min(wide, inner)+2*padX))), float32(c.high()))
}

func (c *card) high() float64 {
	h := 2*padY + control.BodyStrong.Line()
	if c.content.Subtitle != "" {
		h += control.Caption.Line() + 2
	}
	if n := len(c.content.Rows); n > 0 {
		h += gap + rowHigh*float64(n)
	}
	if len(c.content.Lines) > 0 {
		h += gap
	}
	for _, lines := range c.wrapped {
		h += control.Detail.Line()*float64(len(lines)) + 4
	}
	if c.content.More != "" {
		h += control.Caption.Line() + 2
	}
	return h
}

func (c *card) paint(p *control.Pen) {
	kit := c.Kit()
	p.Frame(p.Bounds(), 10, scene.Raised.Ink(), 1, scene.Outline.Ink())
	inner := p.Size.W - 2*padX
	y := float64(padY)
	p.Text(padX, y, kit.Fit(c.content.Title, control.BodyStrong, inner), control.BodyStrong, scene.Strong.Ink())
	y += control.BodyStrong.Line()
	if c.content.Subtitle != "" {
		y += 2
		p.Text(padX, y, kit.Fit(c.content.Subtitle, control.Caption, inner), control.Caption, scene.Muted.Ink())
		y += control.Caption.Line()
	}
	if len(c.content.Rows) > 0 {
		y += gap
	}
	for _, r := range c.content.Rows {
		p.Text(padX, y, kit.Fit(r.Name, control.Detail, nameMost), control.Detail, scene.Muted.Ink())
		x := padX + c.names + nameGap
		p.Text(x, y, kit.Fit(r.Value, control.Detail, p.Size.W-padX-x), control.Detail, scene.Strong.Ink())
		y += rowHigh
	}
	if len(c.content.Lines) > 0 {
		y += gap
	}
	for i, l := range c.content.Lines {
		p.Mark(l.Mark, geom.Pt(padX+markSide/2, y+control.Detail.Line()/2), markSide)
		for _, line := range c.wrapped[i] {
			p.Text(padX+markText, y, line, control.Detail, scene.Strong.Ink())
			y += control.Detail.Line()
		}
		y += 4
	}
	if c.content.More != "" {
		p.Text(padX+markText, y, c.content.More, control.Caption, scene.Muted.Ink())
	}
}

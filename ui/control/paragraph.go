package control

import (
	"fyne.io/fyne/v2"

	"lintel/model/scene"
)

// Paragraph is text in one style that wraps at the width it gets.
type Paragraph struct {
	Surface
	text  string
	style Style
	ink   scene.Ink
	pad   Padding
	limit int
}

// Padding is the room around the content of a block in px.
type Padding struct{ Left, Top, Right, Bottom float32 }

// paragraphLines is the number of lines after which a paragraph ends with an ellipsis.
const paragraphLines = 24

// NewParagraph is an empty paragraph.
func NewParagraph(kit *Kit, style Style, ink scene.Ink, pad Padding) *Paragraph {
	p := &Paragraph{style: style, ink: ink, pad: pad, limit: paragraphLines}
	p.Init(kit, p, p.paint)
	return p
}

// SetText changes the text.
func (g *Paragraph) SetText(s string) *Paragraph {
	g.text = s
	g.Refresh()
	return g
}

// SetLimit sets the number of lines after which an ellipsis ends the text.
func (g *Paragraph) SetLimit(lines int) *Paragraph {
	g.limit = lines
	return g
}

// Text is the text.
func (g *Paragraph) Text() string { return g.text }

// Height is part of Block; an empty paragraph has none.
func (g *Paragraph) Height(width float32) float32 {
	lines := g.lines(width)
	if len(lines) == 0 {
		return 0
	}
	return g.pad.Top + g.pad.Bottom + float32(float64(len(lines))*g.style.Line())
}

// MinSize is a single line.
func (g *Paragraph) MinSize() fyne.Size {
	return fyne.NewSize(1, g.pad.Top+g.pad.Bottom+float32(g.style.Line()))
}

func (g *Paragraph) lines(width float32) []string {
	return g.kit.Wrap(g.text, g.style, float64(width-g.pad.Left-g.pad.Right), g.limit)
}

func (g *Paragraph) paint(p *Pen) {
	y := float64(g.pad.Top)
	for _, line := range g.lines(float32(p.Size.W)) {
		p.Text(float64(g.pad.Left), y, line, g.style, g.ink)
		y += g.style.Line()
	}
}

package appendix

import (
	"fmt"

	"lintel/model/annotate"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// The measures of a page in pt.
const (
	margin     = 60
	titleSize  = 20
	headSize   = 14
	nameSize   = 13
	textSize   = 12
	smallSize  = 11
	line       = 18
	badge      = 18
	indent     = 32 // of what stands beside a badge
	gap        = 14 // around the line between two findings
	footer     = 34 // from the lower edge
	mostLines  = 12 // of a text
	ruleGap    = 12 // between the name of an element and the rule
	sectionGap = 34
)

// Pages sets the content on pages of a size in pt; there is at least one.
func Pages(c Content, family *typeface.Family, size geom.Size) []*scene.Scene {
	p := &press{content: c, family: family, size: size, right: size.W - margin}
	p.turn()
	p.opening()
	for i, f := range c.Findings {
		p.finding(i, f)
	}
	p.legends()
	p.footers()
	return p.pages
}

// press sets block after block from the top of a page to its bottom.
type press struct {
	content Content
	family  *typeface.Family
	size    geom.Size
	right   float64
	pages   []*scene.Scene
	y       float64 // where the next block begins
}

// turn begins a new page.
func (p *press) turn() {
	p.pages = append(p.pages, scene.New())
	p.y = margin
}

// block is a part that stays on one page, its items measured from 0,0 at its top left.
type block struct {
	items  []scene.Item
	height float64
}

// put sets a block, on the next page when it does not fit on this one.
func (p *press) put(id string, b block) {
	if p.y+b.height > p.size.H-margin && p.y > margin {
		p.turn()
	}
	by := geom.Vec{X: margin, Y: p.y}
	items := make([]scene.Item, len(b.items))
	for i, item := range b.items {
		items[i] = scene.Item{Shape: item.Shape.Moved(by)}
	}
	area := geom.XYWH(margin, p.y, p.right-margin, b.height)
	p.page().Put(scene.Element{ID: id, Role: scene.NodeRole, Order: int(p.y), Bounds: area, Items: items})
	p.y += b.height
}

func (p *press) page() *scene.Scene { return p.pages[len(p.pages)-1] }

func (p *press) wide() float64 { return p.right - margin }

// set adds a line on a baseline.
func (b *block) set(family *typeface.Family, s string, x, y, size float64, w typeface.Weight, ink scene.Token) {
	b.items = append(b.items, scene.Item{Shape: &scene.Text{
		At: geom.Pt(x, y), String: s, Size: size, Weight: w, Ink: ink.Ink(), Width: family.Width(s, size, w),
	}})
}

// paragraph adds lines below what the block has.
func (b *block) paragraph(family *typeface.Family, s string, x, wide float64, ink scene.Token) {
	for _, l := range family.Wrap(s, textSize, typeface.Regular, wide-x, mostLines) {
		b.height += line
		b.set(family, l, x, b.height-5, textSize, typeface.Regular, ink)
	}
}

// opening is the title of the list and what it counts.
func (p *press) opening() {
	var b block
	if p.content.Title != "" {
		b.set(p.family, p.family.Fit(p.content.Title, textSize, typeface.Regular, p.wide()), 0, 12, textSize, typeface.Regular, scene.Muted)
		b.height = 24
	}
	b.set(p.family, p.content.t(words.title), 0, b.height+20, titleSize, typeface.Semibold, scene.Strong)
	b.set(p.family, p.content.summary(), 0, b.height+44, textSize, typeface.Regular, scene.Muted)
	b.height += 60
	p.put("title", b)
}

// finding is the mark, the element, the rule, the message, and what to do.
func (p *press) finding(i int, f lint.Finding) {
	b := block{height: gap}
	b.rule(p.wide())
	id := string(f.Rule)
	ruleWide := p.family.Width(id, smallSize, typeface.Regular)
	b.items = append(b.items, scene.Badge(scene.Mark{Kind: annotate.Mark(f), Count: 1}, geom.Pt(badge/2+2, b.height+badge/2), badge, scene.Ground.Ink())...)
	b.set(p.family, id, p.wide()-ruleWide, b.height+14, smallSize, typeface.Regular, scene.Faint)
	name := p.family.Fit(p.content.t(p.content.Called(f.Subject())), nameSize, typeface.Semibold, p.wide()-indent-ruleWide-ruleGap)
	b.set(p.family, name, indent, b.height+14, nameSize, typeface.Semibold, scene.Strong)
	b.height += line + 3
	b.paragraph(p.family, p.content.t(f.Message), indent, p.wide(), scene.Strong)
	switch {
	case f.Waiver != nil:
		b.paragraph(p.family, fmt.Sprintf(p.content.t(words.accepted), f.Waiver.Reason), indent, p.wide(), scene.Muted)
	case len(f.Fixes) > 0:
		b.paragraph(p.family, fmt.Sprintf(p.content.t(words.fix), p.content.t(f.Fixes[0].Title)), indent, p.wide(), scene.Muted)
	}
	b.height += gap
	p.put(fmt.Sprintf("finding %d", i+1), b)
}

// rule is the line above a block.
func (b *block) rule(wide float64) {
	b.items = append(b.items, scene.Item{Shape: &scene.Path{
		Points: geom.Polyline{{}, {X: wide}}, Stroke: scene.Stroke{Ink: scene.Line.Ink(), Width: 1},
	}})
}

// legends say what the marks and the arrows mean.
func (p *press) legends() {
	if kinds := p.content.kinds(); len(kinds) > 0 {
		b := p.section(p.content.t(words.marks))
		for _, kind := range kinds {
			b.items = append(b.items, scene.Badge(scene.Mark{Kind: kind, Count: 1}, geom.Pt(badge/2+2, b.height+badge/2), badge, scene.Ground.Ink())...)
			b.set(p.family, p.content.t(words.marked[kind]), indent, b.height+13, textSize, typeface.Regular, scene.Strong)
			b.height += badge + 8
		}
		p.put("marks", b)
	}
	if legend := p.content.Legend; legend.Size != (geom.Size{}) {
		b := p.section(p.content.t(words.arrows))
		for _, item := range legend.Items {
			b.items = append(b.items, scene.Item{Shape: item.Shape.Moved(geom.Vec{Y: b.height})})
		}
		b.height += legend.Size.H
		p.put("arrows", b)
	}
}

// section begins a block with a heading.
func (p *press) section(title string) block {
	b := block{height: sectionGap}
	b.set(p.family, title, 0, b.height, headSize, typeface.Semibold, scene.Strong)
	b.height += gap
	return b
}

// footers number the pages; the drawing is the first.
func (p *press) footers() {
	for i, page := range p.pages {
		var b block
		b.set(p.family, fmt.Sprintf(p.content.t(words.page), i+2, len(p.pages)+1), margin, p.size.H-footer, smallSize, typeface.Regular, scene.Faint)
		page.Put(scene.Element{ID: "footer", Bounds: geom.XYWH(margin, p.size.H-footer-line, p.wide(), line), Role: scene.NodeRole, Order: int(p.size.H), Items: b.items})
	}
}

package inspector

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Panel is the inspector.
type Panel struct {
	control.Surface
	words   *locale.Printer
	content Content
	scroll  *control.Scroll
	column  *control.Column
	body    *fyne.Container
	rows    []*fieldRow
	page    *control.Link
	help    *control.Paragraph

	// OnChange is told a new value of a property; an unset one goes back to the default.
	OnChange func(subject any, key string, value catalog.Value)
	// OnFix is told to apply the recommended fix of a finding.
	OnFix func(Finding)
	// OnWaive is told that a finding should be accepted.
	OnWaive func(Finding)
	// OnUnwaive is told that a finding is no longer accepted.
	OnUnwaive func(Finding)
	// OnOpenPage is told to open a page of AWS.
	OnOpenPage func(catalog.Page)
	// OnRule is told to show what is written about a rule.
	OnRule func(rule string)
	// OnStep is told which step of a proof is pointed at; nil when none is any more.
	OnStep func(key any)
	// OnTarget is told which target to connect to.
	OnTarget func(key any)
	// OnChoice is told which of several fixes to show.
	OnChoice func(i int)
}

const (
	headHigh    = 64
	titleTop    = 14
	subtitleTop = 36
	helpHigh    = 92
	pageHigh    = 36
	shownMax    = 3 // findings
)

// New is an inspector of nothing.
func New(kit *control.Kit, words *locale.Printer) *Panel {
	p := &Panel{words: words, column: &control.Column{}}
	p.Init(kit, p, p.paint)
	p.SetMin(264, 200)
	p.body = container.New(p.column)
	p.scroll = control.NewScroll(p.body)
	p.page = control.NewLink(kit, func() { p.OnOpenPage(p.content.Page) })
	p.help = control.NewParagraph(kit, control.Caption, scene.Muted.Ink(), control.Padding{Left: side, Right: side}).SetLimit(4)
	p.Contain(p.place, p.scroll, p.help, p.page)
	p.build()
	return p
}

// SetWords shows the panel in another language; the content comes from outside.
func (p *Panel) SetWords(words *locale.Printer) {
	p.words = words
	p.build()
}

// SetContent shows something else. A field that is being edited hands over its
// text first when the selection changes, and is left alone when it does not.
func (p *Panel) SetContent(c Content) {
	if reflect.DeepEqual(p.content, c) {
		return // the window shows the selection again after every change anywhere
	}
	if !p.content.empty() && p.content.sameShape(c) {
		p.content = c
		for i, f := range c.fields() {
			p.rows[i].show(f)
		}
		p.buildBody()
		return
	}
	for _, row := range p.rows {
		if row.editor.writing() {
			row.editor.commit()
		}
	}
	p.content = c
	p.build()
}

// FocusField puts the keyboard into the field of a property, and reports
// whether there is one that can be written in.
func (p *Panel) FocusField(key string) bool {
	for _, row := range p.rows {
		if row.field.Property.Key != key {
			continue
		}
		p.reveal(row)
		p.explain(row.field.Property)
		return row.takeFocus()
	}
	return false
}

func (p *Panel) reveal(row *fieldRow) {
	top := row.Position().Y
	p.scroll.Reveal(top, top+row.Size().Height)
}

func (c Content) fields() []Field {
	var all []Field
	for _, g := range c.Groups {
		all = append(all, g.Fields...)
	}
	return all
}

func (p *Panel) change(key string, v catalog.Value) { p.OnChange(p.content.Subject, key, v) }

// build makes the rows anew.
func (p *Panel) build() {
	p.rows = nil
	for _, f := range p.content.fields() {
		p.rows = append(p.rows, newFieldRow(p, f))
	}
	hint := ""
	if len(p.rows) > 0 {
		hint = p.words.T(locale.PointAtField)
	}
	p.help.SetText(hint)
	p.scroll.ScrollToTop()
	p.buildBody()
}

// buildBody puts findings and rows below each other; the rows stay.
func (p *Panel) buildBody() {
	var blocks []fyne.CanvasObject
	switch c := p.content; {
	case c.Proposal != nil:
		blocks = p.proposalBlocks(*c.Proposal)
	case c.Wiring != nil:
		blocks = p.wiringBlocks(*c.Wiring)
	case c.Proof != nil:
		blocks = p.proofBlocks(*c.Proof)
	default:
		for i, f := range c.Findings[:min(shownMax, len(c.Findings))] {
			blocks = append(blocks, newFindingBlock(p, f, i == 0))
		}
	}
	next := 0
	for i, g := range p.content.Groups {
		blocks = append(blocks, newHeading(p, g.Title, i > 0 || len(blocks) > 0))
		for range g.Fields {
			blocks = append(blocks, p.rows[next])
			next++
		}
		blocks = append(blocks, newGap(p, 4))
	}
	p.body.Objects = blocks
	p.page.Hide()
	if p.content.Page.URL != "" {
		p.page.SetPage(p.content.Page.Title, p.words.T(locale.OpenPage, p.content.Page.Title), p.content.Page.URL)
		p.page.Show()
	}
	p.relayout()
	p.Arrange()
	p.Refresh()
}

// relayout gives every row its height again.
func (p *Panel) relayout() {
	p.body.Refresh()
	p.scroll.Refresh()
}

// explain shows what a property is about at the foot of the panel.
func (p *Panel) explain(prop catalog.Property) {
	lang := p.words.Lang()
	text := prop.Name.In(lang) + ": " + prop.Help.In(lang)
	if r := rangeOf(prop); r != "" && r != prop.Unit {
		text += " (" + r + ")"
	}
	switch {
	case prop.Type == catalog.ListType && len(prop.Of) == 0:
		text += " " + p.words.T(locale.ListHint)
	case prop.Intent:
		text += " " + p.words.T(locale.Intent)
	}
	if p.help.Text() != text {
		p.help.SetText(text)
		p.Refresh()
	}
}

func (p *Panel) place(size fyne.Size) {
	p.column.Width = size.Width
	foot := size.Height - p.footHigh()
	p.scroll.Move(fyne.NewPos(0, headHigh))
	p.scroll.Resize(fyne.NewSize(size.Width, max(0, foot-headHigh)))
	p.help.Move(fyne.NewPos(0, foot+10))
	p.help.Resize(fyne.NewSize(size.Width, 4*float32(control.Caption.Line())))
	p.page.Move(fyne.NewPos(side, size.Height-26))
	p.page.Resize(fyne.NewSize(min(p.page.MinSize().Width, size.Width-2*side), linkHigh))
}

// footHigh is the height of the explanation below the fields, in px: always the
// same, so that nothing moves when it changes.
func (p *Panel) footHigh() float32 {
	switch {
	case len(p.rows) > 0:
		return helpHigh
	case p.page.Visible():
		return pageHigh
	}
	return 0
}

func (p *Panel) paint(pen *control.Pen) {
	pen.Fill(pen.Bounds(), 0, scene.Panel.Ink())
	if p.content.empty() {
		p.paintEmpty(pen)
		return
	}
	wide := pen.Size.W - 2*side
	pen.Text(side, titleTop, p.Kit().Fit(p.content.Title, control.Title, wide), control.Title, scene.Strong.Ink())
	pen.Text(side, subtitleTop, p.Kit().Fit(p.content.Subtitle, control.Detail, wide), control.Detail, scene.Muted.Ink())
	pen.Fill(geom.XYWH(0, headHigh-1, pen.Size.W, 1), 0, scene.Line.Ink())
	if high := p.footHigh(); high > 0 {
		pen.Fill(geom.XYWH(0, pen.Size.H-float64(high), pen.Size.W, 1), 0, scene.Line.Ink())
	}
}

func (p *Panel) paintEmpty(pen *control.Pen) {
	middle := pen.Bounds().Center()
	pen.Glyph("select", geom.Pt(middle.X, middle.Y-44), 24, scene.Faint.Ink())
	y := middle.Y - 20
	for _, line := range p.Kit().Wrap(p.words.T(locale.SelectSomething), control.Body, pen.Size.W-4*side, 3) {
		pen.TextMiddle(middle.X, y, line, control.Body, scene.Muted.Ink())
		y += control.Body.Line()
	}
}

package dialogs

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Rule is what is known about a rule, in the language of the window.
type Rule struct {
	ID       string
	Mark     scene.MarkKind
	Title    string
	Why, How string
	// Examples are the drawing that shows the mistake, the right way, and what is
	// no mistake.
	Examples []Example
	Sources  []Source
	Notes    []Statement
}

// Example is a drawing with what it shows.
type Example struct {
	Mark    scene.MarkKind
	Caption string // "Wrong: A report function outside the VPC"
	Scene   *scene.Scene
	Says    []string // what the rule finds in it
}

// Source is a page that a rule's fact comes from; a note has no URL.
type Source struct{ Title, URL string }

// Statement is what a study note says.
type Statement struct{ Place, Says, Fact string }

// pageWide is the width of the page of a rule in px.
const pageWide = 640

// ShowRule shows the page of a rule; open leads to a page on the web.
func (d *Desk) ShowRule(r Rule, open func(url string)) {
	var g *Dialog
	done := func() { g.close(nil) }
	g = d.newDialog(r.Title, pageWide, done)
	g.add(d.ruleHead(r))
	for i, e := range r.Examples {
		d.addExample(g, e)
		if i == 0 {
			d.addText(g, locale.Why, r.Why)
			d.addText(g, locale.How, r.How)
		}
	}
	if len(r.Examples) == 0 {
		d.addText(g, locale.Why, r.Why)
		d.addText(g, locale.How, r.How)
	}
	if len(r.Sources) > 0 {
		g.add(d.paragraph(control.Strong, scene.Strong, d.words.T(locale.Sources), 2))
	}
	for _, s := range r.Sources {
		g.add(d.source(s, open))
	}
	d.addNotes(g, r.Notes)
	g.button(control.Primary, d.words.T(locale.Close), done)
	g.open(done)
}

func (d *Desk) addText(g *Dialog, title locale.Key, text string) {
	if text != "" {
		g.add(d.paragraph(control.Strong, scene.Strong, d.words.T(title), 2),
			d.paragraph(control.Body, scene.Strong, text, 12))
	}
}

func (d *Desk) addExample(g *Dialog, e Example) {
	g.add(d.exampleHead(e), d.gap(4), control.NewDrawing(d.kit, e.Scene, e.Caption))
	for _, text := range e.Says {
		g.add(d.gap(6), d.paragraph(control.Detail, scene.Muted, text, 0))
	}
	g.add(d.gap(16))
}

func (d *Desk) exampleHead(e Example) fyne.CanvasObject {
	head := &control.Surface{}
	head.Init(d.kit, head, func(p *control.Pen) {
		p.Mark(e.Mark, geom.Pt(8, 10), 15)
		p.Text(22, 2, d.kit.Fit(e.Caption, control.Strong, p.Size.W-22), control.Strong, scene.Strong.Ink())
	})
	head.SetMin(120, 20)
	return head
}

func (d *Desk) addNotes(g *Dialog, notes []Statement) {
	if len(notes) == 0 {
		return
	}
	g.add(d.gap(10), d.paragraph(control.Strong, scene.Strong, d.words.T(locale.StudyNotes), 2))
	for _, n := range notes {
		g.add(d.paragraph(control.Detail, scene.Strong, n.Place+": “"+n.Says+"”", 2))
		if n.Fact != "" {
			g.add(d.paragraph(control.Detail, scene.Muted, n.Fact, 4))
		}
	}
}

func (d *Desk) ruleHead(r Rule) fyne.CanvasObject {
	head := &control.Surface{}
	head.Init(d.kit, head, func(p *control.Pen) {
		p.Mark(r.Mark, geom.Pt(8, 9), 15)
		p.Text(22, 2, r.ID, control.Caption, scene.Muted.Ink())
	})
	head.SetMin(120, 32)
	return head
}

func (d *Desk) source(s Source, open func(url string)) fyne.CanvasObject {
	if s.URL == "" {
		return d.paragraph(control.Detail, scene.Muted, s.Title, 4)
	}
	link := control.NewLink(d.kit, func() { open(s.URL) })
	link.SetPage(s.Title, s.Title, s.URL)
	return link
}

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
	Sources  []Source
}

// Source is a page that a rule's fact comes from; a note has no URL.
type Source struct{ Title, URL string }

// ShowRule says what a rule is about; open leads to a page.
func (d *Desk) ShowRule(r Rule, open func(url string)) {
	var g *Dialog
	done := func() { g.close(nil) }
	g = d.newDialog(r.Title, sheetWide, done)
	g.add(d.ruleHead(r))
	for _, part := range []struct {
		title locale.Key
		text  string
	}{{locale.Why, r.Why}, {locale.How, r.How}} {
		if part.text != "" {
			g.add(d.paragraph(control.Strong, scene.Strong, d.words.T(part.title), 2),
				d.paragraph(control.Body, scene.Strong, part.text, 12))
		}
	}
	if len(r.Sources) > 0 {
		g.add(d.paragraph(control.Strong, scene.Strong, d.words.T(locale.Sources), 2))
	}
	for _, s := range r.Sources {
		g.add(d.source(s, open))
	}
	g.button(control.Primary, d.words.T(locale.Close), done)
	g.open(done)
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
	link.SetLabel(s.Title)
	return link
}

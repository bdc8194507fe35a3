package window

import (
	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/handbook"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/dialogs"
)

// ShowRule shows the page of the rule that the person is looking at.
func (w *Window) ShowRule() {
	e := w.editor()
	f := e.SelectedFinding()
	if p := e.Proposal(); p != nil {
		f = &p.Finding
	}
	if f != nil {
		w.showRule(f.Rule)
	}
}

// showRule shows the page of a rule.
func (w *Window) showRule(id lint.RuleID) {
	page, err := handbook.Read(w.config.Assets, w.parts.Engine, id)
	if err != nil {
		w.Report(err)
		return
	}
	notes, err := handbook.LoadNotes(w.config.Assets)
	if err != nil {
		w.Report(err)
		return
	}
	w.desk.ShowRule(w.rulePage(page, notes), func(address string) { w.openPage(catalog.Page{URL: address}) })
}

func (w *Window) rulePage(page handbook.Page, notes []handbook.Note) dialogs.Rule {
	doc, lang := page.Doc, w.Lang()
	r := dialogs.Rule{
		ID: string(doc.ID), Mark: annotate.Mark(lint.Finding{Severity: doc.Severity}),
		Title: doc.Title.In(lang), Why: doc.Why.In(lang), How: doc.How.In(lang),
	}
	for _, d := range page.Drawings {
		r.Examples = append(r.Examples, w.example(d, r.Mark))
	}
	for _, s := range doc.Sources {
		r.Sources = append(r.Sources, dialogs.Source{Title: s.Title, URL: s.URL})
	}
	for _, s := range doc.Notes {
		r.Notes = append(r.Notes, dialogs.Statement{
			Place: handbook.StatementPlace(notes, s).In(lang), Says: s.Says, Fact: s.Fact.In(lang),
		})
	}
	return r
}

// example is a drawing with its badges, painted like every other drawing.
func (w *Window) example(d handbook.Drawing, bad scene.MarkKind) dialogs.Example {
	b := scene.NewBuilder(w.parts.Catalog, w.parts.Measure, w.Lang())
	b.Build(d.Diagram, annotate.Verdicts(d.Diagram, d.Findings))
	annotate.Show(b, annotate.Marks(b, d.Diagram, d.Findings))
	e := dialogs.Example{
		Mark: scene.ProvenMark, Caption: handbook.CaptionOf(d).In(w.Lang()) + ": " + d.Title, Scene: b.Scene(),
	}
	if d.Bad {
		e.Mark = bad
	}
	for _, f := range d.Findings {
		e.Says = append(e.Says, f.Message.In(w.Lang()))
	}
	return e
}

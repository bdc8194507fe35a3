package window

import (
	"lintel/model/catalog"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/chrome"
	"lintel/ui/editor"
	"lintel/ui/inspector"
	"lintel/ui/palette"
)

func (w *Window) buildPanels() {
	w.palette = palette.New(w.kit, w.words)
	w.palette.OnDragStart = func(e palette.Entry) { w.hang(w.entry(e)) }
	w.palette.OnDrag = w.canvas.Point
	w.palette.OnActivate = func(e palette.Entry) { w.place(w.entry(e)) }
	w.palette.OnConfirm = func(e palette.Entry) { w.attach(w.entry(e)) }
	w.palette.OnStar = w.star
	w.palette.OnFold = w.fold
	w.palette.OnLeave = w.focusCanvas
	w.palette.Find = w.findServices
	w.buildProblems()
	w.inspector = inspector.New(w.kit, w.words)
	w.inspector.OnChange = w.change
	w.inspector.OnFix = func(f inspector.Finding) { w.propose(f.Key.(int), 0) }
	w.inspector.OnRule = func(rule string) { w.showRule(lint.RuleID(rule)) }
	w.inspector.OnStep = w.pointAt
	w.inspector.OnChoice = func(i int) { w.Report(w.editor().Choice(i)) }
	w.inspector.OnTarget = w.connectTo
	w.inspector.OnWaive = func(f inspector.Finding) { w.waive(f.Key.(int)) }
	w.inspector.OnUnwaive = func(f inspector.Finding) { w.unwaive(f.Key.(int)) }
	w.inspector.OnOpenPage = w.openPage
	w.palette.SetSections(w.sections())
	w.palette.SetFolded(w.set.Services.Folded)
	w.showChosen()
	if w.set.Inspector.Hidden {
		w.inspector.Hide()
	}
	if w.set.Problems.Hidden {
		w.problems.Hide()
	}
}

func (w *Window) focusCanvas() { w.win.Canvas().Focus(w.canvas) }

// setWords shows every panel in the language of the window.
func (w *Window) setWords() {
	w.kit.Edit = chrome.EditWords(w.words)
	w.palette.SetWords(w.words)
	w.palette.SetSections(w.sections())
	w.showChosen()
	w.problems.SetWords(w.words)
	w.inspector.SetWords(w.words)
	w.toolbar.SetWords(w.words)
	w.bar.SetWords(w.words)
	w.offerCard.SetWords(w.words)
	w.status.SetWords(w.words)
	w.menu.SetMenus(w.menus())
	w.welcome.SetWords(w.words)
	w.offerTemplates()
	w.find.SetWords(w.words)
	w.outline.SetWords(w.words)
	w.side.SetTitles(w.sideTitles())
}

// sections are the categories of the palette.
func (w *Window) sections() []palette.Section {
	entries := map[catalog.Category][]palette.Entry{}
	for _, e := range w.parts.Catalog.Entries() {
		entries[e.Service.Category] = append(entries[e.Service.Category], w.paletteEntry(e))
	}
	var sections []palette.Section
	for _, c := range w.parts.Catalog.Categories() {
		if len(entries[c.ID]) > 0 {
			sections = append(sections, palette.Section{Title: c.Name.In(w.Lang()), Key: string(c.ID), Entries: entries[c.ID]})
		}
	}
	return sections
}

func (w *Window) paletteEntry(e catalog.Entry) palette.Entry {
	p := palette.Entry{
		Title: e.Service.Short.In(w.Lang()), Subtitle: e.Service.Name.In(w.Lang()), Glyph: e.Glyph(),
		Key: entryKey(e), About: e.Service.About.In(w.Lang()),
	}
	if e.Variant != nil {
		p.Title = e.Name().In(w.Lang())
	}
	if e.Service.IsFrame() {
		look := e.Service.Frame
		if e.Variant != nil && e.Variant.Frame != "" {
			look = e.Variant.Frame
		}
		p.Ink = scene.FrameToken(look)
		return p
	}
	p.Tile = w.tileOf(e.Service)
	return p
}

// findServices searches the catalogue for the palette.
func (w *Window) findServices(query string) []palette.Entry {
	var found []palette.Entry
	for _, e := range w.parts.Catalog.Search(query, w.Lang()) {
		found = append(found, w.paletteEntry(e))
	}
	return found
}

// refresh brings in step whatever went stale since the last frame.
func (w *Window) refresh() {
	stale := w.stale
	w.stale = map[editor.Topic]bool{}
	e := w.editor()
	if stale[editor.ProposalChanged] {
		w.refreshProposal()
	}
	if stale[editor.ProposalChanged] || stale[editor.ViewChanged] && w.offerCard.Visible() {
		w.refreshOffer()
	}
	if stale[editor.NextAsked] {
		w.askNext()
	}
	if stale[editor.WireChanged] || stale[editor.DrawingChanged] || stale[editor.FindingsChanged] || stale[editor.SelectionChanged] || stale[editor.ProposalChanged] {
		w.inspector.SetContent(w.content())
	}
	if stale[editor.FindingsChanged] || stale[editor.DocumentChanged] || stale[editor.ProposalChanged] {
		w.problems.SetState(w.problemState())
	}
	if stale[editor.FindingsChanged] || stale[editor.SelectionChanged] {
		w.problems.SetChosen(w.chosen())
	}
	// A notice is about what was there, unless it came with the change.
	if stale[editor.DrawingChanged] && !stale[editor.NoticeChanged] {
		w.notice, e.Notice = "", nil
	}
	if e.Notice != nil {
		w.notice = w.noticeOf(e.Notice)
	}
	w.refreshChrome(stale)
	if stale[editor.LabelWanted] {
		w.EditLabel()
	}
	w.refreshSeeing(stale)
}

// chosen is the key of the finding that the list marks.
func (w *Window) chosen() any {
	e := w.editor()
	if f := e.SelectedFinding(); f != nil {
		for i := range e.Judgement.Findings {
			if f == &e.Judgement.Findings[i] {
				return i
			}
		}
	}
	return nil
}

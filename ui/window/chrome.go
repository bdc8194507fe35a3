package window

import (
	"lintel/ui/action"
	"lintel/ui/chrome"
	"lintel/ui/control"
	"lintel/ui/editor"
	"lintel/ui/locale"
	"lintel/ui/tool"
)

func (w *Window) buildChrome() {
	w.menu = chrome.NewMenuBar(w.kit)
	w.menu.SetMenus(w.menus())
	w.toolbar = chrome.NewToolbar(w.kit, w.words)
	w.toolbar.OnChecking = w.SetChecking
	w.toolbar.OnTheme = w.SetDark
	w.toolbar.OnLang = w.SetLang
	w.toolbar.OnExport = w.Export
	w.tabs = chrome.NewTabStrip(w.kit)
	w.tabs.OnSelect = w.bring
	w.tabs.OnClose = func(i int) { w.close(i, func() {}) }
	w.tabs.OnNew = w.New
	w.tabs.OnMove = w.moveTab
	w.tabs.OnMenu = w.tabMenu
	w.status = chrome.NewStatusBar(w.kit, w.words)
	w.status.OnProblems = func() { w.ShowPanel(action.ProblemsPanel, true) }
	w.status.OnZoom = w.zoom
	w.bar = chrome.NewProposalBar(w.kit, w.words)
	w.bar.OnApply = func() { w.Report(w.editor().AcceptProposal()) }
	w.bar.OnCancel = func() { w.editor().DropProposal() }
	w.hint = chrome.NewHint(w.kit)
	w.hint.OnDismiss = w.dismissHint
	w.offerCard = chrome.NewOfferCard(w.kit, w.words)
	w.offerCard.OnAdd = func() { w.Report(w.editor().AcceptProposal()) }
	w.offerCard.OnDraw = func() { w.Report(w.editor().JustDraw()) }
	w.welcome = chrome.NewWelcome(w.kit, w.words)
	w.welcome.OnExample, w.welcome.OnOpen = w.OpenExample, w.Open
	w.welcome.OnTemplate, w.welcome.OnTemplates = w.insertInView, w.InsertTemplate
	w.offerTemplates()
	w.welcome.OnRecent = w.open
	w.canvas.SetEmpty(w.welcome)
	w.refreshWelcome()
}

func (w *Window) zoom(step int) {
	if step == 0 {
		w.editor().ZoomTo(1)
		return
	}
	w.editor().ZoomStep(step)
}

// menus are made from the list of actions.
func (w *Window) menus() []chrome.Menu {
	var menus []chrome.Menu
	for _, m := range action.Menus() {
		menus = append(menus, chrome.Menu{
			Title: m.Title().In(w.Lang()), Items: func() []control.MenuItem { return w.menuItems(m) },
		})
	}
	return menus
}

func (w *Window) menuItems(m action.Menu) []control.MenuItem {
	var items []control.MenuItem
	group := 0
	for _, a := range action.All() {
		if a.Menu != m {
			continue
		}
		if group != 0 && a.Group != group {
			items = append(items, control.MenuItem{})
		}
		group = a.Group
		items = append(items, w.menuItem(a))
	}
	if m == action.File {
		items = append(items, w.recentItems()...)
	}
	return items
}

func (w *Window) menuItem(a action.Action) control.MenuItem {
	c := w.context()
	title := w.kit.Fit(a.TitleNow(c).In(w.Lang()), control.Body, menuTitleWide)
	item := control.MenuItem{Title: title, Disabled: !a.Can(c), Run: func() { a.Do(w.context()) }}
	if a.Checked != nil {
		item.Checked = a.Checked(c)
	}
	if len(a.Keys) > 0 {
		item.Shortcut = a.Keys[0].String()
	}
	return item
}

// recentItems are the files that were open lately.
func (w *Window) recentItems() []control.MenuItem {
	var items []control.MenuItem
	for i, path := range w.set.Recent() {
		if i == 0 {
			items = append(items, control.MenuItem{})
		}
		items = append(items, control.MenuItem{Title: w.kit.Fit(path, control.Body, menuTitleWide), Run: func() { w.open(path) }})
	}
	return items
}

// menuTitleWide is the widest title in a menu, in px.
const menuTitleWide = 320

// toolGroups are the buttons of the toolbar.
func (w *Window) toolGroups() [][]chrome.Tool {
	var groups [][]chrome.Tool
	for _, ids := range [][]string{
		{"tool.select", "tool.pan", "tool.connect", "tool.container", "tool.note"}, {"edit.undo", "edit.redo"}, {"view.fit", "arrange.all"},
	} {
		var tools []chrome.Tool
		for _, id := range ids {
			if a, ok := action.ByID(id); ok {
				tools = append(tools, w.toolOf(a))
			}
		}
		groups = append(groups, tools)
	}
	return groups
}

func (w *Window) toolOf(a action.Action) chrome.Tool {
	c := w.context()
	t := chrome.Tool{
		Glyph: a.Glyph, Tip: control.Tip{Title: a.TitleNow(c).In(w.Lang())},
		Run: func() { a.Do(w.context()) }, Disabled: !a.Can(c),
	}
	if len(a.Keys) > 0 {
		t.Tip.Key = a.Keys[0].String()
	}
	if a.Checked != nil {
		t.Active = a.Checked(c)
	}
	return t
}

// refreshChrome brings the frame of the window in step.
func (w *Window) refreshChrome(stale map[editor.Topic]bool) {
	e := w.editor()
	if stale[editor.ToolChanged] {
		w.toolbar.SetTools(w.toolGroups())
	}
	if stale[editor.DrawingChanged] || stale[editor.DocumentChanged] {
		var tabs []chrome.Tab
		for _, o := range w.editors {
			tabs = append(tabs, chrome.Tab{Title: o.Document.Title(), Dirty: o.History.Dirty()})
		}
		w.tabs.SetTabs(tabs, w.front)
		w.menu.SetDocument(e.Document.Title() + extension)
		w.win.SetTitle(e.Document.Title() + " - Lintel")
		w.toolbar.SetTools(w.toolGroups())
	}
	if stale[editor.FindingsChanged] || stale[editor.DocumentChanged] {
		w.toolbar.SetState(chrome.ToolbarState{Checking: e.Judgement.On(), Dark: w.Dark()})
	}
	w.status.SetStatus(w.statusNow())
	w.refreshHint()
}

func (w *Window) statusNow() chrome.Status {
	e := w.editor()
	s := chrome.Status{
		Counts: e.Judgement.Counts(), Checking: e.Judgement.On(), Checked: e.Judgement.Took,
		Zoom: e.View.Zoom, Cursor: e.Overlay.Pointer, Selection: w.selectionWords(), File: w.fileWords(),
	}
	if wire := e.Overlay.Wire; wire != nil {
		hint := locale.ConnectHint
		if w.followup != nil {
			hint = locale.FollowHint
		}
		s.Doing, s.Hint = w.words.T(w.wiringKey(wire), e.Builder.Name(wire.From)), w.words.T(hint)
	} else if doing, hint := w.gestureWords(); doing != "" {
		s.Doing, s.Hint = doing, hint
	} else if w.notice != "" {
		s.Doing = w.notice
	}
	if e.Overlay.Insertion != nil {
		s.Doing, s.Hint = w.words.T(locale.Inserting), w.words.T(locale.InsertingHint)
	}
	if p := e.Proposal(); p != nil {
		s.Doing, s.Hint = w.words.T(locale.NothingChanged), w.words.T(locale.ProposalHintOne)
		if len(p.Finding.Fixes) > 1 {
			s.Hint = w.words.T(locale.ProposalHint)
		}
	}
	return s
}

// gestureWords say what the gesture under way does, and what keys change about it.
func (w *Window) gestureWords() (doing, hint string) {
	e, t := w.editor(), w.words.T
	switch w.canvas.State().(type) {
	case tool.Dragging:
		if e.Overlay.Copying {
			return t(locale.Copying), t(locale.CopyingHint)
		}
		return t(locale.Moving), t(locale.MovingHint)
	case tool.Resizing:
		return t(locale.Resizing), t(locale.ResizingHint)
	case tool.Brushing:
		switch {
		case e.Overlay.Marquee.Empty():
		case e.Overlay.Touching:
			return t(locale.Touching), t(locale.TouchingHint)
		default:
			return t(locale.Enclosing), t(locale.EnclosingHint)
		}
	}
	return "", ""
}

func (w *Window) selectionWords() string {
	e := w.editor()
	nodes := len(e.SelectedNodes())
	switch n := e.Selection.Len(); {
	case n == 0:
		return ""
	case nodes == n:
		return w.words.N(locale.SelectedNodes, n)
	case nodes == 0:
		return w.words.N(locale.SelectedArrows, n)
	default:
		return w.words.T(locale.SelectedItems, n)
	}
}

func (w *Window) fileWords() string {
	e := w.editor()
	switch {
	case e.History.Dirty():
		return w.words.T(locale.Unsaved)
	case e.Document.Path == "":
		return w.words.T(locale.NotSavedYet)
	}
	return w.words.T(locale.Saved)
}

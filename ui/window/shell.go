package window

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/ui/action"
	"lintel/ui/chrome"
	"lintel/ui/control"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/locale"
	"lintel/ui/settings"
	"lintel/ui/tool"
)

var _ action.Shell = (*Window)(nil)

// Clipboard is the text on the clipboard.
func (w *Window) Clipboard() string { return w.app.Clipboard().Content() }

// SetClipboard puts text on the clipboard.
func (w *Window) SetClipboard(text string) { w.app.Clipboard().SetContent(text) }

// Report shows something that did not go as asked; nil is ignored.
func (w *Window) Report(err error) {
	switch {
	case errors.Is(err, codec.ErrNoFragment):
		w.tell(w.words.T(locale.NothingToPaste)) // Ctrl+V at the wrong moment is no reason to stop anybody
	case errors.As(err, &editor.Refusal{}):
		w.tell(w.noticeOf(err))
	case err != nil:
		w.desk.Tell("", sentence(err))
		w.trace.note(err.Error())
	}
}

// noticeOf is an error as a line in the status bar.
func (w *Window) noticeOf(err error) string {
	var refusal editor.Refusal
	if errors.As(err, &refusal) {
		return refusal.Text.In(w.Lang())
	}
	return err.Error()
}

// sentence is an error as a sentence of its own.
func sentence(err error) string {
	text := err.Error()
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// tellOf shows a line about a document once the panels follow it, if it is then
// still in front.
func (w *Window) tellOf(e *editor.Editor, text string) {
	fyne.Do(func() {
		if w.editor() == e {
			w.tell(text)
		}
	})
}

// tell shows a line in the status bar until the next edit, or until another
// document is shown.
func (w *Window) tell(text string) {
	w.notice = text
	w.later(editor.NoticeChanged)
}

// Lang is the language of the window.
func (w *Window) Lang() catalog.Lang { return w.words.Lang() }

// SetLang changes the language of the window and of all drawings.
func (w *Window) SetLang(l catalog.Lang) {
	w.set.Language = settings.English
	if l == catalog.KO {
		w.set.Language = settings.Korean
	}
	w.words = w.book.In(l)
	w.desk.SetWords(w.words)
	for _, e := range w.editors {
		e.SetLang(l)
	}
	w.setWords()
	w.keepSettings()
	w.bring(w.front)
}

// Dark reports whether the dark theme is on.
func (w *Window) Dark() bool { return w.kit.Theme() == w.dark }

// SetDark changes the theme.
func (w *Window) SetDark(on bool) {
	w.set.Theme = settings.LightTheme
	if on {
		w.set.Theme = settings.DarkTheme
	}
	w.kit.SetTheme(w.themeNow())
	w.keepSettings()
	w.bring(w.front)
}

// keepSettings writes the settings; a failure is told, not shown in a dialog,
// for it costs no work.
func (w *Window) keepSettings() {
	sizes := w.work.Sizes()
	w.set.Palette.Size, w.set.Inspector.Size, w.set.Problems.Size = float64(sizes.Palette), float64(sizes.Inspector), float64(sizes.Problems)
	if err := w.set.Save(w.config.Settings); err != nil {
		w.tell(err.Error())
	}
}

func (w *Window) panel(p action.Panel) fyne.CanvasObject {
	switch p {
	case action.InspectorPanel:
		return w.inspector
	case action.ProblemsPanel:
		return w.problems
	}
	return w.side
}

// pageOf is the page at the left that shows a panel; -1 for panels elsewhere.
func pageOf(p action.Panel) int {
	switch p {
	case action.PalettePanel:
		return servicesPage
	case action.OutlinePanel:
		return outlinePage
	}
	return -1
}

// Shown reports whether a panel is visible.
func (w *Window) Shown(p action.Panel) bool {
	page := pageOf(p)
	return w.panel(p).Visible() && (page < 0 || w.side.Front() == page)
}

// ShowPanel shows or hides a panel.
func (w *Window) ShowPanel(p action.Panel, on bool) {
	if page := pageOf(p); on && page >= 0 {
		w.side.Turn(page)
		w.turned(page)
	}
	if on {
		w.panel(p).Show()
	} else {
		w.panel(p).Hide()
	}
	w.work.Refresh()
	if on && p == action.OutlinePanel {
		fyne.Do(w.outline.FocusList)
	}
}

// SearchServices puts the cursor into the search field of the palette. It waits
// for the letter of the key that asked for it, which would land in the field.
func (w *Window) SearchServices() {
	w.ShowPanel(action.PalettePanel, true)
	fyne.Do(w.palette.FocusSearch)
}

// Tool is the active tool.
func (w *Window) Tool() action.Tool {
	note := false
	switch s := w.canvas.State().(type) {
	case tool.Box:
		note = s.Note
	case tool.Boxing:
		note = s.Note
	default:
		return w.tool
	}
	if note {
		return action.NoteTool
	}
	return action.ContainerTool
}

// SetTool changes the tool. What is taken for one use leaves the tool that
// selects behind it.
func (w *Window) SetTool(t action.Tool) {
	switch t {
	case action.ContainerTool, action.NoteTool:
		w.SetTool(action.SelectTool)
		w.canvas.Hang(tool.Box{Note: t == action.NoteTool, Back: w.canvas.Idle()})
	default:
		w.tool = t
		w.canvas.SetTool(toolState(t))
	}
	w.later(editor.ViewChanged)
	w.later(editor.DocumentChanged)
}

// EditLabel opens the label of the selected element for typing.
func (w *Window) EditLabel() {
	e := w.editor()
	id, ok := e.Selection.Only()
	if !ok {
		return
	}
	text, over := e.Label(id)
	w.canvas.EditLabel(text, over, e.IsNote(id))
}

// rename gives the selected element the label that was typed.
func (w *Window) rename(text string) {
	e := w.editor()
	if id, ok := e.Selection.Only(); ok {
		w.change(string(id), nameField, catalog.StringOf(text))
	}
}

// Problem selects the next or the previous problem and reveals it.
func (w *Window) Problem(step int) {
	e := w.editor()
	all := e.Judgement.Findings
	if len(all) == 0 {
		return
	}
	at := e.Chosen
	if at < 0 && step < 0 {
		at = 0
	}
	e.Choose((at + step + len(all)) % len(all))
}

// ShowHistory lists the steps that were done, to go back to any of them.
func (w *Window) ShowHistory() {
	e := w.editor()
	names, done := e.Steps()
	rows := []string{w.words.T(locale.HistoryStart)}
	for _, name := range names {
		rows = append(rows, name.In(w.Lang()))
	}
	chrome.OpenHistory(w.kit, w.win.Canvas(), control.At(w.canvasPlace().AddXY(historyInset, historyInset)), rows, done, e.GoTo)
}

// historyInset is how far from the corner of the canvas the history opens, in px.
const historyInset = 12

// ShowShortcuts shows all shortcuts, and what is done with the mouse.
func (w *Window) ShowShortcuts() { w.desk.ShowShortcuts(w.shortcuts()) }

func (w *Window) shortcuts() []dialogs.ShortcutGroup {
	var groups []dialogs.ShortcutGroup
	for _, m := range action.Menus() {
		g := dialogs.ShortcutGroup{Title: m.Title().In(w.Lang())}
		for _, a := range action.All() {
			if a.Menu == m && len(a.Keys) > 0 {
				g.Shortcuts = append(g.Shortcuts, dialogs.Shortcut{Title: a.Title.In(w.Lang()), Keys: keyNames(a)})
			}
		}
		groups = append(groups, g)
	}
	for _, gestures := range action.Gestures() {
		g := dialogs.ShortcutGroup{Title: gestures.Title.In(w.Lang())}
		for _, gesture := range gestures.Gestures {
			ways := strings.Split(gesture.How.In(w.Lang()), ", ")
			g.Shortcuts = append(g.Shortcuts, dialogs.Shortcut{Title: gesture.Title.In(w.Lang()), Keys: ways})
		}
		groups = append(groups, g)
	}
	return groups
}

// keyNames are the keys of an action, each once: there are two called Enter.
func keyNames(a action.Action) []string {
	var names []string
	for _, k := range a.Keys {
		if name := k.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// About shows name and version.
func (w *Window) About() {
	w.desk.Tell("Lintel "+w.config.Version, w.words.T(locale.AboutText))
}

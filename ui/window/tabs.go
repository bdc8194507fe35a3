package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/ui/action"
	"lintel/ui/editor"
)

// Documents is the number of open documents.
func (w *Window) Documents() int { return len(w.editors) }

// TurnTab shows the document some tabs further, round the ends.
func (w *Window) TurnTab(step int) {
	n := len(w.editors)
	w.bring(((w.front+step)%n + n) % n)
}

// moveTab puts a document at another place among the tabs.
func (w *Window) moveTab(from, to int) {
	front, moved := w.editor(), w.editors[from]
	w.editors = slices.Insert(slices.Delete(w.editors, from, from+1), to, moved)
	w.front = slices.Index(w.editors, front)
	w.later(editor.DocumentChanged)
}

// tabMenu opens the menu of a document, which comes to the front.
func (w *Window) tabMenu(i int, abs fyne.Position) {
	w.bring(i)
	w.openMenu(action.OnTab, abs)
}

// CloseOthers closes every document but the one in front, after asking about
// unsaved changes.
func (w *Window) CloseOthers() { w.closeBut(w.editor()) }

func (w *Window) closeBut(kept *editor.Editor) {
	for i, e := range w.editors {
		if e != kept {
			w.close(i, func() { w.closeBut(kept) })
			return
		}
	}
	w.bring(slices.Index(w.editors, kept))
}

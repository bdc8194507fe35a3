package window

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/ui/view"
)

// three is a window with three documents, the last of them in front.
func three(t *testing.T) *Window {
	t.Helper()
	w := open(t)
	w.New()
	w.New()
	return w
}

func TestTheKeysGoFromTabToTabRoundTheEnds(t *testing.T) {
	next, back := view.KeyPress{Key: fyne.KeyTab, Ctrl: true}, view.KeyPress{Key: fyne.KeyTab, Ctrl: true, Shift: true}
	down, up := view.KeyPress{Key: fyne.KeyPageDown, Ctrl: true}, view.KeyPress{Key: fyne.KeyPageUp, Ctrl: true}
	w := three(t)
	for i, step := range []struct {
		key  view.KeyPress
		want int
	}{{next, 0}, {next, 1}, {back, 0}, {back, 2}, {down, 0}, {up, 2}} {
		if w.key(step.key); w.front != step.want {
			t.Errorf("step %d: document %d is in front, want %d", i, w.front, step.want)
		}
	}
}

func TestADraggedTabTakesTheDocumentInFrontAlong(t *testing.T) {
	w := three(t)
	w.bring(0)
	w.moveTab(0, 1)
	w.moveTab(1, 2)
	if want := []string{"Untitled 2", "Untitled 3", "Untitled"}; !slices.Equal(w.titles(), want) || w.front != 2 {
		t.Errorf("%q, %d in front", w.titles(), w.front)
	}
	w.moveTab(0, 1)
	if w.editor().Document.Title() != "Untitled" {
		t.Errorf("%s is in front", w.editor().Document.Title())
	}
}

func TestClosingTheOthersAsksAboutUnsavedOnes(t *testing.T) {
	w := three(t)
	w.bring(0)
	w.draw(t, "lambda", 100, 100)
	w.bring(1)
	w.CloseOthers()
	if n := len(w.win.Canvas().Overlays().List()); n != 1 || w.front != 0 {
		t.Fatalf("%d questions about document %d", n, w.front)
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(w.editors) != 3 {
		t.Errorf("%d documents are open", len(w.editors))
	}
	w.editor().Undo()
	w.editor().History.Saved()
	w.bring(1)
	w.CloseOthers()
	if want := []string{"Untitled 2"}; !slices.Equal(w.titles(), want) {
		t.Errorf("%q are open", w.titles())
	}
}

func TestTheMenuOfATabIsAboutThatTab(t *testing.T) {
	w := three(t)
	w.tabMenu(0, fyne.NewPos(300, 100))
	if w.front != 0 || len(w.menuRows()) < 3 {
		t.Errorf("document %d is in front, %d rows", w.front, len(w.menuRows()))
	}
}

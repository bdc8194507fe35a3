package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"lintel/ui/launcher"
	"lintel/ui/view"
)

func offered(t *testing.T, w *Window, query, title string) launcher.Item {
	t.Helper()
	for _, g := range w.commands(query) {
		for _, item := range g.Items {
			if item.Title == title {
				return item
			}
		}
	}
	t.Fatalf("%q does not find %q", query, title)
	return launcher.Item{}
}

func TestTheCommandPaletteRunsActionsAndOffersThemFirstTheNextTime(t *testing.T) {
	w := open(t)
	w.draw(t, "lambda", 100, 100)
	offered(t, w, "sel al", "Select all").Run()
	if w.editor().Selection.Len() != 1 {
		t.Error("nothing is selected")
	}
	if first := w.commands("")[0]; first.Title != "Recently used" || first.Items[0].Title != "Select all" {
		t.Errorf("it begins with %+v", first)
	}
	if n := len(w.commands("")); n != 2 {
		t.Errorf("%d groups", n)
	}
}

func TestTheCommandPaletteShowsWhatCannotRunNow(t *testing.T) {
	w := open(t)
	if !offered(t, w, "undo", "Undo").Disabled {
		t.Error("there is nothing to undo, and it is offered")
	}
}

func TestTheCommandPalettePlacesServicesAndRevealsElements(t *testing.T) {
	w := open(t)
	offered(t, w, "람다", "Lambda").Run()
	nodes := w.editor().Diagram().Nodes()
	if len(nodes) != 1 || nodes[0].Kind != "lambda" {
		t.Fatalf("nodes %v", nodes)
	}
	if err := w.editor().Do(w.editor().Renaming(nodes[0].ID, "orders")); err != nil {
		t.Fatal(err)
	}
	w.editor().Select()
	if first := w.commands("orders")[0].Items[0]; first.Title != "orders" {
		t.Errorf("the element comes after %q", first.Title)
	}
	offered(t, w, "ord", "orders").Run()
	if id, ok := w.editor().Selection.Only(); !ok || id != nodes[0].ID {
		t.Error("the element is not selected")
	}
}

func TestBothKeysOpenTheCommandPaletteOnce(t *testing.T) {
	for _, key := range []view.KeyPress{{Key: fyne.KeyK, Ctrl: true}, {Key: fyne.KeyP, Ctrl: true, Shift: true}} {
		w := open(t)
		w.key(key)
		w.key(key)
		if n := len(w.win.Canvas().Overlays().List()); n != 1 || w.launcher == nil {
			t.Errorf("%v opens %d", key, n)
		}
	}
}

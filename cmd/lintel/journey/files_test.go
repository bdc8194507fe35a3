//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestSavesOverAnotherFileOnlyAfterBeingAsked(t *testing.T) {
	w := journey.Open(t)
	path := filepath.Join(w.Home, "shop.lintel")
	if err := os.WriteFile(path, []byte("somebody else's"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.DragFromPalette("lambda", canvasCenter(w))
	w.Key("ctrl+s")
	w.WaitFor("the file dialog is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Key("ctrl+a")
	w.Type("shop")
	w.Screenshot("files-1-save")
	w.Key("Return")
	w.Screenshot("files-2-replace")
	if data, _ := os.ReadFile(path); string(data) != "somebody else's" {
		t.Fatalf("replaced without asking: %q", data)
	}
	w.Key("Escape")
	w.Key("Return")
	w.Key("Return")
	w.WaitFor("it is saved", func(tr journey.Trace) bool {
		return tr.Dialogs == 0 && tr.Document.Path == path && !tr.Document.Dirty
	})
}

func TestOpensAFileWithTheArrowKeys(t *testing.T) {
	w := journey.Open(t)
	folder := filepath.Join(w.Home, "architectures")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(example(t, "shop"), filepath.Join(folder, "shop.lintel")); err != nil {
		t.Fatal(err)
	}
	w.Key("ctrl+o")
	w.WaitFor("the file dialog is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	for _, key := range []string{"Down", "Return", "Down"} {
		w.Key(key)
	}
	w.Screenshot("files-3-open")
	w.Key("Return")
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return tr.Document.Title == "shop" && len(tr.Nodes) > 0 })
}

func TestRemembersTheLanguageAndTheThemeForTheNextStart(t *testing.T) {
	home := t.TempDir()
	first := journey.OpenFor(t, home)
	first.SpeakKorean()
	first.ToggleTheme()
	first.WaitFor("it is dark", func(tr journey.Trace) bool { return tr.Dark })
	first.Key("ctrl+q")
	first.WaitForEnd()

	second := journey.OpenFor(t, home)
	second.WaitFor("it is Korean and dark again", func(tr journey.Trace) bool { return tr.Dark && tr.Lang == "ko" })
	second.Screenshot("files-4-korean-dark")
}

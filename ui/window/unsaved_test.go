package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/journal"
	"lintel/model/lint/rules"
)

// openIn is the window of a person whose unsaved work is kept in a folder.
func openIn(t *testing.T, state string) *Window {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	w, err := New(test.NewTempApp(t), Config{
		Assets: assets.FS, Rules: rules.All(), Settings: t.TempDir(), State: state, Version: "test",
		Post: func(func()) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.crash(t) }) // nothing is written any more when the folder goes
	return w
}

// crash ends a window as a crash would: nothing is closed. The locks go, for
// those of a process that is gone count for nothing.
func (w *Window) crash(t *testing.T) {
	t.Helper()
	for _, e := range w.editors {
		w.unhold(e)
		if err := e.Abandon(); err != nil {
			t.Fatal(err)
		}
	}
}

// leftIn is what a later start finds, though the process of this test still runs.
func leftIn(t *testing.T, state string) []journal.Unsaved {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(state, "unsaved", "*"))
	if err != nil {
		t.Fatal(err)
	}
	var left []journal.Unsaved
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		e, err := journal.Read(data)
		e.File, e.Err = path, err
		left = append(left, journal.Unsaved{Entry: e})
	}
	return left
}

func TestWorkOfACrashedWindowIsOpenedAndTheFileIsLeftAlone(t *testing.T) {
	state := t.TempDir()
	path := copyOf(t, "../../assets/examples/shop.lintel")
	before, _ := os.ReadFile(path)
	w := openIn(t, state)
	w.open(path)
	id := w.draw(t, "lambda", 900, 900)
	w.crash(t)

	left := leftIn(t, state)
	if len(left) != 1 || left[0].Path != path {
		t.Fatalf("left %+v", left)
	}
	next := openIn(t, state)
	next.showUnsaved(left)
	next.rescue(left[0])
	e := next.editor()
	if !e.Diagram().Has(id) || !e.History.Dirty() || e.Document.Path != path {
		t.Errorf("opened %+v, dirty %v", e.Document, e.History.Dirty())
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was changed")
	}
	if err := e.Save(path); err != nil {
		t.Error(err)
	}
}

func TestWhyTheProgramEndedIsToldAfterTheWorkWasOffered(t *testing.T) {
	state := t.TempDir()
	w := openIn(t, state)
	w.open(copyOf(t, "../../assets/examples/shop.lintel"))
	w.draw(t, "lambda", 900, 900)
	w.crash(t)

	next := openIn(t, state)
	next.config.Crash = "/state/crash-1.txt"
	next.showUnsaved(leftIn(t, state))
	if said := next.said(); next.dialogs() != 1 || strings.Contains(said, "crash-1") {
		t.Errorf("%d dialogs at once: %s", next.dialogs(), said)
	}
	next.answer(t, "Decide later")
	if said := next.said(); next.dialogs() != 1 || !strings.Contains(said, "/state/crash-1.txt") {
		t.Errorf("then %d dialogs: %s", next.dialogs(), said)
	}
	next.answer(t, "OK")
	if next.dialogs() != 0 {
		t.Error("it does not end")
	}
}

func TestWorkIsNotSavedOverAFileThatChangedSince(t *testing.T) {
	state := t.TempDir()
	path := copyOf(t, "../../assets/examples/shop.lintel")
	w := openIn(t, state)
	w.open(path)
	w.draw(t, "lambda", 900, 900)
	w.crash(t)
	if err := os.WriteFile(path, []byte(`{"format": 1, "nodes": [], "edges": []}`), 0o600); err != nil {
		t.Fatal(err)
	}
	next := openIn(t, state)
	next.rescue(leftIn(t, state)[0])
	next.Save()
	if data, _ := os.ReadFile(path); len(data) > 60 || len(next.win.Canvas().Overlays().List()) != 1 {
		t.Errorf("the file has %d bytes now, %d dialogs", len(data), len(next.win.Canvas().Overlays().List()))
	}
}

func TestADocumentOpenAlreadyIsReplacedOnlyWhenUntouched(t *testing.T) {
	for name, touched := range map[string]bool{"untouched": false, "edited": true} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			path := copyOf(t, "../../assets/examples/shop.lintel")
			w := openIn(t, state)
			w.open(path)
			w.draw(t, "lambda", 900, 900)
			w.crash(t)
			left := leftIn(t, state)
			next := openIn(t, state)
			next.open(path)
			if touched {
				next.draw(t, "sqs", 700, 900)
			}
			next.rescue(left[0])
			want := []string{"shop"}
			if touched {
				want = []string{"shop", "shop (recovered)"}
			}
			if got := next.titles(); len(got) != len(want) || got[len(got)-1] != want[len(want)-1] {
				t.Errorf("documents %q, not %q", got, want)
			}
		})
	}
}

func TestClosingInOrderLeavesNothing(t *testing.T) {
	state := t.TempDir()
	path := copyOf(t, "../../assets/examples/shop.lintel")
	w := openIn(t, state)
	w.open(path)
	w.draw(t, "lambda", 900, 900)
	w.Save()
	w.Quit()
	if left := leftIn(t, state); len(left) != 0 {
		t.Errorf("left %+v", left)
	}
}

// copyOf is a copy of a file, for a test to change.
func copyOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), filepath.Base(path))
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return to
}

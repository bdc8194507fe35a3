package window

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/lock"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

// answer clicks the button of the open dialog with a label.
func (w *Window) answer(t *testing.T, label string) {
	t.Helper()
	var found *control.Button
	for _, overlay := range w.win.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if b, ok := o.(*control.Button); ok && b.Label() == label {
				found = b
			}
		})
	}
	if found == nil {
		t.Fatalf("no button %q", label)
	}
	found.Tapped(nil)
}

func (w *Window) dialogs() int { return len(w.win.Canvas().Overlays().List()) }

// lockFor lets somebody on another computer have a file open.
func lockFor(t *testing.T, path string) {
	t.Helper()
	data, err := json.Marshal(lock.Holder{Process: lock.Process{Host: "far-away", PID: 7}, User: "Kim"})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(lock.PathFor(path), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatSomebodyHasOpenIsAskedAbout(t *testing.T) {
	tests := map[string]struct {
		answer string
		title  string
		path   bool
	}{
		"opened as a copy":     {"Open a copy", "shop (copy)", false},
		"opened all the same":  {"Open anyway", "shop", true},
		"not opened after all": {"Cancel", "Untitled", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := copyOf(t, "../../assets/examples/shop.lintel")
			lockFor(t, path)
			w := openIn(t, t.TempDir())
			w.open(path)
			w.answer(t, tt.answer)
			if d := w.editor().Document; d.Title() != tt.title || (d.Path != "") != tt.path {
				t.Errorf("opened %+v", d)
			}
		})
	}
}

func TestAFileIsLockedWhileItIsOpen(t *testing.T) {
	path := copyOf(t, "../../assets/examples/shop.lintel")
	w := openIn(t, t.TempDir())
	w.open(path)
	if _, err := os.Stat(lock.PathFor(path)); err != nil {
		t.Fatal("not locked: ", err)
	}
	to := copyOf(t, "../../assets/examples/reference.lintel")
	w.saveTo(w.editor(), to, func() {})
	if _, err := os.Stat(lock.PathFor(path)); err == nil {
		t.Error("the file that it was saved from is still locked")
	}
	if _, err := os.Stat(lock.PathFor(to)); err != nil {
		t.Error("the file that it was saved to is not locked: ", err)
	}
	w.CloseTab()
	if _, err := os.Stat(lock.PathFor(to)); err == nil {
		t.Error("a closed file is still locked")
	}
}

func TestSavingToAFileThatSomebodyHasOpenIsAskedAbout(t *testing.T) {
	w := openIn(t, t.TempDir())
	w.open(copyOf(t, "../../assets/examples/shop.lintel"))
	to := copyOf(t, "../../assets/examples/reference.lintel")
	before, _ := os.ReadFile(to)
	lockFor(t, to)
	w.saveTo(w.editor(), to, func() {})
	if now, _ := os.ReadFile(to); string(now) != string(before) || w.dialogs() != 1 {
		t.Fatal("saved without a question")
	}
	w.answer(t, "Save anyway")
	if now, _ := os.ReadFile(to); string(now) == string(before) || w.editor().Document.Path != to {
		t.Error("not saved")
	}
}

func TestAFileThatChangedIsComparedBeforeItIsOverwritten(t *testing.T) {
	tests := map[string]struct {
		answer string
		saved  bool
	}{"overwritten": {"Overwrite", true}, "left alone": {"Cancel", false}}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := copyOf(t, "../../assets/examples/shop.lintel")
			w := openIn(t, t.TempDir())
			w.open(path)
			w.draw(t, "lambda", 900, 900)
			theirs := `{"format": 1, "nodes": [{"id":"their-queue","kind":"sqs","name":"theirs","at":[0,0]}], "edges": []}`
			if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
				t.Fatal(err)
			}
			w.Save()
			said := strings.Split(w.said(), "\n")
			if i := slices.Index(said, "Your drawing differs from the file:"); i < 0 || len(said) < i+8 || said[i+1] != "- sqs theirs" {
				t.Errorf("what would be lost is not what comes first: %q", said)
			}
			w.answer(t, tt.answer)
			if now, _ := os.ReadFile(path); (string(now) != theirs) != tt.saved {
				t.Errorf("the file has %d bytes", len(now))
			}
		})
	}
}

func TestThePreviousVersionIsKeptWhereThatIsWanted(t *testing.T) {
	for name, wanted := range map[string]bool{"wanted": true, "not wanted": false} {
		t.Run(name, func(t *testing.T) {
			path := copyOf(t, "../../assets/examples/shop.lintel")
			before, _ := os.ReadFile(path)
			w := openIn(t, t.TempDir())
			preferences{w}.SetBackup(wanted)
			w.open(path)
			w.draw(t, "lambda", 900, 900)
			w.Save()
			kept, err := os.ReadFile(path + ".bak")
			if wanted && string(kept) != string(before) || !wanted && err == nil {
				t.Errorf("kept %d bytes, %v", len(kept), err)
			}
		})
	}
}

// said is all that the open dialog says.
func (w *Window) said() string {
	var texts []string
	for _, overlay := range w.win.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if p, ok := o.(*control.Paragraph); ok {
				texts = append(texts, p.Text())
			}
		})
	}
	return strings.Join(texts, "\n")
}

//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestQuittingAsksAboutUnsavedChanges(t *testing.T) {
	path := example(t, "shop")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := journey.Open(t, path)
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 })
	w.Select("cdn")
	w.Key("Delete")
	w.WaitFor("there is something to save", func(tr journey.Trace) bool { return tr.Document.Dirty })

	w.Key("ctrl+q")
	w.WaitFor("the question is asked", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Screenshot("quit-question")
	w.Key("Escape")
	w.WaitFor("Escape goes back to the drawing", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
	if !w.Alive() {
		t.Fatal("Escape ended the program")
	}

	w.Key("ctrl+q")
	w.WaitFor("the question is asked again", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Key("Return")
	w.WaitForEnd()
	if after, err := os.ReadFile(path); err != nil || string(after) == string(before) || strings.Contains(string(after), `"id":"cdn"`) {
		t.Errorf("the change was not saved: %v", err)
	}
}

func TestQuittingWithoutChangesAsksNothing(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	w.Key("ctrl+q")
	w.WaitForEnd()
}

func TestOpeningABrokenFileSaysWhatToDoAndLeavesTheWindowUsable(t *testing.T) {
	tests := map[string]struct {
		path string
		says string
	}{
		"a file cut short": {file(t, "cut.lintel", "{\"format\": 1,\n\"nodes\": [\n{\"id\":\"a\",\"ki"), "cut.lintel:3:"},
		"a missing file":   {filepath.Join(t.TempDir(), "gone.lintel"), "gone.lintel: there is no such file"},
		"a folder":         {t.TempDir(), "this is a folder"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			w := journey.Open(t, tt.path)
			tr := w.WaitFor("the window says what is wrong", func(tr journey.Trace) bool { return tr.Dialogs == 1 && tr.Error != "" })
			if !strings.Contains(tr.Error, tt.says) {
				t.Errorf("it says %q, without %q", tr.Error, tt.says)
			}
			w.Screenshot("trouble-" + strings.ReplaceAll(name, " ", "-"))
			w.Key("Return")
			w.WaitFor("the sentence is gone", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
			w.DragFromPalette("lambda", canvasCenter(w))
		})
	}
}

func TestOpeningAFileOfTheFutureSaysThatNothingIsLost(t *testing.T) {
	w := journey.Open(t, file(t, "future.lintel", "{\"format\": 99, \"nodes\": [], \"edges\": []}"))
	w.WaitFor("the window says that the file is newer", func(tr journey.Trace) bool {
		return tr.Document.Title == "future" && strings.Contains(tr.Notice, "format 99")
	})
}

func canvasCenter(w *journey.Window) journey.Point {
	c := w.Trace().Canvas
	return journey.Point{c.X + c.W/2, c.Y + c.H/2}
}

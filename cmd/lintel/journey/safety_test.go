//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

// nudge moves all of a drawing, so that there is something to save.
func nudge(w *journey.Window) {
	w.Key("ctrl+a")
	w.WaitFor("all is selected", func(tr journey.Trace) bool { return len(tr.Selection) > 0 })
	w.Key("Right")
	w.WaitFor("it is unsaved", func(tr journey.Trace) bool { return tr.Document.Dirty })
}

func TestTwoWindowsOnOneFileWarnEachOtherAndAKilledOneHoldsNothing(t *testing.T) {
	path := example(t, "shop")
	first := journey.Open(t, path)
	first.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 })

	second := first.Beside(path)
	second.WaitFor("the second window warns", func(tr journey.Trace) bool { return tr.SaysThat("is open in another window") })
	second.Screenshot("held-1-warned")
	if tr := second.Trace(); len(tr.Nodes) > 0 {
		t.Error("it is shown before there was an answer")
	}
	second.Answer("Open a copy")
	second.WaitFor("a copy is open", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Document.Path == "" })
	second.Key("ctrl+q")
	second.WaitForEnd()

	first.Crash()
	third := first.Beside(path)
	third.WaitFor("the file is opened without a question", func(tr journey.Trace) bool {
		return len(tr.Nodes) > 0 && tr.Document.Path == path && tr.Dialogs == 0
	})
}

func TestAFileThatChangedOnDiskIsComparedKeptAndOverwrittenAsThePersonSays(t *testing.T) {
	path := example(t, "shop")
	w := journey.Open(t, path)
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	nudge(w)
	const theirs = `{"format": 1, "nodes": [{"id":"their-queue","kind":"sqs","name":"theirs","at":[0,0]}], "edges": []}`
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	asks := func() {
		t.Helper()
		w.Key("ctrl+s")
		w.WaitFor("it is asked", func(tr journey.Trace) bool {
			return tr.SaysThat("was changed by another program") && tr.SaysThat("Your drawing differs from the file") && tr.SaysThat("theirs")
		})
	}
	holds := func(when string) string {
		t.Helper()
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(data) == theirs {
			return theirs
		}
		if strings.Contains(string(data), "their-queue") {
			t.Errorf("%s: the file is half theirs", when)
		}
		return string(data)
	}
	asks()
	w.Screenshot("conflict-1-asked")
	w.Key("Escape")
	w.WaitFor("the question is gone", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
	if holds("after Escape") != theirs || !w.Trace().Document.Dirty {
		t.Error("Escape saved")
	}

	elsewhere := filepath.Join(t.TempDir(), "mine.lintel")
	asks()
	w.Answer("Save as...")
	w.Choose(elsewhere)
	w.WaitFor("it is saved elsewhere", func(tr journey.Trace) bool { return tr.Document.Path == elsewhere && !tr.Document.Dirty })
	if holds("after saving elsewhere") != theirs {
		t.Error("their file was changed too")
	}
}

func TestAFileThatChangedOnDiskIsOverwrittenWhenThePersonSaysSo(t *testing.T) {
	path := example(t, "shop")
	w := journey.Open(t, path)
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	nudge(w)
	if err := os.WriteFile(path, []byte("this is no drawing"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.Key("ctrl+s")
	w.WaitFor("it is asked", func(tr journey.Trace) bool { return tr.SaysThat("The file is no diagram any more") })
	w.Answer("Overwrite")
	w.WaitFor("it is saved", func(tr journey.Trace) bool { return !tr.Document.Dirty && tr.Dialogs == 0 })
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), `"format"`) {
		t.Errorf("the file holds %.80q, %v", data, err)
	}
}

func TestAJournalThatCannotBeWrittenIsTold(t *testing.T) {
	path := example(t, "shop")
	w := journey.Open(t, path)
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	// A file in the place of the folder takes no journal, whoever the person is.
	folder := filepath.Join(w.Home, ".local", "state", "lintel", "unsaved")
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		t.Fatal(err)
	}
	_ = os.RemoveAll(folder)
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	nudge(w)
	w.WaitFor("it is told that edits are not safe", func(tr journey.Trace) bool {
		return strings.Contains(tr.Notice, "cannot be kept safe")
	})
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	w.WaitFor("it is told that they are again", func(tr journey.Trace) bool {
		return strings.Contains(tr.Notice, "kept safe again")
	})
	if files, _ := filepath.Glob(filepath.Join(folder, "*.journal")); len(files) != 1 {
		t.Errorf("the journals are %v", files)
	}
}

func TestAWorkerThatHangsOrDiesIsANoticeAndTheWindowStays(t *testing.T) {
	for name, script := range map[string]string{"hangs": "exec /bin/sleep 300", "dies": "kill -9 $$"} {
		t.Run(name, func(t *testing.T) {
			journey.WithWorker(t, "#!/bin/sh\n"+script+"\n")
			w := journey.Open(t, example(t, "shop"))
			before := w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
			w.Key("ctrl+shift+a")
			tr := w.WaitFor("it is arranged without the worker, and told", func(tr journey.Trace) bool {
				return strings.Contains(tr.Notice, "built-in layout")
			})
			w.Screenshot("worker-" + name)
			if !tr.Document.Dirty || len(tr.Nodes) != len(before.Nodes) {
				t.Error("it is not arranged")
			}
			w.Key("ctrl+z")
			w.WaitFor("one undo takes it back", func(tr journey.Trace) bool { return !tr.Document.Dirty })
		})
	}
}

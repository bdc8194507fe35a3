//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestWorkOfAKilledWindowIsOfferedAtTheNextStart(t *testing.T) {
	offersTheWorkOfWindowThat(t, (*journey.Window).Crash, nil)
}

func TestWorkOfAWindowWhoseDisplayGoesAwayIsOfferedAtTheNextStart(t *testing.T) {
	offersTheWorkOfWindowThat(t, (*journey.Window).LoseDisplay, nil)
}

func TestAFaultIsReportedAndTheWorkIsOfferedAtTheNextStart(t *testing.T) {
	offersTheWorkOfWindowThat(t, (*journey.Window).Break, func(w *journey.Window) {
		reports := filepath.Join(w.Home, ".local", "state", "lintel", "crashes", "crash-*.txt")
		files, err := filepath.Glob(reports)
		if err != nil || len(files) != 1 {
			t.Fatalf("the reports are %v, %v", files, err)
		}
		w.WaitFor("it is told where the report is", func(tr journey.Trace) bool { return tr.SaysThat(files[0]) })
		w.Screenshot("crash-2-told")
		report, err := os.ReadFile(files[0])
		if err != nil || !strings.Contains(string(report), "SIGABRT") || !strings.Contains(string(report), "goroutine ") {
			t.Errorf("the report is no use: %v\n%s", err, report)
		}
		for _, private := range []string{w.Home, "shop", "nightly"} {
			if strings.Contains(string(report), private) {
				t.Errorf("%q is in the report:\n%s", private, report)
			}
		}
		w.Answer("OK")
	})
}

// offersTheWorkOfWindowThat edits a file, has the window end, and starts it again;
// what the next one tells besides is looked at, where there is anything.
func offersTheWorkOfWindowThat(t *testing.T, ends, tells func(*journey.Window)) {
	t.Helper()
	home := t.TempDir()
	path := filepath.Join(home, "shop.lintel")
	if err := os.WriteFile(path, []byte(shopFile), 0o600); err != nil {
		t.Fatal(err)
	}
	first := journey.OpenFor(t, home, path)
	before := first.WaitFor("the file is open", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	first.Key("ctrl+a")
	first.WaitFor("all is selected", func(tr journey.Trace) bool { return len(tr.Selection) > 0 })
	first.Key("Right")
	first.WaitFor("it is unsaved", func(tr journey.Trace) bool { return tr.Document.Dirty })
	journals := filepath.Join(home, ".local", "state", "lintel", "unsaved", "*.journal")
	first.WaitFor("the edit is in a journal", func(journey.Trace) bool {
		files, err := filepath.Glob(journals)
		return err == nil && len(files) == 1
	})
	ends(first)

	second := journey.OpenFor(t, home)
	second.WaitFor("the work is offered", func(tr journey.Trace) bool { return tr.SaysThat("Lintel ended before this was saved") })
	second.Screenshot("crash-1-offered")
	second.Key("Return")
	if tells != nil {
		tells(second)
	}
	second.WaitFor("it is there again, unsaved", func(tr journey.Trace) bool {
		return tr.Document.Dirty && tr.Document.Path == path && len(tr.Nodes) == len(before.Nodes) && tr.Dialogs == 0
	})
	if data, err := os.ReadFile(path); err != nil || string(data) != shopFile {
		t.Errorf("the file was changed: %v", err)
	}
	second.Key("ctrl+s")
	second.WaitFor("it is saved", func(tr journey.Trace) bool { return !tr.Document.Dirty })
	second.Key("ctrl+q")
	second.WaitForEnd()
	if left, _ := filepath.Glob(journals); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestWorkOfAKilledWindowIsOfferedAtTheNextStart(t *testing.T) {
	offersTheWorkOfWindowThat(t, (*journey.Window).Crash)
}

func TestWorkOfAWindowWhoseDisplayGoesAwayIsOfferedAtTheNextStart(t *testing.T) {
	offersTheWorkOfWindowThat(t, (*journey.Window).LoseDisplay)
}

// offersTheWorkOfWindowThat edits a file, has the window end, and starts it again.
func offersTheWorkOfWindowThat(t *testing.T, ends func(*journey.Window)) {
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
	second.WaitFor("the work is offered", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	second.Screenshot("crash-1-offered")
	second.Key("Return")
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

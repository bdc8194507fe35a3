//go:build journey

package journey_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
	"lintel/model/codec"
	"lintel/model/diagram/sample"
)

// TestTenThousandNodesAreEditedAndSavedWithTooLittleMemory leaves the window less
// than the drawing needs: it says so, opens it all the same, and what is done then
// is done.
func TestTenThousandNodesAreEditedAndSavedWithTooLittleMemory(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "large.lintel")
	var large bytes.Buffer
	if err := codec.Write(&large, sample.Large(10_000)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, large.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	w := journey.OpenFor(t, home)
	w.LeaveMemory(290 << 20)
	w.Key("ctrl+o")
	w.WaitFor("the file dialog is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Wait()
	w.Key("ctrl+a")
	w.Type(path)
	w.Key("Return")
	w.WaitFor("the window asks whether to open it", func(tr journey.Trace) bool { return tr.SaysThat("large.lintel is very large") })
	w.Screenshot("memory-1-asked")
	w.Key("Return")
	w.WaitFor("the drawing is open and the shortage is told", func(tr journey.Trace) bool {
		return tr.Document.Path == path && len(tr.Nodes) > 0 && strings.Contains(tr.Notice, "MB of memory are left")
	})
	w.Screenshot("memory-2-short")

	w.Key("ctrl+a")
	w.Key("Right")
	w.WaitFor("all of it is moved", func(tr journey.Trace) bool { return tr.Document.Dirty })
	w.Key("ctrl+s")
	w.WaitFor("it is saved", func(tr journey.Trace) bool { return !tr.Document.Dirty && tr.Checked })
	if saved, err := os.ReadFile(path); err != nil || bytes.Equal(saved, large.Bytes()) {
		t.Errorf("the move is not in the file: %v", err)
	}

	w.LeaveMemory(1 << 30)
	w.WaitFor("enough memory is told", func(tr journey.Trace) bool { return strings.Contains(tr.Notice, "enough memory again") })
	w.Key("ctrl+q")
	w.WaitForEnd()
}

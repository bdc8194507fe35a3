package window

import (
	"errors"
	"strings"
	"testing"

	"lintel/ui/clipboard"
)

func TestTheSelectionIsCopiedAsSVGThatKeepsItsDiagram(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	w.draw(t, "sqs-queue", 400, 100)
	w.CopyDrawing()
	whole := w.Clipboard()
	w.editor().Select(fn)
	w.CopyDrawing()
	part := w.Clipboard()
	if !strings.Contains(whole, "<svg") || !strings.Contains(part, "<svg") || len(part) >= len(whole) {
		t.Errorf("%d bytes of everything, %d of a part", len(whole), len(part))
	}
	if w.notice == "" {
		t.Error("nothing is said")
	}
}

func TestACopiedPictureIsToldOfAndSoIsAMissingProgram(t *testing.T) {
	w := open(t)
	w.copied(nil, nil)
	if w.notice == "" {
		t.Error("nothing is said")
	}
	for i, err := range []error{clipboard.ErrNoTool, errors.New("exit status 1")} {
		w.copied(clipboard.Tools(), err)
		if n := len(w.win.Canvas().Overlays().List()); n != i+1 {
			t.Errorf("%v: %d dialogs", err, n)
		}
	}
}

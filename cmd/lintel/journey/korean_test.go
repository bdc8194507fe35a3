//go:build journey

package journey_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestPastesAKoreanLabelInAKoreanWindowAndExportsIt(t *testing.T) {
	const label = "주문 처리"
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })

	w.SpeakKorean()
	w.Screenshot("korean-1-window")

	w.Select("cdn")
	w.CopyText(label)
	w.Key("F2")
	w.Key("ctrl+a")
	w.Key("ctrl+v")
	w.Screenshot("korean-2-label")
	w.Key("Return")
	w.WaitFor("the node has the Korean name", func(tr journey.Trace) bool {
		n, _ := tr.Node("cdn")
		return n.Name == label
	})

	picture, drawing := filepath.Join(w.Home, "가게.png"), filepath.Join(w.Home, "가게.svg")
	w.Export(journey.PNG, picture)
	w.Export(journey.SVG, drawing)
	if !bytes.Contains(w.WaitForFile(drawing), []byte(label)) {
		t.Errorf("the SVG does not say %q", label)
	}
	if len(w.WaitForFile(picture)) < 10_000 {
		t.Error("the picture is next to nothing")
	}
	w.Screenshot("korean-3-exported")
}

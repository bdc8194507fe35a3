//go:build journey

package journey_test

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestMovesLambdaAtEdgeToAnotherRegionAndExportsAllFormats(t *testing.T) {
	w := journey.Open(t, example(t, "reference"))
	tr := w.WaitFor("the reference is shown without an error", func(tr journey.Trace) bool {
		_, ok := tr.Node("viewer-auth")
		return ok && tr.Clear("LAMBDA-EDGE-REGION")
	})
	w.Screenshot("reference-1-opened")

	seoul, _ := tr.Node("seoul")
	w.DragNode("viewer-auth", journey.Point{seoul.Rect[0] + 60*tr.View.Zoom, seoul.Rect[1] + 90*tr.View.Zoom})
	w.WaitFor("Lambda@Edge stands in Seoul and LAMBDA-EDGE-REGION is reported", func(tr journey.Trace) bool {
		return tr.Parent("viewer-auth") == "seoul" && tr.Reports("LAMBDA-EDGE-REGION")
	})
	w.Screenshot("reference-2-moved")

	exportAll(t, w)
}

func exportAll(t *testing.T, w *journey.Window) {
	t.Helper()
	picture := filepath.Join(w.Home, "shop.png")
	w.Export(journey.PNG, picture)
	size, err := png.DecodeConfig(bytes.NewReader(w.WaitForFile(picture)))
	if err != nil || size.Width < 1000 || size.Height < 500 {
		t.Errorf("the picture has %d x %d px, %v", size.Width, size.Height, err)
	}
	drawing := filepath.Join(w.Home, "shop.svg")
	w.Export(journey.SVG, drawing)
	run(t, "rsvg-convert", "-o", drawing+".png", drawing)
	graph := filepath.Join(w.Home, "shop.dot")
	w.Export(journey.DOT, graph)
	run(t, "dot", "-Tsvg", "-o", os.DevNull, graph)
	run(t, "neato", "-n2", "-Tsvg", "-o", os.DevNull, graph)
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Errorf("%s %v: %v\n%s", name, args, err, out)
	}
}

// example is a copy of a shipped drawing, so that a journey can save over it.
func example(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "assets", "examples", name+".lintel"))
	if err != nil {
		t.Fatal(err)
	}
	return file(t, name+".lintel", string(data))
}

// file is a new file with some content.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

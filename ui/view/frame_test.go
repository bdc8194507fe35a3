package view_test

import (
	"image"
	"os"
	"testing"

	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
	"lintel/ui/view"
)

func painter(t testing.TB) *raster.Painter {
	t.Helper()
	fsys := os.DirFS("../../assets")
	family, err := typeface.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return raster.New(family, icons)
}

// BenchmarkFrame10000 is the work on the thread of the window for one frame,
// while 10,000 nodes are panned, zoomed, and seen all at once.
func BenchmarkFrame10000(b *testing.B) {
	e := editortest.New(b, sample.Large(10_000))
	p := painter(b)
	dst := image.NewRGBA(image.Rect(0, 0, 928, 560))
	e.View.Size = geom.Size{W: 928, H: 560}
	b.Run("pan", func(b *testing.B) {
		e.View = editor.Viewport{Zoom: 1, Size: e.View.Size}
		for b.Loop() {
			e.View.Pan(geom.Vec{X: -7, Y: -3})
			view.Frame(p, dst, e, scene.Light(), 1)
		}
	})
	b.Run("zoom", func(b *testing.B) {
		e.View = editor.Viewport{Zoom: 1, Size: e.View.Size}
		for i := 0; b.Loop(); i++ {
			factor := 1.02
			if i/40%2 == 0 {
				factor = 1 / factor
			}
			e.View.ZoomAt(e.View.Center(), factor)
			view.Frame(p, dst, e, scene.Light(), 1)
		}
	})
	b.Run("all", func(b *testing.B) {
		e.View.Fit(e.Builder.Scene().Bounds(), 1)
		for b.Loop() {
			view.Frame(p, dst, e, scene.Light(), 1)
		}
	})
}

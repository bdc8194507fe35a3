package view_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	picture "lintel/model/render/png"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
	"lintel/ui/view"
)

// What one sees is what one exports: without anything selected the canvas shows
// the pixels of the picture, between the dots of the grid.
func TestAFrameHasThePixelsOfTheExportedPicture(t *testing.T) {
	cases := map[string]struct {
		theme         *scene.Theme
		zoom, density float64
	}{
		"light":              {scene.Light(), 1, 1},
		"dark":               {scene.Dark(), 1, 1},
		"on a dense screen":  {scene.Light(), 1, 2},
		"with less detail":   {scene.Light(), 0.5, 1},
		"as mere rectangles": {scene.Dark(), 0.125, 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			e, empty := editortest.New(t, sample.Large(40)), editortest.New(t, diagram.New())
			p := painter(t)
			exported := export(t, e, picture.Options{Painter: p, Theme: c.theme, Scale: c.zoom * c.density, Margin: 24})
			e.View.Zoom, e.View.Origin = c.zoom, e.Builder.Scene().Bounds().Inset(-24).Min
			empty.View = e.View
			seen, grid := image.NewRGBA(exported.Bounds()), image.NewRGBA(exported.Bounds())
			view.Frame(p, seen, e, c.theme, c.density, true)
			view.Frame(p, grid, empty, c.theme, c.density, true)
			ground := color.RGBAModel.Convert(c.theme.Color(scene.Ground.Ink()))
			dot := func(x, y int) bool { return grid.RGBAAt(x, y) != ground }
			if n := differing(seen, exported, dot); n > 0 {
				t.Errorf("%d of %d pixels differ", n, seen.Rect.Dx()*seen.Rect.Dy())
			}
		})
	}
}

func export(t *testing.T, e *editor.Editor, o picture.Options) image.Image {
	t.Helper()
	var file bytes.Buffer
	if err := picture.Write(&file, e.Builder.Scene(), o); err != nil {
		t.Fatal(err)
	}
	exported, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	return exported
}

// differing counts the pixels that differ and do not belong to what is left out.
func differing(a, b image.Image, leftOut func(x, y int) bool) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if color.RGBAModel.Convert(a.At(x, y)) != color.RGBAModel.Convert(b.At(x, y)) && !leftOut(x, y) {
				n++
			}
		}
	}
	return n
}

func TestAFrameShowsTheOverlay(t *testing.T) {
	e := editortest.New(t, draw(t, tile("a", 100, 100)))
	p := painter(t)
	plain, marked := image.NewRGBA(image.Rect(0, 0, 300, 300)), image.NewRGBA(image.Rect(0, 0, 300, 300))
	view.Frame(p, plain, e, scene.Light(), 1, true)
	e.Select("a")
	view.Frame(p, marked, e, scene.Light(), 1, true)
	if differing(plain, marked, func(int, int) bool { return false }) == 0 {
		t.Error("a selected element looks like any other")
	}
}

// A screen with twice the pixels shows the same drawing, sharper.
func TestADenseScreenShowsTheSamePlaces(t *testing.T) {
	e := editortest.New(t, draw(t, tile("a", 100, 100)))
	p := painter(t)
	dst := image.NewRGBA(image.Rect(0, 0, 600, 600))
	view.Frame(p, dst, e, scene.Light(), 2, true)
	ground := dst.RGBAAt(30, 36)
	if dst.RGBAAt(206, 230) == ground || dst.RGBAAt(124, 124) == dst.RGBAAt(206, 230) {
		t.Error("the tile is not at 200,200 device pixels")
	}
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
			view.Frame(p, dst, e, scene.Light(), 1, true)
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
			view.Frame(p, dst, e, scene.Light(), 1, true)
		}
	})
	b.Run("all", func(b *testing.B) {
		e.View.Fit(e.Builder.Scene().Bounds(), 1)
		for b.Loop() {
			view.Frame(p, dst, e, scene.Light(), 1, true)
		}
	})
}

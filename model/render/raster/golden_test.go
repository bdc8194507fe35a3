package raster_test

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// paintSpecimen is the whole specimen with its ground.
func paintSpecimen(k specimen.Kit, zoom, density float64, theme *scene.Theme) *image.RGBA {
	v := raster.View{Zoom: zoom, Density: density, Theme: theme}
	dst := image.NewRGBA(image.Rect(0, 0, int(specimen.Size.W*zoom), int(specimen.Size.H*zoom)))
	k.Painter.Ground(dst, v, dst.Rect, true)
	k.Painter.Paint(dst, specimen.Scene(k.Family), v, dst.Rect)
	return dst
}

func TestSpecimenLooksAsApproved(t *testing.T) {
	k := specimen.Load(t)
	for _, theme := range []*scene.Theme{scene.Light(), scene.Dark()} {
		for _, size := range []struct{ zoom, density float64 }{{1, 1}, {2, 2}, {0.4, 1}, {0.75, 1}, {1.3, 1}} {
			name := fmt.Sprintf("%s-%g.png", theme.Name, size.zoom)
			t.Run(name, func(t *testing.T) {
				compare(t, filepath.Join("testdata", name), paintSpecimen(k, size.zoom, size.density, theme))
			})
		}
	}
}

// compare fails when more than a few pixels differ visibly from the golden
// picture. Other processors may round the last bit differently.
func compare(t *testing.T, golden string, got *image.RGBA) {
	t.Helper()
	if *update {
		writePNG(t, golden, got)
		return
	}
	want := readPNG(t, golden)
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s: size %v, want %v", golden, got.Bounds(), want.Bounds())
	}
	differ := 0
	for y := got.Rect.Min.Y; y < got.Rect.Max.Y; y++ {
		for x := got.Rect.Min.X; x < got.Rect.Max.X; x++ {
			if distance(got.At(x, y), want.At(x, y)) > 4 {
				differ++
			}
		}
	}
	if differ > 0 {
		failed := filepath.Join(os.TempDir(), "lintel-got-"+filepath.Base(golden))
		writePNG(t, failed, got)
		t.Errorf("%s: %d pixels differ; see %s, and run with -update when it is better", golden, differ, failed)
	}
}

// distance is the largest difference of a channel, 0..255.
func distance(a, b color.Color) int {
	ar, ag, ab, aa := a.RGBA()
	br, bg, bb, ba := b.RGBA()
	far := 0
	for _, d := range [4]int{int(ar) - int(br), int(ag) - int(bg), int(ab) - int(bb), int(aa) - int(ba)} {
		far = max(far, d>>8, -d>>8)
	}
	return far
}

func writePNG(t *testing.T, file string, m image.Image) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, m); err != nil {
		t.Fatal(err)
	}
}

func readPNG(t *testing.T, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return m
}

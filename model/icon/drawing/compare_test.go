package drawing_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// paint draws a picture alone, side px wide.
func paint(t *testing.T, p *icon.Picture, side int) *image.RGBA {
	t.Helper()
	assets := os.DirFS(filepath.Join("..", "..", "..", "assets"))
	family, err := typeface.Load(assets)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(assets)
	if err != nil {
		t.Fatal(err)
	}
	painter := raster.New(family, icons.With(map[string]*icon.Picture{"picture": p}))
	square := geom.XYWH(0, 0, float64(side), float64(side))
	return painter.Picture(side, side, 1, scene.Light(), []scene.Item{
		{Shape: &scene.Icon{Glyph: "picture", Rect: square, Ink: scene.White.Ink()}},
	})
}

func read(t *testing.T, name string) *icon.Picture {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	p, err := drawing.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestEveryConstructLooksAsLibrsvgDrawsIt compares with another program, so it
// can only ask for the same edges within the blur of antialiasing.
func TestEveryConstructLooksAsLibrsvgDrawsIt(t *testing.T) {
	if _, err := exec.LookPath("rsvg-convert"); err != nil {
		t.Skip("rsvg-convert is not installed")
	}
	for _, name := range []string{"commands.svg", "shapes.svg", "strokes.svg", "transforms.svg", "gradients.svg", "clipped.svg"} {
		for _, side := range []int{48, 128, 600} {
			t.Run(name+" at "+strconv.Itoa(side), func(t *testing.T) {
				got := paint(t, read(t, name), side)
				mean, far := difference(got, librsvg(t, filepath.Join("testdata", name), side))
				t.Logf("mean %.3f, %d pixels far off", mean, far)
				if mean > 0.8 || far > side/16 {
					file := filepath.Join(os.TempDir(), "lintel-got-"+strconv.Itoa(side)+"-"+name+".png")
					keep(t, file, got)
					t.Errorf("mean difference %.2f of 255, %d pixels differ by more than 48; see %s", mean, far, file)
				}
			})
		}
	}
}

func librsvg(t *testing.T, file string, side int) image.Image {
	t.Helper()
	size := strconv.Itoa(side)
	out, err := exec.Command("rsvg-convert", "-w", size, "-h", size, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// difference is the mean of the largest difference of a channel, 0..255, and
// the number of pixels that differ by more than 48.
func difference(a, b image.Image) (mean float64, far int) {
	sum := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			d := distance(a.At(x, y), b.At(x, y))
			sum += d
			if d > 48 {
				far++
			}
		}
	}
	return float64(sum) / float64(a.Bounds().Dx()*a.Bounds().Dy()), far
}

func distance(a, b color.Color) int {
	ar, ag, ab, aa := a.RGBA()
	br, bg, bb, ba := b.RGBA()
	d := 0
	for _, v := range [4]int{int(ar) - int(br), int(ag) - int(bg), int(ab) - int(bb), int(aa) - int(ba)} {
		d = max(d, v>>8, -v>>8)
	}
	return d
}

func keep(t *testing.T, file string, m image.Image) {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

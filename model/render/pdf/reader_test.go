package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
	"lintel/model/render/pdf"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

// reader is a program of poppler; without it the test is skipped.
func reader(t *testing.T, name string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: the PDF was not read by another program", name)
	}
	return program
}

// run gives a document to a program and is what it writes.
func run(t *testing.T, file []byte, program string, before, after []string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	var complaints bytes.Buffer
	c := exec.Command(program, slices.Concat(before, []string{path}, after)...)
	c.Stderr = &complaints
	out, err := c.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v, %s", program, err, complaints.String())
	}
	return out
}

// shown is what pdftoppm makes of the first page, at some pixels to the pt.
func shown(t *testing.T, file []byte, zoom int) image.Image {
	t.Helper()
	out := run(t, file, reader(t, "pdftoppm"), []string{"-png", "-f", "1", "-l", "1", "-r", fmt.Sprint(96 * zoom)}, nil)
	m, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestAReaderShowsTheSamePicture compares what pdftoppm makes of the PDF with
// what our painter makes of the scene. The painter moves frames to whole pixels,
// so that the last dash on the way round may end one pixel elsewhere.
func TestAReaderShowsTheSamePicture(t *testing.T) {
	const dashes = 40
	reader(t, "pdftoppm")
	k, o := specimen.Load(t), options(t)
	sc := specimen.Scene(k.Family)
	area := sc.Bounds().Inset(-24)
	area = geom.XYWH(area.Min.X, area.Min.Y, float64(int(area.W())), float64(int(area.H())))
	for _, o.Theme = range []*scene.Theme{scene.Light(), scene.Dark()} {
		t.Run(o.Theme.Name, func(t *testing.T) {
			theirs := shown(t, write(t, []pdf.Page{{Scene: sc, Area: area}}, o), 2)
			ours := image.NewRGBA(image.Rect(0, 0, int(area.W()*2), int(area.H()*2)))
			v := raster.View{Origin: area.Min, Zoom: 2, Density: 2, Theme: o.Theme}
			k.Painter.Ground(ours, v, ours.Rect, false)
			k.Painter.Paint(ours, sc, v, ours.Rect)
			for name, pair := range map[string][2]image.Image{"we draw": {ours, theirs}, "they draw": {theirs, ours}} {
				if n, at := specimen.Strangers(pair[0], pair[1]); n > dashes {
					t.Errorf("%s %d pixels that the other does not, the first at %v", name, n, at)
				}
			}
		})
	}
}

func TestKoreanCanBeCopied(t *testing.T) {
	program, o := reader(t, "pdftotext"), options(t)
	sc := scene.New()
	lines := []string{"결제 처리 서비스", "orders-db 테이블 (운영)", "뷁뛟쏅 é → 漢 \U0001F600"}
	for i, line := range lines {
		sc.Put(scene.Element{ID: line, Bounds: geom.XYWH(0, float64(40*i), 300, 40), Items: []scene.Item{
			{Shape: &scene.Text{At: geom.Pt(0, float64(40*i+30)), String: line, Size: 14, Ink: scene.Strong.Ink()}},
		}})
	}
	got := strings.Fields(string(run(t, write(t, fitted(sc), o), program, nil, []string{"-"})))
	if want := strings.Fields(strings.Join(lines, " ")); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAReaderShowsAPictureInColoursOfItsOwn(t *testing.T) {
	reader(t, "pdftoppm")
	p, err := drawing.Read([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<linearGradient id="g"><stop stop-color="#00f"/><stop offset=".5" stop-color="#f0f"/><stop offset="1" stop-color="#0f0"/></linearGradient>
<path fill="#f00" d="M0 0h20v40H0z"/><path fill="url(#g)" fill-rule="evenodd" d="M20 0h20v40H20zm8 8h4v4h-4z"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	o := options(t)
	o.Transparent, o.Icons = true, o.Icons.With(map[string]*icon.Picture{"lambda": p})
	square := geom.XYWH(0, 0, 48, 48)
	sc := scene.New()
	sc.Put(scene.Element{ID: "a", Bounds: square, Items: []scene.Item{
		{Shape: &scene.Box{Rect: square, Radius: 10, Fill: scene.ComputeTile.Fade(0.5), Glyph: "lambda"}},
		{Shape: &scene.Icon{Glyph: "lambda", Rect: geom.XYWH(6, 6, 36, 36), Ink: scene.White.Ink(), Tiled: true}},
	}})
	m := shown(t, write(t, []pdf.Page{{Scene: sc, Area: square}}, o), 1)
	for name, c := range map[string]struct {
		at   image.Point
		want [3]int
	}{
		"flat at half strength":  {image.Pt(10, 20), [3]int{255, 127, 127}},
		"the hole":               {image.Pt(36, 12), [3]int{255, 255, 255}},
		"the start":              {image.Pt(25, 40), [3]int{140, 128, 255}},
		"the stop in the middle": {image.Pt(36, 40), [3]int{255, 128, 255}},
		"the end":                {image.Pt(47, 40), [3]int{140, 250, 140}},
	} {
		r, g, b, _ := m.At(c.at.X, c.at.Y).RGBA()
		for i, v := range []uint32{r, g, b} {
			if diff := int(v>>8) - c.want[i]; diff < -24 || diff > 24 {
				t.Errorf("%s is %d,%d,%d, want about %v", name, r>>8, g>>8, b>>8, c.want)
				break
			}
		}
	}
}

package sheet_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"lintel/model/render/specimen"
	"lintel/model/scene"
)

// coverage is how much ink each pixel of a glyph has, 0..255, row by row.
func coverage(k specimen.Kit, glyph string, side int) []uint8 {
	return alpha(k.Painter.Glyph(glyph, scene.Strong, side, scene.Light()), image.Rect(0, 0, side, side))
}

func alpha(img image.Image, area image.Rectangle) []uint8 {
	var all []uint8
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			_, _, _, a := img.At(x, y).RGBA()
			all = append(all, uint8(a>>8))
		}
	}
	return all
}

// apart is the share of the ink of two glyphs that they do not have in common:
// 0 for the same picture, 1 for pictures without a common pixel.
func apart(a, b []uint8) float64 {
	differ, ink := 0, 0
	for i := range a {
		differ += max(int(a[i]), int(b[i])) - min(int(a[i]), int(b[i]))
		ink += max(int(a[i]), int(b[i]))
	}
	return float64(differ) / float64(ink)
}

// shippedGlyphs lists the icons of services; those of panels stand elsewhere.
func shippedGlyphs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../../assets/icons/*/*.svg")
	if err != nil || len(files) < 100 {
		t.Fatalf("found %d icons: %v", len(files), err)
	}
	var names []string
	for _, file := range files {
		if filepath.Base(filepath.Dir(file)) != "ui" {
			names = append(names, file)
		}
	}
	return names
}

func glyphOf(file string) string { return strings.TrimSuffix(filepath.Base(file), ".svg") }

// At 16 px, the smallest size, only the shape tells icons apart. The closest
// pairs are relatives: the padlocks of subnets differ by a fifth.
func TestNoTwoIconsAreConfusable(t *testing.T) {
	const side, floor = 16, 0.18
	k := specimen.Load(t)
	files := shippedGlyphs(t)
	small := map[string][]uint8{}
	for _, file := range files {
		small[file] = coverage(k, glyphOf(file), side)
	}
	for i, a := range files {
		for _, b := range files[:i] {
			if d := apart(small[a], small[b]); d < floor {
				t.Errorf("%s and %s differ by %.0f %% only", glyphOf(a), glyphOf(b), 100*d)
			}
		}
	}
}

var path = regexp.MustCompile(`<path[^>]*>`)

// Another program reads the same files, so that a mistake of our reader or our
// painter does not look like a mistake of the drawing.
func TestIconsLookAsAnotherRendererDrawsThem(t *testing.T) {
	renderer, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed: apt-get install librsvg2-bin")
	}
	const side = 64
	k := specimen.Load(t)
	files := shippedGlyphs(t)
	for _, rule := range []string{"nonzero", "evenodd"} {
		column := theirs(t, renderer, files, side, rule)
		for i, file := range files {
			want := alpha(column, image.Rect(0, i*side, side, (i+1)*side))
			if d := apart(coverage(k, glyphOf(file), side), want); d > 0.03 {
				t.Errorf("%s: %.1f %% of the ink differs by the %s rule", glyphOf(file), 100*d, rule)
			}
		}
	}
}

// theirs is a column of icons, drawn by a single run of the renderer. Contours
// that do not overlap look the same by both rules of filling.
func theirs(t *testing.T, renderer string, files []string, side int, rule string) image.Image {
	t.Helper()
	var svg bytes.Buffer
	scale := float64(side) / 48
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" fill-rule="%s">`,
		side, side*len(files), rule)
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&svg, `<g transform="translate(0 %d) scale(%g)">%s</g>`, i*side, scale, path.Find(data))
	}
	svg.WriteString("</svg>")
	run := exec.Command(renderer)
	run.Stdin = &svg
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%s: %v", renderer, err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

package svg_test

import (
	"bytes"
	"image/png"
	"os/exec"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
	"lintel/model/render/svg"
	"lintel/model/scene"
)

const twoColours = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<linearGradient id="g"><stop stop-color="#00f"/><stop offset="1" stop-color="#0f0" stop-opacity=".5"/></linearGradient>
<path fill="#f00" d="M0 0h20v40H0z"/><path fill="url(#g)" fill-rule="evenodd" d="M20 0h20v40H20zm8 8h4v4h-4z"/></svg>`

// tile is a scene of one Lambda tile at 0,0.
func tile(theme string) (*scene.Scene, svg.Options) {
	sc := scene.New()
	square := geom.XYWH(0, 0, 48, 48)
	sc.Put(scene.Element{ID: "a", Role: scene.NodeRole, Bounds: square, Items: []scene.Item{
		{Shape: &scene.Box{Rect: square, Radius: 10, Fill: scene.ComputeTile.Fade(0.5), Glyph: "lambda"}},
		{Shape: &scene.Icon{Glyph: "lambda", Rect: geom.XYWH(6, 6, 36, 36), Ink: scene.White.Ink(), Tiled: true}},
	}})
	o := svg.Options{Transparent: true}
	if theme == "dark" {
		o.Theme = scene.Dark()
	}
	return sc, o
}

func dressed(t *testing.T, o svg.Options, picture string) svg.Options {
	t.Helper()
	p, err := drawing.Read([]byte(picture))
	if err != nil {
		t.Fatal(err)
	}
	base := options(t)
	o.Family, o.Icons = base.Family, base.Icons.With(map[string]*icon.Picture{"lambda": p})
	return o
}

func TestAPictureIsDefinedOnceAndTakesThePlaceOfTheTile(t *testing.T) {
	sc, o := tile("light")
	got := write(t, sc, dressed(t, o, twoColours))
	want := `<symbol id="glyph-lambda" viewBox="0 0 40 40"><path d="m0 0h20v40h-20Z" fill="#FF0000"/>` +
		`<linearGradient id="glyph-lambda.1" gradientUnits="userSpaceOnUse" x1="20" y1="0" x2="40" y2="0">` +
		`<stop offset="0" stop-color="#0000FF"/><stop offset="1" stop-color="#00FF00" stop-opacity=".502"/></linearGradient>` +
		`<path d="m20 0h20v40h-20Zm8 8h4v4h-4Z" fill="url(#glyph-lambda.1)" fill-rule="evenodd"/></symbol>`
	if !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant in it\n%s", got, want)
	}
	use := `<use xlink:href="#glyph-lambda" x="0" y="0" width="48" height="48" opacity=".502"/>`
	if strings.Count(got, "<use") != 1 || !strings.Contains(got, use) || strings.Contains(got, "<rect") {
		t.Errorf("got\n%s\nwant only\n%s", got, use)
	}
}

func TestDarkInkStandsOnALightGroundInTheDarkTheme(t *testing.T) {
	const ink = `<svg viewBox="0 0 48 48"><path fill="#232F3E" d="M12 12h24v24H12z"/></svg>`
	const plate = `<rect x="0" y="0" width="48" height="48" rx="10" fill="#FFFFFF" fill-opacity=".502"/>`
	for theme, want := range map[string]int{"light": 0, "dark": 1} {
		sc, o := tile(theme)
		if got := write(t, sc, dressed(t, o, ink)); strings.Count(got, plate) != want {
			t.Errorf("%s: got\n%s", theme, got)
		}
	}
}

func TestAnotherRendererShowsThePicture(t *testing.T) {
	program, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed: the SVG was not compared with another renderer")
	}
	sc, o := tile("light")
	c := exec.Command(program)
	c.Stdin = strings.NewReader(write(t, sc, dressed(t, o, twoColours)))
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	red, _, _, alpha := m.At(10, 20).RGBA()
	_, _, _, hole := m.At(36, 12).RGBA()
	_, _, blue, _ := m.At(25, 40).RGBA()
	if red>>8 != 128 || alpha>>8 != 128 || hole != 0 || blue>>8 < 100 {
		t.Errorf("red %d at alpha %d, hole %d, blue %d", red>>8, alpha>>8, hole>>8, blue>>8)
	}
}

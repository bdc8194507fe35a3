package raster_test

import (
	"bytes"
	"image"
	"image/color"
	"testing"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

// ring is a red ground with an even-odd ring and a gradient in it.
const ring = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<linearGradient id="g"><stop stop-color="#00f"/><stop offset="1" stop-color="#0f0"/></linearGradient>
<path fill="#f00" d="M0 0h48v48H0z"/>
<path fill="#fff" fill-rule="evenodd" d="M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40m0 8a12 12 0 1 0 0 24 12 12 0 1 0 0-24"/>
<path fill="url(#g)" d="M18 18h12v12H18z"/></svg>`

// ink is a dark shape without a ground.
const ink = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#232F3E" d="M12 12h24v24H12z"/></svg>`

// dressed is a painter that has pictures of "lambda" and of "users".
func dressed(t testing.TB) *raster.Painter {
	t.Helper()
	k := specimen.Load(t)
	pictures := map[string]*icon.Picture{}
	for glyph, text := range map[string]string{"lambda": ring, "users": ink} {
		p, err := drawing.Read([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		pictures[glyph] = p
	}
	return raster.New(k.Family, k.Icons.With(pictures))
}

var red = color.RGBA{255, 0, 0, 255}

func TestAPictureTakesThePlaceOfTileAndGlyph(t *testing.T) {
	m := dressed(t).Tile("lambda", scene.ComputeTile, 48, scene.Light())
	for p, want := range map[image.Point]color.RGBA{
		{X: 0, Y: 0}: red, {X: 47, Y: 47}: red, {X: 24, Y: 7}: {255, 255, 255, 255}, {X: 24, Y: 14}: red,
	} {
		if got := m.RGBAAt(p.X, p.Y); got != want {
			t.Errorf("at %v: %v, want %v", p, got, want)
		}
	}
	if a, b := m.RGBAAt(18, 24), m.RGBAAt(29, 24); a.B < 240 || b.G < 240 {
		t.Errorf("the gradient goes from %v to %v", a, b)
	}
}

func TestOtherGlyphsAreDrawnAsWithoutPictures(t *testing.T) {
	own := specimen.Load(t).Painter.Tile("s3-bucket", scene.StorageTile, 48, scene.Light())
	if got := dressed(t).Tile("s3-bucket", scene.StorageTile, 48, scene.Light()); !bytes.Equal(got.Pix, own.Pix) {
		t.Error("the tile of S3 changed")
	}
}

func TestAPainterChangesItsPicturesAtOnce(t *testing.T) {
	p, own := dressed(t), specimen.Load(t)
	p.Tile("lambda", scene.ComputeTile, 48, scene.Light())
	p.Use(own.Icons)
	want := own.Painter.Tile("lambda", scene.ComputeTile, 48, scene.Light())
	if got := p.Tile("lambda", scene.ComputeTile, 48, scene.Light()); !bytes.Equal(got.Pix, want.Pix) {
		t.Error("the picture is still drawn")
	}
}

func TestAPictureFadesWithItsInk(t *testing.T) {
	half := dressed(t).Picture(48, 48, 1, scene.Light(), []scene.Item{
		{Shape: (&scene.Box{Rect: geom.XYWH(0, 0, 48, 48), Fill: scene.ComputeTile.Ink(), Glyph: "lambda"}).Faded(0.5)},
	})
	if got := half.RGBAAt(1, 1); got != (color.RGBA{128, 0, 0, 128}) {
		t.Errorf("half of red is %v", got)
	}
}

func TestDarkInkStandsOnALightGroundInTheDarkTheme(t *testing.T) {
	for _, c := range []struct {
		theme *scene.Theme
		want  color.RGBA
	}{{scene.Light(), color.RGBA{}}, {scene.Dark(), color.RGBA{255, 255, 255, 255}}} {
		m := dressed(t).Tile("users", scene.GeneralTile, 48, c.theme)
		if got := m.RGBAAt(24, 4); got != c.want {
			t.Errorf("%s: beside the ink is %v, want %v", c.theme.Name, got, c.want)
		}
		if got := m.RGBAAt(24, 24); got != (color.RGBA{0x23, 0x2F, 0x3E, 255}) {
			t.Errorf("%s: the ink is %v", c.theme.Name, got)
		}
	}
}

func TestAPictureDoesNotDependOnTheStripsItIsPaintedIn(t *testing.T) {
	p := dressed(t)
	for _, side := range []float64{13, 48, 96.5, 700} {
		items := []scene.Item{{Shape: &scene.Box{Rect: geom.XYWH(5.3, 7.7, side, side), Fill: scene.ComputeTile.Ink(), Glyph: "lambda"}}}
		v := raster.View{Zoom: 1, Theme: scene.Light()}
		whole := image.NewRGBA(image.Rect(0, 0, 720, 720))
		p.Items(whole, items, v, whole.Rect)
		cut := image.NewRGBA(whole.Rect)
		for y := 0; y < 720; y += 37 {
			p.Items(cut, items, v, image.Rect(0, y, 301, y+37))
			p.Items(cut, items, v, image.Rect(301, y, 720, y+37))
		}
		if !bytes.Equal(whole.Pix, cut.Pix) {
			t.Errorf("side %v: strips show", side)
		}
	}
}

func BenchmarkPicture(b *testing.B) {
	p := dressed(b)
	icons, theme := image.NewRGBA(image.Rect(0, 0, 96, 96)), scene.Light()
	items := []scene.Item{{Shape: &scene.Icon{Glyph: "lambda", Rect: geom.XYWH(0, 0, 96, 96), Ink: scene.White.Ink()}}}
	for b.Loop() {
		p.Items(icons, items, raster.View{Zoom: 1, Theme: theme}, icons.Rect)
	}
}

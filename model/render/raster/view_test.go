package raster_test

import (
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

func TestPixelAndAreaAgree(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		v := raster.View{
			Origin: geom.Pt(rapid.Float64Range(-1e4, 1e4).Draw(r, "x"), rapid.Float64Range(-1e4, 1e4).Draw(r, "y")),
			Zoom:   rapid.Float64Range(0.05, 8).Draw(r, "zoom"),
		}
		pixels := image.Rect(rapid.IntRange(-500, 0).Draw(r, "left"), 3, 800, 600)
		area := v.Area(pixels)
		if p := v.Pixel(area.Min); math.Abs(p.X-float64(pixels.Min.X)) > 1e-6 || math.Abs(p.Y-3) > 1e-6 {
			r.Fatalf("the corner of %v is at %v", pixels, p)
		}
		if p := v.Pixel(v.Origin); math.Abs(p.X) > 0.5+1e-6 || math.Abs(p.Y) > 0.5+1e-6 {
			r.Fatalf("the origin is at pixel %v", p)
		}
	})
}

func TestDetailFollowsTheSizeOnTheScreenNotThePixels(t *testing.T) {
	k := specimen.Load(t)
	item := []scene.Item{{MinZoom: 0.75, MaxZoom: 1.5, Shape: &scene.Box{Rect: geom.XYWH(0, 0, 9, 9), Fill: scene.Accent.Ink()}}}
	cases := map[string]struct {
		zoom, density float64
		shown         bool
	}{
		"at 100 %":                    {1, 1, true},
		"too small":                   {0.7, 1, false},
		"too large":                   {1.5, 1, false},
		"the same on a dense screen":  {2, 2, true},
		"too small on a dense screen": {1.4, 2, false},
		"without a density":           {1, 0, true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dst := image.NewRGBA(image.Rect(0, 0, 9, 9))
			k.Painter.Items(dst, item, raster.View{Zoom: c.zoom, Density: c.density, Theme: scene.Light()}, dst.Rect)
			if shown := dst.RGBAAt(3, 3).A > 0; shown != c.shown {
				t.Errorf("shown %v, want %v", shown, c.shown)
			}
		})
	}
}

func TestALabelNeverGetsSmallerThanAskedAndKeepsItsTop(t *testing.T) {
	k := specimen.Load(t)
	label := func(zoom, density, least float64) image.Rectangle {
		m := image.NewRGBA(image.Rect(0, 0, 200, 100))
		k.Painter.Items(m, []scene.Item{{Shape: &scene.Text{
			At: geom.Pt(10, 40), String: "HHH", Size: 12, Ink: scene.Strong.Ink(), MinPx: least,
		}}}, raster.View{Zoom: zoom, Density: density, Theme: scene.Light()}, m.Rect)
		return inked(m)
	}
	cases := map[string]struct{ zoom, density, least, as float64 }{
		"large enough already": {2, 1, 11, 24},
		"grown":                {0.5, 1, 11, 11},
		"on a dense screen":    {1, 2, 11, 22},
		"free":                 {0.5, 1, 0, 6},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := label(c.zoom, c.density, c.least)
			cap := k.Family.Metrics(0).CapHeight
			if want := c.as * cap; math.Abs(float64(got.Dy())-want) > 1.5 {
				t.Errorf("capitals are %d pixels high, want about %.1f", got.Dy(), want)
			}
			if top := (40 - 12*cap) * c.zoom; math.Abs(float64(got.Min.Y)-top) > 1.5 {
				t.Errorf("the top lies at %d, want about %.1f", got.Min.Y, top)
			}
		})
	}
}

// inked is the box around everything that was painted.
func inked(m *image.RGBA) (r image.Rectangle) {
	for y := range m.Rect.Max.Y {
		for x := range m.Rect.Max.X {
			if m.RGBAAt(x, y).A > 0 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

package icon_test

import (
	"image/color"
	"testing"
	"testing/fstest"

	"lintel/model/geom"
	"lintel/model/icon"
)

func area(x, y, w, h float64, c color.NRGBA) icon.Layer {
	var o geom.Outline
	for i, p := range []geom.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}} {
		op := geom.LineTo
		if i == 0 {
			op = geom.MoveTo
		}
		o = append(o, geom.Segment{Op: op, P: [3]geom.Point{p}})
	}
	return icon.Layer{Shape: o, Fill: icon.Fill{Color: c}}
}

var (
	squid  = color.NRGBA{0x23, 0x2F, 0x3E, 255} // the dark blue of AWS
	purple = color.NRGBA{0x8C, 0x4F, 0xFF, 255}
	white  = color.NRGBA{255, 255, 255, 255}
)

func TestAPictureIsInkyOnlyWithoutAGroundOfItsOwn(t *testing.T) {
	cases := map[string]struct {
		layers []icon.Layer
		want   bool
	}{
		"nothing":              {nil, false},
		"dark ink":             {[]icon.Layer{area(8, 8, 9, 9, squid)}, true},
		"dark beside light":    {[]icon.Layer{area(8, 8, 9, 9, purple), area(20, 8, 9, 9, squid)}, true},
		"bright ink":           {[]icon.Layer{area(8, 8, 9, 9, purple)}, false},
		"dark ink on a ground": {[]icon.Layer{area(0, 0, 48, 48, white), area(8, 8, 9, 9, squid)}, false},
		"a ground too small":   {[]icon.Layer{area(1, 0, 47, 48, white), area(8, 8, 9, 9, squid)}, true},
		"a ground too short":   {[]icon.Layer{area(0, 0, 48, 47, squid)}, true},
		"ink that is not seen": {[]icon.Layer{area(8, 8, 9, 9, color.NRGBA{})}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := &icon.Picture{Side: 48, Layers: c.layers}
			if got := p.Inky(); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestAGradientKeepsTheColoursOfItsEnds(t *testing.T) {
	g := &icon.Gradient{From: geom.Pt(10, 0), To: geom.Pt(20, 0), Stops: []icon.Stop{
		{At: 0.2, Color: color.NRGBA{100, 0, 0, 255}}, {At: 0.6, Color: color.NRGBA{200, 0, 0, 255}}, {At: 0.6, Color: white},
	}}
	for x, want := range map[float64]uint8{0: 100, 12: 100, 14: 150, 15.9: 198, 16: 255, 40: 255} {
		if got := g.Color(geom.Pt(x, 7)).R; got != want {
			t.Errorf("at %v: %d, want %d", x, got, want)
		}
	}
}

func TestPicturesStandInForGlyphsInACopy(t *testing.T) {
	own, err := icon.Load(fstest.MapFS{"icons/a/one.svg": {Data: []byte(good)}})
	if err != nil {
		t.Fatal(err)
	}
	p := &icon.Picture{Side: 48}
	dressed := own.With(map[string]*icon.Picture{"one": p})
	if got, ok := dressed.Picture("one"); !ok || got != p {
		t.Error("the picture is not found")
	}
	if _, ok := dressed.Outline("one"); !ok {
		t.Error("the glyph is gone")
	}
	if _, ok := own.Picture("one"); ok {
		t.Error("the family itself changed")
	}
}

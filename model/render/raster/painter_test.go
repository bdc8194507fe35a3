package raster_test

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"runtime"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
	"lintel/model/typeface"
)

func TestPaintingInPiecesGivesTheSamePixels(t *testing.T) {
	k := specimen.Load(t)
	sc := specimen.Scene(k.Family)
	rapid.Check(t, func(r *rapid.T) {
		v := raster.View{
			Origin: geom.Pt(rapid.Float64Range(-50, 700).Draw(r, "x"), rapid.Float64Range(-50, 500).Draw(r, "y")),
			Zoom:   rapid.Float64Range(0.1, 8).Draw(r, "zoom"), Theme: scene.Light(),
		}
		size := image.Rect(0, 0, 320, 240)
		whole, pieces := image.NewRGBA(size), image.NewRGBA(size)
		k.Painter.Ground(whole, v, size, true)
		k.Painter.Paint(whole, sc, v, size)
		x, y := rapid.IntRange(1, 319).Draw(r, "cut x"), rapid.IntRange(1, 239).Draw(r, "cut y")
		for _, clip := range []image.Rectangle{
			image.Rect(0, 0, x, y), image.Rect(x, 0, 320, y), image.Rect(0, y, x, 240), image.Rect(x, y, 320, 240),
		} {
			k.Painter.Ground(pieces, v, clip, true)
			k.Painter.Paint(pieces, sc, v, clip)
		}
		if !bytes.Equal(whole.Pix, pieces.Pix) {
			r.Fatalf("the pieces differ from the whole at %v", firstDifference(whole, pieces))
		}
	})
}

func firstDifference(a, b *image.RGBA) image.Point {
	for i := range a.Pix {
		if a.Pix[i] != b.Pix[i] {
			return image.Pt(i%a.Stride/4, i/a.Stride)
		}
	}
	return image.Point{}
}

func TestOneCoreAndManyGiveTheSameBytes(t *testing.T) {
	k := specimen.Load(t)
	many := paintSpecimen(k, 2, 2, scene.Dark())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if one := paintSpecimen(k, 2, 2, scene.Dark()); !bytes.Equal(one.Pix, many.Pix) {
		t.Errorf("they differ at %v", firstDifference(one, many))
	}
}

func TestAWindowAndAnExportMayPaintAtTheSameTime(t *testing.T) {
	k := specimen.Load(t)
	painter := raster.New(k.Family, k.Icons)
	sc := [2]*scene.Scene{specimen.Scene(k.Family), specimen.Scene(k.Family)}
	want := paintSpecimen(k, 1, 1, scene.Light())
	var done sync.WaitGroup
	for i := range sc {
		done.Go(func() {
			for range 3 {
				dst := image.NewRGBA(want.Rect)
				v := raster.View{Zoom: 1, Theme: scene.Light()}
				painter.Ground(dst, v, dst.Rect, true)
				painter.Paint(dst, sc[i], v, dst.Rect)
				if !bytes.Equal(dst.Pix, want.Pix) {
					t.Errorf("painter %d differs at %v", i, firstDifference(dst, want))
				}
			}
		})
	}
	done.Wait()
}

func TestPanningByWholePixelsMovesThePicture(t *testing.T) {
	k := specimen.Load(t)
	sc := specimen.Scene(k.Family)
	paint := func(origin geom.Point) *image.RGBA {
		dst := image.NewRGBA(image.Rect(0, 0, 300, 200))
		k.Painter.Paint(dst, sc, raster.View{Origin: origin, Zoom: 1.37, Theme: scene.Light()}, dst.Rect)
		return dst
	}
	before, after := paint(geom.Pt(0, 0)), paint(geom.Pt(10/1.37, 7/1.37))
	for y := range 190 {
		for x := range 290 {
			if before.RGBAAt(x+10, y+7) != after.RGBAAt(x, y) {
				t.Fatalf("pixel %d,%d changed by panning", x, y)
			}
		}
	}
}

func TestNothingIsPaintedOutsideTheClip(t *testing.T) {
	k := specimen.Load(t)
	sc := specimen.Scene(k.Family)
	dst := image.NewRGBA(image.Rect(0, 0, 400, 300))
	clip := image.Rect(50, 40, 210, 170)
	v := raster.View{Zoom: 0.9, Theme: scene.Light()}
	k.Painter.Ground(dst, v, clip, true)
	k.Painter.Paint(dst, sc, v, clip)
	for y := range 300 {
		for x := range 400 {
			if a := dst.RGBAAt(x, y).A; (a != 0) != image.Pt(x, y).In(clip) {
				t.Fatalf("pixel %d,%d has alpha %d", x, y, a)
			}
		}
	}
}

func TestATargetMayStartAnywhere(t *testing.T) {
	k := specimen.Load(t)
	want := paintSpecimen(k, 1, 1, scene.Light())
	v := raster.View{Zoom: 1, Theme: scene.Light()}
	band := image.NewRGBA(image.Rect(0, 300, 720, 400))
	k.Painter.Ground(band, v, band.Rect, true)
	k.Painter.Paint(band, specimen.Scene(k.Family), v, band.Rect)
	for y := 300; y < 400; y++ {
		for x := range 720 {
			if band.RGBAAt(x, y) != want.RGBAAt(x, y) {
				t.Fatalf("pixel %d,%d differs in the band", x, y)
			}
		}
	}
}

// column reads the colours down a column of a picture of items.
func column(t *testing.T, zoom float64, x, height int, items ...scene.Shape) []color.RGBA {
	t.Helper()
	var list []scene.Item
	for _, s := range items {
		list = append(list, scene.Item{Shape: s})
	}
	m := specimen.Load(t).Painter.Picture(64, height, zoom, scene.Light(), list)
	out := make([]color.RGBA, height)
	for y := range height {
		out[y] = m.RGBAAt(x, y)
	}
	return out
}

func TestLinesMeetPixelsEvenly(t *testing.T) {
	cases := map[string]struct {
		y, width, zoom float64
		want           []uint8 // alpha of rows 8 to 12
	}{
		"a hairline is one pixel":                 {10, 1, 1, []uint8{0, 0, 255, 0, 0}},
		"wherever it lies":                        {10.4, 1, 1, []uint8{0, 0, 255, 0, 0}},
		"a frame of 1.25 is crisp":                {10, 1.25, 1, []uint8{0, 32, 255, 32, 0}},
		"a frame of 1.5 is two equal rows":        {10, 1.5, 1, []uint8{0, 191, 191, 0, 0}},
		"an arrow of 1.75 is two equal rows":      {10, 1.75, 1, []uint8{0, 223, 223, 0, 0}},
		"an arrow off the grid is the same":       {10.3, 1.75, 1, []uint8{0, 223, 223, 0, 0}},
		"two pixels are full":                     {10, 2, 1, []uint8{0, 255, 255, 0, 0}},
		"twice 1.25 is symmetric":                 {5, 1.25, 2, []uint8{0, 191, 255, 191, 0}},
		"a halo keeps near the middle of its way": {10, 4, 1, []uint8{255, 255, 255, 255, 0}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			line := &scene.Path{Points: geom.Polyline{{X: -9, Y: c.y}, {X: 99, Y: c.y}}, Stroke: scene.Stroke{Ink: scene.Wire.Ink(), Width: c.width}}
			got := column(t, c.zoom, 20, 24, line)
			for i, want := range c.want {
				if a := got[8+i].A; a != want {
					t.Errorf("row %d has alpha %d, want %d", 8+i, a, want)
				}
			}
		})
	}
}

func TestAGlyphStaysInTheMiddleOfItsTileAtEveryZoom(t *testing.T) {
	k := specimen.Load(t)
	for zoom := 0.3; zoom < 3; zoom += 0.01 {
		side := int(80 * zoom)
		for _, at := range []float64{7, 7.3, 7.61} {
			m := k.Painter.Picture(side, side, zoom, scene.Light(), []scene.Item{
				{Shape: &scene.Box{Rect: geom.XYWH(at, at, 48, 48), Fill: scene.ComputeTile.Ink()}},
				{Shape: &scene.Icon{Glyph: "internet", Rect: geom.XYWH(at+6, at+6, 36, 36), Ink: scene.White.Ink()}},
			})
			tile, glyph := extent(m, func(c color.RGBA) bool { return c.A > 0 }), extent(m, func(c color.RGBA) bool { return c.B > 0x60 })
			if left, right := glyph.Min.X-tile.Min.X, tile.Max.X-glyph.Max.X; left-right > 1 || right-left > 1 {
				t.Fatalf("zoom %.2f at %v: %d pixels left of the glyph, %d right", zoom, at, left, right)
			}
		}
	}
}

func extent(m *image.RGBA, in func(color.RGBA) bool) (r image.Rectangle) {
	for y := range m.Rect.Max.Y {
		for x := range m.Rect.Max.X {
			if in(m.RGBAAt(x, y)) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func TestASolidLineHasNoSeams(t *testing.T) {
	k := specimen.Load(t)
	rapid.Check(t, func(r *rapid.T) {
		x, y := 10.0, 10.0
		way := geom.Polyline{{X: x, Y: y}}
		for i := range rapid.IntRange(1, 6).Draw(r, "turns") {
			step := rapid.Float64Range(3, 40).Draw(r, "step")
			if i%2 == 0 {
				x += step
			} else {
				y += step
			}
			way = append(way, geom.Pt(x, y))
		}
		zoom := rapid.Float64Range(0.5, 3).Draw(r, "zoom")
		stroke := scene.Stroke{Ink: scene.Wire.Ink(), Width: rapid.SampledFrom([]float64{1.25, 1.75, 2.25, 9}).Draw(r, "width")}
		items := []scene.Item{{Shape: &scene.Path{Points: way, Corner: 6, Stroke: stroke}}}
		v := raster.View{Zoom: zoom, Theme: scene.Light()}
		dst := image.NewRGBA(image.Rect(0, 0, int((x+20)*zoom), int((y+20)*zoom)))
		k.Painter.Items(dst, items, v, dst.Rect)
		// Along the middle of the line nothing is paler than the line itself.
		floor := uint8(min(0.62*stroke.Width*zoom/2, 0.62) * 255)
		for d := 2.0; d < way.Length()-2; d += 0.5 {
			p, _ := way.At(d)
			if nearCorner(way, p, 9) {
				continue
			}
			if a := darkest(dst, int(p.X*zoom), int(p.Y*zoom)); a < floor {
				r.Fatalf("at %v of %v, zoom %v: alpha %d under %d", p, way, zoom, a, floor)
			}
		}
	})
}

func nearCorner(way geom.Polyline, p geom.Point, reach float64) bool {
	for _, c := range way[1 : len(way)-1] {
		if c.Dist(p) < reach {
			return true
		}
	}
	return false
}

// darkest is the largest alpha of a pixel and its neighbours.
func darkest(m *image.RGBA, x, y int) (a uint8) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			a = max(a, m.RGBAAt(x+dx, y+dy).A)
		}
	}
	return a
}

func TestDashesStartAtTheTailAndRunThroughCorners(t *testing.T) {
	k := specimen.Load(t)
	way := geom.Polyline{{X: 10, Y: 10}, {X: 40, Y: 10}, {X: 40, Y: 60}}
	m := k.Painter.Picture(80, 80, 1, scene.Light(), []scene.Item{
		{Shape: &scene.Path{Points: way, Stroke: scene.Stroke{Ink: scene.Wire.Ink(), Width: 2, Dash: []float64{6, 4}}}},
	})
	for d := 0.5; d < way.Length(); d++ {
		p, dir := way.At(d)
		a := m.RGBAAt(int(p.X-math.Abs(dir.Y)*0.5), int(p.Y-math.Abs(dir.X)*0.5)).A
		if on := math.Mod(d, 10) < 6; on != (a == 255) {
			t.Errorf("at distance %v: alpha %d, want on %v", d, a, on)
		}
	}
}

// TestStrangeShapesNeitherPanicNorTakeLong draws what only a broken file could
// ask for: places and sizes of any kind. Widths of lines come from the style.
func TestStrangeShapesNeitherPanicNorTakeLong(t *testing.T) {
	k := specimen.Load(t)
	number := rapid.OneOf(rapid.Float64Range(-100, 400), rapid.Float64Range(-1e9, 1e9),
		rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, 1e-300}))
	point := rapid.Custom(func(r *rapid.T) geom.Point { return geom.Pt(number.Draw(r, "x"), number.Draw(r, "y")) })
	rect := rapid.Custom(func(r *rapid.T) geom.Rect { return geom.Rect{Min: point.Draw(r, "min"), Max: point.Draw(r, "max")} })
	stroke := rapid.Custom(func(r *rapid.T) scene.Stroke {
		return scene.Stroke{
			Ink: scene.Error.Ink(), Width: rapid.Float64Range(-1, 20).Draw(r, "width"), Round: rapid.Bool().Draw(r, "round"),
			Dash: rapid.SampledFrom([][]float64{nil, {6, 4}, {1, 5}, {0, 0}, {3}, {-1, 2}}).Draw(r, "dash"),
		}
	})
	shape := rapid.Custom(func(r *rapid.T) scene.Shape {
		switch rapid.IntRange(0, 3).Draw(r, "kind") {
		case 0:
			return &scene.Box{Rect: rect.Draw(r, "rect"), Radius: number.Draw(r, "radius"), Fill: scene.Accent.Fade(0.5), Stroke: stroke.Draw(r, "stroke")}
		case 1:
			return &scene.Path{
				Points: rapid.SliceOfN(point, 0, 5).Draw(r, "points"), Corner: number.Draw(r, "corner"),
				Closed: rapid.Bool().Draw(r, "closed"), Fill: scene.Accent.Fade(0.5), Stroke: stroke.Draw(r, "stroke"),
			}
		case 2:
			return &scene.Text{
				At: point.Draw(r, "at"), String: rapid.String().Draw(r, "text"), Size: number.Draw(r, "size"),
				Weight: typeface.Semibold, Ink: scene.Strong.Ink(), Align: scene.End, MinPx: number.Draw(r, "min"),
			}
		}
		return &scene.Icon{Glyph: "lambda", Rect: rect.Draw(r, "rect"), Ink: scene.Strong.Ink()}
	})
	rapid.Check(t, func(r *rapid.T) {
		s := shape.Draw(r, "shape")
		v := raster.View{Zoom: rapid.Float64Range(0.05, 8).Draw(r, "zoom"), Theme: scene.Light()}
		dst := image.NewRGBA(image.Rect(0, 0, 200, 150))
		start := time.Now()
		k.Painter.Items(dst, []scene.Item{{Shape: s}}, v, dst.Rect)
		if took := time.Since(start); took > 2*time.Second {
			r.Fatalf("%+v took %v", s, took)
		}
	})
}

func TestATileIsReadyForAPalette(t *testing.T) {
	k := specimen.Load(t)
	m := k.Painter.Tile("lambda", scene.ComputeTile, 24, scene.Light())
	if m.Rect != image.Rect(0, 0, 24, 24) {
		t.Fatalf("size %v", m.Rect)
	}
	if a := m.RGBAAt(0, 0).A; a != 0 {
		t.Errorf("the corner has alpha %d, want a round one", a)
	}
	if c := m.RGBAAt(2, 12); c != (color.RGBA{0xB8, 0x56, 0x0A, 0xFF}) {
		t.Errorf("the tile is %v", c)
	}
}

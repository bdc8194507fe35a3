package editor_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/ui/editor"
)

func view() editor.Viewport {
	return editor.Viewport{Zoom: 1, Size: geom.Size{W: 1000, H: 800}}
}

func near(a, b geom.Point) bool { return a.Dist(b) < 1e-6 }

func TestZoomingKeepsThePointUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := view()
		v.Origin = geom.Pt(rapid.Float64Range(-5000, 5000).Draw(t, "x"), rapid.Float64Range(-5000, 5000).Draw(t, "y"))
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			at := geom.Pt(rapid.Float64Range(0, 1000).Draw(t, "px"), rapid.Float64Range(0, 800).Draw(t, "py"))
			under := v.ToDiagram(at)
			v.ZoomAt(at, rapid.Float64Range(0.01, 100).Draw(t, "factor"))
			if got := v.ToDiagram(at); !near(got, under) {
				t.Fatalf("%v under the pointer became %v", under, got)
			}
			if v.Zoom < editor.MinZoom || v.Zoom > editor.MaxZoom {
				t.Fatalf("zoom %v", v.Zoom)
			}
		}
	})
}

func TestScreenAndDiagramPositionsAreInverse(t *testing.T) {
	v := view()
	v.Zoom, v.Origin = 2.5, geom.Pt(-40, 17)
	p := geom.Pt(123, -45)
	if got := v.ToDiagram(v.ToScreen(p)); !near(got, p) {
		t.Errorf("%v came back as %v", p, got)
	}
	if got := v.ToScreen(v.Origin); got != (geom.Point{}) {
		t.Errorf("the origin appears at %v", got)
	}
	if got := v.Px(5); got != 2 {
		t.Errorf("5 px are %v pt at 250 %%", got)
	}
}

func TestPanMovesThePaperWithThePointer(t *testing.T) {
	v := view()
	v.Zoom = 2
	before := v.ToScreen(geom.Pt(10, 10))
	v.Pan(geom.Vec{X: 30, Y: -8})
	if got := v.ToScreen(geom.Pt(10, 10)); !near(got, before.Add(geom.Vec{X: 30, Y: -8})) {
		t.Errorf("the paper moved from %v to %v", before, got)
	}
}

func TestFitShowsAllAndIsCentred(t *testing.T) {
	cases := map[string]struct {
		area geom.Rect
		zoom float64
	}{
		"a small drawing stays at its size":    {geom.XYWH(100, 100, 50, 50), 1},
		"a wide one is limited by the width":   {geom.XYWH(-300, 0, 1904, 100), 0.5},
		"a tall one is limited by the height":  {geom.XYWH(0, 0, 100, 1504), 0.5},
		"a huge one stops at the least zoom":   {geom.XYWH(0, 0, 1e6, 1e6), editor.MinZoom},
		"one that fits exactly is not scaled":  {geom.XYWH(0, 0, 952, 752), 1},
		"a place far away is brought to sight": {geom.XYWH(1e5, -1e5, 10, 10), 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			v := view()
			v.Fit(c.area, 1)
			if math.Abs(v.Zoom-c.zoom) > 1e-9 {
				t.Errorf("zoom %v, want %v", v.Zoom, c.zoom)
			}
			if got := v.ToScreen(c.area.Center()); got.Dist(v.Center()) > 1e-3 {
				t.Errorf("the middle appears at %v", got)
			}
		})
	}
}

func TestFitLeavesTheViewAloneWhenThereIsNothingOrNoRoom(t *testing.T) {
	v := view()
	before := v
	v.Fit(geom.Rect{}, 1)
	if v != before {
		t.Error("fitting nothing moved the view")
	}
	v.Size = geom.Size{W: 40, H: 40}
	before = v
	v.Fit(geom.XYWH(500, 500, 10, 10), 1)
	if v != before {
		t.Error("a canvas smaller than the margins was fitted")
	}
}

func TestRevealMovesAsLittleAsNeeded(t *testing.T) {
	cases := map[string]struct {
		area   geom.Rect
		origin geom.Point
	}{
		"what is seen stays":           {geom.XYWH(100, 100, 50, 50), geom.Pt(0, 0)},
		"from the right edge":          {geom.XYWH(1000, 100, 50, 50), geom.Pt(74, 0)},
		"from above":                   {geom.XYWH(100, -200, 50, 50), geom.Pt(0, -224)},
		"from the lower left corner":   {geom.XYWH(-100, 900, 50, 50), geom.Pt(-124, 174)},
		"nothing moves nothing":        {geom.Rect{}, geom.Pt(0, 0)},
		"also when nothing is far off": {geom.XYWH(5000, 5000, 0, 0), geom.Pt(0, 0)},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			v := view()
			v.Reveal(c.area)
			if !near(v.Origin, c.origin) || v.Zoom != 1 {
				t.Errorf("origin %v at %v, want %v at 1", v.Origin, v.Zoom, c.origin)
			}
		})
	}
}

func TestRevealingWhatIsTooLargeZoomsOutButNeverIn(t *testing.T) {
	v := view()
	v.Reveal(geom.XYWH(0, 0, 3000, 100))
	if !v.Visible().ContainsRect(geom.XYWH(0, 0, 3000, 100)) {
		t.Error("it is not all seen")
	}
	v = view()
	v.Zoom = 0.5
	v.Reveal(geom.XYWH(9000, 0, 10, 10))
	if v.Zoom != 0.5 {
		t.Errorf("revealing zoomed to %v", v.Zoom)
	}
}

func TestZoomCommandsKeepTheMiddle(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	middle := s.View.ToDiagram(s.View.Center())
	s.ZoomStep(1)
	s.ZoomTo(3)
	if got := s.View.ToDiagram(s.View.Center()); !near(got, middle) || s.View.Zoom != 3 {
		t.Errorf("middle %v at %v, was %v", got, s.View.Zoom, middle)
	}
}

func TestStepsOfZoomLeadToTheUsualZoomsAndBack(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	for _, c := range []struct {
		from       float64
		step       int
		want, back float64
	}{
		{1, 1, 1.25, 1}, {1, -1, 0.75, 1}, {0.96, 1, 1, 0.75}, {0.96, -1, 0.75, 1},
		{editor.MaxZoom, 1, editor.MaxZoom, 6}, {editor.MinZoom, -1, editor.MinZoom, 0.1},
	} {
		s.ZoomTo(c.from)
		s.ZoomStep(c.step)
		if s.View.Zoom != c.want {
			t.Errorf("a step of %d from %v leads to %v, want %v", c.step, c.from, s.View.Zoom, c.want)
		}
		if s.ZoomStep(-c.step); s.View.Zoom != c.back {
			t.Errorf("a step back from %v leads to %v, want %v", c.want, s.View.Zoom, c.back)
		}
	}
}

func TestFitShowsTheWholeDrawingAndFitSelectionOnlyThat(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 4000, 3000))
	s.Fit()
	if seen := s.View.Visible(); !seen.ContainsRect(s.Builder.Scene().Bounds()) {
		t.Errorf("fit shows %v only", seen)
	}
	s.Select("b")
	s.FitSelection()
	body, _ := s.Builder.Body("b")
	if !near(s.View.Visible().Center(), body.Center()) {
		t.Errorf("the selection is not in the middle of %v", s.View.Visible())
	}
}

func TestRevealSelectsAndShows(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 4000, 3000))
	edge := s.connect("a", "b")
	s.Reveal("b")
	s.wantSelected("b")
	if body, _ := s.Builder.Body("b"); !s.View.Visible().ContainsRect(body) {
		t.Error("b is out of sight")
	}
	s.Reveal(edge)
	if line := s.Builder.Line(edge); !s.View.Visible().ContainsRect(line.Bounds()) {
		t.Error("the arrow is out of sight")
	}
}

func TestRevealingWhatIsGoneNeitherSelectsNorMoves(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.View.Pan(geom.Vec{X: -5000})
	before := s.View
	s.Reveal("ghost")
	s.wantSelected()
	if s.View != before {
		t.Errorf("the view moved to %v", s.View.Origin)
	}
}

func TestAFittedDrawingIsFittedAgainWhenTheCanvasChangesUnlessItWasTouched(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 3000, 2000))
	s.Fit()
	s.Resize(geom.Size{W: 500, H: 400})
	want := editor.Viewport{Size: geom.Size{W: 500, H: 400}}
	want.Fit(s.Builder.Scene().Bounds(), 1)
	if s.View != want {
		t.Errorf("the view is %+v, want %+v", s.View, want)
	}
	s.View.Pan(geom.Vec{X: 10})
	touched := s.View
	s.Resize(geom.Size{W: 900, H: 700})
	if s.View.Origin != touched.Origin || s.View.Zoom != touched.Zoom {
		t.Error("a view that somebody had chosen was thrown away")
	}
}

package align_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/align"
	"lintel/model/geom"
)

func box(x, y float64) geom.Rect { return geom.XYWH(x, y, 48, 48) }

func tiles(boxes ...geom.Rect) []align.Neighbour {
	var all []align.Neighbour
	for _, b := range boxes {
		all = append(all, align.Neighbour{Rect: b, Edges: true, Row: true})
	}
	return all
}

func TestToTakesABoxToASideOfAnArea(t *testing.T) {
	area := geom.XYWH(100, 100, 200, 100)
	for side, want := range map[align.Side]geom.Rect{
		align.Left: geom.XYWH(100, 0, 20, 10), align.Center: geom.XYWH(190, 0, 20, 10), align.Right: geom.XYWH(280, 0, 20, 10),
		align.Top: geom.XYWH(0, 100, 20, 10), align.Middle: geom.XYWH(0, 145, 20, 10), align.Bottom: geom.XYWH(0, 190, 20, 10),
	} {
		start := geom.XYWH(0, 0, 20, 10)
		if got := start.Translate(align.To(side, start, area)); got != want {
			t.Errorf("side %d: %v, want %v", side, got, want)
		}
	}
}

func TestDistributeMakesTheGapsEqual(t *testing.T) {
	cases := map[string]struct {
		boxes []geom.Rect
		want  []float64 // left edges afterwards
	}{
		"two stay":                           {[]geom.Rect{box(0, 0), box(500, 0)}, []float64{0, 500}},
		"three":                              {[]geom.Rect{box(0, 0), box(60, 0), box(200, 0)}, []float64{0, 100, 200}},
		"whatever their sequence":            {[]geom.Rect{box(200, 0), box(0, 0), box(60, 0)}, []float64{200, 0, 100}},
		"of unlike size":                     {[]geom.Rect{geom.XYWH(0, 0, 100, 10), geom.XYWH(110, 0, 20, 10), geom.XYWH(300, 0, 50, 10)}, []float64{0, 190, 300}},
		"that overlap, by their middles":     {[]geom.Rect{box(0, 0), box(4, 0), box(40, 0)}, []float64{0, 20, 40}},
		"in the other direction they stay":   {[]geom.Rect{box(0, 0), box(60, 300), box(200, 0)}, []float64{0, 100, 200}},
		"equal ones stay where they stood":   {[]geom.Rect{box(0, 0), box(100, 0), box(200, 0)}, []float64{0, 100, 200}},
		"the last by its middle, not its hi": {[]geom.Rect{geom.XYWH(0, 0, 10, 10), geom.XYWH(40, 0, 10, 10), geom.XYWH(100, 0, 10, 10)}, []float64{0, 50, 100}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var got []float64
			for i, by := range align.Distribute(align.Horizontal, c.boxes) {
				if by.Y != 0 {
					t.Errorf("box %d moves by %v", i, by)
				}
				got = append(got, c.boxes[i].Min.X+by.X)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("at %v, want %v", got, c.want)
			}
		})
	}
}

func TestABoxSnapsToItsNeighboursElseToTheGrid(t *testing.T) {
	parent := align.Neighbour{Rect: geom.XYWH(-100, -100, 1000, 1000)}
	cases := map[string]struct {
		neighbours []align.Neighbour
		want, to   geom.Vec
	}{
		"to the grid":                          {nil, geom.Vec{X: 21, Y: 13}, geom.Vec{X: 24, Y: 16}},
		"to the row of a neighbour":            {tiles(box(203, 101)), geom.Vec{X: 60, Y: 100}, geom.Vec{X: 64, Y: 101}},
		"to its column":                        {tiles(box(203, 101)), geom.Vec{X: 206, Y: 300}, geom.Vec{X: 203, Y: 304}},
		"not when it is too far":               {tiles(box(203, 101)), geom.Vec{X: 60, Y: 94}, geom.Vec{X: 64, Y: 96}},
		"to an edge of a larger one":           {tiles(geom.XYWH(203, 300, 200, 100)), geom.Vec{X: 200, Y: 0}, geom.Vec{X: 203, Y: 0}},
		"to its other edge":                    {tiles(geom.XYWH(203, 300, 200, 100)), geom.Vec{X: 352, Y: 0}, geom.Vec{X: 355, Y: 0}},
		"to the middle of the container alone": {[]align.Neighbour{parent}, geom.Vec{X: 379, Y: -98}, geom.Vec{X: 376, Y: -96}},
		"to its row rather than to the middle of the container, nearer though it is": {
			append(tiles(box(203, 203)), align.Neighbour{Rect: geom.XYWH(-100, -94, 1000, 634)}), geom.Vec{X: 60, Y: 199}, geom.Vec{X: 64, Y: 203},
		},
		"into the middle between two":      {tiles(box(-101, 0), box(200, 0)), geom.Vec{X: 47, Y: 0}, geom.Vec{X: 49.5, Y: 0}},
		"as far as the two before":         {tiles(box(-200, 0), box(-97, 0)), geom.Vec{X: 3, Y: 0}, geom.Vec{X: 6, Y: 0}},
		"as far as the two behind":         {tiles(box(205, 0), box(308, 0)), geom.Vec{X: 99, Y: 0}, geom.Vec{X: 102, Y: 0}},
		"gaps in another row do not count": {tiles(box(-101, 300), box(200, 300)), geom.Vec{X: 47, Y: 0}, geom.Vec{X: 48, Y: 0}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			board := align.Board{Grid: 8, Reach: 6, Neighbours: c.neighbours}
			if got := board.Move(box(0, 0), c.want); got != c.to {
				t.Errorf("snapped to %v, want %v", got, c.to)
			}
		})
	}
}

func TestMarksShowWhatABoxIsInLineWith(t *testing.T) {
	cases := map[string]struct {
		neighbours []align.Neighbour
		guides     []geom.Polyline
		gaps       []float64
	}{
		"nothing":                      {tiles(box(203, 101)), nil, nil},
		"one line for two alike":       {tiles(box(200, 0)), []geom.Polyline{{geom.Pt(-12, 24), geom.Pt(260, 24)}}, nil},
		"over all that share it":       {tiles(box(200, 0), box(400, 0)), []geom.Polyline{{geom.Pt(-12, 24), geom.Pt(460, 24)}}, []float64{152, 152}},
		"an edge of an unlike one":     {tiles(geom.XYWH(0, 100, 300, 100)), []geom.Polyline{{geom.Pt(0, -12), geom.Pt(0, 212)}}, nil},
		"not the edge of a container":  {[]align.Neighbour{{Rect: geom.XYWH(0, -100, 300, 300)}}, nil, nil},
		"the middle of a container":    {[]align.Neighbour{{Rect: geom.XYWH(-76, -10, 200, 300)}}, []geom.Polyline{{geom.Pt(24, -22), geom.Pt(24, 302)}}, nil},
		"equal gaps on both sides":     {tiles(geom.XYWH(-101, 5, 1, 48), geom.XYWH(148, 5, 1, 48)), nil, []float64{100, 100}},
		"equal gaps on one side":       {tiles(geom.XYWH(100, 5, 48, 50), geom.XYWH(200, 5, 48, 50)), nil, []float64{52, 52}},
		"unequal gaps are not shown":   {tiles(geom.XYWH(100, 5, 48, 50), geom.XYWH(201, 5, 48, 50)), nil, nil},
		"gaps one above another count": {tiles(geom.XYWH(5, 100, 50, 48), geom.XYWH(5, 200, 50, 48)), nil, []float64{52, 52}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			m := align.Board{Grid: 8, Reach: 6, Neighbours: c.neighbours}.Marks(box(0, 0))
			if !slices.EqualFunc(m.Guides, c.guides, func(a, b geom.Polyline) bool { return slices.Equal(a, b) }) {
				t.Errorf("guides %v, want %v", m.Guides, c.guides)
			}
			var gaps []float64
			for _, g := range m.Gaps {
				gaps = append(gaps, g.Length())
			}
			if !slices.Equal(gaps, c.gaps) {
				t.Errorf("gaps %v, want %v", gaps, c.gaps)
			}
			if m.Empty() != (len(c.guides)+len(c.gaps) == 0) {
				t.Error("empty or not, it says otherwise")
			}
		})
	}
}

func TestAPulledSideSnapsToTheSameSideOfANeighbour(t *testing.T) {
	board := align.Board{Grid: 8, Reach: 6, Neighbours: tiles(geom.XYWH(0, 0, 203, 101))}
	for _, c := range []struct {
		side     align.Side
		at, want float64
	}{{align.Right, 200, 203}, {align.Bottom, 104, 101}, {align.Left, 200, 200}, {align.Right, 300, 304}} {
		if got := board.Edge(c.side, c.at); got != c.want {
			t.Errorf("side %d pulled to %v rests at %v, want %v", c.side, c.at, got, c.want)
		}
	}
	if m := board.EdgeMarks(geom.XYWH(0, 200, 203, 60), align.Right); len(m.Guides) != 1 {
		t.Errorf("a box as wide as its neighbour has the marks %v", m)
	}
	if m := board.EdgeMarks(geom.XYWH(50, 200, 153, 60), align.Right); len(m.Guides) != 1 || m.Guides[0][0].X != 203 {
		t.Errorf("marks %v", m)
	}
}

func TestPull(t *testing.T) {
	start := geom.XYWH(100, 100, 200, 100)
	least, holds := geom.Size{W: 50, H: 40}, geom.XYWH(150, 120, 100, 60)
	cases := map[string]struct {
		p    align.Pull
		by   geom.Vec
		want geom.Rect
	}{
		"a corner":                         {align.Pull{X: 1, Y: 1}, geom.Vec{X: 20, Y: 30}, geom.XYWH(100, 100, 220, 130)},
		"a side moves one way only":        {align.Pull{X: -1}, geom.Vec{X: 20, Y: 30}, geom.XYWH(120, 100, 180, 100)},
		"not under the least size":         {align.Pull{X: -1, Y: -1, Least: least}, geom.Vec{X: 900, Y: 900}, geom.XYWH(250, 160, 50, 40)},
		"not under what it holds":          {align.Pull{X: 1, Y: 1, Holds: holds}, geom.Vec{X: -900, Y: -900}, geom.XYWH(100, 100, 150, 80)},
		"from the centre":                  {align.Pull{X: 1, Centred: true}, geom.Vec{X: 20}, geom.XYWH(80, 100, 240, 100)},
		"from the centre around content":   {align.Pull{X: 1, Centred: true, Holds: holds}, geom.Vec{X: -90}, geom.XYWH(150, 100, 100, 100)},
		"proportional, by a corner":        {align.Pull{X: 1, Y: 1, Proportional: true}, geom.Vec{X: 200}, geom.XYWH(100, 100, 400, 200)},
		"proportional, the upper left":     {align.Pull{X: -1, Y: -1, Proportional: true}, geom.Vec{X: -200}, geom.XYWH(-100, 0, 400, 200)},
		"proportional, by a side":          {align.Pull{X: 1, Proportional: true}, geom.Vec{X: 200}, geom.XYWH(100, 50, 400, 200)},
		"proportional, around content":     {align.Pull{X: 1, Y: 1, Proportional: true, Holds: holds}, geom.Vec{X: -900, Y: -900}, geom.XYWH(100, 100, 160, 80)},
		"proportional and from the centre": {align.Pull{X: 1, Y: 1, Proportional: true, Centred: true}, geom.Vec{X: 100}, geom.XYWH(0, 50, 400, 200)},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			c.p.Box = start
			if got := c.p.To(c.by); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestNoPullUncoversOrShrinksTooFar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := func(name string) float64 { return float64(rapid.IntRange(-300, 300).Draw(t, name)) }
		p := align.Pull{
			Box: geom.XYWH(0, 0, 200, 120), X: rapid.IntRange(-1, 1).Draw(t, "x"), Y: rapid.IntRange(-1, 1).Draw(t, "y"),
			Centred: rapid.Bool().Draw(t, "centred"), Proportional: rapid.Bool().Draw(t, "proportional"),
			Least: geom.Size{W: 128, H: 80}, Holds: geom.XYWH(20, 30, 90, 60),
		}
		r := p.To(geom.Vec{X: v("dx"), Y: v("dy")})
		if !r.ContainsRect(p.Holds) || r.W() < 128 || r.H() < 80 {
			t.Fatalf("%+v gives %v", p, r)
		}
		if p.Centred && r.Center().Dist(p.Box.Center()) > 1e-6 {
			t.Fatalf("%+v moves the centre to %v", p, r.Center())
		}
	})
}

func TestSnappingGoesNoFurtherThanItsReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := func(name string) float64 { return float64(rapid.IntRange(-400, 400).Draw(t, name)) / 4 }
		var around []geom.Rect
		for range rapid.IntRange(0, 5).Draw(t, "neighbours") {
			around = append(around, box(v("x"), v("y")))
		}
		want := geom.Vec{X: v("dx"), Y: v("dy")}
		got := align.Board{Grid: 8, Reach: 6, Neighbours: tiles(around...)}.Move(box(0, 0), want)
		if math.Abs(got.X-want.X) > 6 || math.Abs(got.Y-want.Y) > 6 {
			t.Fatalf("asked for %v, got %v", want, got)
		}
	})
}

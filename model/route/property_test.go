package route_test

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/route"
)

// drawTown draws boxes that keep at least 40 pt apart, frames around some of
// them, and edges between any two.
func drawTown(t *rapid.T) world {
	var w world
	columns, rows := rapid.IntRange(1, 5).Draw(t, "columns"), rapid.IntRange(2, 5).Draw(t, "rows")
	shift := rapid.IntRange(0, 40)
	for i := range columns * rows {
		x, y := float64(i%columns)*160, float64(i/columns)*150
		w.obstacles = append(w.obstacles, node(fmt.Sprint("n", i),
			x+float64(shift.Draw(t, "x")), y+float64(shift.Draw(t, "y"))))
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "frames") {
		a := rapid.IntRange(0, columns*rows-1).Draw(t, "corner")
		b := rapid.IntRange(a, columns*rows-1).Draw(t, "opposite")
		r := w.obstacles[a].Block().Union(w.obstacles[b].Block()).Inset(-14)
		w.frames = append(w.frames, route.Frame{ID: fmt.Sprint("f", i), Rect: r})
	}
	return w.withEdges(t)
}

// drawHeap draws boxes anywhere, on top of each other too.
func drawHeap(t *rapid.T) world {
	var w world
	place := rapid.Float64Range(-300, 300)
	for i := range rapid.IntRange(2, 12).Draw(t, "boxes") {
		w.obstacles = append(w.obstacles, node(fmt.Sprint("n", i), place.Draw(t, "x"), place.Draw(t, "y")))
	}
	return w.withEdges(t)
}

func (w world) withEdges(t *rapid.T) world {
	box := rapid.IntRange(0, len(w.obstacles)-1)
	for i := range rapid.IntRange(1, 12).Draw(t, "edges") {
		q := edge(w.obstacles[box.Draw(t, "from")].ID, w.obstacles[box.Draw(t, "to")].ID)
		q.ID = fmt.Sprint("e", i)
		q.Trunk = rapid.SampledFrom([]string{"", "request", "data"}).Draw(t, "trunk")
		w.requests = append(w.requests, q)
	}
	return w
}

func TestLinesAmongBoxesThatKeepApartHitNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawTown(t)
		lines := w.router().RouteAll(w.requests)
		for _, q := range w.requests {
			line := lines[q.ID]
			checkShape(t, line)
			if hit := w.hits(line); len(hit) > 0 {
				t.Errorf("%s from %s to %s runs through %v: %v", q.ID, q.From.ID, q.To.ID, hit, line)
			}
			checkStubs(t, line)
		}
	})
}

func TestLinesEndGapOutsideTheirBoxes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.OneOf(rapid.Custom(drawTown), rapid.Custom(drawHeap)).Draw(t, "world")
		lines := w.router().RouteAll(w.requests)
		for _, q := range w.requests {
			line := lines[q.ID]
			checkShape(t, line)
			if len(line) < 2 {
				continue
			}
			checkEnd(t, w.obstacle(q.From.ID), line[0])
			checkEnd(t, w.obstacle(q.To.ID), line[len(line)-1])
		}
	})
}

func TestEqualRequestsGiveEqualLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawTown(t)
		first := w.router().RouteAll(w.requests)
		r := w.router()
		r.RouteAll(w.requests[:1])
		backwards := append([]route.Request(nil), w.requests...)
		for i, j := 0, len(backwards)-1; i < j; i, j = i+1, j-1 {
			backwards[i], backwards[j] = backwards[j], backwards[i]
		}
		if again := r.RouteAll(backwards); !reflect.DeepEqual(first, again) {
			t.Errorf("got %v the first time and %v the second", first, again)
		}
	})
}

func TestARouterThatFollowedAMoveDrawsLikeANewOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawTown(t)
		r := w.router()
		r.RouteAll(w.requests)
		o := &w.obstacles[rapid.IntRange(0, len(w.obstacles)-1).Draw(t, "moved")]
		step := geom.Vec{X: float64(rapid.IntRange(-20, 20).Draw(t, "right")), Y: float64(rapid.IntRange(-20, 20).Draw(t, "down"))}
		o.Tile, o.Label = o.Tile.Translate(step), o.Label.Translate(step)
		r.Place(*o)
		if got, want := r.RouteAll(w.requests), w.router().RouteAll(w.requests); !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}

// checkStubs fails when a line with turns starts or ends with less than a stub.
func checkStubs(t *rapid.T, line geom.Polyline) {
	if n := len(line); n > 2 {
		if first, last := line[0].Dist(line[1]), line[n-2].Dist(line[n-1]); min(first, last) < route.Stub-0.5 {
			t.Errorf("stubs of %v and %v pt in %v", first, last, line)
		}
	}
}

// checkEnd fails when p is not Gap outside the tile or the label of o.
func checkEnd(t *rapid.T, o route.Obstacle, p geom.Point) {
	for _, r := range [2]geom.Rect{o.Tile, o.Label} {
		at := geom.Pt(min(max(p.X, r.Min.X), r.Max.X), min(max(p.Y, r.Min.Y), r.Max.Y))
		if d := at.Dist(p); d > route.Gap-0.02 && d < route.Gap+0.02 {
			return
		}
	}
	t.Errorf("%v is not %v pt outside %v and %v", p, route.Gap, o.Tile, o.Label)
}

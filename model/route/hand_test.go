package route_test

import (
	"math"
	"slices"
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

// TestALineWithItsOwnCornersStaysAsItIs takes every corner of a line as made by
// hand, as bending one of its pieces does.
func TestALineWithItsOwnCornersStaysAsItIs(t *testing.T) {
	w := city(40, 60, 7)
	lines := w.router().RouteAll(w.requests)
	bent := 0
	for i, q := range w.requests {
		line := lines[q.ID]
		if len(line) < 4 {
			continue
		}
		bent++
		again := slices.Clone(w.requests)
		again[i].Waypoints = line[1 : len(line)-1]
		got := w.router().RouteAll(again)[q.ID]
		for _, p := range got {
			if _, _, off := line.Nearest(p); off > 0.01 {
				t.Errorf("%s ran along %v, with its own corners along %v", q.ID, line, got)
				break
			}
		}
	}
	if bent == 0 {
		t.Error("no line has corners")
	}
	t.Logf("%d lines", bent)
}

func TestStraightLinesBetweenTwoBoxesLieSideBySide(t *testing.T) {
	w := world{obstacles: []route.Obstacle{node("a", 0, 0), node("b", 300, 200)}}
	r := w.router()
	q := edge("a", "b")
	q.Style = route.Straight
	middle := r.Route(q)
	for _, aside := range []float64{-14, 14} {
		q.Aside = aside
		line := r.Route(q)
		_, dir := middle.At(0)
		off := line[0].Sub(middle[0])
		if got := off.X*dir.Perp().X + off.Y*dir.Perp().Y; math.Abs(got-aside) > 0.01 {
			t.Errorf("aside %v: runs %v from the middle", aside, got)
		}
	}
}

func TestACurveTouchesThePiecesOfItsLineAndKeepsItsEnds(t *testing.T) {
	line := geom.Polyline{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 80}, {X: 260, Y: 80}}
	free := func(geom.Polyline) bool { return false }
	curve := route.Curve(line, free)
	n := len(curve)
	if curve[0] != line[0] || curve[n-1] != line[3] {
		t.Errorf("from %v to %v", curve[0], curve[n-1])
	}
	if _, _, off := curve.Nearest(geom.Pt(100, 40)); off > 0.5 {
		t.Errorf("passes the middle of a piece at %v pt", off)
	}
	if _, into := curve.At(curve.Length()); into != (geom.Vec{X: 1}) {
		t.Errorf("arrives in direction %v", into)
	}
	for i := 1; i+1 < n; i++ {
		u, v := curve[i].Sub(curve[i-1]).Unit(), curve[i+1].Sub(curve[i]).Unit()
		if turn := math.Acos(min(1, u.X*v.X+u.Y*v.Y)); turn > 0.5 {
			t.Errorf("turns by %.2f at %v", turn, curve[i])
		}
	}
	if tight := route.Curve(line, func(way geom.Polyline) bool { return len(way) > 4 }); !slices.Equal(tight, line) {
		t.Errorf("a curve with no room runs along %v", tight)
	}
}

func TestWordsThatMustBeSeenFindAnyFreePlace(t *testing.T) {
	line := geom.Polyline{{X: 0, Y: 0}, {X: 400, Y: 0}}
	size := geom.Size{W: 60, H: 18}
	onlyFree := geom.XYWH(300, -9, 80, 18)
	blocked := func(r geom.Rect) bool { return !onlyFree.ContainsRect(r) }
	if _, ok := route.PlaceChip(line, size, blocked); ok {
		t.Error("this is one of the good places")
	}
	if at, ok := route.FindChip(line, size, blocked); !ok || !onlyFree.ContainsRect(at) {
		t.Errorf("at %v, %v", at, ok)
	}
}

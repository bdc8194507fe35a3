package geom_test

import (
	"testing"

	"lintel/model/geom"
)

func TestPolylineCutKeepsTheCornersInBetween(t *testing.T) {
	l := geom.Polyline{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 10}}
	got := l.Cut(5, 15)
	want := geom.Polyline{{X: 5, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 5}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("point %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestCrossingFindsTheBorder(t *testing.T) {
	box := geom.XYWH(10, -5, 10, 10)
	cases := map[string]struct {
		line geom.Polyline
		want float64
		hit  bool
	}{
		"into the box":    {geom.Polyline{{X: 0}, {X: 15}}, 10, true},
		"out of the box":  {geom.Polyline{{X: 15}, {X: 30}}, 5, true},
		"around a corner": {geom.Polyline{{X: 0, Y: 20}, {X: 15, Y: 20}, {X: 15, Y: 0}}, 30, true},
		"past the box":    {geom.Polyline{{X: 0, Y: 20}, {X: 30, Y: 20}}, 0, false},
		"inside the box":  {geom.Polyline{{X: 12}, {X: 18}}, 0, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, hit := c.line.Crossing(box)
			if hit != c.hit || got != c.want {
				t.Errorf("got %v %v, want %v %v", got, hit, c.want, c.hit)
			}
		})
	}
}

func TestSimplifyKeepsTurnsAndReversals(t *testing.T) {
	l := geom.Polyline{{X: 0}, {X: 0}, {X: 5}, {X: 9}, {X: 9, Y: 4}, {X: 9, Y: 1}}
	got := l.Simplify()
	want := geom.Polyline{{X: 0}, {X: 9}, {X: 9, Y: 4}, {X: 9, Y: 1}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("point %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestNearestAndAtAgree(t *testing.T) {
	l := geom.Polyline{{X: 0}, {X: 10}, {X: 10, Y: 10}}
	at, along, dist := l.Nearest(geom.Pt(12, 4))
	if p, _ := l.At(along); p != at {
		t.Errorf("At(%v) = %v, Nearest said %v", along, p, at)
	}
	if at != geom.Pt(10, 4) || dist != 2 {
		t.Errorf("got %v at distance %v", at, dist)
	}
}

func TestRectEdgesTouchWithoutOverlap(t *testing.T) {
	a, b := geom.XYWH(0, 0, 10, 10), geom.XYWH(10, 0, 10, 10)
	if a.Overlaps(b) {
		t.Error("touching rectangles share no area")
	}
	if got := a.Union(b); got != geom.XYWH(0, 0, 20, 10) {
		t.Errorf("union %v", got)
	}
	if !a.Contains(geom.Pt(10, 10)) {
		t.Error("the border belongs to the rectangle")
	}
}

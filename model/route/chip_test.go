package route_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

func TestAChipStandsWhereThereIsRoom(t *testing.T) {
	size := geom.Size{W: 40, H: 18}
	free := func(geom.Rect) bool { return false }
	cases := map[string]struct {
		line    geom.Polyline
		blocked func(geom.Rect) bool
		want    geom.Rect
		found   bool
	}{
		"in the middle of the longest piece": {
			geom.Polyline{{X: 0, Y: 0}, {X: 30, Y: 0}, {X: 30, Y: 50}, {X: 230, Y: 50}}, free,
			geom.Around(geom.Pt(130, 50), size), true,
		},
		"on a piece that is 32 longer than itself": {
			geom.Polyline{{X: 0, Y: 0}, {X: 72, Y: 0}}, free,
			geom.Around(geom.Pt(36, 0), size), true,
		},
		"above a piece that is shorter": {
			geom.Polyline{{X: 0, Y: 0}, {X: 71, Y: 0}}, free,
			geom.Around(geom.Pt(35.5, -14), size), true,
		},
		"beside a vertical piece that is too short": {
			geom.Polyline{{X: 0, Y: 0}, {X: 0, Y: 40}}, free,
			geom.Around(geom.Pt(25, 20), size), true,
		},
		"on the next piece when the longest has no room": {
			geom.Polyline{{X: 0, Y: 0}, {X: 200, Y: 0}, {X: 200, Y: 100}},
			func(r geom.Rect) bool { return r.Min.Y < 20 },
			geom.Around(geom.Pt(200, 50), size), true,
		},
		"nowhere when everything is taken": {
			geom.Polyline{{X: 0, Y: 0}, {X: 200, Y: 0}},
			func(geom.Rect) bool { return true }, geom.Rect{}, false,
		},
		"nowhere without a line": {nil, free, geom.Rect{}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, found := route.PlaceChip(c.line, size, c.blocked)
			if got != c.want || found != c.found {
				t.Errorf("got %v %v, want %v %v", got, found, c.want, c.found)
			}
		})
	}
}

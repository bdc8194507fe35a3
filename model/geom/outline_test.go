package geom_test

import (
	"math"
	"testing"

	"lintel/model/geom"
)

func TestBendsTouchBothSegmentsAndShrinkWhereThereIsNoRoom(t *testing.T) {
	cases := map[string]struct {
		line   geom.Polyline
		closed bool
		corner int
		want   geom.Bend
	}{
		"a right turn": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 20, Y: 20}}, false, 1,
			geom.Bend{Corner: geom.Pt(20, 0), Enter: geom.Pt(14, 0), Leave: geom.Pt(20, 6), Radius: 6, Clockwise: true},
		},
		"a left turn": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 20, Y: -20}}, false, 1,
			geom.Bend{Corner: geom.Pt(20, 0), Enter: geom.Pt(14, 0), Leave: geom.Pt(20, -6), Radius: 6},
		},
		"a middle segment is shared by two arcs": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 20, Y: 8}, {X: 40, Y: 8}}, false, 1,
			geom.Bend{Corner: geom.Pt(20, 0), Enter: geom.Pt(16, 0), Leave: geom.Pt(20, 4), Radius: 4, Clockwise: true},
		},
		"an end segment belongs to its only arc": {
			geom.Polyline{{X: 15}, {X: 20}, {X: 20, Y: 20}}, false, 1,
			geom.Bend{Corner: geom.Pt(20, 0), Enter: geom.Pt(15, 0), Leave: geom.Pt(20, 5), Radius: 5, Clockwise: true},
		},
		"the end of an open line is no corner": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 20, Y: 20}}, false, 0,
			geom.Bend{Corner: geom.Pt(0, 0), Enter: geom.Pt(0, 0), Leave: geom.Pt(0, 0)},
		},
		"a closed line turns at its first point": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 20, Y: 20}, {X: 0, Y: 20}}, true, 0,
			geom.Bend{Corner: geom.Pt(0, 0), Enter: geom.Pt(0, 6), Leave: geom.Pt(6, 0), Radius: 6, Clockwise: true},
		},
		"a way back is sharp": {
			geom.Polyline{{X: 0}, {X: 20}, {X: 5}}, false, 1,
			geom.Bend{Corner: geom.Pt(20, 0), Enter: geom.Pt(20, 0), Leave: geom.Pt(20, 0)},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := c.line.Bends(6, c.closed)[c.corner]
			far := math.Max(got.Enter.Dist(c.want.Enter), got.Leave.Dist(c.want.Leave))
			if far > 1e-9 || math.Abs(got.Radius-c.want.Radius) > 1e-9 || got.Clockwise != c.want.Clockwise {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

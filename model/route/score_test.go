package route_test

import (
	"math"
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

func TestACityIsDrawnWithFewTurnsAndCrossings(t *testing.T) {
	w := city(100, 120, 3)
	got := w.score(w.router().RouteAll(w.requests))
	if got.hits > 0 || got.missing > 0 {
		t.Errorf("%d lines run through boxes, %d are missing", got.hits, got.missing)
	}
	most := score{bends: 280, crossings: 270, overlaps: 15, length: 53_000}
	if got.bends > most.bends || got.crossings > most.crossings || got.overlaps > most.overlaps || got.length > most.length {
		t.Errorf("got %+v, want at most %+v", got, most)
	}
}

func TestLinesInOneChannelLieSideBySide(t *testing.T) {
	w := world{obstacles: []route.Obstacle{
		node("a", 0, 0), node("b", 0, 150), node("c", 0, 300),
		node("x", 300, 150), node("y", 300, 300), node("z", 300, 450),
	}}
	for _, pair := range [][2]string{{"a", "x"}, {"b", "y"}, {"c", "z"}} {
		q := edge(pair[0], pair[1])
		q.From.Ports = []route.Port{{At: w.obstacle(pair[0]).Tile.Center().Add(geom.Vec{X: 24}), Out: route.Right}}
		q.To.Ports = []route.Port{{At: w.obstacle(pair[1]).Tile.Center().Add(geom.Vec{X: -24}), Out: route.Left}}
		w.requests = append(w.requests, q)
	}
	lines := w.router().RouteAll(w.requests)
	if got := w.score(lines); got.overlaps > 0 || got.crossings > 0 || got.bends != 6 {
		t.Errorf("got %+v for %v", got, lines)
	}
	if x, y := lines["a>x"][1].X, lines["b>y"][1].X; math.Abs(x-y) < 8 {
		t.Errorf("the lines turn at %v and %v", x, y)
	}
}

func TestLinesOfOneTrunkLeaveTogether(t *testing.T) {
	w := world{obstacles: []route.Obstacle{
		node("a", 0, 0), node("x", 300, -150), node("y", 300, 0), node("z", 300, 150),
	}}
	cases := map[string]struct {
		trunk  string
		starts int
	}{
		"of one kind through one port":         {"request", 1},
		"of no common kind each from its port": {"", 3},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			starts := map[geom.Point]bool{}
			var requests []route.Request
			for _, to := range []string{"x", "y", "z"} {
				q := edge("a", to)
				q.Trunk = c.trunk
				requests = append(requests, q)
			}
			for _, line := range w.router().RouteAll(requests) {
				starts[line[0]] = true
			}
			if len(starts) != c.starts {
				t.Errorf("lines start at %v", starts)
			}
		})
	}
}

func TestALineKeepsOffHeadersAndBorders(t *testing.T) {
	frame := route.Frame{ID: "f", Rect: geom.XYWH(100, -100, 200, 90), Header: geom.XYWH(110, -94, 160, 16)}
	w := world{obstacles: []route.Obstacle{node("a", 0, -86), node("b", 400, -86)}, frames: []route.Frame{frame}}
	line := w.router().RouteAll([]route.Request{edge("a", "b")})["a>b"]
	for i := 1; i < len(line); i++ {
		p := geom.Spanning(line[i-1], line[i]).Inset(-0.5)
		if p.Overlaps(frame.Header) {
			t.Errorf("%v runs through the header", line)
		}
		if p.H() == 1 && (p.Overlaps(geom.XYWH(100, -107, 200, 14)) || p.Overlaps(geom.XYWH(100, -17, 200, 14))) {
			t.Errorf("%v runs along the border", line)
		}
	}
}

func TestReroutedLinesFollowTheirBoxAndLeaveTheOthersAlone(t *testing.T) {
	w := shop()
	r := w.router()
	before := r.RouteAll(w.requests)
	r.Place(node("users", 264, 600))
	moved := r.Reroute(w.requests[:1])
	if len(moved) != 1 || moved["users>cdn"][0] == before["users>cdn"][0] {
		t.Errorf("got %v", moved)
	}
	r.Place(w.obstacle("users"))
	if back := r.Reroute(w.requests[:1]); back["users>cdn"][0] != before["users>cdn"][0] {
		t.Errorf("back at its place the line is %v, before it was %v", back, before["users>cdn"])
	}
	r.Remove("users")
	if gone := r.Reroute(w.requests[:1]); gone["users>cdn"] != nil {
		t.Errorf("a line from a box that is gone: %v", gone)
	}
}

func TestAForgottenLineIsNotInTheWay(t *testing.T) {
	w := world{obstacles: []route.Obstacle{node("a", 0, 0), node("b", 300, 0)}}
	first, second := edge("a", "b"), edge("a", "b")
	second.ID = "second"
	r := w.router()
	straight := r.RouteAll([]route.Request{first})[first.ID]
	r.Forget(first.ID)
	if got := r.Reroute([]route.Request{second})["second"]; got[0] != straight[0] {
		t.Errorf("got %v, want %v", got, straight)
	}
}

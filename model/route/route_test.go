package route_test

import (
	"reflect"
	"testing"
	"time"

	"lintel/model/geom"
	"lintel/model/route"
)

func TestALineTakesTheShapeThatFitsItsEnds(t *testing.T) {
	cases := map[string]struct {
		obstacles []route.Obstacle
		frames    []route.Frame
		request   route.Request
		want      geom.Polyline
	}{
		"a straight line between boxes in one row": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 200, 0)},
			request:   edge("a", "b"),
			want:      geom.Polyline{{X: 28, Y: 0}, {X: 172, Y: 0}},
		},
		"below the label of the upper box and down to the lower one": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 0, 200)},
			request:   edge("a", "b"),
			want:      geom.Polyline{{X: 0, Y: 66}, {X: 0, Y: 172}},
		},
		"a step in the middle between boxes in two rows": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 200, 40)},
			request:   edge("a", "b"),
			want:      geom.Polyline{{X: 28, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 40}, {X: 172, Y: 40}},
		},
		"a step in the middle between a box and the frame in front of it": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 260, -150), node("c", 260, 0)},
			frames:    []route.Frame{{ID: "f", Rect: geom.XYWH(80, -220, 300, 300)}},
			request: route.Request{
				ID: "e", To: route.Node("b"),
				From: route.End{ID: "a", Ports: []route.Port{{At: geom.Pt(24, 0), Out: route.Right}}},
			},
			want: geom.Polyline{{X: 28, Y: 0}, {X: 57, Y: 0}, {X: 57, Y: -150}, {X: 232, Y: -150}},
		},
		"around the box in between": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 200, 0), node("x", 100, 0)},
			request: route.Request{
				ID:   "e",
				From: route.End{Ports: []route.Port{{At: geom.Pt(24, 0), Out: route.Right}}},
				To:   route.End{Ports: []route.Port{{At: geom.Pt(176, 0), Out: route.Left}}},
			},
			want: geom.Polyline{
				{X: 28, Y: 0}, {X: 48, Y: 0}, {X: 48, Y: -48}, {X: 152, Y: -48}, {X: 152, Y: 0}, {X: 172, Y: 0},
			},
		},
		"out of its frame through the side across": {
			obstacles: []route.Obstacle{node("a", 0, 0)},
			frames:    []route.Frame{{ID: "f", Rect: geom.XYWH(120, -100, 300, 300)}},
			request:   route.Request{ID: "e", From: route.Node("f"), To: route.Node("a")},
			want:      geom.Polyline{{X: 116, Y: 0}, {X: 28, Y: 0}},
		},
		"inwards from a frame to a box in it": {
			obstacles: []route.Obstacle{node("a", 200, 100)},
			frames:    []route.Frame{{ID: "f", Rect: geom.XYWH(0, 0, 600, 400)}},
			request:   route.Request{ID: "e", From: route.Node("f"), To: route.Node("a")},
			want:      geom.Polyline{{X: 200, Y: 4}, {X: 200, Y: 72}},
		},
		"from a frame to a frame in it": {
			frames: []route.Frame{
				{ID: "outer", Rect: geom.XYWH(0, 0, 600, 400)}, {ID: "inner", Rect: geom.XYWH(200, 100, 200, 200)},
			},
			request: route.Request{ID: "e", From: route.Node("outer"), To: route.Node("inner")},
			want:    geom.Polyline{{X: 300, Y: 4}, {X: 300, Y: 96}},
		},
		"from the side of a box to its own top": {
			obstacles: []route.Obstacle{node("a", 0, 0)},
			request:   route.Request{ID: "e", From: route.Node("a"), To: route.Node("a")},
			want: geom.Polyline{
				{X: 28, Y: 0}, {X: 48, Y: 0}, {X: 48, Y: -48}, {X: 0, Y: -48}, {X: 0, Y: -28},
			},
		},
		"to the pointer while wiring": {
			obstacles: []route.Obstacle{node("a", 0, 0)},
			request:   route.Request{ID: "e", From: route.Node("a"), To: route.FreeEnd(geom.Pt(150, 0))},
			want:      geom.Polyline{{X: 28, Y: 0}, {X: 150, Y: 0}},
		},
		"slanted when it is to be straight": {
			obstacles: []route.Obstacle{node("a", 0, 0), node("b", 300, -300)},
			request:   route.Request{ID: "e", From: route.Node("a"), To: route.Node("b"), Style: route.Straight},
			want:      geom.Polyline{{X: 27.99, Y: -27.99}, {X: 262.01, Y: -262.01}},
		},
		"around its box even when it is to be straight": {
			obstacles: []route.Obstacle{node("a", 0, 0)},
			request:   route.Request{ID: "e", From: route.Node("a"), To: route.Node("a"), Style: route.Straight},
			want: geom.Polyline{
				{X: 28, Y: 0}, {X: 48, Y: 0}, {X: 48, Y: -48}, {X: 0, Y: -48}, {X: 0, Y: -28},
			},
		},
		"nowhere when an end is unknown": {
			obstacles: []route.Obstacle{node("a", 0, 0)},
			request:   edge("a", "gone"),
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			r := route.New(c.obstacles, c.frames, route.Options{})
			if got := r.Route(c.request); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestPortsAreOnTheFarSideOfTheLabel(t *testing.T) {
	tile := geom.XYWH(0, 0, 48, 48)
	cases := map[string]struct {
		label geom.Rect
		want  [4]geom.Point // right, down, left, up
	}{
		"no label":               {geom.Rect{}, [4]geom.Point{{X: 48, Y: 24}, {X: 24, Y: 48}, {X: 0, Y: 24}, {X: 24, Y: 0}}},
		"two lines below":        {geom.XYWH(-10, 54, 68, 32), [4]geom.Point{{X: 48, Y: 24}, {X: 24, Y: 86}, {X: 0, Y: 24}, {X: 24, Y: 0}}},
		"two lines at the right": {geom.XYWH(60, 8, 70, 32), [4]geom.Point{{X: 130, Y: 24}, {X: 24, Y: 48}, {X: 0, Y: 24}, {X: 24, Y: 0}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			for i, p := range route.TilePorts(tile, c.label) {
				if p.At != c.want[i] || p.Out != route.Dir(i) {
					t.Errorf("port %d: got %v %v, want %v", i, p.At, p.Out, c.want[i])
				}
			}
		})
	}
}

func TestALineGoesThroughTheWaypointsOfAPerson(t *testing.T) {
	w := world{obstacles: []route.Obstacle{node("a", 0, 0), node("b", 300, 0), node("x", 150, 0)}}
	for name, points := range map[string][]geom.Point{
		"one beside the way":   {{X: 120, Y: 150}},
		"two":                  {{X: 100, Y: -120}, {X: 220, Y: -80}},
		"one on top of a box":  {{X: 150, Y: 0}},
		"one behind the start": {{X: -120, Y: 60}},
	} {
		t.Run(name, func(t *testing.T) {
			q := edge("a", "b")
			q.Waypoints = points
			line := w.router().Route(q)
			for _, p := range points {
				if _, _, off := line.Nearest(p); off > 0.01 {
					t.Errorf("%v passes %v at %v pt", line, p, off)
				}
			}
			checkShape(t, line)
		})
	}
}

func TestACoveredEndGetsAPlainAngle(t *testing.T) {
	cover := route.Obstacle{ID: "cover", Tile: geom.XYWH(-60, -60, 120, 140)}
	w := world{obstacles: []route.Obstacle{node("a", 0, 0), cover, node("b", 300, 40)}}
	checkShape(t, w.router().Route(edge("a", "b")))
}

func TestALineMayBeAsLongAsAFileAllows(t *testing.T) {
	const far = 10_000_000
	w := world{obstacles: []route.Obstacle{node("a", far, -far), node("b", -far, far), node("x", 0, 0)}}
	routed := make(chan geom.Polyline, 1)
	go func() { routed <- w.router().Route(edge("a", "b")) }()
	select {
	case line := <-routed:
		checkShape(t, line)
	case <-time.After(10 * time.Second):
		t.Error("the router still looks through the empty plane")
	}
}

func TestALineWithoutBudgetIsAPlainAngle(t *testing.T) {
	w := world{obstacles: []route.Obstacle{node("a", 0, 0), node("b", 300, 40), node("x", 150, 20)}}
	r := route.New(w.obstacles, nil, route.Options{Budget: 1})
	line := r.Route(edge("a", "b"))
	checkShape(t, line)
	r.SetBudget(0)
	if better := r.Route(edge("a", "b")); len(w.hits(better)) > 0 {
		t.Errorf("the exact line %v passes through a box", better)
	}
}

// checkShape fails the test when line is not made of horizontal and vertical
// pieces that turn at every inner point.
func checkShape(t interface{ Errorf(string, ...any) }, line geom.Polyline) {
	if len(line) < 2 {
		t.Errorf("no line")
		return
	}
	for i := 1; i < len(line); i++ {
		if (line[i-1].X == line[i].X) == (line[i-1].Y == line[i].Y) {
			t.Errorf("piece %d of %v is neither horizontal nor vertical", i, line)
		}
	}
	if len(line.Simplify()) != len(line) {
		t.Errorf("%v has points that are not needed", line)
	}
}

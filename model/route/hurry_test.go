package route_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

// While a box is dragged a line keeps to its side for as long as that is good, and
// changes over when the box has gone to another.
func TestALineInAHurryStillFindsTheBetterSide(t *testing.T) {
	cases := map[string]struct {
		x, y float64
		want geom.Vec // where the line leaves a
	}{
		"the same side":  {x: 320, y: 40, want: geom.Vec{X: 1}},
		"the other side": {x: -300, y: 0, want: geom.Vec{X: -1}},
		"above":          {x: 0, y: -300, want: geom.Vec{Y: -1}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			r := route.New([]route.Obstacle{node("a", 0, 0), node("b", 300, 0)}, nil, route.Options{})
			r.RouteAll([]route.Request{edge("a", "b")})
			r.SetBudget(2000)
			const steps = 20
			var line geom.Polyline
			for i := 1.0; i <= steps; i++ {
				r.Place(node("b", 300+(c.x-300)*i/steps, c.y*i/steps))
				line = r.Reroute([]route.Request{edge("a", "b")})[edge("a", "b").ID]
				checkShape(t, line)
			}
			if got := line[1].Sub(line[0]).Unit(); got != c.want {
				t.Errorf("the line %v leaves towards %v, want %v", line, got, c.want)
			}
		})
	}
}

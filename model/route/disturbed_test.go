package route_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

func TestALineIsDisturbedByWhatItWasCarriedOnto(t *testing.T) {
	box := func(id string, x, y float64) route.Obstacle {
		return route.Obstacle{ID: id, Tile: geom.XYWH(x, y, 48, 48)}
	}
	ask := func(id, from, to string) route.Request {
		return route.Request{ID: id, From: route.Node(from), To: route.Node(to), Trunk: id}
	}
	for name, c := range map[string]struct {
		by        geom.Vec
		disturbed bool
	}{
		"nothing there":             {geom.Vec{X: 0, Y: -200}, false},
		"a box":                     {geom.Vec{X: 0, Y: 200}, true},
		"another line":              {geom.Vec{X: 0, Y: 400}, true},
		"a line that is far enough": {geom.Vec{X: 0, Y: 350}, false},
		"a line across":             {geom.Vec{X: -1000, Y: 0}, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := route.New([]route.Obstacle{
				box("a", 0, 0), box("b", 400, 0), // carried
				box("in the way", 200, 200),
				box("c", 100, 400), box("d", 300, 400),
				box("e", -800, -300), box("f", -800, 300),
			}, nil, route.Options{})
			r.RouteAll([]route.Request{ask("ab", "a", "b"), ask("cd", "c", "d"), ask("ef", "e", "f")})
			if r.Disturbed("ab") {
				t.Fatal("it is disturbed before it was carried")
			}
			r.Place(box("a", c.by.X, c.by.Y))
			r.Place(box("b", 400+c.by.X, c.by.Y))
			r.Carry("ab", c.by)
			if got := r.Disturbed("ab"); got != c.disturbed {
				t.Errorf("disturbed: %v, expected %v", got, c.disturbed)
			}
		})
	}
}

func TestALineThatIsNotRememberedIsNotDisturbed(t *testing.T) {
	if route.New(nil, nil, route.Options{}).Disturbed("nothing") {
		t.Error("a line that nobody asked for is disturbed")
	}
}

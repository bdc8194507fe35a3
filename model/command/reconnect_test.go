package command_test

import (
	"slices"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// An arrow from a at the left to b at the right, led over the top by hand, whose
// head is taken to another node.
func TestReconnectingByHandKeepsTheCornersThatStillMakeSense(t *testing.T) {
	first, second := geom.Pt(24, -100), geom.Pt(424, -100)
	cases := map[string]struct {
		keep bool
		to   geom.Point
		want []geom.Point
	}{
		"to one beside the old end":          {true, geom.Pt(440, 40), []geom.Point{first, second}},
		"to one farther along":               {true, geom.Pt(800, -124), []geom.Point{first, second}},
		"to one half way, back from the end": {true, geom.Pt(150, 0), []geom.Point{first}},
		"to one at the other side":           {true, geom.Pt(-400, 300), nil},
		"by a fix, which knows no way":       {false, geom.Pt(440, 40), nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := diagram.New()
			h := command.NewHistory(d, nil)
			for id, at := range map[diagram.ID]geom.Point{"a": {}, "b": geom.Pt(400, 0), "c": c.to} {
				do(t, h, command.Place{Node: &diagram.Node{ID: id, Kind: "lambda", Pos: at}})
			}
			do(t, h, command.Connect{Edge: &diagram.Edge{ID: "e", From: "a", To: "b", Kind: "invoke"}},
				command.SetWaypoints{ID: "e", Points: []geom.Point{first, second}},
				command.Reconnect{ID: "e", To: "c", Keep: c.keep})
			if got := edge(t, d, "e"); !slices.Equal(got.Waypoints, c.want) || got.To != "c" {
				t.Errorf("corners at %v, want %v", got.Waypoints, c.want)
			}
		})
	}
}

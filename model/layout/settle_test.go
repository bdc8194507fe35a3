package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/layouttest"
)

func TestSettleKeepsThePromisesForAnyRoughPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := layouttest.Graphs().Draw(t, "graph")
		place := rapid.Float64Range(-300, 300)
		rough := layout.Placement{}
		for _, n := range g.Nodes {
			if !n.Container || rapid.Bool().Draw(t, "planned") {
				at := geom.Pt(place.Draw(t, "x"), place.Draw(t, "y"))
				rough[n.ID] = geom.XYWH(at.X, at.Y, n.Size.W, n.Size.H)
			}
		}
		for _, problem := range layouttest.Broken(g, layout.Settle(g, rough)) {
			t.Error(problem)
		}
	})
}

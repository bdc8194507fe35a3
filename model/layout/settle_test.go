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

func TestSettlePushesOverlappingSiblingsApartTheShortWay(t *testing.T) {
	g := layout.Graph{Nodes: []layout.Node{
		layouttest.Leaf("a", ""), layouttest.Leaf("b", ""), layouttest.Leaf("c", ""),
	}}
	p := layout.Settle(g, layout.Placement{
		"a": geom.XYWH(4, 0, 0, 0), "b": geom.XYWH(84, 0, 0, 0), "c": geom.XYWH(4, 80, 0, 0),
	})
	want := layout.Placement{
		"a": geom.XYWH(4, 0, 88, 86), "b": geom.XYWH(100, 0, 88, 86), "c": geom.XYWH(4, 96, 88, 86),
	}
	for id := range want {
		if p[id] != want[id] {
			t.Errorf("%s is at %v, want %v", id, p[id], want[id])
		}
	}
}

func TestPinnedNodesStayAndTheOthersComeToThem(t *testing.T) {
	leaf, frame := layouttest.Leaf("leaf", ""), layouttest.Frame("frame", "", 24, 8)
	leaf.Pinned, leaf.At = true, geom.Pt(1003, 501)
	frame.Pinned, frame.At = true, geom.Pt(-333, 77)
	g := layout.Graph{Nodes: []layout.Node{
		leaf, layouttest.Leaf("beside", ""), frame, layouttest.Leaf("inside", "frame"),
	}}
	p := layout.Settle(g, layout.Placement{
		"leaf": geom.XYWH(0, 0, 0, 0), "beside": geom.XYWH(136, 0, 0, 0), "inside": geom.XYWH(300, 300, 0, 0),
	})
	if p["leaf"].Min != leaf.At {
		t.Errorf("the pinned leaf is at %v", p["leaf"].Min)
	}
	if p["frame"].Min != frame.At || !p["frame"].ContainsRect(p["inside"]) {
		t.Errorf("the pinned container is %v with %v in it", p["frame"], p["inside"])
	}
	if d := p["beside"].Min.Dist(p["leaf"].Min.Add(geom.Vec{X: 136})); d > 8 {
		t.Errorf("its neighbour is at %v", p["beside"].Min)
	}
}

func TestFitLeavesASettledPlacementAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := layouttest.Graphs().Draw(t, "graph")
		rough := layout.Placement{}
		for i, n := range g.Nodes {
			if n.Pinned && n.Container {
				g.Nodes[i].At = n.At.Snap(layout.Step) // off the grid, Fit would grow it
			}
			if !n.Container {
				rough[n.ID] = geom.XYWH(float64(i*50), float64(i%3*50), 0, 0)
			}
		}
		p := layout.Settle(g, rough)
		for id, r := range layout.Fit(g, p) {
			if r != p[id] {
				t.Errorf("%s was %v and is %v", id, p[id], r)
			}
		}
	})
}

package sample_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

func TestLargeHasExactlyTheNodesAskedForAndThreeEdgesForTwo(t *testing.T) {
	for _, n := range []int{40, 100, 300, 1000, 10000} {
		nodes, edges := sample.Large(n).Len()
		if nodes != n || edges != n+n/2 {
			t.Errorf("Large(%d) has %d nodes and %d edges", n, nodes, edges)
		}
	}
}

func TestLargeIsTheSameEveryTime(t *testing.T) {
	if !sample.Large(500).Equal(sample.Large(500)) {
		t.Error("two diagrams of 500 nodes differ")
	}
}

func TestLargeKeepsNodesInsideTheirFramesAndApart(t *testing.T) {
	d := sample.Large(1000)
	block := func(n *diagram.Node) geom.Rect {
		if n.Size != (geom.Size{}) {
			return geom.XYWH(n.Pos.X, n.Pos.Y, n.Size.W, n.Size.H)
		}
		return geom.XYWH(n.Pos.X-24, n.Pos.Y, 96, 86)
	}
	for _, frame := range append(d.Nodes(), &diagram.Node{}) {
		inner := geom.XYWH(0, 0, frame.Size.W, frame.Size.H)
		var placed []geom.Rect
		for n := range d.Children(frame.ID) {
			if onBorder(n) {
				continue
			}
			r := block(n)
			if frame.ID != "" && !inner.ContainsRect(r) {
				t.Errorf("%s leaves its frame %s", n.ID, frame.ID)
			}
			for _, other := range placed {
				if r.Overlaps(other) {
					t.Errorf("%s overlaps another node in %s", n.ID, frame.ID)
				}
			}
			placed = append(placed, r)
		}
	}
}

package graphviz

import (
	"lintel/model/geom"
	"lintel/model/layout"
)

// even grows containers that stand beside each other, and are about alike, to
// the same borders: zones one below the other to the same left and right,
// subnets in a row to the same top and bottom. None grows into a sibling or
// beyond what its parent spans already, so nothing else has to move.
func even(tree layout.Tree, p layout.Placement) {
	for _, id := range append(tree.BottomUp(), "") {
		kids := tree.Children(id)
		for _, a := range kids {
			for _, b := range kids {
				if a != b && tree.Node(a).Container && tree.Node(b).Container {
					meet(tree, p, kids, a, b)
				}
			}
		}
	}
}

// meet grows a to the borders of b where they overlap for the most part.
func meet(tree layout.Tree, p layout.Placement, kids []string, a, b string) {
	ra, rb := p[a], p[b]
	grown := ra
	switch {
	case overlap(ra.Min.X, ra.Max.X, rb.Min.X, rb.Max.X):
		grown.Min.X, grown.Max.X = min(ra.Min.X, rb.Min.X), max(ra.Max.X, rb.Max.X)
	case overlap(ra.Min.Y, ra.Max.Y, rb.Min.Y, rb.Max.Y):
		grown.Min.Y, grown.Max.Y = min(ra.Min.Y, rb.Min.Y), max(ra.Max.Y, rb.Max.Y)
	}
	if grown != ra && !tree.Node(a).Pinned && free(grown, p, kids, a) {
		p[a] = grown
	}
}

// overlap reports whether two intervals share most of what they span.
func overlap(a0, a1, b0, b1 float64) bool {
	const most = 0.6
	return min(a1, b1)-max(a0, b0) >= most*(max(a1, b1)-min(a0, b0))
}

// free reports whether r keeps its distance from all siblings but itself.
func free(r geom.Rect, p layout.Placement, kids []string, itself string) bool {
	wide := r.Inset(-layout.Step + 1e-6)
	for _, kid := range kids {
		if kid != itself && wide.Overlaps(p[kid]) {
			return false
		}
	}
	return true
}

package layout

import "lintel/model/geom"

// Fit returns p with every container grown around its children, their padding
// and its smallest size, on the grid. A container that p already has never
// shrinks; one that p lacks is made as small as it may be. Leaves stay.
func Fit(g Graph, p Placement) Placement {
	out := make(Placement, len(g.Nodes))
	for id, r := range p {
		out[id] = r
	}
	tree := NewTree(g)
	for _, id := range tree.BottomUp() {
		if tree.Node(id).Container {
			out[id] = tree.frame(id, out)
		}
	}
	return out
}

// frame is the rectangle of a container whose children are in p.
func (t Tree) frame(id string, p Placement) geom.Rect {
	n := t.Node(id)
	r, placed := p[id]
	for i, child := range t.Children(id) {
		kid := n.Padding.Around(p[child])
		if i == 0 && !placed {
			r = kid
			continue
		}
		r = both(r, kid)
	}
	r.Max.X = max(r.Max.X, r.Min.X+n.Size.W)
	r.Max.Y = max(r.Max.Y, r.Min.Y+n.Size.H)
	return snapOut(r)
}

// both is a union that also counts rectangles without area, as a leaf of size 0 is.
func both(a, b geom.Rect) geom.Rect { return a.Include(b.Min).Include(b.Max) }

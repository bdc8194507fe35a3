package arrange

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/layout"
)

// part is a graph that is laid out on its own: everything, or what was chosen in
// one container.
type part struct {
	graph layout.Graph
	// parent is the container around the nodes at the top of the graph.
	parent    diagram.ID
	top       []diagram.ID
	placement layout.Placement
}

// divide takes from the graph of the whole diagram what is to be arranged.
func (j *Job) divide(whole layout.Graph) []part {
	chosen := map[string]bool{}
	for _, id := range j.options.Only {
		chosen[string(id)] = true
	}
	tops := map[string][]diagram.ID{}
	var parents []string
	group := map[string]string{} // the container around the chosen node that each is in
	tree := layout.NewTree(whole)
	for _, n := range whole.Nodes {
		top := ""
		for _, id := range tree.Path(n.ID) {
			if j.starts(tree.Node(id), chosen) {
				top = id
				break
			}
		}
		if top == "" {
			continue
		}
		parent := tree.Node(top).Parent
		group[n.ID] = parent
		if top != n.ID {
			continue
		}
		if tops[parent] == nil {
			parents = append(parents, parent)
		}
		tops[parent] = append(tops[parent], diagram.ID(n.ID))
	}
	slices.Sort(parents)
	parts := make([]part, len(parents))
	for i, parent := range parents {
		parts[i] = part{parent: diagram.ID(parent), top: tops[parent]}
		g := &parts[i].graph
		in := map[string]bool{}
		for _, n := range whole.Nodes {
			if at, ok := group[n.ID]; ok && at == parent {
				if slices.Contains(tops[parent], diagram.ID(n.ID)) {
					n.Parent = ""
				}
				in[n.ID] = true
				g.Nodes = append(g.Nodes, n)
			}
		}
		for _, e := range whole.Edges {
			if in[e.From] && in[e.To] {
				g.Edges = append(g.Edges, e)
			}
		}
	}
	return parts
}

// starts reports whether a node is at the top of what is arranged.
func (j *Job) starts(n layout.Node, chosen map[string]bool) bool {
	switch {
	case j.options.Inside != "":
		return n.Parent == string(j.options.Inside)
	case len(chosen) > 0:
		return chosen[n.ID]
	}
	return n.Parent == ""
}

// shift is what brings a part to its place: everything back to the corner that
// it had, the contents of a container into it, and what was chosen to where it
// stood, or beside it where others are in the way. What is pinned is there.
func (j *Job) shift(p part) geom.Vec {
	for _, n := range p.graph.Nodes {
		if n.Pinned {
			return geom.Vec{}
		}
	}
	now := union(p.top, func(id diagram.ID) geom.Rect { return p.placement[string(id)] })
	was := union(p.top, func(id diagram.ID) geom.Rect { r, _ := j.b.Body(id); return r })
	at := was.Min
	if j.options.Inside != "" {
		frame, _ := j.b.Rect(p.parent)
		pad := j.b.Padding(p.parent)
		at = frame.Min.Add(geom.Vec{X: layout.SnapUp(pad.Left), Y: layout.SnapUp(pad.Top)})
	}
	if p.parent == "" && len(j.options.Only) == 0 {
		at = at.Snap(layout.Step)
	}
	by := at.Sub(now.Min)
	if len(j.options.Only) == 0 || j.options.Inside != "" {
		return by
	}
	return by.Add(layout.WayOut(now.Translate(by), j.others(p)))
}

// others are the boxes in the container of a part that are not in it.
func (j *Job) others(p part) []geom.Rect {
	var out []geom.Rect
	for n := range j.d.Children(p.parent) {
		if !slices.Contains(p.top, n.ID) && !docked(j.cat, n) {
			r, _ := j.b.Body(n.ID)
			out = append(out, r)
		}
	}
	return out
}

func union(ids []diagram.ID, rect func(diagram.ID) geom.Rect) geom.Rect {
	var all geom.Rect
	for i, id := range ids {
		r := rect(id)
		if i == 0 {
			all = r
		}
		all = all.Include(r.Min).Include(r.Max)
	}
	return all
}

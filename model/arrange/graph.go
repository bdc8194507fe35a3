package arrange

import (
	"regexp"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/scene"
)

// graph is the diagram as a layout engine sees it: blocks with their labels,
// containers with their padding, arrows.
func graph(d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, down bool) layout.Graph {
	r := reader{d: d, cat: cat, b: b, stages: newStages(d, cat), docks: map[diagram.ID]bool{}}
	on := map[diagram.ID][]diagram.ID{} // what sits on the border of each
	for _, n := range d.Nodes() {
		if docked(cat, n) {
			r.docks[n.ID] = true
			on[n.Parent] = append(on[n.Parent], n.ID)
		}
	}
	var g layout.Graph
	for _, n := range d.Nodes() {
		if r.docks[n.ID] {
			continue // it follows its container, which keeps room for it
		}
		out := r.node(n)
		if docks := on[n.ID]; len(docks) > 0 {
			out.Margin = r.margin(docks, down)
			out.Padding = onBorder(out.Padding)
		}
		g.Nodes = append(g.Nodes, out)
	}
	g.Edges = r.edges()
	return g
}

// inner is how far the tile of something docked reaches into its container, with
// some air.
const inner = scene.DockedSize/2 + 4

// onBorder is padding that also keeps contents off what sits on the border.
func onBorder(pad geom.Insets) geom.Insets {
	pad.Left, pad.Right, pad.Bottom = max(pad.Left, inner), max(pad.Right, inner), max(pad.Bottom, inner)
	return pad
}

// margin is the room around a container for what sits on its border: at the top
// only gateways of a drawing from top to bottom do.
func (r reader) margin(docks []diagram.ID, down bool) geom.Insets {
	const half = scene.DockedSize / 2
	m := geom.Insets{Left: half, Right: half, Bottom: half}
	for _, id := range docks {
		switch name := r.b.DockedName(id); {
		case !r.stages.gate(id):
		case down:
			m.Top = max(m.Top, half, name.H)
		default:
			m.Left = max(m.Left, name.W-half)
		}
	}
	return m
}

// reader takes a diagram apart.
type reader struct {
	d      *diagram.Diagram
	cat    *catalog.Catalog
	b      *scene.Builder
	stages stages
	docks  map[diagram.ID]bool
}

func docked(cat *catalog.Catalog, n *diagram.Node) bool {
	s, ok := cat.Service(n.Kind)
	return ok && s.Shape == catalog.Docked && n.Parent != ""
}

func (r reader) node(n *diagram.Node) layout.Node {
	rect, _ := r.b.Rect(n.ID)
	out := layout.Node{
		ID: string(n.ID), Parent: string(container(r.d, r.cat, n)), Pinned: n.Pinned || r.d.Locked(n.ID),
		Kind: alike(r.cat, n), Name: stem(n.Name),
	}
	if hasRoom(r.cat, n) {
		out.Container, out.Size, out.Padding, out.At = true, r.b.LeastFrame(n.ID), r.b.Padding(n.ID), rect.Min
		out.Parallel, out.Stage = parallel(r.cat, n), r.stages.ofSubnet(n.ID)
		return out
	}
	body, _ := r.b.Body(n.ID)
	out.Size, out.At, out.Tier = body.Size(), body.Min, r.tier(n)
	out.Port = rect.Center().Sub(body.Min)
	return out
}

// alike is equal for nodes that are drawn alike: of one kind and variant.
func alike(cat *catalog.Catalog, n *diagram.Node) string {
	s, ok := cat.Service(n.Kind)
	if !ok {
		return string(n.Kind)
	}
	if v, ok := s.VariantOf(n.Props); ok {
		return string(n.Kind) + " " + v.ID
	}
	return string(n.Kind)
}

// ending is how names of the same thing in several zones differ: app-a, app-c,
// PrivateSubnet1.
var ending = regexp.MustCompile(`[-_ ]?([a-f]|[0-9]{1,2}[a-f]?|az[a-f0-9]{1,2})$`)

func stem(name string) string { return ending.ReplaceAllString(strings.ToLower(name), "") }

// parallel reports whether containers of that look stand side by side as equals.
func parallel(cat *catalog.Catalog, n *diagram.Node) bool {
	s, ok := cat.Service(n.Kind)
	return ok && s.Frame == "zone"
}

func (r reader) tier(n *diagram.Node) layout.Tier {
	s, ok := r.cat.Service(n.Kind)
	if !ok {
		return r.tierByArrows(n)
	}
	switch r.cat.TierOf(s) {
	case catalog.ClientTier:
		return layout.Client
	case catalog.EntryTier:
		return layout.Entry
	case catalog.ComputeTier:
		return layout.Compute
	case catalog.StoreTier:
		return layout.Store
	case catalog.SupportTier:
		return layout.Support
	}
	return layout.Flow
}

// tierByArrows is the part of a kind that the catalogue does not have: what nothing
// flows through is there for others.
func (r reader) tierByArrows(n *diagram.Node) layout.Tier {
	for e := range r.d.EdgesAt(n.ID) {
		if kind, ok := r.cat.Edge(e.Kind); !ok || kind.Family != catalog.Control {
			return layout.Flow
		}
	}
	return layout.Support
}

// container is the nearest node around n that has room for others. A file may
// put nodes into a tile, which has none, or into something docked, which follows
// its container; they are arranged beside it.
func container(d *diagram.Diagram, cat *catalog.Catalog, n *diagram.Node) diagram.ID {
	for id := n.Parent; id != ""; {
		parent, ok := d.Node(id)
		if !ok {
			break
		}
		if hasRoom(cat, parent) && !docked(cat, parent) {
			return id
		}
		id = parent.Parent
	}
	return ""
}

// hasRoom reports whether others can stand in a node; a note has a size, but no room.
func hasRoom(cat *catalog.Catalog, n *diagram.Node) bool {
	s, ok := cat.Service(n.Kind)
	return n.Size != (geom.Size{}) && !(ok && s.IsNote())
}

// edges are the arrows. What passes through something docked runs from what is
// before it to what is behind it; what only begins or ends there does so at the
// container.
func (r reader) edges() []layout.Edge {
	into, outOf := map[diagram.ID][]diagram.ID{}, map[diagram.ID][]diagram.ID{}
	var edges []layout.Edge
	for _, e := range r.d.Edges() {
		if r.docks[e.From] {
			outOf[e.From] = append(outOf[e.From], e.To)
		}
		if r.docks[e.To] {
			into[e.To] = append(into[e.To], e.From)
		}
		if r.docks[e.From] || r.docks[e.To] {
			continue
		}
		from, to := e.From, e.To
		if r.stages.back(from, to) {
			from, to = to, from
		}
		t, ok := r.cat.Edge(e.Kind)
		edges = append(edges, layout.Edge{From: string(from), To: string(to), Aside: ok && t.Aside, Words: r.b.WordsWidth(e)})
	}
	for _, n := range r.d.Nodes() {
		if !r.docks[n.ID] {
			continue
		}
		before, behind := into[n.ID], outOf[n.ID]
		if r.stages.gate(n.ID) {
			before, behind = r.sides(n, append(before, behind...))
		}
		if len(before) == 0 {
			before = []diagram.ID{n.Parent}
		}
		if len(behind) == 0 {
			behind = []diagram.ID{n.Parent}
		}
		for _, from := range before {
			for _, to := range behind {
				edges = append(edges, layout.Edge{From: r.carrier(from), To: r.carrier(to)})
			}
		}
	}
	return edges
}

// sides parts what a gateway is joined to: the internet comes before the VPC,
// whichever of the two begins.
func (r reader) sides(gate *diagram.Node, ends []diagram.ID) (outside, inside []diagram.ID) {
	for _, id := range ends {
		if within(r.d, id, gate.Parent) {
			inside = append(inside, id)
		} else {
			outside = append(outside, id)
		}
	}
	return outside, inside
}

// within reports whether a node is a container or somewhere in it.
func within(d *diagram.Diagram, id, container diagram.ID) bool {
	for n, ok := d.Node(id); ok; n, ok = d.Node(n.Parent) {
		if n.ID == container {
			return true
		}
	}
	return false
}

// carrier is the node that stands for an end: the container of a docked one.
func (r reader) carrier(id diagram.ID) string {
	if n, ok := r.d.Node(id); ok && r.docks[id] {
		return string(n.Parent)
	}
	return string(id)
}

package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// The kinds that the questions themselves are about. Everything else about
// kinds is asked of the catalogue.
const (
	regionKind   catalog.Kind = "region"
	vpcKind      catalog.Kind = "vpc"
	zoneKind     catalog.Kind = "az"
	subnetKind   catalog.Kind = "subnet"
	groupKind    catalog.Kind = "security-group"
	igwKind      catalog.Kind = "internet-gateway"
	natKind      catalog.Kind = "nat-gateway"
	endpointKind catalog.Kind = "vpc-endpoint"
	addressKind  catalog.Kind = "elastic-ip"
	scalingKind  catalog.Kind = "auto-scaling-group"
	outpostKind  catalog.Kind = "outpost"
)

// Facts answers questions about one snapshot of a diagram. Answers are kept, so
// asking again is cheap. It belongs to a single goroutine.
type Facts struct {
	*index
	tables

	homes      []answer[home] // of the nodes
	known      []*known       // of the nodes; nil where nobody asked
	knownArrow []*knownArrow  // of the edges
	blank      []known
	blankArrow []knownArrow
	recent     [recent]*record
	last       int // the edge that was asked about last
	trail      trail
}

// New prepares to answer questions about d, which must not change meanwhile.
func New(cat *catalog.Catalog, d *diagram.Diagram) *Facts { return newIndex(cat, d, nil).facts() }

// Once is New for who checks a diagram a single time: what answers rest on is not
// noted, which is faster, and no later facts can go on from these.
func Once(cat *catalog.Catalog, d *diagram.Diagram) *Facts {
	x := newIndex(cat, d, nil)
	x.once = true
	return x.facts()
}

// Fork prepares to answer questions about the same diagram from another goroutine.
func (f *Facts) Fork() *Facts { return f.index.facts() }

func (x *index) facts() *Facts {
	return &Facts{
		index:      x,
		tables:     tables{sorted: map[catalog.Kind]parts{}},
		homes:      make([]answer[home], len(x.nodes)),
		known:      make([]*known, len(x.nodes)),
		knownArrow: make([]*knownArrow, len(x.edges)),
		trail:      trail{off: x.once},
	}
}

// Diagram is what the questions are about, for who shows the answers; a
// judgement looks at the View.
func (f *Facts) Diagram() *diagram.Diagram { return f.d }

// Nodes lists all nodes by id.
func (f *Facts) Nodes() []*diagram.Node {
	f.trail.note(allNodes)
	return f.nodes
}

// Edges lists all edges by id.
func (f *Facts) Edges() []*diagram.Edge {
	f.trail.note(allEdges)
	return f.edges
}

// Size is the number of nodes.
func (f *Facts) Size() int {
	f.trail.note(size)
	return len(f.nodes)
}

// OfKind lists the nodes of one kind by id.
func (f *Facts) OfKind(k catalog.Kind) []*diagram.Node {
	f.trail.note(aspectOf(kindAspect, k))
	return f.byKind[k]
}

// Name is how a text calls an element: its name, else the short name of its
// kind, else the kind. An edge is called by its two ends.
func (f *Facts) Name(id diagram.ID) catalog.Text {
	if e, ok := f.View().Edge(id); ok {
		from, to := f.Name(e.From), f.Name(e.To)
		return catalog.Text{EN: from.EN + " → " + to.EN, KO: from.KO + " → " + to.KO}
	}
	n, ok := f.node(id)
	if !ok {
		return catalog.Text{EN: string(id), KO: string(id)}
	}
	if n.Name != "" {
		return catalog.Text{EN: n.Name, KO: n.Name}
	}
	if s, ok := f.cat.Service(n.Kind); ok {
		return s.Short
	}
	return catalog.Text{EN: n.Kind.Short(), KO: n.Kind.Short()}
}

// Network says how the kind of a node relates to a VPC; empty for an unknown kind.
func (f *Facts) Network(n *diagram.Node) catalog.Network {
	if s, ok := f.cat.Service(n.Kind); ok {
		return s.Network
	}
	return ""
}

// Truth is a yes/no property of a node, AWS defaults included.
func (f *Facts) Truth(n *diagram.Node, key catalog.BoolKey) Truth {
	v, known := f.cat.Bool(n.Kind, n.Props, key)
	if !known {
		return Unknown
	}
	return Of(v)
}

// Is reports whether an enum property of a node has a value, AWS defaults included.
func (f *Facts) Is(n *diagram.Node, key catalog.EnumKey, value string) Truth {
	v, known := f.cat.Enum(n.Kind, n.Props, key)
	if !known {
		return Unknown
	}
	return Of(v == value)
}

// Ends are the two nodes of an edge of the diagram.
func (f *Facts) Ends(e *diagram.Edge) (from, to *diagram.Node) {
	a := f.arrow(e)
	f.trail.note(a.from.aspect)
	f.trail.note(a.to.aspect)
	return a.from.node, a.to.node
}

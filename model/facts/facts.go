package facts

import (
	"strconv"

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

	known      []known      // of the nodes
	knownArrow []knownArrow // of the edges
	recent     [recent]*record
	last       int // the edge that was asked about last

	inbound map[diagram.ID]inbound
	frames  map[groupName][]diagram.ID
	sorted  map[catalog.Kind]parts
	joins   map[diagram.ID][]*lead

	groupNames map[string][]diagram.ID
	plans      map[diagram.ID]bool // what backup plans copy; nil until asked
	free       map[string]int

	globals  []*GlobalTable
	globalOf map[diagram.ID]*GlobalTable

	// Made when they are first asked for.
	byName    map[string][]*diagram.Node
	taken     map[diagram.ID][]diagram.ID  // roles by who may assume them
	keys      map[diagram.ID]*diagram.Node // the customer's key that encrypts a node
	databases *databases
}

// New prepares to answer questions about d, which must not change meanwhile.
func New(cat *catalog.Catalog, d *diagram.Diagram) *Facts { return newIndex(cat, d).facts() }

// Fork prepares to answer questions about the same diagram from another goroutine.
func (f *Facts) Fork() *Facts { return f.index.facts() }

func (x *index) facts() *Facts {
	return &Facts{
		index:      x,
		known:      make([]known, len(x.nodes)),
		knownArrow: make([]knownArrow, len(x.edges)),
		inbound:    map[diagram.ID]inbound{},
		sorted:     map[catalog.Kind]parts{},
		free:       map[string]int{},
	}
}

// Diagram is what the questions are about.
func (f *Facts) Diagram() *diagram.Diagram { return f.d }

// Nodes lists all nodes by id.
func (f *Facts) Nodes() []*diagram.Node { return f.nodes }

// Edges lists all edges by id.
func (f *Facts) Edges() []*diagram.Edge { return f.edges }

// OfKind lists the nodes of one kind by id.
func (f *Facts) OfKind(k catalog.Kind) []*diagram.Node { return f.byKind[k] }

// FreeNumber is the smallest number above 0 that makes an id which nothing has,
// behind a prefix and a hyphen.
func (f *Facts) FreeNumber(prefix string) int {
	if n, ok := f.free[prefix]; ok {
		return n
	}
	n := 1
	for f.d.Has(diagram.ID(prefix + "-" + strconv.Itoa(n))) {
		n++
	}
	f.free[prefix] = n
	return n
}

// Name is how a text calls an element: its name, else the short name of its
// kind, else the kind. An edge is called by its two ends.
func (f *Facts) Name(id diagram.ID) catalog.Text {
	if e, ok := f.d.Edge(id); ok {
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
	return catalog.Text{EN: string(n.Kind), KO: string(n.Kind)}
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
	return a.from.node, a.to.node
}

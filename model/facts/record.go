package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// index is what stands in the diagram, in an order in which it is found fast. It
// never changes, so that several Facts share it.
type index struct {
	cat   *catalog.Catalog
	d     *diagram.Diagram
	nodes []*diagram.Node // by id
	edges []*diagram.Edge // by id

	byKind  map[catalog.Kind][]*diagram.Node
	records []record // of the nodes, in their order
	arrows  []arrow  // of the edges, in their order
	nodeAt  map[diagram.ID]int32
	edgeAt  map[*diagram.Edge]int32
}

// record is one node.
type record struct {
	node    *diagram.Node
	service *catalog.Service // nil for a kind that the catalogue does not know
	parent  *record          // of the container around it; nil for none
	at      int32
}

// arrow is one edge with its two ends.
type arrow struct {
	edge     *diagram.Edge
	from, to *record
	at       int32
}

func newIndex(cat *catalog.Catalog, d *diagram.Diagram) *index {
	x := &index{cat: cat, d: d, nodes: d.Nodes(), edges: d.Edges(), byKind: map[catalog.Kind][]*diagram.Node{}}
	x.records, x.arrows = make([]record, len(x.nodes)), make([]arrow, len(x.edges))
	x.nodeAt = make(map[diagram.ID]int32, len(x.nodes))
	x.edgeAt = make(map[*diagram.Edge]int32, len(x.edges))
	for i, n := range x.nodes {
		x.byKind[n.Kind] = append(x.byKind[n.Kind], n)
		x.nodeAt[n.ID] = int32(i)
	}
	for i, n := range x.nodes {
		s, _ := cat.Service(n.Kind)
		x.records[i] = record{node: n, service: s, parent: x.record(n.Parent), at: int32(i)}
	}
	for i, e := range x.edges {
		x.arrows[i] = arrow{edge: e, from: x.record(e.From), to: x.record(e.To), at: int32(i)}
		x.edgeAt[e] = int32(i)
	}
	return x
}

// record is the record of a node; nil where there is no such node.
func (x *index) record(id diagram.ID) *record {
	i, ok := x.nodeAt[id]
	if !ok {
		return nil
	}
	return &x.records[i]
}

// known are the answers about a node that were asked for.
type known struct {
	asked   answers
	home    home
	subnets Subnets
	kind    SubnetKind
	groups  Groups
	way     Way   // out
	nat     Way   // out of a subnet by its NAT gateways
	gateway Truth // of a VPC
}

// answers are the fields that hold an answer.
type answers uint8

const (
	homeAnswer answers = 1 << iota
	subnetsAnswer
	kindAnswer
	groupsAnswer
	wayAnswer
	natAnswer
	gatewayAnswer
)

// lacks reports whether nobody asked for an answer yet.
func (k *known) lacks(a answers) bool { return k.asked&a == 0 }

// knownArrow are the answers about an edge that were asked for.
type knownArrow struct {
	class     PathClass
	hasClass  bool
	permitted *permitted
}

// recent is how many nodes are found without a search, because somebody just
// asked about them: rules ask several things about the two ends of an arrow.
const recent = 64

// at is the record of a node; nil where there is no such node.
func (f *Facts) at(id diagram.ID) *record {
	if id == "" {
		return nil
	}
	slot := &f.recent[(int(id[len(id)-1])+7*len(id))%recent]
	if *slot == nil || (*slot).node.ID != id {
		r := f.record(id)
		if r == nil {
			return nil
		}
		*slot = r
	}
	return *slot
}

// node is the node with an id; nil where there is none.
func (f *Facts) node(id diagram.ID) (*diagram.Node, bool) {
	r := f.at(id)
	if r == nil {
		return nil, false
	}
	return r.node, true
}

// arrow is the record of an edge of the diagram. Most often somebody asks about
// the one that was asked about before, or about the next one.
func (f *Facts) arrow(e *diagram.Edge) *arrow {
	for i := f.last; i < len(f.arrows) && i < f.last+2; i++ {
		if f.arrows[i].edge == e {
			f.last = i
			return &f.arrows[i]
		}
	}
	f.last = int(f.edgeAt[e])
	return &f.arrows[f.last]
}

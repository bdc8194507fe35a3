package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// record is one node with the answers about it that were asked for. Nearly all
// questions begin by finding it, so that all that is kept is kept here.
type record struct {
	node    *diagram.Node
	service *catalog.Service // nil for a kind that the catalogue does not know

	asked   answers
	home    home
	subnets Subnets
	kind    SubnetKind
	groups  Groups
	way     Way
}

// answers are the fields of a record that hold an answer.
type answers uint8

const (
	homeAnswer answers = 1 << iota
	subnetsAnswer
	kindAnswer
	groupsAnswer
	wayAnswer
)

// lacks reports whether nobody asked for an answer yet.
func (r *record) lacks(a answers) bool { return r.asked&a == 0 }

// arrow is one edge with its two ends and the answers about it that were asked for.
type arrow struct {
	edge      *diagram.Edge
	from, to  *record
	class     PathClass
	hasClass  bool
	permitted *permitted // nil until asked
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
	if *slot != nil && (*slot).node.ID == id {
		return *slot
	}
	r := f.records[id]
	if r != nil {
		*slot = r
	}
	return r
}

// node is the node with an id; nil where there is none.
func (f *Facts) node(id diagram.ID) (*diagram.Node, bool) {
	r := f.at(id)
	if r == nil {
		return nil, false
	}
	return r.node, true
}

// arrow is the record of an edge of the diagram.
func (f *Facts) arrow(e *diagram.Edge) *arrow {
	if f.last == nil || f.last.edge != e {
		f.last = f.arrows[e]
	}
	return f.last
}

// record makes the records of all nodes and edges.
func (f *Facts) record() {
	nodes, edges := make([]record, len(f.nodes)), make([]arrow, len(f.edges))
	f.records = make(map[diagram.ID]*record, len(nodes))
	f.arrows = make(map[*diagram.Edge]*arrow, len(edges))
	for i, n := range f.nodes {
		s, _ := f.cat.Service(n.Kind)
		nodes[i] = record{node: n, service: s}
		f.records[n.ID] = &nodes[i]
	}
	for i, e := range f.edges {
		edges[i] = arrow{edge: e, from: f.at(e.From), to: f.at(e.To)}
		f.arrows[e] = &edges[i]
	}
}

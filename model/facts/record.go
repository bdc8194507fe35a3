package facts

import (
	"slices"

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
	once    bool // nobody goes on from what is found
}

// record is one node.
type record struct {
	node   *diagram.Node
	parent *record         // of the container around it; nil for none
	edges  []*diagram.Edge // that start or end here, by id
	at     int32
	aspect Aspect
}

// arrow is one edge with its two ends.
type arrow struct {
	edge     *diagram.Edge
	from, to *record
	at       int32
}

// newIndex is the index of a diagram. Where it has the same nodes as an earlier
// snapshot, what was found out about their ids need not be found out again.
func newIndex(cat *catalog.Catalog, d *diagram.Diagram, earlier *index) *index {
	x := &index{cat: cat, d: d, nodes: d.Nodes(), edges: d.Edges(), byKind: map[catalog.Kind][]*diagram.Node{}}
	x.records, x.arrows = make([]record, len(x.nodes)), make([]arrow, len(x.edges))
	if earlier != nil && slices.EqualFunc(earlier.nodes, x.nodes, sameID) {
		x.nodeAt = earlier.nodeAt
	} else {
		earlier = nil
		x.nodeAt = make(map[diagram.ID]int32, len(x.nodes))
		for i, n := range x.nodes {
			x.nodeAt[n.ID] = int32(i)
		}
	}
	for i, n := range x.nodes {
		x.byKind[n.Kind] = append(x.byKind[n.Kind], n)
		x.records[i] = x.newRecord(n, i, earlier)
	}
	x.edgeAt = make(map[*diagram.Edge]int32, len(x.edges))
	for i, e := range x.edges {
		x.arrows[i] = arrow{edge: e, from: x.record(e.From), to: x.record(e.To), at: int32(i)}
		x.edgeAt[e] = int32(i)
	}
	x.hangEdges()
	return x
}

func sameID(a, b *diagram.Node) bool { return a.ID == b.ID }

// newRecord is the record of a node at a place, where an earlier index may have
// one of the same id.
func (x *index) newRecord(n *diagram.Node, at int, earlier *index) record {
	if earlier == nil {
		return record{node: n, parent: x.record(n.Parent), at: int32(at), aspect: elementOf(n.ID)}
	}
	r := record{node: n, at: int32(at), aspect: earlier.records[at].aspect}
	switch old := &earlier.records[at]; {
	case n.Parent != old.node.Parent:
		r.parent = x.record(n.Parent)
	case old.parent != nil:
		r.parent = &x.records[old.parent.at]
	}
	return r
}

// hangEdges lists the edges at each node, all in one piece of memory.
func (x *index) hangEdges() {
	count := make([]int32, len(x.records))
	for i := range x.arrows {
		for _, end := range x.arrows[i].ends() {
			count[end.at]++
		}
	}
	all, at := make([]*diagram.Edge, 2*len(x.edges)), 0
	for i := range x.records {
		x.records[i].edges = all[at : at : at+int(count[i])]
		at += int(count[i])
	}
	for i := range x.arrows {
		for _, end := range x.arrows[i].ends() {
			end.edges = append(end.edges, x.edges[i])
		}
	}
}

// ends are the one or two nodes that an arrow is at.
func (a *arrow) ends() []*record {
	if a.from == a.to {
		return []*record{a.from}
	}
	return []*record{a.from, a.to}
}

// record is the record of a node; nil where there is no such node.
func (x *index) record(id diagram.ID) *record {
	i, ok := x.nodeAt[id]
	if !ok {
		return nil
	}
	return &x.records[i]
}

// known are the answers about a node.
type known struct {
	subnets answer[Subnets]
	kind    answer[SubnetKind]
	groups  answer[Groups]
	way     answer[Way]   // out
	nat     answer[Way]   // out of a subnet by its NAT gateways
	gateway answer[Truth] // of a VPC
	inbound answer[inbound]
	assumed answer[[]diagram.ID]  // roles, by arrows
	key     answer[*diagram.Node] // the customer's, that encrypts it
	global  answer[*GlobalTable]  // that a table is a replica of
}

// knownArrow are the answers about an edge.
type knownArrow struct {
	class     answer[PathClass]
	permitted answer[permitted]
}

// of are the answers about a node so far.
func (f *Facts) of(r *record) *known {
	if f.known[r.at] == nil {
		f.known[r.at] = next(&f.blank)
	}
	return f.known[r.at]
}

// ofArrow are the answers about an edge so far.
func (f *Facts) ofArrow(e *diagram.Edge) *knownArrow {
	at := f.arrow(e).at
	if f.knownArrow[at] == nil {
		f.knownArrow[at] = next(&f.blankArrow)
	}
	return f.knownArrow[at]
}

// next takes one of those that nobody has, which are made many at a time.
func next[T any](blank *[]T) *T {
	if len(*blank) == 0 {
		*blank = make([]T, 64)
	}
	first := &(*blank)[0]
	*blank = (*blank)[1:]
	return first
}

// recent is how many nodes are found without a search, because somebody just
// asked about them: rules ask several things about the two ends of an arrow.
const recent = 256

// find is the record of a node; nil where there is no such node. Who says
// something of the node itself asks at.
func (f *Facts) find(id diagram.ID) *record {
	if id == "" {
		return nil
	}
	slot := &f.recent[(7*len(id)+31*int(id[0])+10*int(id[len(id)/2])+int(id[len(id)-1]))%recent]
	if *slot == nil || (*slot).node.ID != id {
		r := f.record(id)
		if r == nil {
			return nil
		}
		*slot = r
	}
	return *slot
}

// at is the record of a node; nil where there is no such node.
func (f *Facts) at(id diagram.ID) *record {
	r := f.find(id)
	switch {
	case r != nil:
		f.trail.note(r.aspect)
	case id != "":
		f.trail.note(elementOf(id))
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

// arrow is the record of an edge of the diagram. Most often somebody asks about
// the one that was asked about before, or about the next one.
func (f *Facts) arrow(e *diagram.Edge) *arrow {
	near := f.arrows[f.last:min(f.last+2, len(f.arrows))]
	for i := range near {
		if near[i].edge == e {
			f.last += i
			return &near[i]
		}
	}
	f.last = int(f.edgeAt[e])
	return &f.arrows[f.last]
}

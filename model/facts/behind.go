package facts

import (
	"iter"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// balancers are the kinds that spread requests over targets.
var balancers = map[catalog.Kind]bool{"alb": true, "nlb": true, "gwlb": true}

// EdgesInto are the arrows that lead from elsewhere to a node or into it.
func (f *Facts) EdgesInto(id diagram.ID) iter.Seq[*diagram.Edge] {
	return func(yield func(*diagram.Edge) bool) { f.into(id, id, yield) }
}

func (f *Facts) into(id, frame diagram.ID, yield func(*diagram.Edge) bool) bool {
	for _, e := range f.edgesAt(id) {
		if e.To == id && e.From != frame && !f.inside(e.From, frame) && !yield(e) {
			return false
		}
	}
	for _, child := range f.children(id) {
		if !f.into(child.ID, frame, yield) {
			return false
		}
	}
	return true
}

// Balancer is the first load balancer that sends requests to a node, or to what
// is in it; false when none is drawn.
func (f *Facts) Balancer(id diagram.ID) (*diagram.Node, bool) {
	for e := range f.EdgesInto(id) {
		if from, _ := f.Ends(e); e.Kind == "route" && balancers[from.Kind] {
			return from, true
		}
	}
	return nil, false
}

// Replica reports whether a data store is a copy of another one of its kind, or
// says that it is.
func (f *Facts) Replica(n *diagram.Node) bool {
	switch role, _ := databaseRoleKey.In(n.Props); role {
	case "replica", "standby":
		return true
	}
	if original, _ := replicaOfKey.In(n.Props); original != "" {
		return true
	}
	for _, e := range f.edgesAt(n.ID) {
		if from, _ := f.Ends(e); e.Kind == "replicate" && e.To == n.ID && from.Kind == n.Kind {
			return true
		}
	}
	return false
}

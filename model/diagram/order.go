package diagram

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
)

// order lists the nodes and edges of a diagram by id. It is made when somebody
// first asks, from the one before it where little has changed since: sorting
// thousands of elements takes longer than most questions about them. A diagram
// and its snapshots share it.
type order struct {
	once  sync.Once
	ready atomic.Bool
	nodes []*Node
	edges []*Edge

	base    *order // the one before, and what has changed since; nil for none
	changes Changes
}

// mostPatches is up to how many changes are worth patching a list for.
const mostPatches = 64

// after is the order when changes have been made to what is listed.
func (o *order) after(c Changes) *order {
	switch {
	case o == nil: // an update inside another one
		return &order{}
	case c.Empty():
		return o
	case !o.ready.Load() || len(c.Nodes)+len(c.Edges) > mostPatches:
		return &order{}
	}
	return &order{base: o, changes: Changes{Nodes: slices.Clone(c.Nodes), Edges: slices.Clone(c.Edges)}}
}

// of is the order with its lists, which must not be changed; d is what it lists.
func (o *order) of(d *Diagram) *order {
	o.once.Do(func() {
		if o.base != nil {
			o.nodes, o.edges = slices.Clone(o.base.nodes), slices.Clone(o.base.edges)
			for _, n := range o.changes.Nodes {
				o.nodes = patched(o.nodes, n.ID(), n.After, nodeID)
			}
			for _, e := range o.changes.Edges {
				o.edges = patched(o.edges, e.ID(), e.After, edgeID)
			}
		} else {
			o.nodes, o.edges = d.sortedNodes(), d.sortedEdges()
		}
		o.base, o.changes = nil, Changes{}
		o.ready.Store(true)
	})
	return o
}

// patched is a list, sorted by id, in which what has an id is now another element; nil is none.
func patched[E any](list []*E, id ID, now *E, byID func(*E, ID) int) []*E {
	i, found := slices.BinarySearchFunc(list, id, byID)
	switch {
	case found && now != nil:
		list[i] = now
	case found:
		list = slices.Delete(list, i, i+1)
	case now != nil:
		list = slices.Insert(list, i, now)
	}
	return list
}

func nodeID(n *Node, id ID) int { return cmp.Compare(n.ID, id) }

func (d *Diagram) sortedNodes() []*Node {
	return slices.SortedFunc(maps.Values(d.nodes.m), func(a, b *Node) int { return cmp.Compare(a.ID, b.ID) })
}

func (d *Diagram) sortedEdges() []*Edge {
	return slices.SortedFunc(maps.Values(d.edges.m), func(a, b *Edge) int { return cmp.Compare(a.ID, b.ID) })
}

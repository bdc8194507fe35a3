package facts

import (
	"slices"

	"lintel/model/diagram"
)

// Basis is what a snapshot had and what was found out about it, to compare with a
// later one. Nobody changes it.
type Basis struct {
	x      *index
	homes  []answer[home]
	tables tables
}

// Basis is what the answers so far rest on, those of forks included.
func (f *Facts) Basis(forks ...*Facts) *Basis {
	b := &Basis{f.index, slices.Clone(f.homes), f.tables.lend()}
	for _, fork := range forks {
		b.tables.add(fork.tables)
		for i, h := range fork.homes {
			if h.known { // then it is what anybody else has found
				b.homes[i] = h
			}
		}
	}
	return b
}

// Difference is in what two snapshots differ, looks aside.
type Difference struct {
	// Nodes and Edges tell for each of the later ones, in order of id, its place
	// among the earlier ones; -1 where it is new or says something else.
	Nodes, Edges []int
	aspects      map[Aspect]bool
	sieve        [sieveLen]bool // what is not in it is not among the aspects
}

const sieveLen = 4096

// After prepares to answer questions about a later snapshot, and compares it with
// an earlier one.
func After(b *Basis, d *diagram.Diagram) (*Facts, *Difference) {
	f := newIndex(b.x.cat, d, b.x).facts()
	diff := &Difference{aspects: map[Aspect]bool{}}
	diff.Nodes = matched(b.x.nodes, f.nodes, nodeID, func(old, now *diagram.Node) bool {
		c := diagram.NodeChange{Before: old, After: now}
		if c.OnlyLooks() {
			return true
		}
		diff.node(c)
		return false
	})
	diff.Edges = matched(b.x.edges, f.edges, edgeID, func(old, now *diagram.Edge) bool {
		c := diagram.EdgeChange{Before: old, After: now}
		if c.OnlyLooks() {
			return true
		}
		diff.edge(c)
		return false
	})
	f.moveIn(b.homes, diff)
	f.compare(&b.tables, diff.add)
	return f, diff
}

// moveIn takes over where nodes are, which much is asked about, for those that are
// where they were.
func (f *Facts) moveIn(homes []answer[home], diff *Difference) {
	for i, from := range diff.Nodes {
		if from >= 0 && homes[from].known && !diff.Touches(homes[from].grounds) {
			f.homes[i] = homes[from]
		}
	}
}

func nodeID(n *diagram.Node) diagram.ID { return n.ID }
func edgeID(e *diagram.Edge) diagram.ID { return e.ID }

// matched tells for each element of a later list its place in an earlier one, both
// by id, or -1. Those that are not the same are compared; nil is none.
func matched[E any](before, after []*E, id func(*E) diagram.ID, like func(old, now *E) bool) []int {
	places, i := make([]int, len(after)), 0
	for j, now := range after {
		for i < len(before) && id(before[i]) < id(now) {
			like(before[i], nil)
			i++
		}
		switch {
		case i == len(before) || id(before[i]) != id(now):
			like(nil, now)
			places[j] = -1
			continue
		case before[i] == now || like(before[i], now):
			places[j] = i
		default:
			places[j] = -1
		}
		i++
	}
	for ; i < len(before); i++ {
		like(before[i], nil)
	}
	return places
}

// Touches reports whether something that a judgement rests on is among what differs.
func (d *Difference) Touches(g Grounds) bool {
	for _, a := range g {
		if d.sieve[a%sieveLen] && d.aspects[a] {
			return true
		}
	}
	return false
}

func (d *Difference) add(a Aspect) {
	d.sieve[a%sieveLen] = true
	d.aspects[a] = true
}

// node adds all aspects of a node that has changed.
func (d *Difference) node(c diagram.NodeChange) {
	d.add(allNodes)
	d.add(elementOf(c.ID()))
	if c.Before == nil || c.After == nil {
		d.add(size)
	}
	moved := c.Before == nil || c.After == nil || c.Before.Parent != c.After.Parent
	for _, n := range []*diagram.Node{c.Before, c.After} {
		if n == nil {
			continue
		}
		d.add(aspectOf(kindAspect, n.Kind))
		if moved {
			d.add(aspectOf(childAspect, n.Parent))
		}
	}
}

// edge adds all aspects of an edge that has changed.
func (d *Difference) edge(c diagram.EdgeChange) {
	d.add(allEdges)
	d.add(elementOf(c.ID()))
	for _, e := range []*diagram.Edge{c.Before, c.After} {
		if e != nil {
			d.add(elementOf(e.From) ^ arrowsAt)
			d.add(elementOf(e.To) ^ arrowsAt)
		}
	}
}

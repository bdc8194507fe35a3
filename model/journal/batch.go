package journal

import (
	"lintel/model/diagram"
)

// batch is what was edited since the last record: of each element only how it
// is now. Nodes and edges of a diagram never change, so they can be kept.
type batch struct {
	nodes map[diagram.ID]*diagram.Node
	edges map[diagram.ID]*diagram.Edge
	meta  *diagram.MetaChange
}

// add takes note of changes that were made after all others.
func (b *batch) add(c diagram.Changes) {
	if b.nodes == nil {
		b.nodes, b.edges = map[diagram.ID]*diagram.Node{}, map[diagram.ID]*diagram.Edge{}
	}
	for _, n := range c.Nodes {
		b.nodes[n.ID()] = n.After
	}
	for _, e := range c.Edges {
		b.edges[e.ID()] = e.After
	}
	if c.Meta != nil {
		b.meta = c.Meta
	}
}

// follow takes note of a batch that was made after all others.
func (b *batch) follow(next batch) { b.add(next.changes()) }

func (b *batch) empty() bool { return len(b.nodes) == 0 && len(b.edges) == 0 && b.meta == nil }

// changes is what was edited. What it says of the time before is only whether
// something is gone.
func (b *batch) changes() diagram.Changes {
	c := diagram.Changes{Meta: b.meta}
	for id, n := range b.nodes {
		change := diagram.NodeChange{After: n}
		if n == nil {
			change.Before = &diagram.Node{ID: id}
		}
		c.Nodes = append(c.Nodes, change)
	}
	for id, e := range b.edges {
		change := diagram.EdgeChange{After: e}
		if e == nil {
			change.Before = &diagram.Edge{ID: id}
		}
		c.Edges = append(c.Edges, change)
	}
	return c
}

package diagram

import (
	"iter"
	"slices"

	"lintel/model/geom"
)

// Diagram is a graph of nodes in containers. The zero value is not usable; see New.
type Diagram struct {
	meta     Meta
	nodes    shared[ID, *Node]
	edges    shared[ID, *Edge]
	children shared[ID, []ID]    // sorted; key "" holds the outermost
	incident shared[ID, []*Edge] // at a node, sorted by id
	members  shared[Group, []ID] // sorted
	order    *order              // nil while it is being changed
	revision uint64
}

// New is an empty diagram.
func New() *Diagram {
	return &Diagram{
		nodes:    newShared[ID, *Node](),
		edges:    newShared[ID, *Edge](),
		children: newShared[ID, []ID](),
		incident: newShared[ID, []*Edge](),
		members:  newShared[Group, []ID](),
		order:    &order{},
	}
}

// Snapshot is the diagram as it is now. It costs nothing until the original is
// changed, and may be read by another goroutine while that happens.
func (d *Diagram) Snapshot() *Diagram {
	return &Diagram{
		meta:     d.meta,
		nodes:    d.nodes.lend(),
		edges:    d.edges.lend(),
		children: d.children.lend(),
		incident: d.incident.lend(),
		members:  d.members.lend(),
		order:    d.order,
		revision: d.revision,
	}
}

// Revision grows with every change; equal revisions of one diagram mean equal content.
func (d *Diagram) Revision() uint64 { return d.revision }

// Meta is what the diagram says about itself.
func (d *Diagram) Meta() Meta { return d.meta }

// Node is the node with this id.
func (d *Diagram) Node(id ID) (*Node, bool) {
	n, ok := d.nodes.m[id]
	return n, ok
}

// Edge is the edge with this id.
func (d *Diagram) Edge(id ID) (*Edge, bool) {
	e, ok := d.edges.m[id]
	return e, ok
}

// Has reports whether id names a node or an edge.
func (d *Diagram) Has(id ID) bool {
	_, node := d.nodes.m[id]
	_, edge := d.edges.m[id]
	return node || edge
}

// Len is the number of nodes and of edges.
func (d *Diagram) Len() (nodes, edges int) { return len(d.nodes.m), len(d.edges.m) }

// Nodes lists all nodes by id.
func (d *Diagram) Nodes() []*Node {
	if d.order == nil {
		return d.sortedNodes()
	}
	return slices.Clone(d.order.of(d).nodes)
}

// Edges lists all edges by id.
func (d *Diagram) Edges() []*Edge {
	if d.order == nil {
		return d.sortedEdges()
	}
	return slices.Clone(d.order.of(d).edges)
}

// Children lists the nodes drawn directly in a container, by id; "" is the canvas.
func (d *Diagram) Children(parent ID) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, id := range d.children.m[parent] {
			if !yield(d.nodes.m[id]) {
				return
			}
		}
	}
}

// EdgesAt lists the edges that start or end at a node, by id.
func (d *Diagram) EdgesAt(node ID) iter.Seq[*Edge] {
	return func(yield func(*Edge) bool) {
		for _, e := range d.incident.m[node] {
			if !yield(e) {
				return
			}
		}
	}
}

// Ancestors lists the containers around a node, the nearest first.
func (d *Diagram) Ancestors(id ID) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		n, ok := d.nodes.m[id]
		for ok {
			if n, ok = d.nodes.m[n.Parent]; ok && !yield(n) {
				return
			}
		}
	}
}

// ShownAs is the node that is drawn for a node: the outermost collapsed container
// around it, or else the node itself.
func (d *Diagram) ShownAs(id ID) ID {
	shown := id
	for a := range d.Ancestors(id) {
		if a.Collapsed {
			shown = a.ID
		}
	}
	return shown
}

// Inside reports whether a node is drawn somewhere in a container, at any depth.
func (d *Diagram) Inside(id, container ID) bool {
	for a := range d.Ancestors(id) {
		if a.ID == container {
			return true
		}
	}
	return false
}

// Locked reports whether an element may not be moved, resized or deleted by
// hand: it is locked itself, or for a node a container around it is.
func (d *Diagram) Locked(id ID) bool {
	if e, ok := d.edges.m[id]; ok {
		return e.Locked
	}
	if n, ok := d.nodes.m[id]; ok && n.Locked {
		return true
	}
	for a := range d.Ancestors(id) {
		if a.Locked {
			return true
		}
	}
	return false
}

// Members lists the nodes of a group by id, also those of groups in it.
func (d *Diagram) Members(g Group) []ID { return slices.Clone(d.members.m[g]) }

// Grouped reports whether there are any groups.
func (d *Diagram) Grouped() bool { return len(d.members.m) > 0 }

// HasGroup reports whether some node belongs to a group.
func (d *Diagram) HasGroup(g Group) bool { return len(d.members.m[g]) > 0 }

// Depth is the number of containers around a node.
func (d *Diagram) Depth(id ID) int {
	depth := 0
	for range d.Ancestors(id) {
		depth++
	}
	return depth
}

// Descendants lists everything drawn in a container, at any depth, outer before inner.
func (d *Diagram) Descendants(container ID) []*Node {
	var all []*Node
	for n := range d.Children(container) {
		all = append(all, n)
		all = append(all, d.Descendants(n.ID)...)
	}
	return all
}

// Origin is the absolute top left corner of a node in pt.
func (d *Diagram) Origin(id ID) geom.Point {
	n, ok := d.nodes.m[id]
	if !ok {
		return geom.Point{}
	}
	at := n.Pos
	for a := range d.Ancestors(id) {
		at = at.Add(a.Pos.Vec())
	}
	return at
}

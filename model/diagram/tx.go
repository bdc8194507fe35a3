package diagram

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Tx is a diagram that is being changed. It is valid only inside Update.
type Tx struct {
	*Diagram
	before Changes // After fields are filled when the update ends
	nodeAt map[ID]int
	edgeAt map[ID]int
	next   map[string]int
}

// Update changes the diagram through f, all or nothing: when f returns an error
// the diagram is as before and the error is returned.
func (d *Diagram) Update(f func(*Tx) error) (Changes, error) {
	tx := &Tx{Diagram: d, nodeAt: map[ID]int{}, edgeAt: map[ID]int{}, next: map[string]int{}}
	before := d.order
	d.order = nil
	if err := f(tx); err != nil {
		tx.rollBack()
		d.order = before
		return Changes{}, err
	}
	changes := tx.changes()
	d.order = before.after(changes)
	changes = changes.compact()
	if !changes.Empty() {
		d.revision++
	}
	return changes, nil
}

// Apply makes recorded changes again, or takes them back when they are an Inverse.
func (d *Diagram) Apply(c Changes) error {
	_, err := d.Update(func(tx *Tx) error { return tx.Replay(c) })
	return err
}

// Replay makes recorded changes as part of this update.
func (tx *Tx) Replay(c Changes) error {
	for _, e := range c.Edges {
		if e.Before != nil {
			if err := tx.RemoveEdge(e.ID()); err != nil {
				return err
			}
		}
	}
	for _, n := range c.Nodes {
		tx.noteNode(n.ID())
		tx.storeNode(n.ID(), n.After)
	}
	for _, e := range c.Edges {
		if e.After != nil {
			if err := tx.PutEdge(e.After); err != nil {
				return err
			}
		}
	}
	if c.Meta != nil {
		tx.SetMeta(c.Meta.After)
	}
	return tx.validate(c)
}

// validate checks the graph around replayed nodes, which are stored unchecked
// because they may depend on each other in any order.
func (tx *Tx) validate(c Changes) error {
	for _, n := range c.Nodes {
		if n.After == nil {
			if len(tx.children.m[n.ID()]) > 0 || len(tx.incident.m[n.ID()]) > 0 {
				return fmt.Errorf("node %q is still in use", n.ID())
			}
			continue
		}
		if err := tx.checkParent(n.After); err != nil {
			return err
		}
	}
	return nil
}

// NewID is an id that is not in use yet: stem-1, stem-2, ...
func (tx *Tx) NewID(stem string) ID {
	for {
		tx.next[stem]++
		if id := ID(stem + "-" + strconv.Itoa(tx.next[stem])); !tx.Has(id) {
			return id
		}
	}
}

// PutNode adds a node or replaces the one with its id. The node must not be
// changed afterwards. Unknown parents, containment cycles and ids that name an
// edge are errors.
func (tx *Tx) PutNode(n *Node) error {
	if n.ID == "" {
		return fmt.Errorf("a node needs an id")
	}
	if _, ok := tx.edges.m[n.ID]; ok {
		return fmt.Errorf("id %q already names an edge", n.ID)
	}
	if err := tx.checkParent(n); err != nil {
		return err
	}
	tx.noteNode(n.ID)
	tx.storeNode(n.ID, n)
	return nil
}

func (tx *Tx) checkParent(n *Node) error {
	for at, steps := n.Parent, 0; at != ""; steps++ {
		if at == n.ID {
			return fmt.Errorf("node %q would contain itself", n.ID)
		}
		// Replayed nodes are stored before they are checked, so a circle may lie ahead.
		if steps > len(tx.nodes.m) {
			return fmt.Errorf("node %q: its containers form a circle", n.ID)
		}
		parent, ok := tx.nodes.m[at]
		if !ok {
			return fmt.Errorf("node %q: container %q does not exist", n.ID, at)
		}
		at = parent.Parent
	}
	return nil
}

// RemoveNode takes a node away, with everything drawn in it and all arrows at them.
func (tx *Tx) RemoveNode(id ID) error {
	if _, ok := tx.nodes.m[id]; !ok {
		return fmt.Errorf("node %q does not exist", id)
	}
	for _, child := range slices.Clone(tx.children.m[id]) {
		if err := tx.RemoveNode(child); err != nil {
			return err
		}
	}
	for _, edge := range slices.Clone(tx.incident.m[id]) {
		if err := tx.RemoveEdge(edge.ID); err != nil {
			return err
		}
	}
	tx.noteNode(id)
	tx.storeNode(id, nil)
	return nil
}

// PutEdge adds an edge or replaces the one with its id. The edge must not be
// changed afterwards. Missing ends and ids that name a node are errors.
func (tx *Tx) PutEdge(e *Edge) error {
	if e.ID == "" {
		return fmt.Errorf("an edge needs an id")
	}
	if _, ok := tx.nodes.m[e.ID]; ok {
		return fmt.Errorf("id %q already names a node", e.ID)
	}
	for _, end := range [2]ID{e.From, e.To} {
		if _, ok := tx.nodes.m[end]; !ok {
			return fmt.Errorf("edge %q: node %q does not exist", e.ID, end)
		}
	}
	tx.noteEdge(e.ID)
	tx.storeEdge(e.ID, e)
	return nil
}

// RemoveEdge takes an edge away.
func (tx *Tx) RemoveEdge(id ID) error {
	if _, ok := tx.edges.m[id]; !ok {
		return fmt.Errorf("edge %q does not exist", id)
	}
	tx.noteEdge(id)
	tx.storeEdge(id, nil)
	return nil
}

// EditNode changes a copy of a node through f and stores it.
func (tx *Tx) EditNode(id ID, f func(*Node)) error {
	n, ok := tx.nodes.m[id]
	if !ok {
		return fmt.Errorf("node %q does not exist", id)
	}
	c := n.Clone()
	f(c)
	return tx.PutNode(c)
}

// EditEdge changes a copy of an edge through f and stores it.
func (tx *Tx) EditEdge(id ID, f func(*Edge)) error {
	e, ok := tx.edges.m[id]
	if !ok {
		return fmt.Errorf("edge %q does not exist", id)
	}
	c := e.Clone()
	f(c)
	return tx.PutEdge(c)
}

// SetMeta replaces what the diagram says about itself.
func (tx *Tx) SetMeta(m Meta) {
	if tx.before.Meta == nil {
		tx.before.Meta = &MetaChange{Before: tx.meta}
	}
	tx.meta = m
}

// noteNode remembers a node as it was before the update first touched it.
func (tx *Tx) noteNode(id ID) {
	if _, ok := tx.nodeAt[id]; !ok {
		tx.nodeAt[id] = len(tx.before.Nodes)
		tx.before.Nodes = append(tx.before.Nodes, NodeChange{Before: tx.nodes.m[id]})
	}
}

func (tx *Tx) noteEdge(id ID) {
	if _, ok := tx.edgeAt[id]; !ok {
		tx.edgeAt[id] = len(tx.before.Edges)
		tx.before.Edges = append(tx.before.Edges, EdgeChange{Before: tx.edges.m[id]})
	}
}

func (tx *Tx) changes() Changes {
	c := tx.before
	for id, i := range tx.nodeAt {
		c.Nodes[i].After = tx.nodes.m[id]
	}
	for id, i := range tx.edgeAt {
		c.Edges[i].After = tx.edges.m[id]
	}
	if c.Meta != nil {
		c.Meta.After = tx.meta
	}
	c.Nodes = slices.DeleteFunc(c.Nodes, func(n NodeChange) bool { return n.Before == n.After })
	c.Edges = slices.DeleteFunc(c.Edges, func(e EdgeChange) bool { return e.Before == e.After })
	return c
}

func (tx *Tx) rollBack() {
	for id, i := range tx.edgeAt {
		tx.storeEdge(id, tx.before.Edges[i].Before)
	}
	for id, i := range tx.nodeAt {
		tx.storeNode(id, tx.before.Nodes[i].Before)
	}
	if tx.before.Meta != nil {
		tx.meta = tx.before.Meta.Before
	}
}

// storeNode sets or, with nil, drops a node and keeps the index of children.
func (tx *Tx) storeNode(id ID, n *Node) {
	old := tx.nodes.m[id]
	if old != nil && (n == nil || n.Parent != old.Parent) {
		dropFrom(&tx.children, old.Parent, id)
	}
	tx.regroup(id, old, n)
	if n == nil {
		if old != nil {
			tx.nodes.drop(id)
		}
		return
	}
	if old == nil || n.Parent != old.Parent {
		addTo(&tx.children, n.Parent, id)
	}
	tx.nodes.set(id, n)
}

// regroup keeps the index of the members of groups.
func (tx *Tx) regroup(id ID, old, now *Node) {
	var before, after []Group
	if old != nil {
		before = old.Groups
	}
	if now != nil {
		after = now.Groups
	}
	if slices.Equal(before, after) {
		return
	}
	for _, g := range before {
		dropFrom(&tx.members, g, id)
	}
	for _, g := range after {
		addTo(&tx.members, g, id)
	}
}

// storeEdge sets or, with nil, drops an edge and keeps the index of edges at nodes.
func (tx *Tx) storeEdge(id ID, e *Edge) {
	if old := tx.edges.m[id]; old != nil {
		tx.detach(old.From, id)
		tx.detach(old.To, id)
		tx.edges.drop(id)
	}
	if e != nil {
		tx.attach(e.From, e)
		tx.attach(e.To, e)
		tx.edges.set(id, e)
	}
}

// attach, detach, addTo and dropFrom replace a list instead of changing it: a
// snapshot may be reading it.
func (tx *Tx) attach(node ID, e *Edge) {
	list := tx.incident.m[node]
	i, found := slices.BinarySearchFunc(list, e.ID, edgeID)
	if !found {
		tx.incident.set(node, slices.Concat(list[:i], []*Edge{e}, list[i:]))
	}
}

func (tx *Tx) detach(node, edge ID) {
	list := tx.incident.m[node]
	i, found := slices.BinarySearchFunc(list, edge, edgeID)
	switch {
	case !found:
	case len(list) == 1:
		tx.incident.drop(node)
	default:
		tx.incident.set(node, slices.Concat(list[:i], list[i+1:]))
	}
}

func edgeID(e *Edge, id ID) int { return cmp.Compare(e.ID, id) }

func addTo[K comparable](index *shared[K, []ID], key K, id ID) {
	list := index.m[key]
	i, found := slices.BinarySearch(list, id)
	if !found {
		index.set(key, slices.Concat(list[:i], []ID{id}, list[i:]))
	}
}

func dropFrom[K comparable](index *shared[K, []ID], key K, id ID) {
	list := index.m[key]
	i, found := slices.BinarySearch(list, id)
	if !found {
		return
	}
	if len(list) == 1 {
		index.drop(key)
		return
	}
	index.set(key, slices.Concat(list[:i], list[i+1:]))
}

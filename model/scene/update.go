package scene

import (
	"maps"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// Update follows changes of the diagram: it draws the changed nodes and all in
// them, and finds new ways for their arrows and for those that a node now lies
// on. Arrows whose two ends moved alike are carried along. While dragging the
// search is bounded, and nobody looks whether what was carried is in the way of
// something; Smooth makes up for both.
func (b *Builder) Update(c diagram.Changes, dragging bool) {
	t := newTurmoil()
	for _, change := range c.Nodes {
		if change.Before != nil && b.outlines[change.ID()].docked {
			t.headers[change.Before.Parent] = true
		}
		b.renamed(change, t)
		if change.After == nil {
			b.dropNode(change.ID())
			b.recount(change, t)
			continue
		}
		b.moveNode(change.After, t)
		b.recount(change, t)
		for _, inner := range b.d.Descendants(change.ID()) {
			b.moveNode(inner, t)
		}
	}
	b.carryAlong(t)
	for _, change := range c.Edges {
		if change.After == nil {
			for _, left := range b.dropEdge(change.ID()) {
				t.loose[left] = true
			}
			for _, frame := range b.yields.set(change.ID(), nil) {
				t.headers[frame] = true
			}
			delete(t.loose, change.ID())
			b.loosenBeside(change, t)
			continue
		}
		t.loose[change.ID()] = true
		b.loosenBeside(change, t)
	}
	if dragging {
		b.settleHeaders(t, true)
		maps.Copy(b.rough, t.loose)
		b.router.SetBudget(dragBudget)
		b.rewire(b.edges(t.loose), b.router.Reroute)
		return
	}
	b.find(t)
}

// Smooth finds exact ways for the arrows whose ways were found in a hurry.
func (b *Builder) Smooth() { b.find(newTurmoil()) }

// find finds exact ways for the arrows that were stirred up, for those whose ways
// were found in a hurry, and for carried ones that are now in the way of something.
func (b *Builder) find(t turmoil) {
	maps.Copy(t.loose, b.rough)
	b.settleHeaders(t, false)
	carried := b.edges(b.carried)
	for _, e := range carried {
		if b.router.Disturbed(string(e.ID)) || b.router.Disturbed(secondLeg(e.ID)) {
			t.loose[e.ID] = true
		}
	}
	for _, e := range carried {
		if chip, ok := b.chips[e.ID]; ok && !t.loose[e.ID] && b.occupied(chip, e.ID) {
			delete(b.chips, e.ID)
			b.placeChip(e)
			b.putEdge(e)
		}
	}
	clear(b.rough)
	clear(b.carried)
	b.router.SetBudget(0)
	b.rewire(b.edges(t.loose), b.router.Reroute)
}

// settleHeaders lets headers give way to what now comes through their borders, and
// frees the arrows that they then stand in the way of. While dragging they give
// way to no other arrow, so that they do not jump.
func (b *Builder) settleHeaders(t turmoil, dragging bool) {
	loose := b.edges(t.loose)
	if !dragging {
		loose = append(loose, b.edges(b.carried)...)
		for frame := range b.yield(loose) {
			t.headers[frame] = true
		}
	}
	for _, e := range loose {
		for _, frame := range b.yields.frames[e.ID] {
			t.headers[frame] = true
		}
	}
	for _, id := range b.rehead(t.headers) {
		o := b.outlines[id]
		b.router.PlaceFrame(o.routeFrame(id))
		b.scene.Visit(o.label, func(e *Element) {
			edge := diagram.ID(e.ID)
			if e.Role == EdgeRole && (crossesBox(e.Line, o.label) || b.chips[edge].Overlaps(o.label)) {
				t.loose[edge] = true
			}
		})
	}
}

// renamed notes the containers beside one that came, went or is called something
// else: what they show of their own names has to differ from it.
func (b *Builder) renamed(c diagram.NodeChange, t turmoil) {
	same := c.Before != nil && c.After != nil && c.Before.Parent == c.After.Parent &&
		c.Before.Kind == c.After.Kind && c.Before.Name == c.After.Name
	for _, n := range [2]*diagram.Node{c.Before, c.After} {
		if same || n == nil || n.Size == (geom.Size{}) {
			continue
		}
		for o := range b.d.Children(n.Parent) {
			if o.Kind == n.Kind && b.outlines[o.ID].frame {
				t.headers[o.ID] = true
			}
		}
	}
}

// loosenBeside frees the other arrows between the nodes of an arrow that came,
// went or changed its way of running: they lie side by side with it.
func (b *Builder) loosenBeside(c diagram.EdgeChange, t turmoil) {
	if c.Before != nil && c.After != nil && c.Before.Style == c.After.Style && c.Before.From == c.After.From && c.Before.To == c.After.To {
		return
	}
	for _, e := range [2]*diagram.Edge{c.Before, c.After} {
		if e == nil {
			continue
		}
		for o := range b.d.EdgesAt(e.From) {
			if o.Touches(e.To) {
				t.loose[o.ID] = true
			}
		}
	}
}

// turmoil is what an update stirred up: arrows that need a new way, how far nodes
// were moved as they are, and headers.
type turmoil struct {
	loose map[diagram.ID]bool
	moved map[diagram.ID]geom.Vec
	// headers are frames whose header may have to give way.
	headers map[diagram.ID]bool
}

func newTurmoil() turmoil {
	return turmoil{loose: map[diagram.ID]bool{}, moved: map[diagram.ID]geom.Vec{}, headers: map[diagram.ID]bool{}}
}

// carryAlong moves the arrows whose two ends were moved alike, which saves the
// search for their ways. When all nodes moved alike nothing can be in their way.
func (b *Builder) carryAlong(t turmoil) {
	all := b.allMoved(t)
	for _, e := range b.edges(t.loose) {
		by, ok := t.moved[b.shown(e.From)]
		if to, moved := t.moved[b.shown(e.To)]; !ok || !moved || to != by || !b.gateMoved(e, t, by) {
			continue
		}
		delete(t.loose, e.ID)
		if len(b.lines[e.ID]) == 0 {
			continue // another arrow is drawn for it, or it is hidden
		}
		if !all {
			b.carried[e.ID] = true
		}
		b.router.Carry(string(e.ID), by)
		b.router.Carry(secondLeg(e.ID), by)
		b.lines[e.ID] = b.lines[e.ID].Translate(by)
		if bend, ok := b.bends[e.ID]; ok {
			b.bends[e.ID] = bend.Translate(by)
		}
		if chip, ok := b.chips[e.ID]; ok {
			b.chips[e.ID] = chip.Translate(by)
		}
		b.putEdge(e)
	}
}

// allMoved reports whether every node was moved, all by as much.
func (b *Builder) allMoved(t turmoil) bool {
	if len(t.moved) < len(b.outlines) {
		return false
	}
	var by *geom.Vec
	for _, v := range t.moved {
		if by != nil && v != *by {
			return false
		}
		by = &v
	}
	return true
}

// gateMoved reports whether the endpoint that carries an arrow, if one does,
// was moved with it.
func (b *Builder) gateMoved(e *diagram.Edge, t turmoil, by geom.Vec) bool {
	gate, ok := b.endpointOn(e)
	if !ok {
		return true
	}
	moved, ok := t.moved[gate.ID]
	return ok && moved == by
}

// moveNode draws a node at its new place and notes what that stirs up.
func (b *Builder) moveNode(n *diagram.Node, t turmoil) {
	before, known := b.outlines[n.ID]
	if before.docked {
		t.headers[n.Parent] = true
	}
	if b.shown(n.ID) != n.ID {
		b.dropNode(n.ID)
		for e := range b.d.EdgesAt(n.ID) {
			t.loose[e.ID] = true
		}
		return
	}
	b.putNode(n)
	now := b.outlines[n.ID]
	switch {
	case now.docked:
		t.headers[n.Parent] = true
	case now.frame:
		t.headers[n.ID] = true
	}
	if known && before == now {
		return
	}
	if known && before.frame != now.frame {
		b.router.Remove(string(n.ID))
	}
	if by := now.tile.Min.Sub(before.tile.Min); known && before.translate(by) == now {
		t.moved[n.ID] = by
	}
	if now.frame {
		b.router.PlaceFrame(now.routeFrame(n.ID))
	} else {
		b.router.Place(now.obstacle(n.ID))
		b.scene.Visit(now.body, func(e *Element) {
			id := diagram.ID(e.ID)
			if e.Role == EdgeRole && (crossesBox(e.Line, now.body) || b.chips[id].Overlaps(now.body)) {
				t.loose[id] = true
			}
		})
	}
	for e := range b.d.EdgesAt(n.ID) {
		t.loose[e.ID] = true
	}
}

// recount draws the collapsed containers again that a node is in or left: they
// say how much is in them.
func (b *Builder) recount(c diagram.NodeChange, t turmoil) {
	for _, n := range [2]*diagram.Node{c.Before, c.After} {
		if n == nil || n.Parent == "" {
			continue
		}
		if host, ok := b.d.Node(b.shown(n.Parent)); ok && b.folds(host) {
			b.moveNode(host, t)
		}
	}
}

package scene

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
)

// dragBudget bounds the search for a line while something is being dragged.
const dragBudget = 4000

// routeAll finds the way of every arrow from scratch.
func (b *Builder) routeAll() {
	var obstacles []route.Obstacle
	var frames []route.Frame
	for _, id := range slices.Sorted(maps.Keys(b.outlines)) {
		if o := b.outlines[id]; o.frame {
			frames = append(frames, o.routeFrame(id))
		} else {
			obstacles = append(obstacles, o.obstacle(id))
		}
	}
	b.router = route.New(obstacles, frames, route.Options{})
	b.rewire(b.d.Edges(), b.router.RouteAll)
}

func (o outline) obstacle(id diagram.ID) route.Obstacle {
	return route.Obstacle{ID: string(id), Tile: o.tile, Label: o.label}
}

func (o outline) routeFrame(id diagram.ID) route.Frame {
	return route.Frame{ID: string(id), Rect: o.tile, Header: o.label}
}

// rewire finds the ways and chips of some arrows and draws them.
func (b *Builder) rewire(edges []*diagram.Edge, find func([]route.Request) map[string]geom.Polyline) {
	requests := make([]route.Request, 0, len(edges))
	for _, e := range edges {
		requests = append(requests, b.legs(e)...)
	}
	lines := find(requests)
	for _, e := range edges {
		b.lines[e.ID] = joined(lines[string(e.ID)], lines[secondLeg(e.ID)])
		delete(b.chips, e.ID)
		b.putEdge(e)
	}
	// Chips come after all lines, for they must not cover any.
	for _, e := range edges {
		if b.placeChip(e) {
			b.putEdge(e)
		}
	}
}

func (b *Builder) request(e *diagram.Edge) route.Request {
	family := catalog.Request
	if kind, ok := b.cat.Edge(e.Kind); ok {
		family = kind.Family
	}
	trunk := string(family)
	if _, broken := b.verdicts[e.ID]; broken {
		trunk = "broken " + string(e.ID)
	}
	return route.Request{
		ID: string(e.ID), From: route.Node(string(e.From)), To: route.Node(string(e.To)),
		Waypoints: e.Waypoints, Trunk: trunk,
	}
}

// placeChip finds room for the words on an arrow. What a person wrote may stand
// anywhere along it, ports and the names of kinds only on a level piece.
func (b *Builder) placeChip(e *diagram.Edge) bool {
	size, ok := b.chipSize(e)
	if !ok || len(b.lines[e.ID]) < 2 {
		return false
	}
	line := b.lines[e.ID]
	at, ok := route.PlaceChip(line, size, func(r geom.Rect) bool { return b.occupied(r, e.ID) })
	if !ok || e.Label == "" && !onLevel(line, at) {
		return false
	}
	b.chips[e.ID] = at
	return true
}

// onLevel reports whether a chip sits on a level segment of the line, or right above it.
func onLevel(line geom.Polyline, chip geom.Rect) bool {
	c := chip.Center()
	for i := 1; i < len(line); i++ {
		a, z := line[i-1], line[i]
		if a.Y == z.Y && a.Y-c.Y >= 0 && a.Y-c.Y <= chipHeight && min(a.X, z.X) < chip.Min.X && chip.Max.X < max(a.X, z.X) {
			return true
		}
	}
	return false
}

// occupied reports whether a chip at r would cover a tile, a label, the header
// of a frame, another chip or another arrow.
func (b *Builder) occupied(r geom.Rect, edge diagram.ID) bool {
	taken := false
	b.scene.Visit(r, func(e *Element) {
		id := diagram.ID(e.ID)
		switch {
		case taken || id == edge:
		case e.Role == EdgeRole:
			chip, ok := b.chips[id]
			_, crosses := e.Line.Crossing(r)
			taken = ok && chip.Overlaps(r) || crosses
		case e.Role == FrameRole:
			o := b.outlines[id]
			taken = o.label.Overlaps(r) || o.tile.Overlaps(r) && !o.tile.ContainsRect(r)
		default:
			taken = b.outlines[id].body.Overlaps(r)
		}
	})
	return taken
}

// Update follows changes of the diagram: it draws the changed nodes and all in
// them, and finds new ways for their arrows and for those that a node now lies
// on. While dragging the search is bounded; Settle makes it exact.
func (b *Builder) Update(c diagram.Changes, dragging bool) {
	b.router.SetBudget(0)
	if dragging {
		b.router.SetBudget(dragBudget)
	}
	loose := map[diagram.ID]bool{}
	for _, change := range c.Nodes {
		if change.After == nil {
			b.dropNode(change.ID())
			continue
		}
		b.moveNode(change.After, loose)
		for _, inner := range b.d.Descendants(change.ID()) {
			b.moveNode(inner, loose)
		}
	}
	for _, change := range c.Edges {
		if change.After == nil {
			b.dropEdge(change.ID())
			delete(loose, change.ID())
			continue
		}
		loose[change.ID()] = true
	}
	b.rewire(b.edges(loose), b.router.Reroute)
}

// Settle finds exact ways for all arrows from scratch, so that they share trunks
// and keep their distance again, whatever edits came before.
func (b *Builder) Settle() { b.routeAll() }

func (b *Builder) edges(ids map[diagram.ID]bool) []*diagram.Edge {
	var list []*diagram.Edge
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		if e, ok := b.d.Edge(id); ok {
			list = append(list, e)
		}
	}
	return list
}

// moveNode draws a node at its new place and collects the arrows that need a new way.
func (b *Builder) moveNode(n *diagram.Node, loose map[diagram.ID]bool) {
	before, known := b.outlines[n.ID]
	b.putNode(n)
	now := b.outlines[n.ID]
	if known && before == now {
		return
	}
	if now.frame {
		b.router.PlaceFrame(now.routeFrame(n.ID))
	} else {
		b.router.Place(now.obstacle(n.ID))
		b.scene.Visit(now.body, func(e *Element) {
			if e.Role == EdgeRole && crossesBox(e.Line, now.body) {
				loose[diagram.ID(e.ID)] = true
			}
		})
	}
	for e := range b.d.EdgesAt(n.ID) {
		loose[e.ID] = true
	}
}

func crossesBox(line geom.Polyline, r geom.Rect) bool {
	_, crosses := line.Crossing(r)
	return crosses || len(line) > 0 && r.Contains(line[0])
}

func (b *Builder) dropNode(id diagram.ID) {
	b.scene.Remove(string(id))
	b.router.Remove(string(id))
	delete(b.outlines, id)
}

func (b *Builder) dropEdge(id diagram.ID) {
	b.scene.Remove(string(id))
	b.router.Forget(string(id))
	b.router.Forget(secondLeg(id))
	delete(b.lines, id)
	delete(b.chips, id)
}

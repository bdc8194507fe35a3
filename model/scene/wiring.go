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
const dragBudget = 2000

// routeAll finds the way of every arrow from scratch.
func (b *Builder) routeAll() {
	b.placeAll()
	b.rewire(b.d.Edges(), b.router.RouteAll)
}

// sketchAll gives every arrow a simple shape from scratch, and none its words.
func (b *Builder) sketchAll() {
	b.placeAll()
	b.run(b.gather(b.d.Edges()), b.router.SketchAll)
}

// placeAll makes a router that knows all boxes, with headers that give way to the
// arrows, and no arrow.
func (b *Builder) placeAll() {
	b.rehead(b.yield(b.d.Edges()))
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
	b.rough, b.carried = map[diagram.ID]bool{}, map[diagram.ID]bool{}
	b.bundles = newBundles()
}

func (o outline) obstacle(id diagram.ID) route.Obstacle {
	if o.folded {
		return route.Obstacle{ID: string(id), Tile: o.body}
	}
	return route.Obstacle{ID: string(id), Tile: o.tile, Label: o.label}
}

func (o outline) routeFrame(id diagram.ID) route.Frame {
	return route.Frame{ID: string(id), Rect: o.tile, Header: o.label}
}

// rewire finds the ways and chips of some arrows and draws them.
func (b *Builder) rewire(edges []*diagram.Edge, find func([]route.Request) map[string]geom.Polyline) {
	edges = b.gather(edges)
	b.run(edges, find)
	// Chips come after all lines, for they must not cover any, and those that a
	// person put somewhere before those that can give way.
	for _, put := range [2]bool{true, false} {
		for _, e := range edges {
			if put == (b.spot(e) != diagram.Spot{}) && b.placeChip(e) {
				b.putEdge(e)
			}
		}
	}
}

// run finds the ways of some arrows and draws them without their words.
func (b *Builder) run(edges []*diagram.Edge, find func([]route.Request) map[string]geom.Polyline) {
	requests := make([]route.Request, 0, len(edges))
	for _, e := range edges {
		requests = append(requests, b.legs(e)...)
	}
	lines := find(requests)
	for _, e := range edges {
		b.setLine(e, joined(lines[string(e.ID)], lines[secondLeg(e.ID)]))
		delete(b.chips, e.ID)
		b.putEdge(e)
	}
}

// setLine keeps the way that was found for an arrow, smoothed where it is curved.
func (b *Builder) setLine(e *diagram.Edge, line geom.Polyline) {
	delete(b.bends, e.ID)
	b.lines[e.ID] = line
	if e.Style == diagram.Curved && len(line) > 2 {
		b.bends[e.ID] = line
		b.lines[e.ID] = route.Curve(line, func(way geom.Polyline) bool { return b.coversBox(e, way) })
	}
}

// coversBox reports whether a way passes through a tile or a label, those at its
// ends left out.
func (b *Builder) coversBox(e *diagram.Edge, way geom.Polyline) bool {
	covers := false
	b.scene.Visit(way.Bounds(), func(el *Element) {
		id := diagram.ID(el.ID)
		if covers || el.Role < DockedRole || id == b.shown(e.From) || id == b.shown(e.To) {
			return
		}
		_, covers = way.Crossing(b.outlines[id].body)
	})
	return covers
}

func (b *Builder) request(e *diagram.Edge) route.Request {
	family := catalog.Request
	if kind, ok := b.cat.Edge(e.Kind); ok {
		family = kind.Family
	}
	trunk := string(family)
	if _, broken := b.broken(e.ID); broken {
		trunk = "broken " + string(e.ID)
	}
	request := route.Request{
		ID: string(e.ID), From: route.Node(string(b.shown(e.From))), To: route.Node(string(b.shown(e.To))),
		Waypoints: b.waypoints(e), Trunk: trunk,
	}
	place, count := b.among(e)
	if place > 0 {
		request.Trunk += " " + string(e.ID) // arrows between the same two nodes lie side by side
	}
	if e.Style == diagram.Straight {
		request.Style = route.Straight
		request.Aside = (float64(place) - float64(count-1)/2) * straightLane
		if e.From > e.To { // seen from the other end, right is left
			request.Aside = -request.Aside
		}
	}
	return request
}

// straightLane is the distance between straight arrows between the same two nodes.
const straightLane = 14

// among tells the place of an arrow among those between the same two nodes,
// and how many those are.
func (b *Builder) among(e *diagram.Edge) (place, count int) {
	if p, ok := b.bundles.of[e.ID]; ok {
		return b.bundles.among(p)
	}
	for o := range b.d.EdgesAt(e.From) {
		if !o.Touches(e.To) || e.From == e.To && o.From != o.To {
			continue
		}
		count++
		if o.ID < e.ID {
			place++
		}
	}
	return place, count
}

// spot is where a person put the label of an arrow; nowhere while an end is hidden.
func (b *Builder) spot(e *diagram.Edge) diagram.Spot {
	if b.shown(e.From) != e.From || b.shown(e.To) != e.To {
		return diagram.Spot{}
	}
	return e.LabelAt
}

// waypoints are the corners that an arrow keeps: none while an end is hidden, for
// they lead to where that end is.
func (b *Builder) waypoints(e *diagram.Edge) []geom.Point {
	if b.shown(e.From) != e.From || b.shown(e.To) != e.To {
		return nil
	}
	return e.Waypoints
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

// translate is the outline moved by v.
func (o outline) translate(v geom.Vec) outline {
	o.tile, o.body = o.tile.Translate(v), o.body.Translate(v)
	if !o.label.Empty() {
		o.label = o.label.Translate(v)
	}
	return o
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

// dropEdge takes an edge away and lists the arrows that it was merged with.
func (b *Builder) dropEdge(id diagram.ID) []diagram.ID {
	p, merged := b.bundles.drop(id)
	b.hideEdge(id)
	if !merged {
		return nil
	}
	return b.bundles.members[p]
}

// hideEdge takes an edge out of the drawing.
func (b *Builder) hideEdge(id diagram.ID) {
	b.scene.Remove(string(id))
	b.router.Forget(string(id))
	b.router.Forget(secondLeg(id))
	delete(b.lines, id)
	delete(b.chips, id)
	delete(b.bends, id)
}

package arrange

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/scene"
)

// side is one of the four borders of a container.
type side uint8

const (
	leftSide side = iota
	rightSide
	topSide
	bottomSide
)

// port is a place on the border of a container for what sits there.
type port struct {
	at   geom.Point
	side side
}

// docker finds places on borders for what sits there, one after the other.
type docker struct {
	d         *diagram.Diagram
	b         *scene.Builder
	places    map[diagram.ID]geom.Rect
	neighbors map[diagram.ID][]diagram.ID
	taken     map[diagram.ID][]port // by container
	stages    stages
	down      bool
}

func newDocker(d *diagram.Diagram, b *scene.Builder, stages stages, places map[diagram.ID]geom.Rect, direction layout.Direction) *docker {
	k := &docker{
		d: d, b: b, places: places, stages: stages, down: direction == layout.TopToBottom,
		neighbors: map[diagram.ID][]diagram.ID{}, taken: map[diagram.ID][]port{},
	}
	for _, e := range d.Edges() {
		k.neighbors[e.From] = append(k.neighbors[e.From], e.To)
		k.neighbors[e.To] = append(k.neighbors[e.To], e.From)
		if gate, ok := b.Gate(e.ID); ok {
			k.neighbors[gate] = append(k.neighbors[gate], e.From, e.To)
		}
	}
	return k
}

// place is where a docked resource goes: on the side of its container, and at the
// height there, at which its arrows are short and straight.
func (k *docker) place(n *diagram.Node) geom.Rect {
	tile, _ := k.b.Rect(n.ID)
	host := k.places[n.Parent]
	ends := k.ends(n)
	best, least := port{}, math.Inf(1)
	for _, p := range k.ports(host, ends) {
		if cost := k.cost(p, host, n, ends); cost < least {
			best, least = p, cost
		}
	}
	if math.IsInf(least, 1) {
		return tile
	}
	k.taken[n.Parent] = append(k.taken[n.Parent], best)
	return geom.Around(best.at, tile.Size())
}

// ends are the middles of the tiles that a docked resource is joined to.
func (k *docker) ends(n *diagram.Node) []geom.Point {
	var out []geom.Point
	for _, id := range k.neighbors[n.ID] {
		r, ok := k.places[id]
		if !ok || id == n.Parent {
			continue
		}
		out = append(out, r.Center())
	}
	slices.SortFunc(out, func(p, q geom.Point) int { return cmp.Or(cmp.Compare(p.X, q.X), cmp.Compare(p.Y, q.Y)) })
	return slices.Compact(out)
}

// ports are the places to choose from: straight across from an end, and every
// so often along each side.
func (k *docker) ports(host geom.Rect, ends []geom.Point) []port {
	const every, header = 40, 48.0
	var out []port
	add := func(at float64, side side) {
		p := port{side: side}
		switch side {
		case leftSide:
			p.at = geom.Pt(host.Min.X, at)
		case rightSide:
			p.at = geom.Pt(host.Max.X, at)
		case topSide:
			p.at = geom.Pt(at, host.Min.Y)
		default:
			p.at = geom.Pt(at, host.Max.Y)
		}
		out = append(out, p)
	}
	along := func(from, to float64, of func(geom.Point) float64, one, other side) {
		stops := []float64{}
		for _, e := range ends {
			if at := of(e); at >= from && at <= to {
				stops = append(stops, at)
			}
		}
		for at := from; at <= to; at += every {
			stops = append(stops, at)
		}
		for _, at := range stops {
			add(at, one)
			add(at, other)
		}
	}
	along(host.Min.Y+header, host.Max.Y-scene.DockedSize, func(p geom.Point) float64 { return p.Y }, leftSide, rightSide)
	along(host.Min.X+scene.DockedSize, host.Max.X-scene.DockedSize, func(p geom.Point) float64 { return p.X }, bottomSide, topSide)
	return out
}

// apartX and apartY are how far two of them stand from each other at least, so
// that their names do not meet.
const apartX, apartY = 96, 56

// cost is how long and bent the arrows at a port would be.
func (k *docker) cost(p port, host geom.Rect, n *diagram.Node, ends []geom.Point) float64 {
	const bend, wrong, between, out, away = 60, 400, 500, 60, 250
	var cost float64
	for _, e := range ends {
		v := e.Sub(p.at)
		cost += math.Abs(v.X) + math.Abs(v.Y)
		if v.X != 0 && v.Y != 0 {
			cost += bend
		}
		outside := !host.Contains(e)
		if outside != k.ahead(p.side, v) {
			cost += wrong
		}
		cost += between * float64(k.between(p.at, e))
	}
	for _, q := range k.taken[n.Parent] {
		if d := p.at.Sub(q.at); math.Abs(d.X) < apartX && math.Abs(d.Y) < apartY {
			return math.Inf(1)
		}
	}
	if k.covered(p.at, n) {
		cost += between
	}
	if p.side == topSide {
		cost += out // the header is there
	}
	if k.stages.gate(n.ID) && p.side != k.front() {
		cost += away
	}
	if len(ends) == 0 {
		tile, _ := k.b.Rect(n.ID)
		cost += k.home(n, tile, host).Dist(p.at)
	}
	return cost
}

// front is the side on which the internet is.
func (k *docker) front() side {
	if k.down {
		return topSide
	}
	return leftSide
}

// ahead reports whether v leads out of the container at that side.
func (k *docker) ahead(side side, v geom.Vec) bool {
	switch side {
	case leftSide:
		return v.X < 0
	case rightSide:
		return v.X > 0
	case topSide:
		return v.Y < 0
	}
	return v.Y > 0
}

// between counts the tiles in the way of a straight arrow.
func (k *docker) between(a, b geom.Point) int {
	if a.X != b.X && a.Y != b.Y {
		return 0
	}
	n, way := 0, geom.Spanning(a, b).Inset(-1)
	for id, r := range k.places {
		node, _ := k.d.Node(id)
		if node != nil && node.Size == (geom.Size{}) && way.Overlaps(r) && !r.Contains(a) && !r.Contains(b) {
			n++
		}
	}
	return n
}

// covered reports whether a tile lies where a docked one would.
func (k *docker) covered(at geom.Point, n *diagram.Node) bool {
	r := geom.Around(at, geom.Size{W: scene.DockedSize, H: scene.DockedSize})
	for id, other := range k.places {
		node, _ := k.d.Node(id)
		if node != nil && id != n.ID && node.Size == (geom.Size{}) && r.Overlaps(other) {
			return true
		}
	}
	return false
}

// home is where a docked resource without arrows goes: to the same share of the
// border as before, or to where the arrows come from, as gateways always do.
func (k *docker) home(n *diagram.Node, tile, host geom.Rect) geom.Point {
	old, ok := k.b.Rect(n.Parent)
	c := tile.Center()
	const near = scene.DockedSize
	onBorder := ok && !old.Empty() && old.Inset(-near).Contains(c) && !old.Inset(near).Contains(c)
	share := func(v, lo, hi, newLo, newHi float64) float64 { return newLo + (v-lo)/(hi-lo)*(newHi-newLo) }
	at := host.Center()
	if onBorder {
		at = geom.Pt(share(c.X, old.Min.X, old.Max.X, host.Min.X, host.Max.X), share(c.Y, old.Min.Y, old.Max.Y, host.Min.Y, host.Max.Y))
	}
	switch {
	case onBorder && !k.stages.gate(n.ID):
	case k.down:
		at.Y = host.Min.Y
	default:
		at.X = host.Min.X
	}
	return at
}

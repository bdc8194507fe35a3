package grid

import (
	"math"

	"lintel/model/geom"
	"lintel/model/layout"
)

// item is one child of the container that is being arranged.
type item struct {
	id    string
	frame bool
	size  geom.Size
	at    geom.Point
}

// link joins two items by their indexes; startY and endY say how far below the
// top of its item each end of the arrow is.
type link struct {
	from, to     int
	startY, endY float64
}

// level places the children of a container from 0, 0 on and returns the room
// they take together.
func (p *plan) level(id string) geom.Size {
	var items []item
	index := map[string]int{}
	for i, kid := range p.tree.Children(id) {
		index[kid] = i
		items = append(items, item{id: kid, frame: p.tree.Node(kid).Container, size: p.size[kid]})
	}
	links := p.flow(items, p.linksOf(id, index))
	linked := make([]bool, len(items))
	for _, l := range links {
		linked[l.from], linked[l.to] = true, true
	}
	room := p.columns(items, links, linked)
	room = p.lanes(items, linked, room)
	for _, it := range items {
		p.at[it.id] = it.at
	}
	return room
}

func (p *plan) linksOf(id string, index map[string]int) []link {
	var links []link
	for _, l := range p.links[id] {
		links = append(links, link{
			from: index[l.from], to: index[l.to],
			startY: p.portBelow(l.from, l.start), endY: p.portBelow(l.to, l.end),
		})
	}
	return links
}

// portBelow is how far below the top of an item the arrow meets a node in it.
func (p *plan) portBelow(top, id string) float64 {
	y := p.port(id)
	for ; id != top; id = p.tree.Node(id).Parent {
		y += p.at[id].Y
	}
	return y
}

// port is where arrows meet a node: the middle of the tile at the top of a
// leaf, or, from above, the middle of its width; the middle of a container.
func (p *plan) port(id string) float64 {
	const tileMiddle = 24
	if h := p.size[id].H; p.turned || p.tree.Node(id).Container {
		return h / 2
	} else {
		return min(h/2, tileMiddle)
	}
}

// flow drops the links between containers that point at each other both ways:
// zones that share the work are equals, neither comes first.
func (p *plan) flow(items []item, links []link) []link {
	there := map[[2]int]bool{}
	for _, l := range links {
		there[[2]int{l.from, l.to}] = true
	}
	var kept []link
	for _, l := range links {
		equals := items[l.from].frame && items[l.to].frame && there[[2]int{l.to, l.from}]
		if !equals {
			kept = append(kept, l)
		}
	}
	return kept
}

// lanes puts the items without links below the room taken so far: containers
// one below the other while they are few, leaves in rows.
func (p *plan) lanes(items []item, linked []bool, room geom.Size) geom.Size {
	var frames, leaves []*item
	for i := range items {
		switch it := &items[i]; {
		case linked[i]:
		case it.frame:
			frames = append(frames, it)
		default:
			leaves = append(leaves, it)
		}
	}
	const few = 4
	width := room.W
	if len(frames) <= few {
		p.sameWidth(frames)
		width = max(width, widest(frames))
		room = p.shelves(frames, 0, room)
	} else {
		room = p.shelves(frames, max(width, square(frames)), room)
	}
	return p.shelves(leaves, max(room.W, square(leaves)), room)
}

// square is the width at which items fill an area a little wider than high.
func square(items []*item) float64 {
	const wide = 1.8
	var area float64
	for _, it := range items {
		area += it.size.W * it.size.H
	}
	return math.Sqrt(wide * area)
}

func widest(items []*item) float64 {
	var w float64
	for _, it := range items {
		w = max(w, it.size.W)
	}
	return w
}

// sameWidth grows containers to the width of the widest; what is in them stays
// in the middle.
func (p *plan) sameWidth(frames []*item) {
	w := widest(frames)
	for _, it := range frames {
		if it.frame {
			p.shift(it.id, geom.Vec{X: half(w - it.size.W)})
			it.size.W = w
			p.size[it.id] = it.size
		}
	}
}

// shelves puts items in rows of at most that width below room, and returns the
// room with them.
func (p *plan) shelves(items []*item, width float64, room geom.Size) geom.Size {
	const laneGap = 3 * layout.Step
	gap := p.spacing.Row + layout.Step
	var x, y, shelf float64
	if room.H > 0 && len(items) > 0 {
		y = room.H + laneGap
	}
	for _, it := range items {
		if x > 0 && x+it.size.W > width {
			x, y, shelf = 0, y+shelf+p.spacing.Row, 0
		}
		it.at = geom.Pt(x, y)
		shelf = max(shelf, it.size.H)
		room = geom.Size{W: max(room.W, x+it.size.W), H: y + shelf}
		x += it.size.W + gap
	}
	return room
}

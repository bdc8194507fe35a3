package grid

import "lintel/model/geom"

// item is one child of the container that is being arranged.
type item struct {
	id    string
	frame bool
	size  geom.Size
	at    geom.Point
}

// link is an arrow between two items or, with outside for one of them, across
// the border of the container.
type link struct{ from, to port }

// port is where an arrow meets an item: y below its top.
type port struct {
	item int
	y    float64
}

// outside stands for what is not in the container that is being arranged.
const outside = -1

// level places the children of a container from 0, 0 on and returns the room
// they take together.
func (p *plan) level(id string) geom.Size {
	var items []item
	index := map[string]int{}
	for i, kid := range p.tree.Children(id) {
		index[kid] = i
		items = append(items, item{id: kid, frame: p.tree.Node(kid).Container, size: p.size[kid]})
	}
	links := flow(items, p.resolve(p.links[id], index))
	linked := make([]bool, len(items))
	for _, l := range links {
		linked[l.from.item], linked[l.to.item] = true, true
	}
	room := p.columns(items, links, p.resolve(p.passing[id], index), linked)
	room = p.lanes(items, linked, room)
	for _, it := range items {
		p.at[it.id] = it.at
	}
	return room
}

func (p *plan) resolve(edges []lifted, index map[string]int) []link {
	links := make([]link, 0, len(edges))
	for _, e := range edges {
		l := link{from: port{item: outside}, to: port{item: outside}}
		if e.from != "" {
			l.from = port{index[e.from], p.portBelow(e.from, e.start)}
		}
		if e.to != "" {
			l.to = port{index[e.to], p.portBelow(e.to, e.end)}
		}
		links = append(links, l)
	}
	return links
}

// portBelow is how far below the top of an item an arrow meets a node in it.
func (p *plan) portBelow(top, id string) float64 {
	y := p.portOf(id)
	for ; id != top; id = p.tree.Node(id).Parent {
		y += p.at[id].Y
	}
	return y
}

// portOf is where arrows meet a node: the middle of the tile at the top of a
// leaf, or, from above, the middle of its width; the middle of a container.
func (p *plan) portOf(id string) float64 {
	const tileMiddle = 24
	middle := p.size[id].H / 2
	if p.turned || p.tree.Node(id).Container {
		return middle
	}
	return min(middle, tileMiddle)
}

// flow drops the links between containers that point at each other both ways:
// zones that share the work are equals, neither comes first.
func flow(items []item, links []link) []link {
	there := map[[2]int]bool{}
	for _, l := range links {
		there[[2]int{l.from.item, l.to.item}] = true
	}
	var kept []link
	for _, l := range links {
		from, to := l.from.item, l.to.item
		equals := items[from].frame && items[to].frame && there[[2]int{to, from}]
		if !equals {
			kept = append(kept, l)
		}
	}
	return kept
}

package grid

import (
	"math"

	"lintel/model/geom"
	"lintel/model/layout"
)

// few is how many things may stand in one row or column whatever its length.
const few = 4

// lanes puts the items without links below the room taken so far and returns
// the room with them: containers of containers one below the other while they
// are few, as zones are drawn; innermost containers side by side, as subnets
// are drawn; leaves in rows.
func (p *plan) lanes(items []item, linked []bool, room geom.Size) geom.Size {
	var outer, inner, leaves []*item
	for i := range items {
		switch it := &items[i]; {
		case linked[i]:
		case !it.frame:
			leaves = append(leaves, it)
		case p.holdsFrames(it.id):
			outer = append(outer, it)
		default:
			inner = append(inner, it)
		}
	}
	if len(outer) <= few {
		p.sameWidth(outer)
		room = p.shelves(outer, 0, room)
	} else {
		room = p.shelves(outer, max(room.W, p.square(outer)), room)
	}
	if len(inner) <= few {
		room = p.shelves(inner, math.Inf(1), room)
	} else {
		room = p.shelves(inner, max(room.W, p.square(inner)), room)
	}
	return p.shelves(leaves, p.rows(leaves, room), room)
}

// rows is the width at which leaves without arrows among them stand well. A few
// that are all there is stand across the direction of their arrows, or side by
// side when they have none; others fill even rows.
func (p *plan) rows(leaves []*item, room geom.Size) float64 {
	if room.W > 0 || len(leaves) > few {
		return p.evenRows(leaves, max(room.W, p.square(leaves)))
	}
	if p.turned || p.anyWired(leaves) {
		return 0
	}
	return math.Inf(1)
}

// evenRows is the width at which items fill rows of about equal length, as
// many as there would be in the width given.
func (p *plan) evenRows(items []*item, width float64) float64 {
	var cell float64
	for _, it := range items {
		cell = max(cell, it.size.W+p.besides(it))
	}
	n := float64(len(items))
	perRow := max(1, math.Round(width/cell))
	return math.Ceil(n/math.Ceil(n/perRow)) * cell
}

func (p *plan) anyWired(items []*item) bool {
	for _, it := range items {
		if p.wired[it.id] {
			return true
		}
	}
	return false
}

func (p *plan) holdsFrames(id string) bool {
	for _, kid := range p.tree.Children(id) {
		if p.tree.Node(kid).Container {
			return true
		}
	}
	return false
}

// square is the width at which items fill an area wider than high on paper.
func (p *plan) square(items []*item) float64 {
	const wide = 2.4
	if p.turned {
		return math.Sqrt(area(items) / wide)
	}
	return math.Sqrt(area(items) * wide)
}

func area(items []*item) float64 {
	var sum float64
	for _, it := range items {
		sum += it.size.W * it.size.H
	}
	return sum
}

// sameWidth grows containers to the width of the widest.
func (p *plan) sameWidth(frames []*item) {
	var w float64
	for _, it := range frames {
		w = max(w, it.size.W)
	}
	for _, it := range frames {
		it.size.W = w
		p.size[it.id] = it.size
	}
}

// shelves puts items in rows of at most that width below room, and returns the
// room with them.
func (p *plan) shelves(items []*item, width float64, room geom.Size) geom.Size {
	const laneGap = 3 * layout.Step
	var x, y, shelf float64
	if room.H > 0 {
		y = room.H + laneGap
	}
	for _, it := range items {
		if x > 0 && x+it.size.W > width {
			x, y, shelf = 0, y+shelf+p.spacing.Row, 0
		}
		it.at = geom.Pt(x, y)
		shelf = max(shelf, it.size.H)
		room = geom.Size{W: max(room.W, x+it.size.W), H: y + shelf}
		x += it.size.W + p.besides(it)
	}
	return room
}

// besides is the gap after an item of a lane. Containers get as much as between
// columns, so that those of two zones line up.
func (p *plan) besides(it *item) float64 {
	if it.frame {
		return p.spacing.FrameRank
	}
	return p.spacing.Row + layout.Step
}

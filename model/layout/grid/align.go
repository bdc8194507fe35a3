package grid

import (
	"math"

	"lintel/model/layout"
)

// down gives the items their y, such that arrows run as straight as the gaps
// allow, and returns the height of all.
func (a *arrangement) down() float64 {
	for _, column := range a.cols {
		a.stack(column, func(end, int) bool { return false })
	}
	a.sweep(a.stack)
	for _, column := range a.cols {
		a.stack(column, a.besideWire)
	}
	top, bottom := math.Inf(1), math.Inf(-1)
	for _, column := range a.cols {
		for _, i := range column {
			it := &a.items[i]
			it.at.Y = layout.Snap(it.at.Y)
			top, bottom = min(top, it.at.Y), max(bottom, it.at.Y+it.size.H)
		}
	}
	for _, column := range a.cols {
		for _, i := range column {
			a.items[i].at.Y -= top
		}
	}
	return bottom - top
}

// besideWire picks the links to wires: an item steps aside for its arrow that
// passes somebody else.
func (a *arrangement) besideWire(e end, _ int) bool { return a.isWire(e.opposite.item) }

// stack sets the tops of one column: each item as near as possible to where
// its arrows from one side would be straight, without touching its neighbours.
// Items without such arrows yield to all others.
func (a *arrangement) stack(column []int, on side) {
	const yielding = 0.01
	s := make(stack, 0, len(column))
	for _, i := range column {
		it := a.items[i]
		w := wish{top: it.at.Y, weight: yielding, room: it.size.H + a.spacing.Row}
		mean, weight := a.mean(i, on, func(e end) float64 {
			return a.items[e.opposite.item].at.Y + e.opposite.y - e.own
		})
		if weight > 0 {
			w.top, w.weight = mean, weight
		}
		s = append(s, w)
	}
	for k, top := range s.tops() {
		a.items[column[k]].at.Y = top
	}
}

package align

import (
	"math"

	"lintel/model/geom"
)

// Marks show what a box is in line with.
type Marks struct {
	// Guides run along shared middles and edges, over all boxes that share them.
	Guides []geom.Polyline
	// Gaps are distances that equal each other.
	Gaps []Gap
}

// Empty reports whether there is nothing to show.
func (m Marks) Empty() bool { return len(m.Guides) == 0 && len(m.Gaps) == 0 }

// overhang is how far a guide sticks out over the boxes, in pt.
const overhang = 12

// Marks are those of a box where it is. The edges of a box as long as a
// neighbour say nothing that their middles do not say.
func (b Board) Marks(box geom.Rect) Marks {
	var m Marks
	for _, s := range []Side{Center, Left, Right, Middle, Top, Bottom} {
		m.Guides = append(m.Guides, b.guide(box, s, alike)...)
	}
	for _, a := range []Axis{Horizontal, Vertical} {
		m.Gaps = append(m.Gaps, b.row(a, spanOf(box, a)).gaps(a)...)
	}
	return m
}

// EdgeMarks are those of some sides of a box.
func (b Board) EdgeMarks(box geom.Rect, sides ...Side) Marks {
	var m Marks
	for _, s := range sides {
		m.Guides = append(m.Guides, b.guide(box, s, func(span, span) bool { return false })...)
	}
	return m
}

// guide is the line along a side, or the middle, of a box and of the neighbours
// that share it; none when there is no such. The edges of some do not count.
func (b Board) guide(box geom.Rect, s Side, but func(own, other span) bool) []geom.Polyline {
	a := s.axis()
	own, place, found := spanOf(box, a), sideOf(box, s), false
	lo, hi := own.crossLo, own.crossHi
	for _, n := range b.Neighbours {
		o := spanOf(n.Rect, a)
		if math.Abs(sideOf(n.Rect, s)-place) >= same || s.edge() && (!n.Edges || but(own, o)) {
			continue
		}
		lo, hi, found = min(lo, o.crossLo), max(hi, o.crossHi), true
	}
	if !found {
		return nil
	}
	return []geom.Polyline{{a.point(place, lo-overhang), a.point(place, hi+overhang)}}
}

// alike reports whether two spans share both edges: their middle says as much.
func alike(s, o span) bool { return math.Abs(s.lo-o.lo) < same && math.Abs(s.hi-o.hi) < same }

// axis is the direction across the line of the side.
func (s Side) axis() Axis {
	if s <= Right {
		return Horizontal
	}
	return Vertical
}

func (s Side) edge() bool { return s != Center && s != Middle }

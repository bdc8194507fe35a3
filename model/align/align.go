package align

import (
	"cmp"
	"slices"

	"lintel/model/geom"
)

// Side is where boxes are lined up.
type Side uint8

// The sides and middles.
const (
	Left Side = iota
	Center
	Right
	Top
	Middle
	Bottom
)

// To is the displacement that takes a box to a side, or the middle, of an area.
func To(s Side, box, area geom.Rect) geom.Vec {
	switch s {
	case Left:
		return geom.Vec{X: area.Min.X - box.Min.X}
	case Center:
		return geom.Vec{X: area.Center().X - box.Center().X}
	case Right:
		return geom.Vec{X: area.Max.X - box.Max.X}
	case Top:
		return geom.Vec{Y: area.Min.Y - box.Min.Y}
	case Middle:
		return geom.Vec{Y: area.Center().Y - box.Center().Y}
	}
	return geom.Vec{Y: area.Max.Y - box.Max.Y}
}

// Axis is a direction in which boxes follow each other.
type Axis uint8

// The axes.
const (
	Horizontal Axis = iota
	Vertical
)

// Distribute gives the displacements that make the gaps between boxes equal,
// with the outermost two where they are. Boxes that overlap too much for gaps
// get equal distances between their middles.
func Distribute(a Axis, boxes []geom.Rect) []geom.Vec {
	moves := make([]geom.Vec, len(boxes))
	if len(boxes) < 3 {
		return moves
	}
	order := make([]int, len(boxes))
	spans := make([]span, len(boxes))
	for i, box := range boxes {
		order[i], spans[i] = i, spanOf(box, a)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(spans[i].middle(), spans[j].middle()) })
	first, last := spans[order[0]], spans[order[len(order)-1]]
	room := last.lo - first.hi
	for _, i := range order[1 : len(order)-1] {
		room -= spans[i].length()
	}
	parts := float64(len(order) - 1)
	at := first.hi
	for k, i := range order[1 : len(order)-1] {
		by := at + room/parts - spans[i].lo
		if room < 0 {
			by = first.middle() + (last.middle()-first.middle())*float64(k+1)/parts - spans[i].middle()
		}
		moves[i] = a.vec(by)
		at += room/parts + spans[i].length()
	}
	return moves
}

// span is a box along one axis, and its extent across it.
type span struct{ lo, hi, crossLo, crossHi float64 }

func spanOf(r geom.Rect, a Axis) span {
	if a == Horizontal {
		return span{r.Min.X, r.Max.X, r.Min.Y, r.Max.Y}
	}
	return span{r.Min.Y, r.Max.Y, r.Min.X, r.Max.X}
}

func (s span) middle() float64 { return (s.lo + s.hi) / 2 }
func (s span) length() float64 { return s.hi - s.lo }

// beside reports whether two spans share some of their extent across the axis.
func (s span) beside(o span) bool { return s.crossLo < o.crossHi && o.crossLo < s.crossHi }

func (a Axis) vec(by float64) geom.Vec {
	if a == Horizontal {
		return geom.Vec{X: by}
	}
	return geom.Vec{Y: by}
}

// point is at a place along the axis and one across it.
func (a Axis) point(along, across float64) geom.Point {
	if a == Horizontal {
		return geom.Pt(along, across)
	}
	return geom.Pt(across, along)
}

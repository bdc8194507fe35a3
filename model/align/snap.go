package align

import (
	"math"

	"lintel/model/geom"
)

// Neighbour is a box that a dragged one may line up with.
type Neighbour struct {
	Rect geom.Rect
	// Edges tells that its edges count too, not only its middle.
	Edges bool
	// Row tells that equal gaps to it count.
	Row bool
}

// Board is what a box snaps to while it is dragged or stretched.
type Board struct {
	// Grid is the step of the grid in pt; 0 for none.
	Grid float64
	// Reach is how near a box must come to a neighbour's line, in pt.
	Reach float64
	// Neighbours stay where they are.
	Neighbours []Neighbour
}

// same is the difference below which two places are one, in pt.
const same = 0.005

// Move is the displacement nearest to want that lines a box up with a
// neighbour, keeps equal gaps, or else puts it on the grid; each axis by itself.
func (b Board) Move(box geom.Rect, want geom.Vec) geom.Vec {
	return geom.Vec{X: b.along(Horizontal, box, want), Y: b.along(Vertical, box, want)}
}

func (b Board) along(a Axis, box geom.Rect, want geom.Vec) float64 {
	moved := spanOf(box.Translate(want), a)
	start := spanOf(box, a)
	shift, found := b.nearest(a, moved)
	if !found {
		shift = b.toGrid(moved.lo) - moved.lo
	}
	return moved.lo + shift - start.lo
}

func (b Board) toGrid(v float64) float64 {
	if b.Grid <= 0 {
		return v
	}
	return math.Round(v/b.Grid) * b.Grid
}

// nearest is the smallest shift that lines a span up: with what stands in its row
// or, where that is out of reach, with any neighbour.
func (b Board) nearest(a Axis, s span) (float64, bool) {
	if shift, found := b.nearestOf(a, s, true); found {
		return shift, true
	}
	return b.nearestOf(a, s, false)
}

func (b Board) nearestOf(a Axis, s span, inRow bool) (float64, bool) {
	best, found := 0.0, false
	offer := func(shift float64) {
		if math.Abs(shift) <= b.Reach && (!found || math.Abs(shift) < math.Abs(best)-same) {
			best, found = shift, true
		}
	}
	for _, n := range b.Neighbours {
		if n.Row != inRow {
			continue
		}
		o := spanOf(n.Rect, a)
		offer(o.middle() - s.middle())
		if n.Edges {
			offer(o.lo - s.lo)
			offer(o.hi - s.hi)
		}
	}
	if inRow {
		row := b.row(a, s)
		for _, lo := range row.even() {
			offer(lo - s.lo)
		}
	}
	return best, found
}

// Edge is where a side that is being moved to v comes to rest: in line with the
// same side of a neighbour, or on the grid.
func (b Board) Edge(s Side, v float64) float64 {
	best, found := 0.0, false
	for _, n := range b.Neighbours {
		shift := sideOf(n.Rect, s) - v
		if n.Edges && math.Abs(shift) <= b.Reach && (!found || math.Abs(shift) < math.Abs(best)) {
			best, found = shift, true
		}
	}
	if found {
		return v + best
	}
	return b.toGrid(v)
}

// sideOf is the coordinate of a side or middle.
func sideOf(r geom.Rect, s Side) float64 {
	return [...]float64{r.Min.X, r.Center().X, r.Max.X, r.Min.Y, r.Center().Y, r.Max.Y}[s]
}

package scene

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"lintel/model/geom"
)

// cellSize is the side of a grid cell in pt: a few nodes each at the usual pitch.
const cellSize = 384

// wideCells is the number of cells from which an element goes into the list of wide ones.
const wideCells = 64

type cell struct{ x, y int32 }

type cellRange struct{ min, max cell }

func (r cellRange) count() int {
	return int(r.max.x-r.min.x+1) * int(r.max.y-r.min.y+1)
}

func (r cellRange) each(f func(cell)) {
	for y := r.min.y; y <= r.max.y; y++ {
		for x := r.min.x; x <= r.max.x; x++ {
			f(cell{x, y})
		}
	}
}

func cellsOf(r geom.Rect) cellRange {
	at := func(v float64) int32 {
		return int32(math.Max(-1e6, math.Min(1e6, math.Floor(v/cellSize))))
	}
	return cellRange{cell{at(r.Min.X), at(r.Min.Y)}, cell{at(r.Max.X), at(r.Max.Y)}}
}

func (s *Scene) list(sl *slot) {
	if sl.cells.count() > wideCells {
		s.wide = append(s.wide, sl)
		return
	}
	sl.cells.each(func(c cell) { s.grid[c] = append(s.grid[c], sl) })
}

func (s *Scene) unlist(sl *slot) {
	drop := func(list []*slot) []*slot {
		i := slices.Index(list, sl)
		return slices.Delete(list, i, i+1)
	}
	if sl.cells.count() > wideCells {
		s.wide = drop(s.wide)
		return
	}
	sl.cells.each(func(c cell) {
		if s.grid[c] = drop(s.grid[c]); len(s.grid[c]) == 0 {
			delete(s.grid, c)
		}
	})
}

// within calls f for the elements whose bounds meet the area, in paint order. When
// the area spans most of the scene, walking all in order is cheaper than sorting
// what the grid finds.
func (s *Scene) within(area geom.Rect, f func(*slot)) {
	if s.isMost(area) {
		for _, sl := range s.inOrder() {
			if meets(sl.element.Bounds, area) {
				f(sl)
			}
		}
		return
	}
	for _, sl := range s.near(area) {
		f(sl)
	}
}

// isMost reports whether the area spans most of the scene.
func (s *Scene) isMost(area geom.Rect) bool { return cellsOf(area).count() > len(s.grid) }

// near lists what the grid finds in an area, in paint order.
func (s *Scene) near(area geom.Rect) []*slot {
	s.stamp++
	var found []*slot
	take := func(sl *slot) {
		if sl.seen != s.stamp && meets(sl.element.Bounds, area) {
			sl.seen = s.stamp
			found = append(found, sl)
		}
	}
	for _, sl := range s.wide {
		take(sl)
	}
	cellsOf(area).each(func(c cell) {
		for _, sl := range s.grid[c] {
			take(sl)
		}
	})
	slices.SortFunc(found, paintOrder)
	return found
}

// disorder notes that other elements are in the scene, or in another order.
func (s *Scene) disorder() { s.ordered, s.far.parts = nil, nil }

func (s *Scene) inOrder() []*slot {
	if s.ordered == nil {
		s.ordered = slices.SortedFunc(maps.Values(s.byID), paintOrder)
	}
	return s.ordered
}

func paintOrder(a, b *slot) int {
	return cmp.Or(
		cmp.Compare(a.element.Role, b.element.Role),
		cmp.Compare(a.element.Depth, b.element.Depth),
		cmp.Compare(a.element.Order, b.element.Order),
		cmp.Compare(a.element.ID, b.element.ID),
	)
}

// meets counts touching and areas without extent, such as a straight line.
func meets(a, b geom.Rect) bool {
	return a.Min.X <= b.Max.X && b.Min.X <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y
}

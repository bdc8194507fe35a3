package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

const (
	cellSize = 192.0
	// manyCells is the number of cells from which on a rectangle goes into the
	// list that every query looks through.
	manyCells = 2048
)

type cell struct{ x, y int32 }

// index finds the rectangles near a place. Rectangles are known by small
// numbers; a free number has no rectangle.
type index struct {
	rects []geom.Rect
	used  []bool
	cells map[cell][]listed
	large []int32
	free  []int32
}

// listed is a rectangle as a cell lists it: its number, and the first of the cells
// that list it.
type listed struct {
	id    int32
	first cell
}

func newIndex() *index { return &index{cells: map[cell][]listed{}} }

// add stores r and returns its number.
func (x *index) add(r geom.Rect) int {
	id := int32(len(x.rects))
	if n := len(x.free); n > 0 {
		id = x.free[n-1]
		x.free = x.free[:n-1]
	} else {
		x.rects = append(x.rects, geom.Rect{})
		x.used = append(x.used, false)
	}
	x.set(int(id), r)
	return int(id)
}

func (x *index) set(id int, r geom.Rect) {
	x.rects[id], x.used[id] = r, true
	lo, hi := span(r)
	if isLarge(lo, hi) {
		x.large = append(x.large, int32(id))
		return
	}
	for cx := lo.x; cx <= hi.x; cx++ {
		for cy := lo.y; cy <= hi.y; cy++ {
			c := cell{cx, cy}
			x.cells[c] = append(x.cells[c], listed{int32(id), lo})
		}
	}
}

// remove frees the number id.
func (x *index) remove(id int) {
	x.clear(id)
	x.free = append(x.free, int32(id))
}

// move gives number id another rectangle.
func (x *index) move(id int, r geom.Rect) {
	x.clear(id)
	x.set(id, r)
}

func (x *index) clear(id int) {
	lo, hi := span(x.rects[id])
	x.used[id] = false
	if isLarge(lo, hi) {
		x.large = slices.DeleteFunc(x.large, func(o int32) bool { return o == int32(id) })
		return
	}
	for cx := lo.x; cx <= hi.x; cx++ {
		for cy := lo.y; cy <= hi.y; cy++ {
			c := cell{cx, cy}
			x.cells[c] = without(x.cells[c], int32(id))
		}
	}
}

// each calls f with the number of every rectangle that overlaps or touches r. Of
// the cells that list one, only the first that is looked into counts.
func (x *index) each(r geom.Rect, f func(id int)) {
	lo, hi := span(r)
	if cells := count(lo, hi); cells > manyCells && cells > float64(len(x.rects)) {
		x.eachOfAll(r, f)
		return
	}
	for _, id := range x.large {
		if touches(x.rects[id], r) {
			f(int(id))
		}
	}
	for cx := lo.x; cx <= hi.x; cx++ {
		for cy := lo.y; cy <= hi.y; cy++ {
			for _, l := range x.cells[cell{cx, cy}] {
				if max(l.first.x, lo.x) == cx && max(l.first.y, lo.y) == cy && touches(x.rects[l.id], r) {
					f(int(l.id))
				}
			}
		}
	}
}

// eachOfAll is each for a rectangle so large that there are fewer rectangles
// than cells to look into.
func (x *index) eachOfAll(r geom.Rect, f func(id int)) {
	for id, used := range x.used {
		if used && touches(x.rects[id], r) {
			f(id)
		}
	}
}

func span(r geom.Rect) (lo, hi cell) {
	at := func(p geom.Point) cell {
		return cell{int32(math.Floor(p.X / cellSize)), int32(math.Floor(p.Y / cellSize))}
	}
	return at(r.Min), at(r.Max)
}

func isLarge(lo, hi cell) bool { return count(lo, hi) > manyCells }

// count is the number of cells from lo to hi.
func count(lo, hi cell) float64 { return float64(hi.x-lo.x+1) * float64(hi.y-lo.y+1) }

func touches(a, b geom.Rect) bool {
	return a.Min.X <= b.Max.X && b.Min.X <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y
}

func without(list []listed, id int32) []listed {
	for i, other := range list {
		if other.id == id {
			list[i] = list[len(list)-1]
			return list[:len(list)-1]
		}
	}
	return list
}

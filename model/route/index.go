package route

import (
	"math"

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
	cells map[cell][]int32
	large []int32
	free  []int32
	seen  []uint32 // by number: the last query that met it
	query uint32
}

func newIndex() *index { return &index{cells: map[cell][]int32{}} }

// add stores r and returns its number.
func (x *index) add(r geom.Rect) int {
	id := int32(len(x.rects))
	if n := len(x.free); n > 0 {
		id = x.free[n-1]
		x.free = x.free[:n-1]
	} else {
		x.rects = append(x.rects, geom.Rect{})
		x.used = append(x.used, false)
		x.seen = append(x.seen, 0)
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
			x.cells[c] = append(x.cells[c], int32(id))
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
		x.large = without(x.large, int32(id))
		return
	}
	for cx := lo.x; cx <= hi.x; cx++ {
		for cy := lo.y; cy <= hi.y; cy++ {
			c := cell{cx, cy}
			x.cells[c] = without(x.cells[c], int32(id))
		}
	}
}

// each calls f with the number of every rectangle that overlaps or touches r.
func (x *index) each(r geom.Rect, f func(id int)) {
	x.query++
	lo, hi := span(r)
	visit := func(ids []int32) {
		for _, id := range ids {
			if x.seen[id] == x.query {
				continue
			}
			x.seen[id] = x.query
			if touches(x.rects[id], r) {
				f(int(id))
			}
		}
	}
	if cells := count(lo, hi); cells > manyCells && cells > float64(len(x.rects)) {
		x.eachOfAll(r, f)
		return
	}
	visit(x.large)
	for cx := lo.x; cx <= hi.x; cx++ {
		for cy := lo.y; cy <= hi.y; cy++ {
			visit(x.cells[cell{cx, cy}])
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

func without(ids []int32, id int32) []int32 {
	for i, other := range ids {
		if other == id {
			ids[i] = ids[len(ids)-1]
			return ids[:len(ids)-1]
		}
	}
	return ids
}

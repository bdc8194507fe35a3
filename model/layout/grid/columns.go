package grid

import (
	"math"
	"sort"

	"lintel/model/geom"
	"lintel/model/layout"
)

// sweeps is how often the columns are gone through to order and to align; more
// changes next to nothing.
const sweeps = 4

// columns places the linked items and returns the room they take.
func (p *plan) columns(items []item, links []link, linked []bool) geom.Size {
	if len(links) == 0 {
		return geom.Size{}
	}
	a := newArrangement(items, links, p.spacing)
	a.fill(ranks(len(items), links), linked)
	a.order()
	for _, column := range a.cols {
		var frames []*item
		for _, i := range column {
			if items[i].frame {
				frames = append(frames, &items[i])
			}
		}
		p.sameWidth(frames)
	}
	width := a.across()
	height := a.down()
	if a.onlySingleFrames() {
		p.sameHeight(items, linked, height)
	}
	return geom.Size{W: width, H: height}
}

// sameHeight grows containers that stand in one row to the same top and
// bottom; what is in them keeps its place.
func (p *plan) sameHeight(items []item, linked []bool, height float64) {
	for i := range items {
		if it := &items[i]; linked[i] {
			p.shift(it.id, geom.Vec{Y: it.at.Y})
			it.at.Y, it.size.H = 0, height
			p.size[it.id] = it.size
		}
	}
}

// arrangement is the linked items of one level in columns.
type arrangement struct {
	items   []item
	links   [][]end // by item
	cols    [][]int
	column  []int // of each item
	spacing layout.Spacing
}

// end is a link seen from one of its items.
type end struct {
	other         int
	own, opposite float64 // below the tops of the two items
}

func newArrangement(items []item, links []link, spacing layout.Spacing) *arrangement {
	a := &arrangement{
		items: items, spacing: spacing,
		links: make([][]end, len(items)), column: make([]int, len(items)),
	}
	for _, l := range links {
		a.links[l.from] = append(a.links[l.from], end{l.to, l.startY, l.endY})
		a.links[l.to] = append(a.links[l.to], end{l.from, l.endY, l.startY})
	}
	return a
}

// fill makes the columns; a rank that would be much higher than the whole is
// wide gets several.
func (a *arrangement) fill(rank []int, linked []bool) {
	byRank := map[int][]int{}
	var last int
	var all []*item
	for i, r := range rank {
		if linked[i] {
			byRank[r] = append(byRank[r], i)
			last = max(last, r)
			all = append(all, &a.items[i])
		}
	}
	const leastHigh = 8 * layout.MinPitch
	highest := max(leastHigh, square(all))
	for r := range last + 1 {
		a.addRank(byRank[r], highest)
	}
}

func (a *arrangement) addRank(members []int, highest float64) {
	var column []int
	var height float64
	for _, i := range members {
		h := a.items[i].size.H + a.spacing.Row
		if len(column) > 0 && height+h > highest {
			a.cols, column, height = append(a.cols, column), nil, 0
		}
		a.column[i] = len(a.cols)
		column, height = append(column, i), height+h
	}
	if len(column) > 0 {
		a.cols = append(a.cols, column)
	}
}

// order sorts each column by the mean position of the neighbours to its left,
// then to its right, so that few arrows cross.
func (a *arrangement) order() {
	position := make([]float64, len(a.items))
	number := func(column []int) {
		for k, i := range column {
			position[i] = (float64(k) + 0.5) / float64(len(column))
		}
	}
	for _, column := range a.cols {
		number(column)
	}
	a.sweep(func(column []int, side func(end, int) bool) {
		want := make(map[int]float64, len(column))
		for _, i := range column {
			want[i] = position[i]
			var sum, n float64
			for _, e := range a.links[i] {
				if side(e, i) {
					sum, n = sum+position[e.other], n+1
				}
			}
			if n > 0 {
				want[i] = sum / n
			}
		}
		sort.SliceStable(column, func(x, y int) bool { return want[column[x]] < want[column[y]] })
		number(column)
	})
}

// sweep visits the columns rightwards looking left, then leftwards looking
// right, several times.
func (a *arrangement) sweep(visit func(column []int, side func(end, int) bool)) {
	left := func(e end, i int) bool { return a.column[e.other] < a.column[i] }
	right := func(e end, i int) bool { return a.column[e.other] > a.column[i] }
	for range sweeps {
		for c := range a.cols {
			visit(a.cols[c], left)
		}
		for c := len(a.cols) - 1; c >= 0; c-- {
			visit(a.cols[c], right)
		}
	}
}

// across gives the columns their x and returns the width of all.
func (a *arrangement) across() float64 {
	var x float64
	for c, column := range a.cols {
		var width float64
		for _, i := range column {
			width = max(width, a.items[i].size.W)
		}
		for _, i := range column {
			a.items[i].at.X = x + half(width-a.items[i].size.W)
		}
		x += width
		if c < len(a.cols)-1 {
			x += a.gapAfter(c)
		}
	}
	return x
}

func (a *arrangement) gapAfter(c int) float64 {
	for _, i := range append(append([]int(nil), a.cols[c]...), a.cols[c+1]...) {
		if a.items[i].frame {
			return a.spacing.FrameRank
		}
	}
	return a.spacing.Rank
}

// down gives the items their y, such that arrows run as straight as the gaps
// allow, and returns the height of all.
func (a *arrangement) down() float64 {
	for _, column := range a.cols {
		a.stack(column, func(end, int) bool { return false })
	}
	a.sweep(a.stack)
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

// stack sets the tops of one column: each item as near as possible to where
// its arrows from the side would be straight, without touching its neighbours.
func (a *arrangement) stack(column []int, side func(end, int) bool) {
	s := make(stack, 0, len(column))
	for _, i := range column {
		it := a.items[i]
		w := wish{top: it.at.Y, weight: 0.01, room: it.size.H + a.spacing.Row}
		var sum, n float64
		for _, e := range a.links[i] {
			if side(e, i) {
				sum, n = sum+a.items[e.other].at.Y+e.opposite-e.own, n+1
			}
		}
		if n > 0 {
			w.top, w.weight = sum/n, n
		}
		s = append(s, w)
	}
	for k, top := range s.tops() {
		a.items[column[k]].at.Y = top
	}
}

func (a *arrangement) onlySingleFrames() bool {
	for _, column := range a.cols {
		if len(column) > 1 || !a.items[column[0]].frame {
			return false
		}
	}
	return true
}

package grid

import (
	"math"

	"lintel/model/geom"
	"lintel/model/layout"
)

// columns places the linked items and returns the room they take. passing are
// the arrows that cross the border of the container.
func (p *plan) columns(items []item, links, passing []link, linked []bool) geom.Size {
	if len(links) == 0 {
		return geom.Size{}
	}
	a := &arrangement{items: append([]item(nil), items...), spacing: p.spacing}
	a.fill(ranks(len(items), links), linked)
	a.wire(links, passing)
	a.order()
	for _, column := range a.cols {
		p.sameWidth(a.frames(column))
	}
	width := a.across()
	height := a.down()
	if a.alike(height) {
		p.sameHeight(a, height)
	}
	copy(items, a.items)
	return geom.Size{W: width, H: height}
}

// sameHeight grows containers that stand in one row to the same top and
// bottom; what is in them keeps its place.
func (p *plan) sameHeight(a *arrangement, height float64) {
	for _, column := range a.cols {
		for _, it := range a.frames(column) {
			p.shift(it.id, geom.Vec{Y: it.at.Y})
			it.at.Y, it.size.H = 0, height
			p.size[it.id] = it.size
		}
	}
}

// arrangement is the linked items of one level in columns, and the wires
// between them, which are items too, behind the others.
type arrangement struct {
	items   []item
	spacing layout.Spacing
	cols    [][]int // indexes of items from top to bottom
	column  []int   // of each item
	links   [][]end // of each item
}

// fill makes the columns; a rank that would be much higher than the whole is
// wide gets several.
func (a *arrangement) fill(rank []int, linked []bool) {
	a.column = make([]int, len(a.items))
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
	const leastHigh, high = 8 * layout.MinPitch, 2
	highest := max(leastHigh, math.Sqrt(area(all)*high))
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
	if len(a.frames(a.cols[c]))+len(a.frames(a.cols[c+1])) > 0 {
		return a.spacing.FrameRank
	}
	return a.spacing.Rank
}

func (a *arrangement) frames(column []int) []*item {
	var frames []*item
	for _, i := range column {
		if a.items[i].frame {
			frames = append(frames, &a.items[i])
		}
	}
	return frames
}

// alike reports whether the columns are single containers that fill most of
// the height.
func (a *arrangement) alike(height float64) bool {
	const most = 0.6
	for _, column := range a.cols {
		frames := a.frames(column)
		if len(column) != 1 || len(frames) != 1 || frames[0].size.H < most*height {
			return false
		}
	}
	return true
}

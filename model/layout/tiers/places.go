package tiers

import (
	"math"

	"lintel/model/geom"
	"lintel/model/layout"
)

// Place finds places for everything: with its own order, with that of each hint,
// and with the one in which things stand, of which it takes the best. What
// stands is left in its order unless another is clearly better.
func (p *Plan) Place(hints ...Hint) layout.Placement {
	const clearly = 0.8
	var best layout.Placement
	least := math.Inf(1)
	try := func(weight float64) {
		p.findRows()
		if cost := p.cost() * weight; cost < least-1e-6 {
			best, least = p.placement(), cost
		}
	}
	if p.stands() {
		p.begin()
		p.follow(p.now)
		p.swap(p.tangle())
		try(clearly)
	}
	p.begin()
	p.untangle()
	try(1)
	for _, hint := range hints {
		p.begin()
		p.follow(hint)
		p.swap(p.tangle())
		try(1)
	}
	return best
}

// stands reports whether the leaves have places already.
func (p *Plan) stands() bool {
	seen := map[geom.Point]bool{}
	leaves := 0
	for _, it := range p.all {
		if !it.frame {
			seen[it.node.At] = true
			leaves++
		}
	}
	return leaves > 1 && len(seen) == leaves
}

// now is where a node stands.
func (p *Plan) now(id string) (float64, bool) {
	it, ok := p.items[id]
	if !ok {
		return 0, false
	}
	return p.turnVec(it.node.At.Vec()).Y, true
}

// cost is what is bad about the rows that were found: arrows that cross, climb
// and make the whole high.
func (p *Plan) cost() float64 {
	const crossing = 40
	cost := float64(p.root.bottom - p.root.top)
	for _, it := range p.all {
		it.place = float64(it.top) + float64(it.bottom-it.top)/2
		if !it.frame {
			it.place = float64(it.top + steps(it.before.Y))
		}
	}
	for _, c := range p.containers() {
		for _, it := range c.order {
			if it.wire {
				it.place = float64(it.top + 1)
			}
		}
	}
	for i := range p.spans {
		s := &p.spans[i]
		cost += math.Abs(s.a.place-s.b.place) * float64(s.price) / linkRowPrice
	}
	return cost + crossing*float64(p.crossings())
}

// column is a line on which arrows meet leaves.
type column struct {
	at            float64
	before, after float64 // how far leaves reach to either side
}

// side is how far a container reaches beyond its first and last column.
type side struct{ before, after float64 }

// placement gives the columns their places and puts everything together.
func (p *Plan) placement() layout.Placement {
	reach := p.findSides()
	out := make(layout.Placement, len(p.all))
	for _, it := range p.all {
		var r geom.Rect
		if it.frame {
			s := reach[it]
			r.Min = geom.Pt(p.columns[it.first].at-s.before, float64(it.top)*layout.Step)
			r.Max = geom.Pt(p.columns[it.last].at+s.after, float64(it.bottom)*layout.Step)
		}
		if !it.frame {
			at := geom.Pt(p.columns[it.first].at, float64(it.top)*layout.Step+it.before.Y)
			size, port := p.turn(it.node.Size), p.turnVec(it.node.Arrows())
			r = geom.XYWH(at.X-port.X, at.Y-port.Y, size.W, size.H)
		}
		if p.turned {
			r = geom.Rect{Min: geom.Pt(r.Min.Y, r.Min.X), Max: geom.Pt(r.Max.Y, r.Max.X)}
		}
		out[it.node.ID] = r
	}
	p.even(out)
	return layout.Settle(p.graph, out)
}

// findSides places the columns, each as near to those before it as what stands in
// them allows.
func (p *Plan) findSides() map[*item]side {
	n := p.root.last + 1
	p.columns = make([]column, n)
	for _, it := range p.all {
		if it.frame {
			continue
		}
		c := &p.columns[it.first]
		c.before, c.after = max(c.before, it.before.X), max(c.after, min(it.after.X, p.most(it)))
	}
	reach := map[*item]side{}
	for i := len(p.all) - 1; i >= 0; i-- { // what is inside comes before what is around
		if it := p.all[i]; it.frame {
			reach[it] = p.sideOf(it, reach)
		}
	}
	gaps := make([]map[int]float64, n) // by column, from an earlier one
	want := func(from, to int, gap float64) {
		if gaps[to] == nil {
			gaps[to] = map[int]float64{}
		}
		gaps[to][from] = max(gaps[to][from], gap)
	}
	for k := 1; k < n; k++ {
		want(k-1, k, p.columns[k-1].after+p.spacing.Rank+p.columns[k].before)
	}
	for _, c := range p.containers() {
		for _, a := range c.kids {
			for _, b := range c.kids {
				if a.last < b.first && (a.frame || b.frame) {
					want(a.last, b.first, p.sides(a, reach).after+a.margin.Right+p.spacing.FrameRank+b.margin.Left+p.sides(b, reach).before)
				}
			}
		}
	}
	p.keepLabels(want)
	p.keepWords(want)
	for k := 1; k < n; k++ {
		for from, gap := range gaps[k] {
			p.columns[k].at = max(p.columns[k].at, p.columns[from].at+gap)
		}
	}
	return reach
}

// most is how far a leaf may reach behind its column before what follows must be
// told: in a lane, a label beside its tile may run under the next column.
func (p *Plan) most(it *item) float64 {
	if it.laned() {
		return layout.MinPitch / 2
	}
	return math.Inf(1)
}

// keepLabels keeps leaves of a lane off the next in their row and within their
// container.
func (p *Plan) keepLabels(want func(from, to int, gap float64)) {
	for _, c := range p.containers() {
		for _, row := range c.lane {
			for i, it := range row {
				if i+1 < len(row) {
					next := row[i+1]
					want(it.first, next.first, it.after.X+p.spacing.Row+next.before.X)
				}
				if it.first < c.last {
					want(it.first, c.last, it.after.X-p.columns[c.last].after)
				}
			}
		}
	}
}

// keepWords keeps tiles far enough apart for the words on the arrow between them.
func (p *Plan) keepWords(want func(from, to int, gap float64)) {
	const tile, ends = 48, 28 // pt; the ends of an arrow and some of its line on either side of the words
	if p.turned {
		return // words stand across an arrow that points down
	}
	for _, l := range p.links {
		left, right := l.from, l.to
		if left.first > right.first {
			left, right = right, left
		}
		if l.words > 0 && !left.frame && !right.frame && left.last < right.first {
			want(left.last, right.first, layout.SnapUp(tile+l.words+ends))
		}
	}
}

func (p *Plan) sides(it *item, reach map[*item]side) side {
	if it.frame {
		return reach[it]
	}
	return side{it.before.X, it.after.X}
}

// sideOf is how far a container reaches around what is in it.
func (p *Plan) sideOf(it *item, reach map[*item]side) side {
	s := side{p.columns[it.first].before, p.columns[it.last].after}
	for _, kid := range it.kids {
		k := p.sides(kid, reach)
		if kid.first == it.first {
			s.before = max(s.before, k.before+kid.margin.Left)
		}
		if kid.last == it.last {
			s.after = max(s.after, k.after+kid.margin.Right)
		}
	}
	s.before, s.after = s.before+it.pad.Left, s.after+it.pad.Right
	if it.first == it.last {
		if lack := layout.SnapUp(it.least.W) - s.before - s.after; lack > 0 {
			s.before, s.after = s.before+half(lack), s.after+lack-half(lack)
		}
	}
	return s
}

// half is half of x, on the grid.
func half(x float64) float64 { return layout.Snap(x/2 - layout.Step/4) }

package tiers

import (
	"cmp"
	"math"
	"slices"
)

// Hint is where somebody saw a node: its distance from the top, or from the left
// when arrows point down, in any unit; false where it was not seen.
type Hint func(id string) (at float64, ok bool)

// arrangement is an order of everything, as lists to come back to.
type arrangement map[*item][]*item

func (p *Plan) containers() []*item {
	out := []*item{p.root}
	for _, it := range p.all {
		if it.frame {
			out = append(out, it)
		}
	}
	return out
}

func (p *Plan) save() arrangement {
	a := arrangement{}
	for _, c := range p.containers() {
		a[c] = slices.Clone(c.order)
	}
	return a
}

func (p *Plan) restore(a arrangement) {
	for c, order := range a {
		c.order = slices.Clone(order)
	}
	p.number()
}

// begin orders everything as the graph does: flow first, then the containers on
// whose place nothing depends.
func (p *Plan) begin() {
	for _, c := range p.containers() {
		wires := slices.DeleteFunc(slices.Clone(c.order), func(it *item) bool { return !it.wire })
		c.order = c.order[:0]
		for _, kid := range c.kids {
			if !kid.laned() {
				c.order = append(c.order, kid)
			}
		}
		c.order = append(c.order, wires...)
		slices.SortStableFunc(c.order, func(a, b *item) int { return cmp.Compare(a.below(), b.below()) })
	}
	p.number()
}

// below is 1 for what stands below the flow.
func (it *item) below() int {
	if it.frame && it.loose && !it.staged && !it.node.Parallel {
		return 1
	}
	return 0
}

// number counts everything from the top down, in twos, so that there is room in
// between.
func (p *Plan) number() {
	var next float64
	var visit func(it *item)
	visit = func(it *item) {
		if it.frame {
			from := next
			for _, kid := range it.order {
				visit(kid)
			}
			for _, row := range it.lane {
				for _, leaf := range row {
					leaf.place = next
				}
				next++
			}
			if next == from {
				next++
			}
			it.place = (from + next - 1) / 2
			return
		}
		it.place = next
		next++
	}
	visit(p.root)
}

// follow orders siblings by a hint; those it does not know stay behind the one
// that they follow now.
func (p *Plan) follow(hint Hint) {
	seen := map[*item]float64{}
	var find func(it *item) (float64, bool)
	find = func(it *item) (float64, bool) {
		if !it.frame {
			at, ok := hint(it.node.ID)
			if ok {
				seen[it] = at
			}
			return at, ok
		}
		sum, n := 0.0, 0.0
		for _, kid := range it.kids {
			if at, ok := find(kid); ok {
				sum, n = sum+at, n+1
			}
		}
		if n == 0 {
			return 0, false
		}
		seen[it] = sum / n
		return sum / n, true
	}
	find(p.root)
	for _, c := range p.containers() {
		last := math.Inf(-1)
		for _, it := range c.order {
			at, ok := seen[it]
			if !ok {
				seen[it] = last
				continue
			}
			last = at
		}
		sortBy(c.order, seen)
	}
	p.number()
	p.sortWires()
}

// sortBy sorts siblings. Zones keep the order they have in the graph, as people
// expect to find them.
func sortBy(order []*item, at map[*item]float64) {
	slices.SortStableFunc(order, func(a, b *item) int {
		return cmp.Or(cmp.Compare(a.below(), b.below()), cmp.Compare(at[a], at[b]))
	})
	var zones []*item
	for _, it := range order {
		if it.node.Parallel {
			zones = append(zones, it)
		}
	}
	slices.SortFunc(zones, func(a, b *item) int { return cmp.Compare(a.number, b.number) })
	for i, it := range order {
		if it.node.Parallel {
			order[i], zones = zones[0], zones[1:]
		}
	}
}

// sortWires puts wires where their links lead.
func (p *Plan) sortWires() {
	for range 2 {
		want := p.wants()
		for _, c := range p.containers() {
			at := map[*item]float64{}
			for _, it := range c.order {
				at[it] = it.place
				if w := want[it]; it.wire && w.n > 0 {
					at[it] = w.sum / w.n
				}
			}
			sortBy(c.order, at)
		}
		p.number()
	}
}

// mean is a mean in the making.
type mean struct{ sum, n float64 }

// wants are the mean places of what each item is joined to outside itself.
func (p *Plan) wants() map[*item]mean {
	want := make(map[*item]mean, len(p.all))
	for _, s := range p.spans {
		a, b := siblings(s.a, s.b)
		if a == nil {
			continue
		}
		weight := float64(s.price)
		for _, way := range [2][3]*item{{s.a, a, s.b}, {s.b, b, s.a}} {
			for it := way[0]; ; it = it.parent {
				m := want[it]
				want[it] = mean{m.sum + weight*way[2].place, m.n + weight}
				if it == way[1] {
					break
				}
			}
		}
	}
	return want
}

// untangle sorts siblings by the places of what they are joined to, over and
// over, and keeps the order with the fewest crossings.
func (p *Plan) untangle() {
	const sweeps = 8
	best, least := p.save(), p.tangle()
	for range sweeps {
		want := p.wants()
		for _, c := range p.containers() {
			at := map[*item]float64{}
			for _, it := range c.order {
				at[it] = it.place
				if w := want[it]; w.n > 0 {
					at[it] = w.sum / w.n
				}
			}
			sortBy(c.order, at)
		}
		p.number()
		if t := p.tangle(); t < least {
			best, least = p.save(), t
		}
	}
	p.restore(best)
	p.swap(least)
}

// swap exchanges neighbours as long as that helps. It looks at every pair, so
// large drawings go without.
func (p *Plan) swap(least float64) {
	const most, rounds = 140, 4
	if len(p.spans) > most {
		return
	}
	for range rounds {
		better := false
		for _, c := range p.containers() {
			for i := 1; i < len(c.order); i++ {
				a, b := c.order[i-1], c.order[i]
				if a.below() != b.below() || a.node.Parallel && b.node.Parallel {
					continue
				}
				c.order[i-1], c.order[i] = b, a
				p.number()
				if t := p.tangle(); t < least {
					least, better = t, true
				} else {
					c.order[i-1], c.order[i] = a, b
				}
			}
		}
		p.number()
		if !better {
			return
		}
	}
}

// tangle is how bad an order is: how often links cross, and how far they climb.
func (p *Plan) tangle() float64 {
	const crossing = 10
	var sum float64
	for i := range p.spans {
		s := &p.spans[i]
		sum += math.Abs(s.a.place-s.b.place) * float64(s.price) / linkRowPrice
	}
	return sum + crossing*float64(p.crossings())
}

func (p *Plan) crossings() int {
	n := 0
	for i := range p.spans {
		for j := range p.spans[:i] {
			if cross(&p.spans[i], &p.spans[j]) {
				n++
			}
		}
	}
	return n
}

// cross reports whether two spans change sides between the columns they share.
func cross(s, t *span) bool {
	lo, hi := max(s.from, t.from), min(s.to, t.to)
	if lo >= hi || s.a == t.a || s.b == t.b || s.a == t.b || s.b == t.a {
		return false
	}
	return (s.at(lo)-t.at(lo))*(s.at(hi)-t.at(hi)) < 0
}

// at is the place of a span in a column between its ends.
func (s *span) at(x float64) float64 {
	return s.a.place + (s.b.place-s.a.place)*(x-s.from)/(s.to-s.from)
}

package tiers

import "lintel/model/layout"

// span is a piece of a link, from left to right, between two items that stand in
// different columns, or above each other.
type span struct {
	a, b     *item
	from, to float64 // the columns it lies between
	price    int
}

func (p *Plan) span(a, b *item, price int) {
	if b.last < a.first {
		a, b = b, a
	}
	p.spans = append(p.spans, span{a, b, float64(a.last), float64(b.first), price})
}

// wireUp joins the ends of the links by spans, with a wire in every container
// where the link passes others.
func (p *Plan) wireUp() {
	w := wiring{Plan: p, at: map[wireKey]*item{}, left: 4*len(p.all) + 64}
	in, out := map[*item]int{}, map[*item]int{}
	for _, l := range p.links {
		out[l.from]++
		in[l.to]++
	}
	for _, l := range p.links {
		if l.aside {
			if l.from.parent == l.to.parent || !l.from.laned() && !l.to.laned() {
				p.span(l.from, l.to, asideRowPrice)
			}
			continue
		}
		left, right, a, b := l.from, l.to, l.a, l.b
		if left.first > right.first {
			left, right, a, b = right, left, b, a
		}
		if a.last >= b.first {
			p.span(left, right, linkRowPrice)
			continue
		}
		aim := l.to
		if out[l.from] > in[l.to] {
			aim = l.from
		}
		goesOn := min(out[l.to], 1) * goesOnPrice
		w.run(left, right, a, b, aim, goesOn)
	}
}

// goesOnPrice is what it costs more, per step, that an arrow is out of line
// whose head others lead on from: the main way is straight.
const goesOnPrice = 3

// wiring knows the wires made so far and how many more may be made.
type wiring struct {
	*Plan
	at   map[wireKey]*item
	left int
}

type wireKey struct {
	parent, aim *item
	first, last int
}

// run strings a link rightwards: out of the containers around its left end, past
// the siblings between a and b, and into those around its right end.
func (w *wiring) run(left, right, a, b, aim *item, more int) {
	chain := []*item{left}
	for it := left; it != a; it = it.parent {
		chain = w.pass(chain, it.parent, it.last+1, it.parent.last, aim)
	}
	chain = w.pass(chain, a.parent, a.last+1, b.first-1, aim)
	var into []*item
	for it := right; it != b; it = it.parent {
		into = append(into, it)
	}
	for i := len(into) - 1; i >= 0; i-- {
		chain = w.pass(chain, into[i].parent, into[i].parent.first, into[i].first-1, aim)
	}
	chain = append(chain, right)
	for i := 1; i < len(chain); i++ {
		price := linkRowPrice + min(a.depth, 6) + more // what is near keeps in line first
		if chain[i-1].wire || chain[i].wire {
			price = wireRowPrice
		}
		w.span(chain[i-1], chain[i], price)
	}
}

// pass adds a wire over the columns of a container where somebody stands there.
func (w *wiring) pass(chain []*item, parent *item, first, last int, aim *item) []*item {
	if first > last || w.left == 0 || !occupied(parent, first, last) {
		return chain
	}
	if stage := onlyStage(parent, first, last); stage != nil {
		parent, first, last = stage, stage.first, stage.last
	}
	key := wireKey{parent, aim, first, last}
	wire := w.at[key]
	if wire == nil {
		wire = &item{wire: true, parent: parent, depth: parent.depth + 1, first: first, last: last}
		wire.before.Y, wire.after.Y = layout.Step, layout.Step
		w.at[key] = wire
		parent.order = append(parent.order, wire)
		w.left--
	}
	return append(chain, wire)
}

// onlyStage is the stage that stands alone in the way and has no arrows of its own,
// such as a public subnet with nothing but a NAT gateway in it: arrows pass through
// it, as requests do.
func onlyStage(parent *item, first, last int) *item {
	var stage *item
	for _, kid := range parent.kids {
		if kid.laned() || kid.first > last || kid.last < first {
			continue
		}
		if stage != nil || !kid.staged || !kid.loose {
			return nil
		}
		stage = kid
	}
	return stage
}

func occupied(parent *item, first, last int) bool {
	for _, kid := range parent.kids {
		if !kid.laned() && kid.first <= last && kid.last >= first {
			return true
		}
	}
	return false
}

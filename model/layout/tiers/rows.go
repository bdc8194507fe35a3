package tiers

import (
	"math"

	"lintel/model/layout"
	"lintel/model/layout/simplex"
)

// What it costs, per step, that things are not where they would like to be.
const (
	wireRowPrice  = 16 // a piece of a long arrow out of line
	linkRowPrice  = 8  // an arrow of the flow
	asideRowPrice = 2  // another arrow
	highPrice     = 5  // a container that is higher than need be
	dropPrice     = 1  // what hangs lower than need be
)

// stacker is the search for rows, in steps.
type stacker struct {
	*Plan
	simplex.Program
	joined map[[2]*item]bool
}

// findRows gives everything its top and bottom, in steps.
func (p *Plan) findRows() {
	s := &stacker{Plan: p, joined: p.joins()}
	p.root.topVar, p.root.bottomVar = s.Add(), s.Add()
	s.stack(p.root)
	for _, sp := range p.spans {
		s.align(sp)
	}
	at, err := s.Solve(maxSteps)
	if err != nil {
		at = make([]int, 4*len(p.all)+4) // everything stands below what is before it, so this cannot be
	}
	p.root.each(func(it *item) { it.top, it.bottom = at[it.topVar], it.lowest(at) })
	for _, c := range p.containers() {
		for _, it := range c.order {
			it.top, it.bottom = at[it.topVar], it.lowest(at)
		}
	}
}

func (it *item) lowest(at []int) int {
	if it.frame {
		return at[it.bottomVar]
	}
	return at[it.topVar] + steps(it.before.Y+it.after.Y)
}

func steps(pt float64) int { return int(math.Round(pt / layout.Step)) }

// stack keeps what is in a container inside it and above each other where it
// shares columns.
func (s *stacker) stack(c *item) {
	s.Least(c.topVar, c.bottomVar, steps(c.pad.Top+c.pad.Bottom), highPrice)
	s.Least(c.topVar, c.bottomVar, steps(layout.SnapUp(c.least.H)), 0)
	lowest := map[int]*item{} // by column
	var shelf []*item
	for _, it := range c.order {
		it.topVar = s.Add()
		it.bottomVar = it.topVar
		if it.frame {
			it.bottomVar = s.Add()
			s.stack(it)
		}
		s.inside(c, it)
		above := map[*item]bool{}
		for col := it.first; col <= it.last; col++ {
			if up := lowest[col]; up != nil && !above[up] {
				above[up] = true
				s.above(up, it, s.gap(up, it))
			}
			lowest[col] = it
		}
		if !it.wire || c.staged && c.loose {
			shelf = append(shelf, it)
		}
	}
	s.stackLane(c, shelf)
}

// inside keeps it within the padding of c.
func (s *stacker) inside(c, it *item) {
	price := 0
	if it.frame {
		price = dropPrice
	}
	s.Least(c.topVar, it.topVar, steps(c.pad.Top+it.margin.Top), price)
	s.Least(it.bottomVar, c.bottomVar, it.height()+steps(c.pad.Bottom), 0)
}

// height is that of a leaf or wire; a container has a variable for its bottom.
func (it *item) height() int {
	if it.frame {
		return 0
	}
	return steps(it.before.Y + it.after.Y)
}

func (s *stacker) above(a, b *item, gap float64) {
	s.Least(a.bottomVar, b.topVar, a.height()+steps(gap), 0)
}

// gap is the room between two siblings above each other.
func (s *stacker) gap(a, b *item) float64 {
	gap := s.spacing.Row
	switch {
	case a.frame || b.frame:
		gap += layout.Step
	case s.joined[[2]*item{a, b}]: // an arrow has to be seen between them
		gap += arrowGap
	}
	return gap + a.margin.Bottom + b.margin.Top
}

// arrowGap is the room that an arrow needs more between two leaves above each other.
const arrowGap = 2 * layout.Step

// joins lists the pairs of nodes that an arrow joins, either way.
func (p *Plan) joins() map[[2]*item]bool {
	joined := map[[2]*item]bool{}
	for _, l := range p.links {
		joined[[2]*item{l.from, l.to}], joined[[2]*item{l.to, l.from}] = true, true
	}
	return joined
}

// stackLane puts the rows of the lane below everything else.
func (s *stacker) stackLane(c *item, above []*item) {
	const laneGap = 2 * layout.Step
	for _, row := range c.lane {
		line := s.Add()
		s.Least(c.topVar, line, steps(c.pad.Top), dropPrice)
		for _, it := range above {
			gap := s.spacing.Row + it.margin.Bottom
			if it.frame || !it.laned() && !it.wire {
				gap += laneGap
			}
			s.Least(it.bottomVar, line, it.height()+steps(gap), 0)
		}
		above = row
		var reach float64
		for _, it := range row {
			reach = max(reach, it.before.Y)
		}
		for _, it := range row {
			it.topVar = s.Add()
			it.bottomVar = it.topVar
			s.Least(line, it.topVar, steps(reach-it.before.Y), dropPrice*40)
			s.Least(it.bottomVar, c.bottomVar, it.height()+steps(c.pad.Bottom), 0)
		}
	}
}

// align draws the two ends of a span to one height.
func (s *stacker) align(sp span) {
	if sp.a.first == sp.b.first && sp.a.last == sp.b.last && !sp.a.frame && !sp.b.frame {
		s.Near(sp.a.topVar, sp.b.topVar, 0, 1)
		return
	}
	s.Near(sp.a.topVar, sp.b.topVar, steps(sp.a.before.Y-sp.b.before.Y), sp.price)
}

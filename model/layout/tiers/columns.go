package tiers

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/layout/simplex"
)

// What it costs, per column, that things are not where they would like to be.
const (
	linkPrice  = 4  // an arrow of the flow
	asidePrice = 1  // another arrow
	framePrice = 3  // a container
	twinPrice  = 24 // what does the same work in two zones
	maxSteps   = 20_000
)

// chooser is the search for columns.
type chooser struct {
	*Plan
	program simplex.Program
	// after has, for each variable, those that are kept behind it.
	after [][]simplex.Var
	// serves are the leaves with an arrow out of their container.
	serves map[*item]bool
}

func (c *chooser) variable() simplex.Var {
	v := c.program.Add()
	for len(c.after) <= int(v) {
		c.after = append(c.after, nil)
	}
	return v
}

func (c *chooser) least(a, b simplex.Var, least, price int) {
	c.program.Least(a, b, least, price)
	c.after[a] = append(c.after[a], b)
}

// reaches reports whether b is kept behind a already.
func (c *chooser) reaches(a, b simplex.Var) bool {
	seen := make([]bool, len(c.after))
	todo := []simplex.Var{a}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if v == b {
			return true
		}
		for _, w := range c.after[v] {
			if !seen[w] {
				seen[w] = true
				todo = append(todo, w)
			}
		}
	}
	return false
}

// findColumns gives every node its columns.
func (p *Plan) findColumns() {
	c := &chooser{Plan: p, serves: map[*item]bool{}}
	for _, l := range p.links {
		c.serves[l.from] = c.serves[l.from] || l.a != l.from
		c.serves[l.to] = c.serves[l.to] || l.b != l.to
	}
	for _, it := range p.all {
		it.firstVar = c.variable()
		it.lastVar = it.firstVar
		if it.frame {
			it.lastVar = c.variable()
		}
	}
	for _, it := range p.all {
		c.contain(it)
	}
	c.approach()
	c.lead()
	c.shelve(p.root)
	p.twins(func(a, b *item) {
		c.program.Near(a.firstVar, b.firstVar, 0, twinPrice)
		if a.frame {
			c.program.Near(a.lastVar, b.lastVar, 0, twinPrice)
		}
	})
	at, err := c.program.Solve(maxSteps)
	if err != nil {
		at = make([]int, len(c.after)) // every arc was checked, so this cannot be
	}
	for _, it := range p.all {
		it.first, it.last = at[it.firstVar], at[it.lastVar]
		it.wish = it.first
		p.root.last = max(p.root.last, it.last)
	}
}

// contain keeps a node in its container, and a container wide enough for the
// leaves of its lane.
func (c *chooser) contain(it *item) {
	if up := it.parent; up != c.root {
		c.least(up.firstVar, it.firstVar, 0, 0)
		c.least(it.lastVar, up.lastVar, 0, 0)
	}
	if !it.frame {
		return
	}
	c.least(it.firstVar, it.lastVar, c.laneWidth(it)-1, framePrice)
	if it.loose && it.parent != c.root {
		c.least(it.parent.firstVar, it.firstVar, 0, asidePrice)
	}
}

// laneWidth is how many columns the leaves beside the flow of a container need
// at least. Up to three that serve something outside stand above each other.
func (c *chooser) laneWidth(it *item) int {
	const column, row = 3, 4
	n, others, serving := 0, 0, 0
	for _, kid := range it.kids {
		switch {
		case !kid.laned():
			others++
		case c.serves[kid]:
			serving++
			n++
		default:
			n++
		}
	}
	switch {
	case others == 0 && serving == n && n <= column:
		return 1
	case others == 0 && n <= row:
		return max(n, 1)
	}
	return max(1, int(math.Ceil(math.Sqrt(1.5*float64(n)))))
}

// lead keeps the heads of the arrows behind their tails, siblings as a whole
// where they do not lead back, and draws together what else belongs together.
func (c *chooser) lead() {
	flow := make([]*link, 0, len(c.links))
	both := map[[2]*item]bool{}
	for _, l := range c.links {
		if !l.aside {
			flow = append(flow, l)
			both[[2]*item{l.a, l.b}] = true
		} else if l.from.node.Kind == "" || l.from.node.Kind != l.to.node.Kind {
			c.program.Near(l.from.firstVar, l.to.firstVar, 0, asidePrice)
		}
	}
	slices.SortStableFunc(flow, func(a, b *link) int { return cmp.Compare(a.backward(), b.backward()) })
	for _, l := range flow {
		equals := l.a.frame && l.b.frame && l.a.node.Kind == l.b.node.Kind &&
			(l.a.node.Parallel || both[[2]*item{l.b, l.a}])
		switch {
		case !equals && !c.reaches(l.b.firstVar, l.a.lastVar):
			c.least(l.a.lastVar, l.b.firstVar, 1, 0)
			c.draw(l)
		case !c.reaches(l.to.firstVar, l.from.lastVar):
			c.least(l.from.lastVar, l.to.firstVar, 1, 0)
			c.draw(l)
		default:
			c.program.Near(l.from.firstVar, l.to.firstVar, 0, asidePrice)
		}
	}
}

// draw makes a link short.
func (c *chooser) draw(l *link) { c.least(l.from.lastVar, l.to.firstVar, 1, linkPrice) }

// backward tells arrows that lead from a later tier to an earlier one: of a
// circle of arrows, those are the ones that run back.
func (l *link) backward() int {
	from, to := l.from.node.Tier, l.to.node.Tier
	if from != 0 && to != 0 && from > to {
		return 1
	}
	return 0
}

// shelve puts containers on whose place nothing depends side by side: subnets
// in rows of a few, and what holds containers itself one below the other.
func (c *chooser) shelve(parent *item) {
	var loose []*item
	for _, kid := range parent.kids {
		c.shelve(kid)
		if kid.frame && kid.loose && !kid.node.Parallel {
			loose = append(loose, kid)
		}
	}
	slices.SortStableFunc(loose, func(a, b *item) int {
		return cmp.Or(cmp.Compare(a.shelfStage(), b.shelfStage()), cmp.Compare(a.node.Kind, b.node.Kind))
	})
	for len(loose) > 0 {
		n := 1
		for n < len(loose) && loose[n].shelfStage() == loose[0].shelfStage() {
			n++
		}
		c.shelf(loose[:n])
		loose = loose[n:]
	}
}

// shelf puts containers into rows.
func (c *chooser) shelf(loose []*item) {
	perRow := shelfWidth(loose)
	for i, kid := range loose {
		if i%perRow > 0 && !c.reaches(kid.firstVar, loose[i-1].lastVar) {
			c.least(loose[i-1].lastVar, kid.firstVar, 1, 1)
		}
	}
}

// shelfWidth is how many containers stand side by side.
func shelfWidth(loose []*item) int {
	const few, staged = 4, 3
	outer := 0
	for _, it := range loose {
		for _, kid := range it.kids {
			if kid.frame {
				outer++
				break
			}
		}
	}
	switch {
	case outer > 0 && len(loose) <= 2, loose[0].staged && len(loose) <= staged:
		return 1
	case len(loose) <= few:
		return few
	}
	return int(math.Ceil(math.Sqrt(1.5 * float64(len(loose)))))
}

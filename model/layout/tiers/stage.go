package tiers

import "lintel/model/layout"

// stage finds the containers whose place says how near to the internet they are.
func (p *Plan) stage(parent *item) {
	stages := map[layout.Stage]bool{}
	for _, kid := range parent.kids {
		if kid.node.Stage != layout.NoStage {
			stages[kid.node.Stage] = true
		}
		p.stage(kid)
	}
	for _, kid := range parent.kids {
		kid.staged = len(stages) > 1 && kid.node.Stage != layout.NoStage
	}
}

// shelfStage is the stage of a container that has to keep its place among them.
func (it *item) shelfStage() layout.Stage {
	if it.staged {
		return it.node.Stage
	}
	return layout.NoStage
}

// approach keeps what is nearer to the internet before what is farther away, and
// where no arrows say so, what works before what keeps data.
func (c *chooser) approach() {
	for _, it := range c.all {
		if !it.staged {
			continue
		}
		for _, next := range it.parent.kids {
			later := next.node.Stage > it.node.Stage ||
				next.node.Stage == it.node.Stage && it.loose && next.loose && it.works() && !next.works()
			if next.staged && later {
				c.least(it.lastVar, next.firstVar, 1, 0)
			}
		}
	}
}

// works reports whether something in a container does more than keep data.
func (it *item) works() bool {
	works := false
	it.each(func(in *item) {
		works = works || !in.frame && in.node.Tier != layout.Store && in.node.Tier != layout.Support
	})
	return works
}

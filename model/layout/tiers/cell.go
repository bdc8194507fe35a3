package tiers

import "lintel/model/geom"

// Cell is the part of a node in a plan.
type Cell struct {
	// Flow says that others may have to be ordered around it: a leaf of the
	// flow, or a container with nothing in it.
	Flow bool
	// Column is the first column it stands in.
	Column int
	// Size is the room a leaf needs, in pt, as if arrows pointed right.
	Size geom.Size
}

// Cell is that of the node with this ID.
func (p *Plan) Cell(id string) Cell {
	it, ok := p.items[id]
	if !ok {
		return Cell{}
	}
	c := Cell{Flow: !it.laned(), Column: it.first, Size: geom.Size{W: it.before.X + it.after.X, H: it.before.Y + it.after.Y}}
	if it.frame {
		c.Flow, c.Size = len(it.kids) == 0, it.least
	}
	return c
}

// Columns is how many columns there are.
func (p *Plan) Columns() int { return p.root.last + 1 }

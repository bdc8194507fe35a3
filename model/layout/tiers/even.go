package tiers

import (
	"lintel/model/geom"
	"lintel/model/layout"
)

// even grows containers that stand beside each other, and are about alike, to
// the same borders: zones one below the other to the same left and right,
// subnets in a row to the same top and bottom, stages to the same extent across
// the columns. One that has a row for itself below the others grows as wide as
// they are. None grows into a sibling or beyond what its siblings span already, so
// nothing else has to move.
func (p *Plan) even(at layout.Placement) {
	for i := len(p.all); i >= 0; i-- {
		c := p.root
		if i < len(p.all) {
			c = p.all[i]
		}
		for _, a := range c.order {
			for _, b := range c.order {
				if a == b || !a.frame || !b.frame {
					continue
				}
				if a.staged && b.staged && (a.last < b.first || b.last < a.first) {
					p.widen(at, c, a, p.level(at[a.node.ID], at[b.node.ID]))
				}
				p.widen(at, c, a, meet(at[a.node.ID], at[b.node.ID]))
			}
		}
		for _, a := range c.order {
			if grown := p.row(at, c, a); a.below() == 1 && share(at[a.node.ID], grown) >= mostly {
				p.widen(at, c, a, grown)
			}
		}
	}
}

// mostly is how much of the row a container must fill to get all of it.
const mostly = 0.35

func share(r, grown geom.Rect) float64 { return r.W() * r.H() / max(1, grown.W()*grown.H()) }

// widen makes a container larger if nothing is in the way.
func (p *Plan) widen(at layout.Placement, c, a *item, grown geom.Rect) {
	if !a.node.Pinned && p.free(grown, at, c.kids, a) {
		at[a.node.ID] = grown
	}
}

// row is a container grown along the columns to what its siblings span.
func (p *Plan) row(at layout.Placement, c, a *item) geom.Rect {
	r := at[a.node.ID]
	for _, kid := range c.kids {
		k := at[kid.node.ID]
		if p.turned {
			r.Min.Y, r.Max.Y = min(r.Min.Y, k.Min.Y), max(r.Max.Y, k.Max.Y)
		} else {
			r.Min.X, r.Max.X = min(r.Min.X, k.Min.X), max(r.Max.X, k.Max.X)
		}
	}
	return r
}

// level is a grown across the columns to the borders of b.
func (p *Plan) level(a, b geom.Rect) geom.Rect {
	if p.turned {
		a.Min.X, a.Max.X = min(a.Min.X, b.Min.X), max(a.Max.X, b.Max.X)
	} else {
		a.Min.Y, a.Max.Y = min(a.Min.Y, b.Min.Y), max(a.Max.Y, b.Max.Y)
	}
	return a
}

// meet is a grown to the borders of b where they overlap for the most part.
func meet(a, b geom.Rect) geom.Rect {
	switch {
	case overlap(a.Min.X, a.Max.X, b.Min.X, b.Max.X):
		a.Min.X, a.Max.X = min(a.Min.X, b.Min.X), max(a.Max.X, b.Max.X)
	case overlap(a.Min.Y, a.Max.Y, b.Min.Y, b.Max.Y):
		a.Min.Y, a.Max.Y = min(a.Min.Y, b.Min.Y), max(a.Max.Y, b.Max.Y)
	}
	return a
}

// overlap reports whether two intervals share most of what they span.
func overlap(a0, a1, b0, b1 float64) bool {
	const most = 0.6
	return min(a1, b1)-max(a0, b0) >= most*(max(a1, b1)-min(a0, b0))
}

// free reports whether r keeps its distance from all siblings but itself.
func (p *Plan) free(r geom.Rect, at layout.Placement, kids []*item, itself *item) bool {
	const keep = layout.Step - 1e-6
	for _, kid := range kids {
		if kid == itself {
			continue
		}
		m, k := p.turnInsets(itself.margin), p.turnInsets(kid.margin)
		room := geom.Rect{
			Min: r.Min.Add(geom.Vec{X: -m.Left - k.Right - keep, Y: -m.Top - k.Bottom - keep}),
			Max: r.Max.Add(geom.Vec{X: m.Right + k.Left + keep, Y: m.Bottom + k.Top + keep}),
		}
		if room.Overlaps(at[kid.node.ID]) {
			return false
		}
	}
	return true
}

package align

import (
	"math"

	"lintel/model/geom"
)

// row is what stands beside a box along an axis: up to two neighbours on either
// side, the nearer first.
type row struct {
	own           span
	before, after [2]*span
}

// row finds the neighbours beside a box.
func (b Board) row(a Axis, own span) row {
	r := row{own: own}
	for _, n := range b.Neighbours {
		s := spanOf(n.Rect, a)
		switch {
		case !n.Row || !s.beside(own):
		case s.middle() < own.middle() && s.hi <= own.lo+b.Reach:
			nearer(&r.before, s, func(x, y span) bool { return x.hi > y.hi })
		case s.middle() > own.middle() && s.lo >= own.hi-b.Reach:
			nearer(&r.after, s, func(x, y span) bool { return x.lo < y.lo })
		}
	}
	return r
}

// nearer keeps the nearest two.
func nearer(kept *[2]*span, s span, before func(x, y span) bool) {
	switch {
	case kept[0] == nil || before(s, *kept[0]):
		kept[0], kept[1] = &s, kept[0]
	case kept[1] == nil || before(s, *kept[1]):
		kept[1] = &s
	}
}

// even lists the places at which the gaps to the neighbours are equal: in the
// middle between two, and as far from one as that is from the next.
func (r row) even() []float64 {
	var places []float64
	if l, n := r.before[0], r.after[0]; l != nil && n != nil && n.lo-l.hi > r.own.length() {
		places = append(places, (l.hi+n.lo-r.own.length())/2)
	}
	if l, m := r.before[0], r.before[1]; l != nil && m != nil && m.hi < l.lo {
		places = append(places, l.hi+l.lo-m.hi)
	}
	if n, m := r.after[0], r.after[1]; n != nil && m != nil && n.hi < m.lo {
		places = append(places, n.lo-(m.lo-n.hi)-r.own.length())
	}
	return places
}

// gaps are the equal gaps that the box keeps where it is.
func (r row) gaps(a Axis) []Gap {
	var gaps []Gap
	pair := func(w, x, y, z *span) {
		if w == nil || x == nil || y == nil || z == nil {
			return
		}
		one, two := x.lo-w.hi, z.lo-y.hi
		if one > same && math.Abs(one-two) < 2*same {
			gaps = append(gaps, gapOf(a, *w, *x), gapOf(a, *y, *z))
		}
	}
	own := &r.own
	pair(r.before[0], own, own, r.after[0])
	if len(gaps) == 0 {
		pair(r.before[1], r.before[0], r.before[0], own)
		pair(own, r.after[0], r.after[0], r.after[1])
	}
	return gaps
}

func gapOf(a Axis, from, to span) Gap {
	across := (max(from.crossLo, to.crossLo) + min(from.crossHi, to.crossHi)) / 2
	return Gap{From: a.point(from.hi, across), To: a.point(to.lo, across)}
}

// Gap is a distance between two boxes that equals another one beside it.
type Gap struct{ From, To geom.Point }

// Length is the distance in pt.
func (g Gap) Length() float64 { return g.From.Dist(g.To) }

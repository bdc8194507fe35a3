package route

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/geom"
)

// near is the distance under which two parallel lines look like one.
const near = 7.5

// maxRounds is how often lines are moved apart: where one gives way it may come
// near another.
const maxRounds = 4

// run is a straight piece of a line that could be moved sideways.
type run struct {
	*wire
	i      int // it leads from point i to i+1 of the line
	axis   int // 0 horizontal, 1 vertical
	at     float64
	lo, hi float64
	fixed  bool // it is attached to a port, or its line is not to change
}

// runOf is piece i of w.
func runOf(w *wire, i int, moving bool) run {
	a, b := w.line[i], w.line[i+1]
	s := run{wire: w, i: i, axis: 0, at: a.Y, lo: min(a.X, b.X), hi: max(a.X, b.X)}
	if math.Abs(a.X-b.X) < math.Abs(a.Y-b.Y) {
		s.axis, s.at, s.lo, s.hi = 1, a.X, min(a.Y, b.Y), max(a.Y, b.Y)
	}
	s.fixed = !moving || i == 0 || i == len(w.line)-2
	for _, p := range w.Waypoints {
		s.fixed = s.fixed || geom.Spanning(a, b).Inset(-0.01).Contains(p)
	}
	return s
}

// track is the runs that lie on top of each other because they share a trunk.
type track struct {
	runs   []run
	at     float64
	lo, hi float64 // where it may be moved to
	fixed  bool
	rank   int
}

// separate moves pieces of lines that lie on or too near each other apart.
func (r *Router) separate(ws []*wire) {
	moving := make(map[*wire]bool, len(ws))
	for _, w := range ws {
		moving[w] = w.Style == Orthogonal
	}
	for moved, round := true, 0; moved && round < maxRounds; round++ {
		moved = false
		for axis := 0; axis < 2; axis++ {
			for _, bundle := range r.bundles(ws, axis, moving) {
				moved = r.part(bundle) || moved
			}
		}
	}
}

// bundles groups the runs along axis that are too near each other, directly or
// through others, into tracks.
func (r *Router) bundles(ws []*wire, axis int, moving map[*wire]bool) [][]*track {
	var out [][]*track
	var group, beside []run
	type key struct {
		w *wire
		i int
	}
	seen := map[key]bool{}
	for _, w := range ws {
		for i := 0; w.Style == Orthogonal && i+1 < len(w.line); i++ {
			first := runOf(w, i, moving[w])
			if first.axis != axis || seen[key{w, i}] {
				continue
			}
			seen[key{w, i}] = true
			group = append(group[:0], first)
			for k := 0; k < len(group); k++ {
				beside = r.neighbours(beside[:0], group[k], moving)
				for _, s := range beside {
					if id := (key{s.wire, s.i}); !seen[id] {
						seen[id] = true
						group = append(group, s)
					}
				}
			}
			if len(group) == 1 {
				continue
			}
			if tracks := tracksOf(group); len(tracks) > 1 {
				out = append(out, tracks)
			}
		}
	}
	return out
}

// neighbours appends the runs beside s that are too near it.
func (r *Router) neighbours(out []run, s run, moving map[*wire]bool) []run {
	r.wires.index.each(geom.Spanning(s.line[s.i], s.line[s.i+1]).Inset(-near), func(id int) {
		w := r.wires.owner[id]
		if piece := r.wires.index.rects[id]; w.Style != Orthogonal || (piece.W() < piece.H()) != (s.axis == 1) {
			return
		}
		t := runOf(w, slices.Index(w.pieces, id), moving[w])
		if t.axis == s.axis && math.Abs(t.at-s.at) < near && min(s.hi, t.hi)-max(s.lo, t.lo) > -narrowLane {
			out = append(out, t)
		}
	})
	slices.SortFunc(out, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.i, b.i))
	})
	return out
}

func tracksOf(group []run) []*track {
	var out []*track
	for _, s := range group {
		var home *track
		for _, t := range out {
			if math.Abs(t.at-s.at) < 0.02 && slices.ContainsFunc(t.runs, func(o run) bool {
				return o.wire == s.wire || share(o.wire, s.wire)
			}) {
				home = t
				break
			}
		}
		if home == nil {
			home = &track{at: s.at}
			out = append(out, home)
		}
		home.runs = append(home.runs, s)
		home.fixed = home.fixed || s.fixed
	}
	return out
}

// part places the tracks of a bundle side by side in an order that makes them
// cross as little as possible, and reports whether any was moved.
func (r *Router) part(bundle []*track) bool {
	for _, t := range bundle {
		t.rank = 0
		for _, o := range bundle {
			t.rank += t.before(o)
		}
	}
	slices.SortStableFunc(bundle, func(a, b *track) int {
		if math.Abs(a.at-b.at) > near/2 {
			return cmp.Compare(a.at, b.at)
		}
		return cmp.Compare(a.rank, b.rank)
	})
	for _, t := range bundle {
		t.lo, t.hi = r.roomOf(t)
	}
	var moved bool
	for i, at := range places(bundle) {
		if !bundle[i].fixed && r.shift(bundle[i], half(at)) {
			moved = true
		}
	}
	return moved
}

// roomOf is between which places all runs of t can be moved.
func (r *Router) roomOf(t *track) (lo, hi float64) {
	if t.fixed {
		return t.at, t.at
	}
	lo, hi = math.Inf(-1), math.Inf(1)
	for _, s := range t.runs {
		l, h := r.room(s)
		lo, hi = max(lo, l), min(hi, h)
	}
	return min(lo, t.at), max(hi, t.at)
}

// before is negative when t should lie left of or above o, and positive when
// it should lie on the other side.
func (t *track) before(o *track) int {
	if t == o {
		return 0
	}
	var score int
	for _, s := range t.runs {
		for _, u := range o.runs {
			score += s.before(u)
		}
	}
	return cmp.Compare(score, 0)
}

func (s run) before(o run) int {
	if min(s.hi, o.hi)-max(s.lo, o.lo) <= -narrowLane {
		return 0
	}
	sLo, sHi := s.turns()
	oLo, oHi := o.turns()
	return outer(-s.lo, -o.lo, sLo, oLo) + outer(s.hi, o.hi, sHi, oHi)
}

// outer compares two runs at one end: the one that stops first lies on the side
// to which it turns.
func outer(s, o float64, sTurn, oTurn int) int {
	switch {
	case s < o-0.5:
		return sTurn
	case o < s-0.5:
		return -oTurn
	}
	return cmp.Compare(sTurn, oTurn)
}

// turns tells to which side the line turns at the low and the high end of s:
// -1 left or up, 1 right or down, 0 when it ends there.
func (s run) turns() (lo, hi int) {
	side := func(i int) int {
		if i < 0 || i >= len(s.line) {
			return 0
		}
		across := s.line[i].X
		if s.axis == 0 {
			across = s.line[i].Y
		}
		return cmp.Compare(across, s.at)
	}
	first, last := side(s.i-1), side(s.i+2)
	a, b := s.line[s.i], s.line[s.i+1]
	if a.X+a.Y > b.X+b.Y {
		first, last = last, first
	}
	return first, last
}

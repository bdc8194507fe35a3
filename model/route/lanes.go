package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

// places is where each of the tracks, in their order, should be: as far apart
// as there is room for, at most a lane.
func places(bundle []*track) []float64 {
	slot, middle := slots(bundle), 0.0
	anchor := slices.IndexFunc(bundle, func(t *track) bool { return t.fixed })
	centre := float64(slices.Max(slot)) / 2
	for _, t := range bundle {
		middle += t.at / float64(len(bundle))
	}
	if anchor >= 0 {
		middle, centre = bundle[anchor].at, float64(slot[anchor])
	}
	var at []float64
	for gap := lane; gap >= narrowLane; gap -= 1 {
		at = at[:0]
		for i, t := range bundle {
			at = append(at, within(middle+(float64(slot[i])-centre)*gap, (t.lo+t.hi)/2, (t.hi-t.lo)/2))
		}
		push(bundle, at, gap)
		if tightest(bundle, at) >= gap-0.01 {
			break
		}
	}
	return at
}

// slots numbers the tracks so that those that lie side by side differ.
func slots(bundle []*track) []int {
	slot := make([]int, len(bundle))
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) {
				slot[i] = max(slot[i], slot[j]+1)
			}
		}
	}
	return slot
}

// push moves tracks away from those before them, and then, where they left
// their room, back against those behind.
func push(bundle []*track, at []float64, gap float64) {
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) {
				at[i] = max(at[i], at[j]+gap)
			}
		}
	}
	for i := len(bundle) - 1; i >= 0; i-- {
		for j := i + 1; j < len(bundle); j++ {
			if bundle[i].beside(bundle[j]) {
				at[i] = min(at[i], at[j]-gap)
			}
		}
		at[i] = max(min(at[i], bundle[i].hi), bundle[i].lo)
	}
}

// tightest is the least distance of two tracks that lie side by side and are
// not both fixed.
func tightest(bundle []*track, at []float64) float64 {
	least := math.Inf(1)
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) && !(t.fixed && o.fixed) {
				least = min(least, math.Abs(at[i]-at[j]))
			}
		}
	}
	return least
}

// beside reports whether t and o run next to each other somewhere.
func (t *track) beside(o *track) bool {
	for _, s := range t.runs {
		for _, u := range o.runs {
			if min(s.hi, u.hi)-max(s.lo, u.lo) > -near {
				return true
			}
		}
	}
	return false
}

// room is between which places s can be moved sideways without touching a box,
// coming near a frame border or shortening the ends of its line below Stub.
func (r *Router) room(s run) (lo, hi float64) {
	const reach = 60.0
	lo, hi = s.at-reach, s.at+reach
	keep := func(low, high, room float64) {
		if high <= s.at+0.5 {
			lo = max(lo, high+room)
		}
		if low >= s.at-0.5 {
			hi = min(hi, low-room)
		}
	}
	strip := s.rect().Inset(-Gap)
	if s.axis == 0 {
		strip.Min.Y, strip.Max.Y = lo, hi
	} else {
		strip.Min.X, strip.Max.X = lo, hi
	}
	r.blocks.each(strip, func(id int) {
		b := r.blocks.rects[id]
		low, high := across(b, s.axis)
		keep(low, high, Gap+2)
	})
	r.borders.each(strip, func(id int) {
		low, high := across(r.borders.rects[id], s.axis)
		keep(low, low, borderRoom)
		keep(high, high, borderRoom)
		if h := r.hulls[id].Header; !h.Empty() && h.Overlaps(strip) {
			low, high := across(h, s.axis)
			keep(low, high, headerRoom+1)
		}
	})
	return s.keepStubs(lo, hi)
}

// keepStubs narrows lo..hi so that the pieces at the ports keep their length.
func (s run) keepStubs(lo, hi float64) (float64, float64) {
	keep := func(tip geom.Point) {
		t := tip.X
		if s.axis == 0 {
			t = tip.Y
		}
		if t < s.at {
			lo = max(lo, t+min(Stub, s.at-t))
		} else {
			hi = min(hi, t-min(Stub, t-s.at))
		}
	}
	if s.i == 1 {
		keep(s.line[0])
	}
	if s.i == len(s.line)-3 {
		keep(s.line[len(s.line)-1])
	}
	return lo, hi
}

func (s run) rect() geom.Rect { return geom.Spanning(s.line[s.i], s.line[s.i+1]) }

// across is where rect begins and ends beside a line along axis.
func across(rect geom.Rect, axis int) (lo, hi float64) {
	if axis == 0 {
		return rect.Min.Y, rect.Max.Y
	}
	return rect.Min.X, rect.Max.X
}

// shift moves the runs of t to another place, all or none: none when one of
// the lines would pass through a box it did not pass through before. It reports
// whether it moved them.
func (r *Router) shift(t *track, at float64) bool {
	if math.Abs(at-t.at) < 0.25 {
		return false
	}
	moved := make(map[*wire]geom.Polyline, len(t.runs))
	for _, s := range t.runs {
		line := moved[s.wire]
		if line == nil {
			line = slices.Clone(s.line)
			moved[s.wire] = line
		}
		for _, i := range [2]int{s.i, s.i + 1} {
			if s.axis == 0 {
				line[i].Y = at
			} else {
				line[i].X = at
			}
		}
	}
	for w, line := range moved {
		if r.linesHits(w, line) > r.linesHits(w, w.line) {
			return false
		}
	}
	for _, s := range t.runs {
		r.wires.set(s.wire, moved[s.wire])
	}
	return true
}

func (r *Router) linesHits(w *wire, line geom.Polyline) int {
	var n int
	for i := 1; i < len(line); i++ {
		n += r.hits(&job{Request: w.Request}, line[i-1], line[i])
	}
	return n
}

// portApart is the least distance of two ports that a line is moved to.
const portApart = 10.0

// straighten moves the ends of lines along their side where that saves a small
// step: two boxes a little out of line are then joined by a straight line.
func (r *Router) straighten(ws []*wire) {
	for _, w := range ws {
		for _, e := range [2]wireEnd{{w, false}, {w, true}} {
			r.slideEnd(e)
		}
	}
}

func (r *Router) slideEnd(e wireEnd) {
	if _, ok := r.obstacles[e.box()]; !ok || len(e.line) < 4 || e.Style == Straight || len(e.pinned()) > 0 || len(e.Waypoints) > 0 {
		return
	}
	line := e.walk()
	side := e.side()
	start := Port{At: line[0], Out: side}
	if side.horizontal() {
		start.At.Y = line[2].Y
	} else {
		start.At.X = line[2].X
	}
	ahead := direction(line[2], line[3]) == side
	if !ahead || !r.fits(End{ID: e.box()}, start) || !r.freeAt(e, start) {
		return
	}
	better := append(geom.Polyline{start.At}, line[3:]...)
	if e.atTo {
		slices.Reverse(better)
	}
	if r.linesHits(e.wire, better) <= r.linesHits(e.wire, e.line) {
		r.wires.set(e.wire, better)
	}
}

// freeAt reports whether no other line is attached near p on its side.
func (r *Router) freeAt(e wireEnd, p Port) bool {
	for _, o := range r.wires.byEnd[e.box()] {
		for _, other := range [2]wireEnd{{o, false}, {o, true}} {
			if other == e || other.box() != e.box() || len(o.line) < 2 {
				continue
			}
			if other.side() != p.Out {
				continue
			}
			off := math.Abs(Port{At: other.first(), Out: p.Out}.along() - p.along())
			if off < portApart || other.key() == e.key() {
				return false
			}
		}
	}
	return true
}

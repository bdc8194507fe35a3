package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

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

package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

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
	line := e.walk()
	if _, ok := r.obstacles[e.box()]; !ok || len(line) < 4 || e.Style == Straight || len(e.pinned()) > 0 || len(e.Waypoints) > 0 {
		return
	}
	side := direction(line[0], line[1])
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

// pinned are the ports that the request itself names for the end.
func (e wireEnd) pinned() []Port {
	if e.atTo {
		return e.To.Ports
	}
	return e.From.Ports
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
			off := math.Abs(Port{At: other.walk()[0], Out: p.Out}.along() - p.along())
			if off < portApart || other.key() == e.key() {
				return false
			}
		}
	}
	return true
}

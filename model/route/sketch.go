package route

import (
	"math"

	"lintel/model/geom"
)

// SketchAll gives each of qs the shortest simple shape between its boxes, whatever
// lies in its way: something to look at until RouteAll, which takes a hundred times
// as long, is done. Like RouteAll it remembers the lines for Reroute.
func (r *Router) SketchAll(qs []Request) map[string]geom.Polyline {
	r.wires = newWires()
	lines := make(map[string]geom.Polyline, len(qs))
	for _, w := range r.wiresFor(qs) {
		w.from, w.to = r.choices(w.Request)
		if line := r.sketch(w); len(line) > 1 {
			r.wires.set(w, line)
		}
		lines[w.ID] = w.line
	}
	return lines
}

func (r *Router) sketch(w *wire) geom.Polyline {
	j := &job{Request: w.Request, self: w}
	if w.Style == Straight {
		if line := r.straight(j); len(line) > 1 {
			return line
		}
	}
	from, to, ok := facing(w)
	if !ok {
		return nil
	}
	j.from, j.to = []Port{from}, []Port{to}
	return simplest(j, inconvenience)
}

// facing are the two ports that lie nearest to each other.
func facing(w *wire) (from, to Port, ok bool) {
	least := math.Inf(1)
	for _, a := range w.from {
		for _, b := range w.to {
			apart := b.tip().Sub(a.tip())
			if c := a.Cost + b.Cost + math.Abs(apart.X) + math.Abs(apart.Y); c < least {
				from, to, ok, least = a, b, true, c
			}
		}
	}
	return from, to, ok
}

package route

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"lintel/model/geom"
)

// RouteAll finds the lines for all of qs together: they are spread over the
// sides of their boxes, cross each other where they must only, and lie apart
// unless they share a trunk. The router remembers them for Reroute. A request
// whose end is unknown has a nil line; of two with one ID the later counts.
func (r *Router) RouteAll(qs []Request) map[string]geom.Polyline {
	r.wires = newWires()
	return r.Reroute(qs)
}

// Reroute finds the lines for qs anew, after a move of their boxes or as new
// requests, among the other lines of RouteAll, which stay as they are.
func (r *Router) Reroute(qs []Request) map[string]geom.Polyline {
	ws := r.wiresFor(qs)
	for _, w := range ws {
		w.from, w.to = r.choices(w.Request)
		r.reline(w)
	}
	r.gather(ws)
	r.spread(ws)
	for _, w := range ws {
		alone := w.line
		r.reline(w)
		if r.linesHits(w, w.line) > r.linesHits(w, alone) {
			r.wires.set(w, alone) // there is no way from the port it was given
		}
	}
	r.straighten(ws)
	r.separate(ws)
	lines := make(map[string]geom.Polyline, len(ws))
	for _, w := range ws {
		if len(w.line) == 0 {
			lines[w.ID] = nil
			continue
		}
		r.wires.set(w, w.line.Simplify())
		lines[w.ID] = w.line
	}
	return lines
}

// Forget drops the line with this ID from what RouteAll remembers.
func (r *Router) Forget(id string) { r.wires.drop(id) }

// wiresFor makes the wires, short ones first: they have the least choice. Lines
// back to their own box come last: they fit anywhere.
func (r *Router) wiresFor(qs []Request) []*wire {
	last := make(map[string]Request, len(qs))
	apart := make(map[string]float64, len(qs))
	for _, q := range qs {
		d := r.area(q.From).Center().Sub(r.area(q.To).Center())
		last[q.ID], apart[q.ID] = q, math.Round(math.Abs(d.X)+math.Abs(d.Y))
	}
	for id, q := range last {
		if q.From.ID == q.To.ID {
			apart[id] = math.Inf(1)
		}
	}
	ids := slices.SortedFunc(maps.Keys(last), func(a, b string) int {
		return cmp.Or(cmp.Compare(apart[a], apart[b]), cmp.Compare(a, b))
	})
	ws := make([]*wire, len(ids))
	for i, id := range ids {
		ws[i] = r.wires.take(last[id])
	}
	return ws
}

// gather routes those lines again that use another side of a box than the rest
// of their trunk does, now that all are known.
func (r *Router) gather(ws []*wire) {
	for _, w := range ws {
		if r.strays(wireEnd{w, false}) || r.strays(wireEnd{w, true}) {
			r.reline(w)
		}
	}
}

func (r *Router) reline(w *wire) {
	r.wires.set(w, nil)
	from, to := r.aligned(w)
	s := &r.scratch
	s.from, s.to = r.weighed(s.from[:0], wireEnd{w, false}, from), r.weighed(s.to[:0], wireEnd{w, true}, to)
	r.wires.set(w, r.line(&job{Request: w.Request, self: w, from: s.from, to: s.to}))
}

package route

import (
	"cmp"
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
	r.spread(ws)
	for _, w := range ws {
		r.reline(w)
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

// wiresFor makes the wires, short ones first: they have the least choice.
func (r *Router) wiresFor(qs []Request) []*wire {
	for _, q := range qs {
		r.wires.take(q)
	}
	ws := make([]*wire, 0, len(qs))
	for _, q := range qs {
		if w := r.wires.byID[q.ID]; !slices.Contains(ws[max(0, len(ws)-1):], w) {
			ws = append(ws, w)
		}
	}
	apart := make(map[*wire]float64, len(ws))
	for _, w := range ws {
		d := r.area(w.From).Center().Sub(r.area(w.To).Center())
		apart[w] = math.Round(math.Abs(d.X) + math.Abs(d.Y))
	}
	slices.SortFunc(ws, func(a, b *wire) int {
		return cmp.Or(cmp.Compare(apart[a], apart[b]), cmp.Compare(a.ID, b.ID))
	})
	return slices.Compact(ws)
}

func (r *Router) reline(w *wire) {
	r.wires.set(w, nil)
	from, to := r.aligned(w)
	r.wires.set(w, r.line(&job{
		Request: w.Request, self: w,
		from: r.weighed(wireEnd{w, false}, from), to: r.weighed(wireEnd{w, true}, to),
	}))
}

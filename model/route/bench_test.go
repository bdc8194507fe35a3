package route_test

import (
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

func BenchmarkRoute300(b *testing.B) {
	w := city(300, 400, 7)
	for b.Loop() {
		w.router().RouteAll(w.requests)
	}
	s := w.score(w.router().RouteAll(w.requests))
	b.ReportMetric(float64(s.crossings), "crossings")
	b.ReportMetric(float64(s.bends), "bends")
	b.ReportMetric(float64(s.overlaps), "overlaps")
	b.ReportMetric(float64(s.hits), "hits")
}

// BenchmarkReroute10000 moves the node with the most lines among 10,000 and
// finds its lines anew; the budget is 10 ms.
func BenchmarkReroute10000(b *testing.B) {
	w := city(10_000, 13_000, 7)
	r := w.router()
	r.RouteAll(w.requests)
	moved, own := w.busiest()
	step := geom.Vec{X: 8}
	for b.Loop() {
		step = step.Neg()
		moved.Tile, moved.Label = moved.Tile.Translate(step), moved.Label.Translate(step)
		r.Place(moved)
		r.Reroute(own)
	}
	b.ReportMetric(float64(len(own)), "lines")
}

// busiest is the node with the most lines, and these.
func (w world) busiest() (route.Obstacle, []route.Request) {
	lines := map[string][]route.Request{}
	best := w.obstacles[0].ID
	for _, q := range w.requests {
		for _, id := range [2]string{q.From.ID, q.To.ID} {
			lines[id] = append(lines[id], q)
			if len(lines[id]) > len(lines[best]) {
				best = id
			}
		}
	}
	return w.obstacle(best), lines[best]
}

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

// BenchmarkReroute10000 moves one node among 10,000 and finds its lines anew;
// the budget is 10 ms.
func BenchmarkReroute10000(b *testing.B) {
	w := city(10_000, 13_000, 7)
	r := w.router()
	r.RouteAll(w.requests)
	moved := w.obstacles[5050]
	var own []route.Request
	for _, q := range w.requests {
		if q.From.ID == moved.ID || q.To.ID == moved.ID {
			own = append(own, q)
		}
	}
	step := geom.Vec{X: 8}
	b.ResetTimer()
	for b.Loop() {
		step = step.Neg()
		moved.Tile, moved.Label = moved.Tile.Translate(step), moved.Label.Translate(step)
		r.Place(moved)
		r.Reroute(own)
	}
	b.ReportMetric(float64(len(own)), "lines")
}

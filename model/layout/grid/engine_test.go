package grid_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/layout/grid"
	"lintel/model/layout/layouttest"
)

func TestGridKeepsThePromisesOfEveryEngine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := layouttest.Graphs().Draw(t, "graph")
		p, err := grid.Engine{}.Layout(context.Background(), g)
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range layouttest.Broken(g, p) {
			t.Error(problem)
		}
	})
}

func BenchmarkLayout300(b *testing.B) {
	g := layouttest.Services(300)
	for b.Loop() {
		if _, err := (grid.Engine{}).Layout(context.Background(), g); err != nil {
			b.Fatal(err)
		}
	}
}

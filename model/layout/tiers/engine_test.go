package tiers_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/layout"
	"lintel/model/layout/layouttest"
	"lintel/model/layout/tiers"
)

func place(t interface {
	Helper()
	Fatal(...any)
	Error(...any)
}, g layout.Graph) layout.Placement {
	t.Helper()
	p, err := tiers.Engine{}.Layout(context.Background(), g)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range layouttest.Broken(g, p) {
		t.Error(problem)
	}
	return p
}

func TestTheEngineKeepsItsPromisesForAnyGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place(t, layouttest.Graphs().Draw(t, "graph"))
	})
}

func BenchmarkLayout(b *testing.B) {
	for name, n := range map[string]int{"100": 100, "500": 500, "1000": 1000} {
		g := layouttest.Services(n)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := (tiers.Engine{}).Layout(context.Background(), g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// tangle is services that call each other without any order.
func tangle() layout.Graph {
	var g layout.Graph
	id := func(i int) string { return fmt.Sprint("service ", i) }
	for i := range 200 {
		g.Nodes = append(g.Nodes, layouttest.Leaf(id(i), ""))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1600 {
		g.Edges = append(g.Edges, layout.Edge{From: id(random.IntN(200)), To: id(random.IntN(200))})
	}
	return g
}

func BenchmarkTangle(b *testing.B) {
	g := tangle()
	for b.Loop() {
		if _, err := (tiers.Engine{}).Layout(context.Background(), g); err != nil {
			b.Fatal(err)
		}
	}
}

package grid_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/layout"
	"lintel/model/layout/grid"
	"lintel/model/layout/layouttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

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

func TestEqualGraphsGetEqualPlacements(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := layouttest.Graphs().Draw(t, "graph")
		first, _ := grid.Engine{}.Layout(context.Background(), g)
		second, _ := grid.Engine{}.Layout(context.Background(), g)
		if !maps.Equal(first, second) {
			t.Errorf("got %v, then %v", first, second)
		}
	})
}

func TestTheReferenceLooksAsItDidWhenSomebodyLookedAtIt(t *testing.T) {
	for name, direction := range map[string]layout.Direction{
		"right": layout.LeftToRight, "down": layout.TopToBottom,
	} {
		t.Run(name, func(t *testing.T) {
			g := layouttest.Reference()
			g.Direction = direction
			golden(t, "reference-"+name+".txt", text(g, place(t, g)))
		})
	}
}

func TestNodesInARowHaveTheirPitch(t *testing.T) {
	row := layout.Graph{Nodes: []layout.Node{layouttest.Leaf("a", ""), layouttest.Leaf("b", ""), layouttest.Leaf("c", "")}}
	fan := layout.Graph{
		Nodes: row.Nodes,
		Edges: []layout.Edge{{From: "a", To: "b"}, {From: "a", To: "c"}},
	}
	down := fan
	down.Direction = layout.TopToBottom
	cases := map[string]struct {
		g      layout.Graph
		dx, dy float64 // from b to c
	}{
		"side by side without arrows":       {row, 112, 0},
		"one above the other behind arrows": {fan, 0, 96},
		"side by side below arrows":         {down, 112, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := place(t, c.g)
			d := p["c"].Min.Sub(p["b"].Min)
			if d.X != c.dx || d.Y != c.dy {
				t.Errorf("c is %v from b, want %v, %v", d, c.dx, c.dy)
			}
		})
	}
}

func TestArrowsPointToTheRight(t *testing.T) {
	g := layouttest.Reference()
	p := place(t, g)
	for _, e := range []layout.Edge{
		{From: "users", To: "cdn"}, {From: "cert", To: "cdn"}, {From: "cdn", To: "api"},
		{From: "api", To: "orders-a"}, {From: "orders-a", To: "proxy"}, {From: "proxy", To: "db-writer"},
	} {
		if p[e.From].Max.X >= p[e.To].Min.X {
			t.Errorf("%s %v is not left of %s %v", e.From, p[e.From], e.To, p[e.To])
		}
	}
}

func TestZonesThatCallEachOtherStandOneBelowTheOther(t *testing.T) {
	p := place(t, layouttest.Reference())
	if a, c := p["az-a"], p["az-c"]; a.Max.Y >= c.Min.Y || a.Min.X != c.Min.X || a.Max.X != c.Max.X {
		t.Errorf("az-a %v is not above az-c %v with the same sides", a, c)
	}
}

func TestAnArrowFromOutsidePassesBelowTheContainerInItsWay(t *testing.T) {
	p := place(t, layouttest.Reference())
	if arrow := p["cdn"].Min.Y + 24; arrow <= p["us-east-1"].Max.Y || p["users"].Min.Y != p["cdn"].Min.Y {
		t.Errorf("users at %v, cdn at %v, us-east-1 at %v", p["users"], p["cdn"], p["us-east-1"])
	}
}

func TestCancellingEndsTheLayout(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (grid.Engine{}).Layout(ctx, layouttest.Reference()); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func BenchmarkLayout300(b *testing.B) { benchmark(b, 300) }

func BenchmarkLayout10000(b *testing.B) { benchmark(b, 10000) }

func benchmark(b *testing.B, nodes int) {
	g := layouttest.Services(nodes)
	for b.Loop() {
		if _, err := (grid.Engine{}).Layout(context.Background(), g); err != nil {
			b.Fatal(err)
		}
	}
}

func place(t *testing.T, g layout.Graph) layout.Placement {
	t.Helper()
	p, err := grid.Engine{}.Layout(context.Background(), g)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// text lists the places in the order of the graph, children indented.
func text(g layout.Graph, p layout.Placement) string {
	tree := layout.NewTree(g)
	var b strings.Builder
	var list func(parent, indent string)
	list = func(parent, indent string) {
		for _, id := range tree.Children(parent) {
			r := p[id]
			fmt.Fprintf(&b, "%-20s %5g %5g  %5g x %g\n", indent+id, r.Min.X, r.Min.Y, r.W(), r.H())
			list(id, indent+"  ")
		}
	}
	list("", "")
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

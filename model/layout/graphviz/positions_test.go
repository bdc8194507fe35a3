package graphviz_test

import (
	"errors"
	"maps"
	"math"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/layout/graphviz"
)

func TestReadPositionsFindsTheNodesAndNothingElse(t *testing.T) {
	cases := map[string]struct {
		dot  string
		want map[string]geom.Point
	}{
		"no node": {`digraph g { graph [bb="0,0,1,1"]; }`, map[string]geom.Point{}},
		"attributes in any order": {
			"digraph g {\n\tn0\t[height=1.2,\n\t\tpos=\"47.88,-83\",\n\t\twidth=1];\n n1 [pos=\"1e2,2.5!\"] }",
			map[string]geom.Point{"n0": {X: 47.88, Y: -83}, "n1": {X: 100, Y: 2.5}},
		},
		"inside clusters": {
			`digraph g { subgraph cluster_0 { graph [bb="0,0,9,9", label=<<b>pos="7,7"</b>>]; n0 [pos="1,2"]; } }`,
			map[string]geom.Point{"n0": {X: 1, Y: 2}},
		},
		"edges and defaults have positions that are not for us": {
			`digraph g { node [pos="9,9"]; n0 -> n1 [pos="e,1,2 3,4 5,6"]; n1 [pos="3,4"]; }`,
			map[string]geom.Point{"n1": {X: 3, Y: 4}},
		},
		"quotes, escapes and continued lines": {
			"digraph g { \"n\\\"0\" [label=\"} ] pos=\", pos=\"1\\\n0,20\"]; }",
			map[string]geom.Point{`n\"0`: {X: 10, Y: 20}},
		},
		"text after the graph is not read": {
			`digraph g { n0 [pos="1,2"] } n0 [pos="nan,0"]`,
			map[string]geom.Point{"n0": {X: 1, Y: 2}},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := graphviz.ReadPositions(c.dot)
			if err != nil {
				t.Fatal(err)
			}
			if !maps.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestReadPositionsRefusesWhatIsNoLayout(t *testing.T) {
	cases := map[string]struct{ dot, says string }{
		"nothing":              {"", "last brace"},
		"a sentence":           {"Segmentation fault", "last brace"},
		"no end":               {`digraph g { n0 [pos="1,2"];`, "last brace"},
		"an end in attributes": {`digraph g { n0 [pos="1,2"`, `attributes of "n0"`},
		"an end in a string":   {`digraph g { n0 [pos="1,2`, `"\"1,2" is no position`},
		"not a number":         {`digraph g { n0 [pos="27,-nan"]; }`, `"n0": "27,-nan" is no position`},
		"infinite":             {`digraph g { n0 [pos="inf,0"]; }`, "is no position"},
		"beyond all paper":     {`digraph g { n0 [pos="1e300,0"]; }`, "is no position"},
		"one number":           {`digraph g { n0 [pos="12"]; }`, "is no position"},
		"no number":            {`digraph g { n0 [pos=""]; }`, "is no position"},
		"three numbers":        {`digraph g { n0 [pos="1,2,3"]; }`, "is no position"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := graphviz.ReadPositions(c.dot)
			if !errors.Is(err, graphviz.ErrGarbage) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v and error %v, want one with %q", got, err, c.says)
			}
		})
	}
}

func FuzzReadPositions(f *testing.F) {
	f.Add(`digraph g { graph [bb="0,0,9,9"]; subgraph cluster_0 { n0 [pos="1,2", width=1]; } n0 -> n1; }`)
	f.Add(`digraph "g" { n0 [label=<<b>x</b>>, pos="-1.5e3,2!"] /* x */ n1 [pos="27,-nan"] }`)
	f.Add("digraph{\"a\\\nb\"[pos=\"1,\\\n2\"]}")
	f.Fuzz(func(t *testing.T, dot string) {
		got, err := graphviz.ReadPositions(dot)
		if err != nil && !errors.Is(err, graphviz.ErrGarbage) {
			t.Errorf("the error %v is not ErrGarbage", err)
		}
		for name, p := range got {
			if err != nil || math.IsNaN(p.X+p.Y) || math.IsInf(p.X+p.Y, 0) {
				t.Errorf("node %q at %v, error %v", name, p, err)
			}
		}
	})
}

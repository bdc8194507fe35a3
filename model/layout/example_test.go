package layout_test

import (
	"context"
	"fmt"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/tiers"
)

func ExampleFallback() {
	engine := layout.Fallback{
		Primary:   graphviz.Engine{Worker: "/not/installed"},
		Secondary: tiers.Engine{},
	}
	result, err := engine.Arrange(context.Background(), layout.Graph{
		Nodes: []layout.Node{
			{ID: "users", Size: geom.Size{W: 96, H: 86}},
			{ID: "api", Size: geom.Size{W: 96, H: 86}},
		},
		Edges: []layout.Edge{{From: "users", To: "api"}},
	})
	if err != nil {
		panic(err)
	}
	if result.Reason != nil {
		fmt.Println("Arranged without Graphviz.")
	}
	fmt.Println("api is at", result.Placement["api"].Min)
	// Output:
	// Arranged without Graphviz.
	// api is at {136 0}
}

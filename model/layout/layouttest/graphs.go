package layouttest

import (
	"fmt"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/layout"
)

// Graphs draws random valid graphs of up to 24 nodes: nested and empty
// containers, odd sizes, loops, edges across and between containers, pins.
func Graphs() *rapid.Generator[layout.Graph] {
	return rapid.Custom(func(t *rapid.T) layout.Graph {
		g := layout.Graph{
			Direction: rapid.SampledFrom([]layout.Direction{layout.LeftToRight, layout.TopToBottom}).Draw(t, "direction"),
			Density:   rapid.SampledFrom([]layout.Density{layout.Normal, layout.Compact, layout.Roomy}).Draw(t, "density"),
		}
		parents := []string{""}
		for i := range rapid.IntRange(0, 24).Draw(t, "nodes") {
			n := node(t, fmt.Sprintf("node %d", i), parents)
			if n.Container {
				parents = append(parents, n.ID)
			}
			g.Nodes = append(g.Nodes, n)
		}
		if len(g.Nodes) == 0 {
			return g
		}
		end := rapid.IntRange(0, len(g.Nodes)-1)
		for range rapid.IntRange(0, 30).Draw(t, "edges") {
			g.Edges = append(g.Edges, layout.Edge{
				From: g.Nodes[end.Draw(t, "from")].ID,
				To:   g.Nodes[end.Draw(t, "to")].ID,
			})
		}
		return g
	})
}

func node(t *rapid.T, id string, parents []string) layout.Node {
	length := rapid.Float64Range(0, 200)
	n := layout.Node{
		ID:        id,
		Parent:    rapid.SampledFrom(parents).Draw(t, "parent"),
		Container: rapid.IntRange(0, 2).Draw(t, "container") == 0,
		Size:      geom.Size{W: length.Draw(t, "width"), H: length.Draw(t, "height")},
		Pinned:    rapid.IntRange(0, 11).Draw(t, "pinned") == 11,
	}
	if n.Container {
		inset := rapid.Float64Range(0, 50)
		n.Padding = geom.Insets{
			Top: inset.Draw(t, "top"), Right: inset.Draw(t, "right"),
			Bottom: inset.Draw(t, "bottom"), Left: inset.Draw(t, "left"),
		}
	}
	if n.Pinned {
		place := rapid.Float64Range(-500, 500)
		n.At = geom.Pt(place.Draw(t, "x"), place.Draw(t, "y"))
	}
	return n
}

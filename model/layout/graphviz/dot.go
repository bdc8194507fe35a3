package graphviz

import (
	"fmt"
	"strconv"
	"strings"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/tiers"
)

// document is a graph in the DOT language. Nodes go by names of our own, so
// that no label of a person ever reaches the worker.
type document struct {
	text string
	// names has the leaves and the empty containers, which are drawn as nodes.
	names map[string]string
}

// writer builds a document.
type writer struct {
	strings.Builder
	plan    *tiers.Plan
	tree    layout.Tree
	names   map[string]string
	columns map[int][]string // names by column
}

// write asks for the columns of the plan, as ranks, and leaves the rest to
// Graphviz. It draws from left to right whatever the direction is, as the plan
// does. What stands below the flow is left out.
func write(g layout.Graph, tree layout.Tree, plan *tiers.Plan) document {
	w := writer{plan: plan, tree: tree, names: map[string]string{}, columns: map[int][]string{}}
	spacing := g.Spacing()
	fmt.Fprintf(&w, "digraph lintel {\nrankdir=LR; newrank=true; splines=none; nodesep=%s; ranksep=%s;\n",
		inches(spacing.Row), inches(spacing.Rank))
	w.WriteString("node [shape=box, fixedsize=true, label=\"\"];\n")
	w.children("")
	for _, e := range g.Edges {
		w.edge(e)
	}
	w.ranks()
	w.WriteString("}\n")
	return document{text: w.String(), names: w.names}
}

func (w *writer) children(parent string) {
	for _, id := range w.tree.Children(parent) {
		cell := w.plan.Cell(id)
		switch {
		case w.holdsFlow(id):
			fmt.Fprintf(w, "subgraph cluster_%d {\n", len(w.names))
			w.children(id)
			w.WriteString("}\n")
		case cell.Flow:
			name := "n" + strconv.Itoa(len(w.names))
			w.names[id] = name
			w.columns[cell.Column] = append(w.columns[cell.Column], name)
			fmt.Fprintf(w, "%s [width=%s, height=%s];\n", name, inches(cell.Size.W), inches(cell.Size.H))
		}
	}
}

// holdsFlow reports whether a container has something in it to draw.
func (w *writer) holdsFlow(id string) bool {
	for _, kid := range w.tree.Children(id) {
		if w.plan.Cell(kid).Flow || w.holdsFlow(kid) {
			return true
		}
	}
	return false
}

// edge writes an arrow. One that begins or ends at a container is drawn to the
// first node in it; one between a container and its own contents is left out.
func (w *writer) edge(e layout.Edge) {
	from, to := w.nodeIn(e.From), w.nodeIn(e.To)
	if from != to && from != "" && to != "" && !e.Aside && !w.inside(e.From, e.To) && !w.inside(e.To, e.From) {
		fmt.Fprintf(w, "%s -> %s;\n", from, to)
	}
}

// ranks holds the nodes of a column together, and the columns in their order.
func (w *writer) ranks() {
	last := w.plan.Columns() - 1
	for k := range last + 1 {
		fmt.Fprintf(w, "{rank=same; c%d [width=0.01, height=0.01]; %s}\n", k, strings.Join(w.columns[k], "; "))
		if k > 0 {
			fmt.Fprintf(w, "c%d -> c%d [style=invis];\n", k-1, k)
		}
	}
}

// nodeIn is the name of a node, or of the first in a container.
func (w *writer) nodeIn(id string) string {
	if name, ok := w.names[id]; ok {
		return name
	}
	for _, kid := range w.tree.Children(id) {
		if name := w.nodeIn(kid); name != "" {
			return name
		}
	}
	return ""
}

func (w *writer) inside(id, container string) bool {
	for ; id != ""; id = w.tree.Node(id).Parent {
		if id == container {
			return true
		}
	}
	return false
}

// hint is where the answer has a node; false for those that it was not asked for.
func (d document) hint(centres map[string]geom.Point) tiers.Hint {
	return func(id string) (float64, bool) {
		c, ok := centres[d.names[id]]
		return c.Y, ok
	}
}

// inches is a length in pt the way Graphviz wants sizes.
func inches(pt float64) string { return strconv.FormatFloat(pt/72, 'f', 4, 64) }

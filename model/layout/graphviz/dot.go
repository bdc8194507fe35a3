package graphviz

import (
	"fmt"
	"strconv"
	"strings"

	"lintel/model/geom"
	"lintel/model/layout"
)

// document is a graph in the DOT language. Nodes go by names of our own, so
// that no label of a person ever reaches the worker.
type document struct {
	text string
	// names has the leaves and the empty containers, which are drawn as nodes.
	names map[string]string
	// upward says that y grows upwards in the answer.
	upward bool
}

// writer builds a document.
type writer struct {
	strings.Builder
	tree  layout.Tree
	names map[string]string
}

func write(g layout.Graph, tree layout.Tree) document {
	w := writer{tree: tree, names: map[string]string{}}
	spacing := g.Spacing()
	direction, header := axes(g.Direction)
	fmt.Fprintf(&w, "digraph lintel {\nrankdir=%s; labelloc=%s; newrank=true; splines=none; nodesep=%s; ranksep=%s;\n",
		direction, header, inches(spacing.Row), inches(spacing.Rank))
	w.WriteString("node [shape=box, fixedsize=true, label=\"\"];\n")
	w.children("")
	for _, e := range g.Edges {
		w.edge(e)
	}
	w.lead(g.Edges)
	w.WriteString("}\n")
	return document{text: w.String(), names: w.names, upward: g.Direction == layout.TopToBottom}
}

// axes are Graphviz's words for a direction and for the side of a container on
// which we have the header. From left to right Graphviz stacks upwards what
// comes in order, so there its y is taken as ours, and top is what it calls
// bottom.
func axes(d layout.Direction) (rankdir, labelloc string) {
	if d == layout.TopToBottom {
		return "TB", "t"
	}
	return "LR", "b"
}

func (w *writer) children(parent string) {
	for _, id := range w.tree.Children(parent) {
		n := w.tree.Node(id)
		if len(w.tree.Children(id)) > 0 {
			w.cluster(n)
			continue
		}
		name := "n" + strconv.Itoa(len(w.names))
		w.names[id] = name
		cell := cellOf(n)
		fmt.Fprintf(w, "%s [width=%s, height=%s];\n", name, inches(cell.W), inches(cell.H))
	}
}

// cluster keeps the padding of a container free: an even margin around, and for
// the header an empty label. Graphviz adds 8 pt to the height of a label and 16
// to its width, and it fails without a word on a table whose cell has no size.
func (w *writer) cluster(n layout.Node) {
	const labelH, labelW = 8, 16
	margin := layout.SnapUp(max(n.Padding.Left, n.Padding.Right, n.Padding.Bottom)) + layout.Step/2
	width := max(1, int(n.Size.W-labelW))
	height := max(1, int(layout.SnapUp(n.Padding.Top)-margin-labelH))
	fmt.Fprintf(w, "subgraph cluster_%d {\nmargin=%d;\n", len(w.names), int(margin))
	fmt.Fprintf(w, "label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\">"+
		"<TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\"></TD></TR></TABLE>>;\n", width, height)
	w.children(n.ID)
	w.WriteString("}\n")
}

// edge writes an arrow. One that begins or ends at a container is drawn to the
// first node in it; one between a container and its own contents is left out.
func (w *writer) edge(e layout.Edge) {
	from, to := w.nodeIn(e.From), w.nodeIn(e.To)
	if from != to && !w.inside(e.From, e.To) && !w.inside(e.To, e.From) {
		fmt.Fprintf(w, "%s -> %s;\n", w.names[from], w.names[to])
	}
}

// lead puts a leaf from which everything starts, such as the users, before all
// of the container that its arrow goes into, and not somewhere beside it: by
// invisible edges to where the container itself starts.
func (w *writer) lead(edges []layout.Edge) {
	reached := make(map[string]bool, len(edges))
	for _, e := range edges {
		reached[w.nodeIn(e.To)] = true
	}
	led := map[[2]string]bool{}
	for _, e := range edges {
		outer := w.outermost(e)
		pair := [2]string{e.From, outer}
		if outer == e.To || reached[e.From] || w.tree.Node(e.From).Container || led[pair] {
			continue
		}
		led[pair] = true
		for _, first := range w.starts(outer, reached) {
			fmt.Fprintf(w, "%s -> %s [style=invis, weight=0];\n", w.names[e.From], w.names[first])
		}
	}
}

// outermost is the outermost container around the head of e but not its tail.
func (w *writer) outermost(e layout.Edge) string {
	id := e.To
	for parent := w.tree.Node(id).Parent; parent != "" && !w.inside(e.From, parent); {
		id, parent = parent, w.tree.Node(parent).Parent
	}
	return id
}

// starts are the first few nodes in a container to which nothing leads.
func (w *writer) starts(container string, reached map[string]bool) []string {
	const few = 16
	var found []string
	todo := []string{container}
	for len(todo) > 0 && len(found) < few {
		id := todo[0]
		todo = append(todo[1:], w.tree.Children(id)...)
		if _, drawn := w.names[id]; drawn && !reached[id] {
			found = append(found, id)
		}
	}
	return found
}

func (w *writer) nodeIn(id string) string {
	for kids := w.tree.Children(id); len(kids) > 0; kids = w.tree.Children(id) {
		id = kids[0]
	}
	return id
}

func (w *writer) inside(id, container string) bool {
	for ; id != ""; id = w.tree.Node(id).Parent {
		if id == container {
			return true
		}
	}
	return false
}

// cellOf is the room asked for a node.
func cellOf(n layout.Node) geom.Size {
	if n.Container {
		return geom.Size{W: max(layout.SnapUp(n.Size.W), layout.Step), H: max(layout.SnapUp(n.Size.H), layout.Step)}
	}
	cell := layout.Cell(n.Size)
	return geom.Size{W: cell.W, H: max(cell.H, layout.Step)}
}

// rect is the rectangle of a node for whose cell Graphviz gave the centre c.
func (d document) rect(n layout.Node, c geom.Point) geom.Rect {
	if d.upward {
		c.Y = -c.Y
	}
	cell := geom.Around(c, cellOf(n))
	if n.Container {
		return cell
	}
	return layout.InCell(cell, n.Size)
}

// inches is a length in pt the way Graphviz wants sizes.
func inches(pt float64) string { return strconv.FormatFloat(pt/72, 'f', 4, 64) }

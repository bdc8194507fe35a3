package dot

import (
	"fmt"
	"strings"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// cluster writes a container with all that is drawn in it.
func (w *writer) cluster(n *diagram.Node, e *scene.Element, depth int) {
	frame := e.Frame()
	header := headerOf(e)
	w.line(depth, "subgraph %s {", clusterName(n.ID))
	bb := at(geom.Pt(e.Body.Min.X, e.Body.Max.Y)) + "," + at(geom.Pt(e.Body.Max.X, e.Body.Min.Y))
	w.line(depth+1, "graph [%sid=%s, class=%s, tooltip=%s, bb=%q, style=%s, color=%s, fillcolor=%s, penwidth=%s, margin=16, label=<%s>, lp=\"%s\", lwidth=%s, lheight=%s];",
		w.marks.of(n.ID, bb), quote(string(n.ID)), class(string(n.Kind)), quote(e.Title), bb,
		frameStyle(frame), w.ink(frame.Stroke.Ink), w.ink(frame.Fill), number(frame.Stroke.Width),
		w.header(e, header), at(header.Center()), inches(header.W()), inches(header.H()))
	w.anchor(n, e, depth+1)
	w.children(n.ID, depth+1)
	w.line(depth, "}")
}

func clusterName(id diagram.ID) string { return quote("cluster_" + string(id)) }

func frameStyle(frame *scene.Box) string {
	style := []string{"rounded"}
	if frame.Fill.Visible() {
		style = append(style, "filled")
	}
	if len(frame.Stroke.Dash) > 0 {
		style = append(style, "dashed")
	}
	return quote(strings.Join(style, ","))
}

// headerOf is where the words of the header go: to the left border, because
// there is no icon before them.
func headerOf(e *scene.Element) geom.Rect {
	const padding = 10
	var r geom.Rect
	for _, t := range e.Texts() {
		r = r.Union(t.Bounds())
	}
	if r.Empty() {
		r = geom.XYWH(0, e.Body.Min.Y+padding, 1, 1)
	}
	return r.Translate(geom.Vec{X: e.Body.Min.X + padding - r.Min.X})
}

// header is a table, which Graphviz fills from the left, whatever font it has.
func (w *writer) header(e *scene.Element, box geom.Rect) string {
	return fmt.Sprintf(`%s WIDTH="%.0f"><TR><TD ALIGN="LEFT">%s </TD></TR></TABLE>`, table, box.W(), strings.Join(w.textOf(e), "  "))
}

// anchor is an invisible node in a container: Graphviz leaves out a cluster
// without nodes, and draws no arrow to one but to a node in it.
func (w *writer) anchor(n *diagram.Node, e *scene.Element, depth int) {
	empty, wired := true, false
	for range w.d.Children(n.ID) {
		empty = false
	}
	for range w.d.EdgesAt(n.ID) {
		wired = true
	}
	size := geom.Size{}
	if empty {
		size = e.Body.Inset(24).Size()
	}
	if empty || wired {
		w.line(depth, "%s [shape=box, style=invis, label=\"\", pos=\"%s!\", width=%s, height=%s];",
			quote(string(n.ID)), at(e.Body.Center()), inches(max(size.W, 1)), inches(max(size.H, 1)))
	}
}

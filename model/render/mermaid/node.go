package mermaid

import (
	"fmt"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
)

// shape is what stands around the words of a node.
type shape struct{ open, close string }

var (
	box      = shape{`["`, `"]`}
	cylinder = shape{`[("`, `")]`}
	stadium  = shape{`(["`, `"])`}
	folder   = shape{`[["`, `"]]`}
)

func (w *writer) node(n *diagram.Node, e *scene.Element, depth int) {
	s, known := w.cat.Service(n.Kind)
	name := w.names[n.ID]
	if known && s.IsNote() {
		w.line(depth, "%s%s%s%s", name, box.open, paragraph(n.Name), box.close)
		w.give(name, "note", fmt.Sprintf("fill:%s,stroke:%s,color:%s", w.color(scene.Panel.Ink()), w.color(scene.Outline.Ink()), w.color(scene.Strong.Ink())))
		return
	}
	around := box
	switch {
	case n.Collapsed:
		around = folder
	case known && (s.Category == "database" || s.Category == "storage"):
		around = cylinder
	case known && s.Category == "external":
		around = stadium
	}
	w.line(depth, "%s%s%s%s", name, around.open, w.words(n), around.close)
	if n.Collapsed {
		w.frame(name, n, e)
		return
	}
	_, fill := e.Tile()
	class := "unknown"
	if known {
		class = string(s.Category)
	}
	w.give(name, class, fmt.Sprintf("fill:%s,stroke:none,color:%s", w.color(fill), w.color(scene.White.Ink())))
}

// words are the name and the kind of a node on two lines.
func (w *writer) words(n *diagram.Node) string {
	kind := n.Kind.Short()
	if s, ok := w.cat.Service(n.Kind); ok {
		kind = s.Short.In(w.lang)
	}
	if n.Name == "" {
		return text(kind)
	}
	return text(n.Name) + "<br/>" + text(kind)
}

func (w *writer) subgraph(n *diagram.Node, e *scene.Element, depth int) {
	name := w.names[n.ID]
	w.line(depth, `subgraph %s["%s"]`, name, w.header(e))
	if w.needsAnchor(n) {
		w.line(depth+1, `%s[" "]`, anchor(name))
		w.give(anchor(name), "anchor", "fill:none,stroke:none")
	}
	w.children(n.ID, depth+1)
	w.line(depth, "end")
	w.frame(name, n, e)
}

// header is what stands in the header of a container, in full.
func (w *writer) header(e *scene.Element) string {
	var parts []string
	for _, words := range e.Words {
		parts = append(parts, text(words))
	}
	if len(parts) == 0 {
		return text(e.Title)
	}
	return strings.Join(parts, " ")
}

// needsAnchor tells that a container is empty, or has an arrow to what is in it:
// Mermaid draws the one as a node and fails at the other.
func (w *writer) needsAnchor(n *diagram.Node) bool {
	for e := range w.d.EdgesAt(n.ID) {
		if w.d.Inside(e.From, n.ID) || w.d.Inside(e.To, n.ID) || e.From == e.To {
			return true
		}
	}
	for range w.d.Children(n.ID) {
		return false
	}
	return true
}

// anchor is the name of a node in a container that no node has.
func anchor(name string) string { return "a" + name[1:] }

// frame gives a container the colours that it has on the canvas. Containers of
// one look share a class.
func (w *writer) frame(name string, n *diagram.Node, e *scene.Element) {
	outline := e.Frame()
	class := "group"
	if s, ok := w.cat.Service(n.Kind); ok {
		look := s.Frame
		if v, ok := s.VariantOf(n.Props); ok && v.Frame != "" {
			look = v.Frame
		}
		class = "frame_" + string(look)
	}
	look := fmt.Sprintf("fill:%s,stroke:%s,color:%s", w.color(outline.Fill), w.color(outline.Stroke.Ink), w.color(scene.Strong.Ink()))
	if dash := outline.Stroke.Dash; len(dash) > 1 {
		look += fmt.Sprintf(",stroke-dasharray:%v %v", dash[0], dash[1])
	}
	w.give(name, class, look)
}

// color is a colour as CSS has it.
func (w *writer) color(i scene.Ink) string {
	if !i.Visible() {
		return "none"
	}
	c := w.theme.Color(i)
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}

// family is that of the kind of an arrow.
func (w *writer) family(e *diagram.Edge) catalog.Family {
	if kind, ok := w.cat.Edge(e.Kind); ok {
		return kind.Family
	}
	return catalog.Request
}

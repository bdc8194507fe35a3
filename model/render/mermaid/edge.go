package mermaid

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
)

// edge writes an arrow with its words.
func (w *writer) edge(e *diagram.Edge) {
	element, drawn := w.sc.Element(string(e.ID))
	from, to := w.d.ShownAs(e.From), w.d.ShownAs(e.To)
	if !drawn && (from != e.From || to != e.To) {
		return // in a collapsed container, or drawn as another arrow
	}
	line := "-->"
	switch w.family(e) {
	case catalog.Event:
		line = "-.->"
	case catalog.Control:
		line = "-.->"
		w.dotted = append(w.dotted, strconv.Itoa(w.arrows))
	}
	words := ""
	if drawn {
		var parts []string
		for _, t := range element.Texts() {
			parts = append(parts, t.String)
		}
		if said := strings.Join(parts, " "); strings.TrimSpace(said) != "" {
			words = `|"` + text(said) + `"|`
		}
	}
	w.line(1, "%s %s%s %s", w.end(from, to), line, words, w.end(to, from))
	w.arrows++
}

// end is the name of an end. Where the other end lies in it, it is the anchor.
func (w *writer) end(id, other diagram.ID) string {
	name := w.names[id]
	n, ok := w.d.Node(id)
	if ok && !n.Collapsed && (w.d.Inside(other, id) || id == other) && w.isSubgraph(id) {
		return anchor(name)
	}
	return name
}

func (w *writer) isSubgraph(id diagram.ID) bool {
	e, ok := w.sc.Element(string(id))
	return ok && e.Role == scene.FrameRole
}

package editor

import (
	"lintel/model/diagram"
	"lintel/model/scene"
)

// Light is what stays in the light while the rest of the drawing is faded.
type Light uint8

// The lights. Without a selection nothing is faded.
const (
	FullLight  Light = iota // everything
	Connected               // the selection and what it is connected to
	Upstream                // all paths that lead to the selection
	Downstream              // all paths that lead away from it
)

// veil is the opacity of the ground that lies over what is faded.
const veil = 0.65

// light is the light that was chosen and what is in it.
type light struct {
	mode  Light
	stale bool
	lit   map[diagram.ID]bool // drawn elements; nil when nothing is faded
}

// Light is the light that was chosen.
func (e *Editor) Light() Light { return e.light.mode }

// SetLight fades all but what a light is about, whatever is selected from now on.
func (e *Editor) SetLight(l Light) {
	e.light.mode, e.light.stale = l, true
	e.Tell(ViewChanged)
}

// Lit is the number of elements in the light, 0 when nothing is faded.
func (e *Editor) Lit() int { return len(e.lit()) }

// lights reports whether a drawn element is in the light.
func (e *Editor) lights(id diagram.ID) bool {
	lit := e.lit()
	return lit == nil || lit[id]
}

func (e *Editor) lit() map[diagram.ID]bool {
	if e.light.stale {
		e.light.stale, e.light.lit = false, e.reached()
	}
	return e.light.lit
}

// reached are the drawn elements that the light is about, with the containers
// around them; nil when nothing is faded.
func (e *Editor) reached() map[diagram.ID]bool {
	if e.light.mode == FullLight || e.Selection.Len() == 0 {
		return nil
	}
	walk := walker{d: e.d, nodes: map[diagram.ID]bool{}, edges: map[diagram.ID]bool{}}
	walk.begin(e.Selection.list(), e.light.mode)
	walk.follow(e.light.mode)
	lit := map[diagram.ID]bool{}
	for id := range walk.edges {
		lit[e.Builder.DrawnAs(id)] = true
	}
	for id := range walk.nodes {
		lit[e.Builder.DrawnAs(id)] = true
		for around := range e.d.Ancestors(id) {
			lit[around.ID] = true
		}
	}
	return lit
}

// walker follows arrows from node to node.
type walker struct {
	d     *diagram.Diagram
	nodes map[diagram.ID]bool
	edges map[diagram.ID]bool
	next  []diagram.ID // nodes whose arrows were not followed yet
}

// begin starts at the selected nodes, at what is in selected containers, and at
// the end of a selected arrow that lies in the direction of the walk.
func (w *walker) begin(selected []diagram.ID, mode Light) {
	for _, id := range selected {
		edge, ok := w.d.Edge(id)
		if !ok {
			w.reach(id)
			for _, inner := range w.d.Descendants(id) {
				w.reach(inner.ID)
			}
			continue
		}
		w.edges[id] = true
		switch mode {
		case Upstream:
			w.reach(edge.From)
			w.nodes[edge.To] = true
		case Downstream:
			w.reach(edge.To)
			w.nodes[edge.From] = true
		default:
			w.nodes[edge.From], w.nodes[edge.To] = true, true
		}
	}
}

func (w *walker) reach(id diagram.ID) {
	if !w.nodes[id] {
		w.nodes[id] = true
		w.next = append(w.next, id)
	}
}

// follow goes one arrow far in both directions, or all the way in one.
func (w *walker) follow(mode Light) {
	start := w.next
	for len(w.next) > 0 {
		id := w.next[len(w.next)-1]
		w.next = w.next[:len(w.next)-1]
		for edge := range w.d.EdgesAt(id) {
			switch {
			case mode == Upstream && edge.To == id:
				w.edges[edge.ID] = true
				w.reach(edge.From)
			case mode == Downstream && edge.From == id:
				w.edges[edge.ID] = true
				w.reach(edge.To)
			}
		}
	}
	if mode != Connected {
		return
	}
	for _, id := range start {
		for edge := range w.d.EdgesAt(id) {
			w.edges[edge.ID], w.nodes[edge.From], w.nodes[edge.To] = true, true, true
		}
	}
}

// lightItems lay a veil over the drawing and paint what is in the light again
// above it.
func (e *Editor) lightItems() []scene.Item {
	lit := e.lit()
	if lit == nil {
		return nil
	}
	seen := e.View.Visible()
	items := []scene.Item{{Shape: &scene.Box{Rect: seen.Inset(-e.View.Px(2)), Fill: scene.Ground.Fade(veil * e.presence())}}}
	e.Builder.Scene().Visit(seen, func(el *scene.Element) {
		if lit[diagram.ID(el.ID)] {
			items = append(items, el.Items...)
		}
	})
	return items
}

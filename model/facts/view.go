package facts

import (
	"iter"

	"lintel/model/diagram"
)

// View is the diagram as judgements see it: what they look at is noted.
type View struct{ f *Facts }

// View is what the questions are about, to look at.
func (f *Facts) View() View { return View{f} }

// Node is the node with this id.
func (v View) Node(id diagram.ID) (*diagram.Node, bool) { return v.f.node(id) }

// Edge is the edge with this id.
func (v View) Edge(id diagram.ID) (*diagram.Edge, bool) {
	v.f.trail.note(elementOf(id))
	return v.f.d.Edge(id)
}

// Has reports whether id names a node or an edge.
func (v View) Has(id diagram.ID) bool {
	v.f.trail.note(elementOf(id))
	return v.f.d.Has(id)
}

// EdgesAt lists the edges that start or end at a node, by id.
func (v View) EdgesAt(id diagram.ID) iter.Seq[*diagram.Edge] {
	return func(yield func(*diagram.Edge) bool) {
		for _, e := range v.f.edgesAt(id) {
			if !yield(e) {
				return
			}
		}
	}
}

// Ancestors lists the containers around a node, the nearest first.
func (v View) Ancestors(id diagram.ID) iter.Seq[*diagram.Node] { return v.f.around(id) }

// Inside reports whether a node is drawn somewhere in a container, at any depth.
func (v View) Inside(id, container diagram.ID) bool { return v.f.inside(id, container) }

// Descendants lists everything drawn in a container, at any depth, outer before inner.
func (v View) Descendants(container diagram.ID) []*diagram.Node {
	var all []*diagram.Node
	for _, n := range v.f.children(container) {
		all = append(all, n)
		all = append(all, v.Descendants(n.ID)...)
	}
	return all
}

func (f *Facts) edgesAt(id diagram.ID) []*diagram.Edge {
	r := f.find(id)
	if r == nil {
		f.trail.note(elementOf(id))
		return nil
	}
	f.trail.note(r.aspect ^ arrowsAt)
	return r.edges
}

func (f *Facts) inside(id, container diagram.ID) bool {
	for a := range f.around(id) {
		if a.ID == container {
			return true
		}
	}
	return false
}

// children are the nodes drawn directly in a container, by id.
func (f *Facts) children(container diagram.ID) []*diagram.Node {
	f.trail.note(aspectOf(childAspect, container))
	var all []*diagram.Node
	for n := range f.d.Children(container) {
		f.trail.note(elementOf(n.ID))
		all = append(all, n)
	}
	return all
}

// chain is a node and the containers around it, the nearest first; nothing for nil.
func (f *Facts) chain(r *record) iter.Seq[*diagram.Node] {
	return func(yield func(*diagram.Node) bool) {
		for at := r; at != nil; at = at.parent {
			f.trail.note(at.aspect)
			if !yield(at.node) {
				return
			}
		}
	}
}

// around is the containers around a node, the nearest first.
func (f *Facts) around(id diagram.ID) iter.Seq[*diagram.Node] {
	r := f.at(id)
	if r == nil {
		return f.chain(nil)
	}
	return f.chain(r.parent)
}

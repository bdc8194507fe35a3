package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SelectedNodes lists the selected nodes, without arrows.
func (e *Editor) SelectedNodes() []diagram.ID {
	var nodes []diagram.ID
	for _, id := range e.Selection.list() {
		if _, ok := e.d.Node(id); ok {
			nodes = append(nodes, id)
		}
	}
	return nodes
}

// SelectAll selects everything that is not locked.
func (e *Editor) SelectAll() {
	var all []diagram.ID
	for _, n := range e.d.Nodes() {
		all = append(all, n.ID)
	}
	for _, edge := range e.d.Edges() {
		all = append(all, edge.ID)
	}
	e.Select(e.unlocked(all)...)
}

// Unit lists what is selected together with an element: the members of the
// outermost group it belongs to, the arrows that are drawn as the same one, or the
// element alone.
func (e *Editor) Unit(id diagram.ID) []diagram.ID {
	n, ok := e.d.Node(id)
	if !ok {
		return e.Builder.Merged(id)
	}
	if len(n.Groups) == 0 {
		return []diagram.ID{id}
	}
	return e.d.Members(n.Groups[len(n.Groups)-1])
}

// units adds to elements what is selected together with them.
func (e *Editor) units(ids []diagram.ID) []diagram.ID {
	seen := map[diagram.Group]bool{}
	all := slices.Clone(ids)
	for _, id := range ids {
		n, ok := e.d.Node(id)
		if !ok || len(n.Groups) == 0 {
			continue
		}
		if g := n.Groups[len(n.Groups)-1]; !seen[g] {
			seen[g] = true
			all = append(all, e.d.Members(g)...)
		}
	}
	return all
}

// Pick selects an element with its group, as a click does. What is selected
// alone inside of its group stays so.
func (e *Editor) Pick(id diagram.ID) {
	e.drawn = ""
	if only, ok := e.Selection.Only(); !ok || only != id {
		e.Select(e.Unit(id)...)
	}
}

// PickMore adds an element with its group to the selection, or takes it away.
func (e *Editor) PickMore(id diagram.ID) {
	unit := e.Unit(id)
	selected := e.Selection.Has(id)
	for _, member := range unit {
		if e.Selection.Has(member) == selected {
			e.Selection.Toggle(member)
		}
	}
	e.Tell(SelectionChanged)
}

// PickInside selects one element out of its selected group; any other element
// it adds to the selection alone, or takes it away.
func (e *Editor) PickInside(id diagram.ID) {
	unit := e.Unit(id)
	whole := len(unit) > 1 && !slices.ContainsFunc(unit, func(id diagram.ID) bool { return !e.Selection.Has(id) })
	if whole {
		e.Select(id)
		return
	}
	e.Selection.Toggle(id)
	e.Tell(SelectionChanged)
}

// SelectSameKind adds all elements of the selected kinds that are not locked.
func (e *Editor) SelectSameKind() {
	nodes, edges := map[catalog.Kind]bool{}, map[catalog.EdgeKind]bool{}
	for _, id := range e.Selection.list() {
		if n, ok := e.d.Node(id); ok {
			nodes[n.Kind] = true
		} else if edge, ok := e.d.Edge(id); ok {
			edges[edge.Kind] = true
		}
	}
	var alike []diagram.ID
	for _, n := range e.d.Nodes() {
		if nodes[n.Kind] {
			alike = append(alike, n.ID)
		}
	}
	for _, edge := range e.d.Edges() {
		if edges[edge.Kind] {
			alike = append(alike, edge.ID)
		}
	}
	e.Select(append(e.unlocked(alike), e.Selection.list()...)...)
}

// SelectConnected adds the arrows at the selected nodes and the nodes at their
// other ends, and the ends of the selected arrows.
func (e *Editor) SelectConnected() {
	more := e.Selection.IDs()
	for _, id := range e.Selection.list() {
		if edge, ok := e.d.Edge(id); ok {
			more = append(more, edge.From, edge.To)
		}
		for edge := range e.d.EdgesAt(id) {
			more = append(more, edge.ID, edge.From, edge.To)
		}
	}
	e.Select(more...)
}

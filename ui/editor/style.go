package editor

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Style is what can be carried from one element to others of its kind: its
// properties, but neither its name nor the problems accepted on it.
type Style struct {
	node  catalog.Kind     // of a node, "" for an arrow
	arrow catalog.EdgeKind // of an arrow, "" for a node
	props catalog.Props
}

// Empty reports whether nothing was copied.
func (s Style) Empty() bool { return s.node == "" && s.arrow == "" }

// Style is that of the selected element, an empty one unless it is exactly one.
func (e *Editor) Style() Style {
	id, ok := e.Selection.Only()
	if !ok {
		return Style{}
	}
	if n, ok := e.d.Node(id); ok {
		return Style{node: n.Kind, props: maps.Clone(n.Props)}
	}
	edge, _ := e.d.Edge(id)
	return Style{arrow: edge.Kind, props: maps.Clone(edge.Props)}
}

// TakesStyle reports whether a selected element is of the kind of the style.
func (e *Editor) TakesStyle(s Style) bool { return len(e.styled(s)) > 0 }

// styled are the selected elements of the kind of a style, with their properties.
func (e *Editor) styled(s Style) map[diagram.ID]catalog.Props {
	found := map[diagram.ID]catalog.Props{}
	if s.Empty() {
		return found
	}
	for _, id := range e.Selection.IDs() {
		if n, ok := e.d.Node(id); ok {
			if n.Kind == s.node {
				found[id] = n.Props
			}
		} else if edge, ok := e.d.Edge(id); ok && edge.Kind == s.arrow {
			found[id] = edge.Props
		}
	}
	return found
}

// PasteStyle gives the selected elements of the kind of a style its properties,
// as one step.
func (e *Editor) PasteStyle(s Style) error {
	all := command.Sequence{Name: catalog.Text{EN: "Paste style", KO: "스타일 붙여넣기"}}
	targets := e.styled(s)
	for _, id := range slices.Sorted(maps.Keys(targets)) {
		keys := slices.Concat(slices.Collect(maps.Keys(s.props)), slices.Collect(maps.Keys(targets[id])))
		slices.Sort(keys)
		for _, key := range slices.Compact(keys) {
			all.Commands = append(all.Commands, command.SetProperty{ID: id, Key: key, Value: s.props[key]})
		}
	}
	return e.Revise(all, slices.Sorted(maps.Keys(targets)))
}

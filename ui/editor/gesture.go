package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// SlideDocked moves a docked resource to the border nearest to p.
func (e *Editor) SlideDocked(id diagram.ID, p geom.Point) error {
	n, ok := e.d.Node(id)
	if !ok {
		return nil
	}
	host, at := e.Dock(n.Kind, p)
	return e.Do(command.Sequence{Name: command.Move{}.Title(), Commands: []command.Command{
		command.Nest{IDs: []diagram.ID{id}, Parent: host},
		command.Move{IDs: []diagram.ID{id}, By: at.Sub(e.d.Origin(id))},
	}})
}

// EditableKinds lists what an arrow may claim: what the catalogue knows for its
// ends, and what it claims now.
func (e *Editor) EditableKinds(edge *diagram.Edge) []catalog.EdgeKind {
	kinds := e.KindsBetween(edge.From, edge.To)
	if slices.Contains(kinds, edge.Kind) {
		return kinds
	}
	return append(kinds, edge.Kind)
}

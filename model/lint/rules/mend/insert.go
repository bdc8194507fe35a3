package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Insert puts a new node into an arrow, beside its target: the arrow ends at
// the new node, and another one goes on to the target.
func Insert(p *lint.Pass, arrow *diagram.Edge, node *diagram.Node, into, onward catalog.EdgeKind) command.Command {
	node.ID = p.NewID(node.Kind)
	node.Parent = Home(p, arrow.To, node.Kind)
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: node, Before: arrow.To},
		command.Reconnect{ID: arrow.ID, To: node.ID},
		command.SetEdgeKind{ID: arrow.ID, Kind: into},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: onward, From: node.ID, To: arrow.To}},
	}}
}

// Source adds a node in front of another one, with an arrow to it.
func Source(p *lint.Pass, node *diagram.Node, kind catalog.EdgeKind, target diagram.ID) command.Command {
	node.ID = p.NewID(node.Kind)
	node.Parent = Home(p, target, node.Kind)
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: node, Before: target},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: kind, From: node.ID, To: target}},
	}}
}

// Arrow draws an arrow between two nodes.
func Arrow(p *lint.Pass, from diagram.ID, kind catalog.EdgeKind, to diagram.ID) command.Command {
	return command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: kind, From: from, To: to}}
}

// Home is the nearest container around a node that a kind may be drawn in;
// empty is the canvas.
func Home(p *lint.Pass, beside diagram.ID, kind catalog.Kind) diagram.ID {
	s, ok := p.Catalog.Service(kind)
	if !ok {
		return ""
	}
	for a := range p.Diagram.Ancestors(beside) {
		if slices.Contains(s.Placement, a.Kind) {
			return a.ID
		}
	}
	return ""
}

// Fits reports whether all arrows of a node would be possible if it were of
// another kind.
func Fits(p *lint.Pass, id diagram.ID, kind catalog.Kind) bool {
	kindOf := func(end diagram.ID) catalog.Kind {
		if end == id {
			return kind
		}
		n, _ := p.Diagram.Node(end)
		return n.Kind
	}
	for e := range p.Diagram.EdgesAt(id) {
		if !p.Catalog.Allows(kindOf(e.From), e.Kind, kindOf(e.To)) {
			return false
		}
	}
	return true
}

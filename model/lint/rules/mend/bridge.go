package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Bridge puts a new node between the ends of an arrow, in the Region of one of
// them: the arrow leads to it as in, and a new one from it to the old target as out.
func Bridge(p *lint.Pass, e *diagram.Edge, kind catalog.Kind, beside diagram.ID, in, out catalog.EdgeKind) command.Command {
	node := &diagram.Node{ID: p.NewID(kind), Kind: kind, Props: catalog.Props{}}
	code, _ := p.Facts.Region(beside)
	near := diagram.ID("") // right of the source, wherever there is room
	if beside == e.To {
		near = e.To
	}
	steps := placeInRegion(p, node, code, beside, near)
	return command.Sequence{Commands: append(steps,
		command.Reconnect{ID: e.ID, To: node.ID},
		command.SetEdgeKind{ID: e.ID, Kind: in},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: out, From: node.ID, To: e.To}},
	)}
}

// AddTo adds a new node in a Region, near a node that an arrow leads to from
// it, and the arrow. An empty code leaves the Region to the frame around.
func AddTo(p *lint.Pass, node *diagram.Node, kind catalog.EdgeKind, to diagram.ID, code string) command.Command {
	n := node.Clone()
	n.ID = p.NewID(n.Kind)
	steps := placeInRegion(p, n, code, to, to)
	return command.Sequence{Commands: append(steps,
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: kind, From: n.ID, To: to}},
	)}
}

// placeInRegion adds a node to the frame of a Region, which is drawn beside the
// one around another node when it is missing, left of a node there if near
// names one. Where no Region is drawn around, the node says its Region itself.
func placeInRegion(p *lint.Pass, n *diagram.Node, code string, beside, near diagram.ID) []command.Command {
	around := ancestor(p, beside, "region")
	switch {
	case around != nil && code != "":
		frame, steps := regionFrame(p, around, code)
		n.Parent = frame
		return append(steps, room.Add{Node: n, Near: near})
	case around != nil:
		n.Parent = around.ID
		return []command.Command{room.Add{Node: n, Near: near}}
	}
	if account := ancestor(p, beside, "aws-account"); account != nil {
		n.Parent = account.ID
	}
	for _, r := range p.Facts.OfKind("region") {
		if has, ok := p.Facts.Region(r.ID); ok && has == code && r.Parent == n.Parent {
			n.Parent = r.ID
			return []command.Command{room.Add{Node: n}}
		}
	}
	if code != "" {
		n.Props["region"] = catalog.StringOf(code)
	}
	return []command.Command{room.Add{Node: n, Near: near}}
}

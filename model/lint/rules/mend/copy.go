package mend

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// CopyInto adds a node like another one to a container, beside a node there,
// without some of its properties, and tells the id of the new node.
func CopyInto(p *lint.Pass, id, container, near diagram.ID, drop ...string) (diagram.ID, command.Command) {
	c := twin(p, id)
	c.Parent = container
	for _, key := range drop {
		delete(c.Props, key)
	}
	return c.ID, room.Add{Node: c, Near: near, Like: id}
}

// twin is a node that says the same as another one, and has a place and a life
// of its own.
func twin(p *lint.Pass, id diagram.ID) *diagram.Node {
	original, _ := p.Diagram.Node(id)
	c := original.Clone()
	c.ID = p.NewID(original.Kind)
	c.Waivers, c.Pinned, c.Locked, c.Order, c.Groups = nil, false, false, 0, nil
	return c
}

// Replicate draws that a node is a copy of another one.
func Replicate(p *lint.Pass, from, to diagram.ID) command.Command {
	return command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: "replicate", From: from, To: to}}
}

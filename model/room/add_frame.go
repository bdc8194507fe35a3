package room

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// AddFrame places a new frame with room for one tile at a free spot in its
// Parent. The node needs an id; when it is there already nothing happens.
type AddFrame struct {
	Node *diagram.Node
	// Near is a node of the container to stand left of, empty for none.
	Near diagram.ID
	// Instead is a node of the container that is about to leave its place, which
	// the frame may take; empty for none.
	Instead diagram.ID
}

// Title is "Add".
func (a AddFrame) Title() catalog.Text { return command.Place{}.Title() }

// Apply adds a copy of the frame and grows the frames around it.
func (a AddFrame) Apply(tx *diagram.Tx) error {
	n := a.Node.Clone()
	in := insetOf(n)
	n.Size = geom.Size{W: max(frameMin, blockW+2*in.side), H: blockH + in.top + in.side}
	return Add{Node: n, Near: a.Near, Instead: a.Instead}.Apply(tx)
}

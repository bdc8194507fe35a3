package room

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Add places a new node, tile or frame, at a free spot in its Parent. The node
// needs an id; when it is there already nothing happens.
type Add struct {
	Node *diagram.Node
	// Near is a node of the container to stand left of, empty for none.
	Near diagram.ID
	// Instead is a node of the container that is about to leave its place, which
	// the new one may take; empty for none.
	Instead diagram.ID
}

// Title is "Add".
func (a Add) Title() catalog.Text { return command.Place{}.Title() }

// Apply adds a copy of the node and grows the frames that need it.
func (a Add) Apply(tx *diagram.Tx) error {
	if there, err := present(tx, a.Node); there || err != nil {
		return err
	}
	return settle(tx, a.Node.Clone(), a.Near, a.Instead)
}

// present tells whether a node was added before; another one with its id is an error.
func present(tx *diagram.Tx, n *diagram.Node) (bool, error) {
	if !tx.Has(n.ID) {
		return false, nil
	}
	if old, ok := tx.Node(n.ID); ok && old.Kind == n.Kind {
		return true, nil
	}
	return false, fmt.Errorf("id %q is taken meanwhile", n.ID)
}

package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Lock keeps nodes and arrows from being moved, resized or deleted by hand, or
// no longer.
type Lock struct {
	IDs    []diagram.ID
	Locked bool
}

// Title is "Lock" or "Unlock".
func (l Lock) Title() catalog.Text {
	if l.Locked {
		return catalog.Text{EN: "Lock", KO: "잠금"}
	}
	return catalog.Text{EN: "Unlock", KO: "잠금 해제"}
}

// Apply locks or unlocks the elements.
func (l Lock) Apply(tx *diagram.Tx) error {
	for _, id := range l.IDs {
		var err error
		if _, ok := tx.Edge(id); ok {
			err = tx.EditEdge(id, func(e *diagram.Edge) { e.Locked = l.Locked })
		} else {
			err = tx.EditNode(id, func(n *diagram.Node) { n.Locked = l.Locked })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Reconnect moves the ends of an arrow to other nodes; an empty end stays. The
// corners a person gave it are dropped, for they belonged to the old way.
type Reconnect struct {
	ID       diagram.ID
	From, To diagram.ID
}

// Title is "Reconnect".
func (Reconnect) Title() catalog.Text { return catalog.Text{EN: "Reconnect", KO: "다시 연결"} }

// Apply replaces the ends.
func (r Reconnect) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(r.ID, func(e *diagram.Edge) {
		if r.From != "" {
			e.From = r.From
		}
		if r.To != "" {
			e.To = r.To
		}
		e.Waypoints = nil
	})
}

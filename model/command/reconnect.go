package command

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Reconnect moves the ends of an arrow to other nodes; an empty end stays. When
// an end changes, the corners a person gave the arrow are dropped, for they
// belonged to the old way; one that is only turned around keeps them.
type Reconnect struct {
	ID       diagram.ID
	From, To diagram.ID
}

// Title is "Reconnect".
func (Reconnect) Title() catalog.Text { return catalog.Text{EN: "Reconnect", KO: "다시 연결"} }

// Apply replaces the ends.
func (r Reconnect) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(r.ID, func(e *diagram.Edge) {
		from, to := cmp.Or(r.From, e.From), cmp.Or(r.To, e.To)
		switch {
		case from == e.From && to == e.To:
			return
		case from == e.To && to == e.From:
			slices.Reverse(e.Waypoints)
			if e.LabelAt != (diagram.Spot{}) {
				e.LabelAt = diagram.Spot{Along: 1 - e.LabelAt.Along, Off: e.LabelAt.Off}.Round()
			}
		default:
			e.Waypoints, e.LabelAt = nil, diagram.Spot{}
		}
		e.From, e.To = from, to
	})
}

package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Connect draws an arrow. An empty id is filled with the next free one.
type Connect struct{ Edge *diagram.Edge }

// Title is "Connect".
func (Connect) Title() catalog.Text { return catalog.Text{EN: "Connect", KO: "연결"} }

// Apply adds a copy of the edge.
func (c Connect) Apply(tx *diagram.Tx) error {
	e := c.Edge.Clone()
	if e.ID == "" {
		e.ID = tx.NewID("edge")
	}
	return tx.PutEdge(e)
}

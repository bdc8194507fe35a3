package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Place adds a node. An empty id is filled with the next free one of its kind.
type Place struct{ Node *diagram.Node }

// Title is "Add".
func (Place) Title() catalog.Text { return catalog.Text{EN: "Add", KO: "추가"} }

// Apply adds a copy of the node.
func (p Place) Apply(tx *diagram.Tx) error {
	n := p.Node.Clone()
	if n.ID == "" {
		n.ID = tx.NewID(string(n.Kind))
	}
	n.Pos, n.Size = n.Pos.Round2(), n.Size.Round2()
	return tx.PutNode(n)
}

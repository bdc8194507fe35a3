package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Delete takes nodes and arrows away, with everything drawn in them and all
// arrows at them. Ids that are gone already, as part of another, are passed over.
type Delete struct{ IDs []diagram.ID }

// Title is "Delete".
func (Delete) Title() catalog.Text { return catalog.Text{EN: "Delete", KO: "삭제"} }

// Apply removes the elements.
func (d Delete) Apply(tx *diagram.Tx) error {
	for _, id := range d.IDs {
		var err error
		if _, ok := tx.Edge(id); ok {
			err = tx.RemoveEdge(id)
		} else if _, ok := tx.Node(id); ok {
			err = tx.RemoveNode(id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

package command

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Insert adds nodes, outer before inner, and arrows between them as they are.
// Their ids must be free.
type Insert struct {
	Nodes []*diagram.Node
	Edges []*diagram.Edge
}

// Title is "Insert template".
func (Insert) Title() catalog.Text {
	return catalog.Text{EN: "Insert template", KO: "템플릿 넣기"}
}

// Apply adds copies of the nodes and arrows.
func (c Insert) Apply(tx *diagram.Tx) error {
	for _, n := range c.Nodes {
		if tx.Has(n.ID) {
			return fmt.Errorf("the id %q is taken", n.ID)
		}
		n = n.Clone()
		n.Pos, n.Size = n.Pos.Round2(), n.Size.Round2()
		if err := tx.PutNode(n); err != nil {
			return err
		}
	}
	for _, e := range c.Edges {
		if tx.Has(e.ID) {
			return fmt.Errorf("the id %q is taken", e.ID)
		}
		if err := tx.PutEdge(e.Clone()); err != nil {
			return err
		}
	}
	return nil
}

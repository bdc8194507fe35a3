package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Nest puts nodes into a container, or with an empty Parent onto the canvas.
// They stay where they are on the drawing.
type Nest struct {
	IDs    []diagram.ID
	Parent diagram.ID
}

// Title is "Move into container".
func (Nest) Title() catalog.Text {
	return catalog.Text{EN: "Move into container", KO: "컨테이너로 이동"}
}

// Apply changes the parents and keeps the absolute positions.
func (c Nest) Apply(tx *diagram.Tx) error {
	origin := tx.Origin(c.Parent)
	for _, id := range outermost(tx.Diagram, c.IDs) {
		at := tx.Origin(id)
		if err := tx.EditNode(id, func(n *diagram.Node) {
			if n.Parent != c.Parent {
				n.Parent, n.Pos = c.Parent, at.Add(origin.Vec().Neg()).Round2()
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

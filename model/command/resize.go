package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Resize gives a container a new absolute rectangle in pt. What is drawn in it
// stays where it is on the drawing.
type Resize struct {
	ID   diagram.ID
	Rect geom.Rect
}

// Title is "Resize".
func (Resize) Title() catalog.Text { return catalog.Text{EN: "Resize", KO: "크기 조절"} }

// Apply sets position and size and counters the shift of the origin for the children.
func (r Resize) Apply(tx *diagram.Tx) error {
	shift := r.Rect.Min.Sub(tx.Origin(r.ID))
	if err := tx.EditNode(r.ID, func(n *diagram.Node) {
		n.Pos, n.Size = n.Pos.Add(shift).Round2(), r.Rect.Size().Round2()
	}); err != nil {
		return err
	}
	if shift == (geom.Vec{}) {
		return nil
	}
	var inner []diagram.ID
	for child := range tx.Children(r.ID) {
		inner = append(inner, child.ID)
	}
	for _, id := range inner {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Pos = n.Pos.Add(shift.Neg()).Round2() }); err != nil {
			return err
		}
	}
	return nil
}

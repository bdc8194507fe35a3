package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// PlaceLabel puts the label of an arrow to a place of its own; the zero spot
// hands it back to the drawing.
type PlaceLabel struct {
	ID diagram.ID
	At diagram.Spot
}

// Title is "Move label".
func (PlaceLabel) Title() catalog.Text { return catalog.Text{EN: "Move label", KO: "레이블 이동"} }

// Apply sets the place.
func (p PlaceLabel) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(p.ID, func(e *diagram.Edge) { e.LabelAt = p.At.Round() })
}

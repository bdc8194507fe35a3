package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SetEdgeStyle changes how the way of an arrow runs. The corners that a person
// gave it stay.
type SetEdgeStyle struct {
	ID    diagram.ID
	Style diagram.EdgeStyle
}

// Title is "Change route".
func (SetEdgeStyle) Title() catalog.Text {
	return catalog.Text{EN: "Change route", KO: "화살표 경로 모양 변경"}
}

// Apply sets the style.
func (s SetEdgeStyle) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(s.ID, func(e *diagram.Edge) { e.Style = s.Style })
}

package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SetEdgeKind changes what an arrow claims.
type SetEdgeKind struct {
	ID   diagram.ID
	Kind catalog.EdgeKind
}

// Title is "Change arrow".
func (SetEdgeKind) Title() catalog.Text {
	return catalog.Text{EN: "Change arrow", KO: "화살표 종류 변경"}
}

// Apply sets the kind.
func (s SetEdgeKind) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(s.ID, func(e *diagram.Edge) { e.Kind = s.Kind })
}

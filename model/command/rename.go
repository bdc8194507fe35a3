package command

import (
	"fmt"
	"unicode/utf8"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Rename changes the name of a node or the label of an arrow.
type Rename struct {
	ID   diagram.ID
	Name string
}

// Title is "Rename".
func (Rename) Title() catalog.Text { return catalog.Text{EN: "Rename", KO: "이름 변경"} }

// Apply sets the name.
func (r Rename) Apply(tx *diagram.Tx) error {
	if n := utf8.RuneCountInString(r.Name); n > diagram.MaxLabel {
		return fmt.Errorf("the name has %d characters, and at most %d are possible", n, diagram.MaxLabel)
	}
	if _, ok := tx.Node(r.ID); ok {
		return tx.EditNode(r.ID, func(n *diagram.Node) { n.Name = r.Name })
	}
	if _, ok := tx.Edge(r.ID); ok {
		return tx.EditEdge(r.ID, func(e *diagram.Edge) { e.Label = r.Name })
	}
	return fmt.Errorf("nothing to rename: %q does not exist", r.ID)
}

package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SetKind makes a node one of another kind, in its place and with its arrows.
// Properties stay, for the kinds may share them; Drop names those to remove.
type SetKind struct {
	ID   diagram.ID
	Kind catalog.Kind
	Drop []string
}

// Title is "Replace".
func (SetKind) Title() catalog.Text { return catalog.Text{EN: "Replace", KO: "바꾸기"} }

// Apply sets the kind and removes the properties; a node of that kind stays as it is.
func (s SetKind) Apply(tx *diagram.Tx) error {
	if n, ok := tx.Node(s.ID); ok && n.Kind == s.Kind {
		return nil
	}
	return tx.EditNode(s.ID, func(n *diagram.Node) {
		n.Kind = s.Kind
		for _, key := range s.Drop {
			delete(n.Props, key)
		}
	})
}

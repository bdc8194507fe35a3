package command

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SetProperty gives a property of a node or an arrow a value; an unset Value
// removes it, and then the AWS default holds where there is one.
type SetProperty struct {
	ID    diagram.ID
	Key   string
	Value catalog.Value
}

// Title is "Change property".
func (SetProperty) Title() catalog.Text {
	return catalog.Text{EN: "Change property", KO: "속성 변경"}
}

// Apply sets or removes the value.
func (s SetProperty) Apply(tx *diagram.Tx) error {
	if _, ok := tx.Node(s.ID); ok {
		return tx.EditNode(s.ID, func(n *diagram.Node) { n.Props = s.in(n.Props) })
	}
	if _, ok := tx.Edge(s.ID); ok {
		return tx.EditEdge(s.ID, func(e *diagram.Edge) { e.Props = s.in(e.Props) })
	}
	return fmt.Errorf("no property to set: %q does not exist", s.ID)
}

func (s SetProperty) in(p catalog.Props) catalog.Props {
	if !s.Value.IsSet() {
		delete(p, s.Key)
		return p
	}
	if p == nil {
		p = catalog.Props{}
	}
	p[s.Key] = s.Value
	return p
}

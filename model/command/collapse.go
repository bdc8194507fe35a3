package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Collapse draws containers as one box each, or shows what is in them again.
// Nothing in them changes its place or its size.
type Collapse struct {
	IDs       []diagram.ID
	Collapsed bool
}

// Title is "Collapse" or "Expand".
func (c Collapse) Title() catalog.Text {
	if c.Collapsed {
		return catalog.Text{EN: "Collapse", KO: "접기"}
	}
	return catalog.Text{EN: "Expand", KO: "펼치기"}
}

// Apply collapses or expands the containers.
func (c Collapse) Apply(tx *diagram.Tx) error {
	for _, id := range c.IDs {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Collapsed = c.Collapsed }); err != nil {
			return err
		}
	}
	return nil
}

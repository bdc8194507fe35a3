package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Pin makes nodes keep their place when the diagram is arranged, or no longer.
type Pin struct {
	IDs    []diagram.ID
	Pinned bool
}

// Title is "Keep place" or "Free place".
func (p Pin) Title() catalog.Text {
	if p.Pinned {
		return catalog.Text{EN: "Keep place", KO: "위치 고정"}
	}
	return catalog.Text{EN: "Free place", KO: "위치 고정 해제"}
}

// Apply pins or frees the nodes.
func (p Pin) Apply(tx *diagram.Tx) error {
	for _, id := range p.IDs {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Pinned = p.Pinned }); err != nil {
			return err
		}
	}
	return nil
}

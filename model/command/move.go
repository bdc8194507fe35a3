package command

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Move shifts nodes by a displacement in pt. What is drawn in a moved container
// moves with it, once, also when it is listed itself. Corners that a person gave
// to an arrow move when both its ends do; when one end does, the corner next to
// it follows so far that the piece between them keeps its direction.
type Move struct {
	IDs []diagram.ID
	By  geom.Vec
}

// Title is "Move".
func (Move) Title() catalog.Text { return catalog.Text{EN: "Move", KO: "이동"} }

// Apply moves the nodes and the corners between them.
func (m Move) Apply(tx *diagram.Tx) error {
	roots := outermost(tx.Diagram, m.IDs)
	for _, id := range roots {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Pos = n.Pos.Add(m.By).Round2() }); err != nil {
			return err
		}
	}
	return moveCorners(tx, roots, m.By)
}

// outermost drops the nodes that lie in another node of the list.
func outermost(d *diagram.Diagram, ids []diagram.ID) []diagram.ID {
	listed := map[diagram.ID]bool{}
	for _, id := range ids {
		listed[id] = true
	}
	var roots []diagram.ID
	for _, id := range ids {
		inside := false
		for a := range d.Ancestors(id) {
			inside = inside || listed[a.ID]
		}
		if !inside && !slices.Contains(roots, id) {
			roots = append(roots, id)
		}
	}
	return roots
}

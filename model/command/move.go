package command

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Move shifts nodes by a displacement in pt. What is drawn in a moved container
// moves with it, once, also when it is listed itself. Corners that a person gave
// to an arrow move when both its ends do.
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

// moveCorners shifts the corners of every arrow whose two ends are among roots or in them.
func moveCorners(tx *diagram.Tx, roots []diagram.ID, by geom.Vec) error {
	moved := map[diagram.ID]bool{}
	for _, root := range roots {
		moved[root] = true
		for _, n := range tx.Descendants(root) {
			moved[n.ID] = true
		}
	}
	for id := range moved {
		for e := range tx.EdgesAt(id) {
			// An edge between two moved nodes is met at both; its start counts.
			if len(e.Waypoints) == 0 || e.From != id || !moved[e.To] {
				continue
			}
			if err := tx.EditEdge(e.ID, func(e *diagram.Edge) {
				for i, p := range e.Waypoints {
					e.Waypoints[i] = p.Add(by).Round2()
				}
			}); err != nil {
				return err
			}
		}
	}
	return nil
}

package command

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Arrange puts nodes at absolute rectangles in pt, as a layout found them, and
// hands their arrows back to the router. Tiles take only the position.
type Arrange struct{ Places map[diagram.ID]geom.Rect }

// Title is "Arrange".
func (Arrange) Title() catalog.Text { return catalog.Text{EN: "Arrange", KO: "정렬"} }

// Apply sets position and, for containers, size.
func (a Arrange) Apply(tx *diagram.Tx) error {
	for _, id := range slices.Sorted(maps.Keys(a.Places)) {
		r := a.Places[id]
		if err := tx.EditNode(id, func(n *diagram.Node) {
			n.Pos = r.Min.Add(a.origin(tx, n.Parent).Vec().Neg()).Round2()
			if n.Size != (geom.Size{}) {
				n.Size = r.Size().Round2()
			}
		}); err != nil {
			return err
		}
	}
	return a.freeArrows(tx)
}

// origin is where a container will be: placed itself, or carried along by the
// nearest container that is.
func (a Arrange) origin(tx *diagram.Tx, id diagram.ID) geom.Point {
	if r, ok := a.Places[id]; ok {
		return r.Min
	}
	n, ok := tx.Node(id)
	if !ok {
		return geom.Point{}
	}
	return a.origin(tx, n.Parent).Add(n.Pos.Vec())
}

func (a Arrange) freeArrows(tx *diagram.Tx) error {
	for _, e := range tx.Edges() {
		_, from := a.Places[e.From]
		_, to := a.Places[e.To]
		if len(e.Waypoints) == 0 || !from && !to {
			continue
		}
		if err := tx.EditEdge(e.ID, func(e *diagram.Edge) { e.Waypoints = nil }); err != nil {
			return err
		}
	}
	return nil
}

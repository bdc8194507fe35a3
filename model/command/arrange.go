package command

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Arrange puts nodes at absolute rectangles in pt, as a layout found them. Tiles
// take only the position. Corners that a person gave to an arrow go along with
// its ends.
type Arrange struct{ Places map[diagram.ID]geom.Rect }

// Title is "Arrange".
func (Arrange) Title() catalog.Text { return catalog.Text{EN: "Arrange", KO: "정렬"} }

// Apply sets position and, for containers, size.
func (a Arrange) Apply(tx *diagram.Tx) error {
	before := bentEnds(tx.Diagram)
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
	after := bentEnds(tx.Diagram)
	for _, id := range slices.Sorted(maps.Keys(before)) {
		if before[id] == after[id] {
			continue
		}
		if err := tx.EditEdge(id, func(e *diagram.Edge) {
			e.Waypoints = stretch(e.Waypoints, before[id], after[id])
		}); err != nil {
			return err
		}
	}
	return nil
}

// bentEnds are the middles of the two ends of every arrow that has corners.
func bentEnds(d *diagram.Diagram) map[diagram.ID][2]geom.Point {
	ends := map[diagram.ID][2]geom.Point{}
	for _, e := range d.Edges() {
		from, okFrom := d.Node(e.From)
		to, okTo := d.Node(e.To)
		if len(e.Waypoints) > 0 && okFrom && okTo {
			ends[e.ID] = [2]geom.Point{box(d, from).Center(), box(d, to).Center()}
		}
	}
	return ends
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

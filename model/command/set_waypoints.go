package command

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// SetWaypoints gives an arrow corners of its own, absolute in pt; none hands it
// back to the router.
type SetWaypoints struct {
	ID     diagram.ID
	Points []geom.Point
}

// Title is "Route arrow".
func (SetWaypoints) Title() catalog.Text {
	return catalog.Text{EN: "Route arrow", KO: "화살표 경로"}
}

// Apply sets the corners.
func (s SetWaypoints) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(s.ID, func(e *diagram.Edge) {
		e.Waypoints = slices.Clone(s.Points)
		for i, p := range e.Waypoints {
			e.Waypoints[i] = p.Round2()
		}
	})
}

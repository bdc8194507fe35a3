package command

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Reconnect moves the ends of an arrow to other nodes; an empty end stays. When
// an end changes, the corners a person gave the arrow are dropped, for they
// belonged to the old way; one that is only turned around keeps them.
type Reconnect struct {
	ID       diagram.ID
	From, To diagram.ID
	// Keep keeps the corners that still lead from one end to the other.
	Keep bool
}

// Title is "Reconnect".
func (Reconnect) Title() catalog.Text { return catalog.Text{EN: "Reconnect", KO: "다시 연결"} }

// Apply replaces the ends.
func (r Reconnect) Apply(tx *diagram.Tx) error {
	return tx.EditEdge(r.ID, func(e *diagram.Edge) {
		from, to := cmp.Or(r.From, e.From), cmp.Or(r.To, e.To)
		switch {
		case from == e.From && to == e.To:
			return
		case from == e.To && to == e.From:
			slices.Reverse(e.Waypoints)
			if e.LabelAt != (diagram.Spot{}) {
				e.LabelAt = diagram.Spot{Along: 1 - e.LabelAt.Along, Off: e.LabelAt.Off}.Round()
			}
		case r.Keep:
			e.Waypoints, e.LabelAt = leading(tx.Diagram, e, from, to), diagram.Spot{}
		default:
			e.Waypoints, e.LabelAt = nil, diagram.Spot{}
		}
		e.From, e.To = from, to
	})
}

// detour is how much longer a way over a corner may be than one that leaves it out.
const detour = 96

// leading are the corners of an arrow less those at either end that would lead it
// there and back when its ends are other nodes. The last one left has to lead on the
// way that it led before.
func leading(d *diagram.Diagram, e *diagram.Edge, from, to diagram.ID) []geom.Point {
	start, end := middle(d, from), middle(d, to)
	corners := withoutDetour(slices.Clone(e.Waypoints), start)
	slices.Reverse(corners)
	corners = withoutDetour(corners, end)
	slices.Reverse(corners)
	if len(corners) == 1 && (away(corners[0], middle(d, e.From), start) || away(corners[0], middle(d, e.To), end)) {
		return nil
	}
	return corners
}

// withoutDetour drops corners from the first on for as long as they lead away.
func withoutDetour(corners []geom.Point, start geom.Point) []geom.Point {
	for len(corners) > 1 && steps(start, corners[0])+steps(corners[0], corners[1])-steps(start, corners[1]) > detour {
		corners = corners[1:]
	}
	return corners
}

// away reports whether one end lies in another direction from a corner than before.
func away(corner, before, now geom.Point) bool {
	a, b := before.Sub(corner), now.Sub(corner)
	return a.X*b.X+a.Y*b.Y <= 0
}

// steps is the length of an upright way.
func steps(a, b geom.Point) float64 { return math.Abs(a.X-b.X) + math.Abs(a.Y-b.Y) }

// middle is that of a node, or of the tile that stands for one without a size.
func middle(d *diagram.Diagram, id diagram.ID) geom.Point {
	const half = 24
	at := d.Origin(id)
	if n, ok := d.Node(id); ok && n.Size != (geom.Size{}) {
		return at.Add(geom.Vec{X: n.Size.W / 2, Y: n.Size.H / 2})
	}
	return at.Add(geom.Vec{X: half, Y: half})
}

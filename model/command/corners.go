package command

import (
	"math"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// tileSide is the side of a node without a size of its own, in pt.
const tileSide = 48

// box is the absolute rectangle of a node: its tile, or its frame.
func box(d *diagram.Diagram, n *diagram.Node) geom.Rect {
	at, size := d.Origin(n.ID), n.Size
	if size == (geom.Size{}) {
		size = geom.Size{W: tileSide, H: tileSide}
	}
	return geom.XYWH(at.X, at.Y, size.W, size.H)
}

// moveCorners lets the corners of the arrows at roots, and at what is in them,
// follow a move that was made.
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
			if len(e.Waypoints) == 0 || moved[e.From] && e.From != id {
				continue
			}
			if err := tx.EditEdge(e.ID, func(e *diagram.Edge) {
				if moved[e.From] && moved[e.To] {
					e.Waypoints = shifted(e.Waypoints, by)
				} else if e.Style != diagram.Straight {
					followEnd(tx.Diagram, e, id, by)
				}
			}); err != nil {
				return err
			}
		}
	}
	return nil
}

func shifted(points []geom.Point, by geom.Vec) []geom.Point {
	for i, p := range points {
		points[i] = p.Add(by).Round2()
	}
	return points
}

// followEnd shifts the corners that lie on the piece of an arrow at one of its
// ends, which was moved, across that piece.
func followEnd(d *diagram.Diagram, e *diagram.Edge, end diagram.ID, by geom.Vec) {
	n, ok := d.Node(end)
	if !ok {
		return
	}
	points := e.Waypoints
	if e.From != end {
		slices.Reverse(points)
		defer slices.Reverse(points)
	}
	level, upright := leaving(box(d, n).Translate(by.Neg()), points)
	first := points[0]
	for i, p := range points {
		switch {
		case level && p.Y == first.Y:
			points[i] = geom.Pt(p.X, p.Y+by.Y).Round2()
		case upright && p.X == first.X:
			points[i] = geom.Pt(p.X+by.X, p.Y).Round2()
		default:
			return
		}
	}
}

// leaving tells which way the piece from a box to the first of points runs: the
// corner stands beside the box or above or below it, else the next piece turns
// off. It is neither where nothing tells.
func leaving(from geom.Rect, points []geom.Point) (level, upright bool) {
	p := points[0]
	level = p.Y >= from.Min.Y && p.Y <= from.Max.Y
	upright = p.X >= from.Min.X && p.X <= from.Max.X
	if level != upright {
		return level, upright
	}
	if len(points) == 1 {
		return false, false
	}
	const straight = 1
	return math.Abs(points[1].X-p.X) < straight, math.Abs(points[1].Y-p.Y) < straight
}

// stretch takes corners along when the ends of their arrow go from one pair of
// places to another: what lies between the ends keeps its share of the way, what
// lies beyond one keeps its distance. Pieces at right angles stay so.
func stretch(points []geom.Point, from, to [2]geom.Point) []geom.Point {
	for i, p := range points {
		points[i] = geom.Pt(
			between(p.X, from[0].X, from[1].X, to[0].X, to[1].X),
			between(p.Y, from[0].Y, from[1].Y, to[0].Y, to[1].Y),
		).Round2()
	}
	return points
}

// between is v, which lies at a share of the way from a to b, at that share of
// the way from a2 to b2.
func between(v, a, b, a2, b2 float64) float64 {
	if a > b {
		a, b, a2, b2 = b, a, b2, a2
	}
	switch {
	case v <= a:
		return v + a2 - a
	case v >= b:
		return v + b2 - b
	}
	return a2 + (v-a)/(b-a)*(b2-a2)
}

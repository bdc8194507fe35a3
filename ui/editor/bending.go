package editor

import (
	"math"
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// Bend takes what is held of an arrow, which ran along way before, to a point; on
// the grid or in line with another of its pieces unless exact.
func (e *Editor) Bend(g scene.Grip, way geom.Polyline, to geom.Point, exact bool) error {
	if !exact {
		to = e.snapBend(g, way, to)
	}
	return e.Do(command.SetWaypoints{ID: g.Edge, Points: e.Builder.Bend(g, way, to)})
}

// snapBend is the point on the grid nearest to p, or in line with a point of the
// way that does not move along.
func (e *Editor) snapBend(g scene.Grip, way geom.Polyline, p geom.Point) geom.Point {
	at := p.Snap(Grid)
	nearX, nearY := e.View.Px(snapReach), e.View.Px(snapReach)
	for i, q := range way {
		if i == g.At || i == g.At+1 && !g.Corner {
			continue
		}
		if d := math.Abs(q.X - p.X); d <= nearX {
			at.X, nearX = q.X, d
		}
		if d := math.Abs(q.Y - p.Y); d <= nearY {
			at.Y, nearY = q.Y, d
		}
	}
	return at
}

// Unbend takes away what is held of an arrow: a corner made by hand, or those at
// the ends of a piece.
func (e *Editor) Unbend(g scene.Grip) error {
	return e.Do(command.SetWaypoints{ID: g.Edge, Points: e.Builder.Unbend(g)})
}

// Bent reports whether an arrow has corners made by hand.
func (e *Editor) Bent(id diagram.ID) bool {
	edge, ok := e.d.Edge(id)
	return ok && len(edge.Waypoints) > 0
}

// MoveLabel puts the middle of the words on an arrow to a point; near the arrow
// they lie on it.
func (e *Editor) MoveLabel(id diagram.ID, to geom.Point) error {
	return e.Do(command.PlaceLabel{ID: id, At: e.Builder.SpotAt(id, to)})
}

// SelectedEdges lists the selected arrows.
func (e *Editor) SelectedEdges() []*diagram.Edge {
	var edges []*diagram.Edge
	for _, id := range e.Selection.IDs() {
		if edge, ok := e.d.Edge(id); ok {
			edges = append(edges, edge)
		}
	}
	return edges
}

// changeable lists the selected arrows that are not locked and for which f holds.
func (e *Editor) changeable(f func(*diagram.Edge) bool) []*diagram.Edge {
	return slices.DeleteFunc(e.SelectedEdges(), func(edge *diagram.Edge) bool { return edge.Locked || !f(edge) })
}

// CanResetRoutes reports whether a selected arrow has corners made by hand.
func (e *Editor) CanResetRoutes() bool { return len(e.changeable(bent)) > 0 }

// ResetRoutes hands the ways of the selected arrows back to the drawing.
func (e *Editor) ResetRoutes() error {
	return e.onEdges(bent, func(edge *diagram.Edge) command.Command { return command.SetWaypoints{ID: edge.ID} })
}

// CanResetLabels reports whether the label of a selected arrow was put somewhere.
func (e *Editor) CanResetLabels() bool { return len(e.changeable(labelPut)) > 0 }

// ResetLabels lets the drawing place the labels of the selected arrows again.
func (e *Editor) ResetLabels() error {
	return e.onEdges(labelPut, func(edge *diagram.Edge) command.Command { return command.PlaceLabel{ID: edge.ID} })
}

// SetEdgeStyle changes how the ways of the selected arrows run.
func (e *Editor) SetEdgeStyle(style diagram.EdgeStyle) error {
	return e.onEdges(anyEdge, func(edge *diagram.Edge) command.Command {
		return command.SetEdgeStyle{ID: edge.ID, Style: style}
	})
}

// HasEdgeStyle reports whether all selected arrows run in a style.
func (e *Editor) HasEdgeStyle(style diagram.EdgeStyle) bool {
	edges := e.SelectedEdges()
	return len(edges) > 0 && !slices.ContainsFunc(edges, func(edge *diagram.Edge) bool { return edge.Style != style })
}

// CanStyleEdges reports whether a selected arrow may change its style.
func (e *Editor) CanStyleEdges() bool { return len(e.changeable(anyEdge)) > 0 }

func bent(edge *diagram.Edge) bool     { return len(edge.Waypoints) > 0 }
func labelPut(edge *diagram.Edge) bool { return edge.LabelAt != (diagram.Spot{}) }
func anyEdge(*diagram.Edge) bool       { return true }

// onEdges makes an edit of every selected arrow that can be changed, as one step.
func (e *Editor) onEdges(which func(*diagram.Edge) bool, edit func(*diagram.Edge) command.Command) error {
	var edits []command.Command
	for _, edge := range e.changeable(which) {
		edits = append(edits, edit(edge))
	}
	if len(edits) == 0 {
		return nil
	}
	return e.Do(command.Sequence{Name: edits[0].Title(), Commands: edits})
}

package scene

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
)

// Grip is what is held of the way of an arrow: the corner with number At, or the
// piece from point At to the next.
type Grip struct {
	Edge   diagram.ID
	At     int
	Corner bool
}

// Bend gives the corners that an arrow has to get so that what is held of way, on
// which it ran before, comes to a point.
func (b *Builder) Bend(g Grip, way geom.Polyline, to geom.Point) []geom.Point {
	e, ok := b.d.Edge(g.Edge)
	if !ok || g.At < 0 || g.At+1 >= len(way) {
		return nil
	}
	switch {
	case e.Style == diagram.Straight && g.Corner:
		way = slices.Clone(way)
		way[g.At] = to
	case e.Style == diagram.Straight:
		way = slices.Insert(slices.Clone(way), g.At+1, to)
	case g.Corner:
		way = route.MoveCorner(way, g.At, to)
	default:
		way = route.MovePiece(way, g.At, to)
	}
	if gate, ok := b.endpointOn(e); ok && e.Style != diagram.Straight {
		way = through(way, b.outlines[gate.ID].tile)
	}
	return way[1 : len(way)-1]
}

// through is a way with a corner more in the middle of a tile that it passes, so
// that it goes on doing so.
func through(way geom.Polyline, tile geom.Rect) geom.Polyline {
	c := tile.Center()
	for i := 1; i < len(way); i++ {
		piece := geom.Polyline{way[i-1], way[i]}
		if _, _, dist := piece.Nearest(c); dist < 1 {
			return slices.Insert(slices.Clone(way), i, c)
		}
	}
	return way
}

// Unbend gives the corners that are left of an arrow when one that was made by
// hand is taken away, or those at the two ends of a piece.
func (b *Builder) Unbend(g Grip) []geom.Point {
	e, ok := b.d.Edge(g.Edge)
	way := b.Way(g.Edge)
	if !ok || g.At < 0 || g.At+1 >= len(way) {
		return nil
	}
	gone := []geom.Point{way[g.At]}
	if !g.Corner {
		gone = append(gone, way[g.At+1])
	}
	return slices.DeleteFunc(slices.Clone(e.Waypoints), func(p geom.Point) bool {
		return slices.ContainsFunc(gone, func(q geom.Point) bool { return p.Dist(q) < 1 })
	})
}

// GripAt is what of the way of an arrow lies within reach of a point: a corner
// before a piece.
func (b *Builder) GripAt(id diagram.ID, p geom.Point, reach float64) (Grip, bool) {
	way := b.Way(id)
	for i := 1; i+1 < len(way); i++ {
		if way[i].Dist(p) <= reach {
			return Grip{Edge: id, At: i, Corner: true}, true
		}
	}
	drawn := b.lines[id]
	if _, _, dist := drawn.Nearest(p); dist > reach || len(way) < 2 {
		return Grip{}, false
	}
	best := Grip{Edge: id}
	nearest := -1.0
	for i := 0; i+1 < len(way); i++ {
		if _, _, dist := (geom.Polyline{way[i], way[i+1]}).Nearest(p); nearest < 0 || dist < nearest {
			best.At, nearest = i, dist
		}
	}
	return best, true
}

// bendable is the shortest piece, in px, with a handle in its middle.
const bendable = 36

// BendHandles are the handles at the corners of a selected arrow and, smaller, in
// the middle of its longer pieces, by which it is bent; none on its words, which
// would be hard to read below it.
func BendHandles(way geom.Polyline, words geom.Rect, px Px) []Item {
	var items []Item
	for i := 1; i < len(way); i++ {
		middle := way[i-1].Lerp(way[i], 0.5)
		free := words.Empty() || !words.Contains(middle)
		if free && way[i-1].Dist(way[i]) >= px(bendable) {
			items = append(items, Item{Shape: &Box{
				Rect: geom.Around(middle, geom.Size{W: px(6), H: px(6)}), Radius: px(3), Fill: Accent.Ink(), Stroke: Stroke{Ink: Panel.Ink(), Width: px(1)},
			}})
		}
	}
	for i := 1; i+1 < len(way); i++ {
		items = append(items, dot(way[i], px(3.5), px(1.5)))
	}
	return items
}

package scene

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
)

// placeChip finds room for the words on an arrow. What a person wrote may stand
// anywhere along it, ports and the names of kinds only on a level piece.
func (b *Builder) placeChip(e *diagram.Edge) bool {
	size, ok := b.chipSize(e)
	if !ok || len(b.lines[e.ID]) < 2 {
		return false
	}
	line := b.lines[e.ID]
	if spot := b.spot(e); spot != (diagram.Spot{}) {
		b.chips[e.ID] = geom.Around(at(spot, line), size)
		return true
	}
	find := route.PlaceChip
	merged := len(b.bundles.with(e.ID)) > 1
	if e.Label != "" || len(b.bends[e.ID]) > 0 || merged {
		find = route.FindChip
	}
	place, ok := find(line, size, func(r geom.Rect) bool { return b.occupied(r, e.ID) })
	if !ok || e.Label == "" && len(b.bends[e.ID]) == 0 && !merged && !onLevel(line, place) {
		return false
	}
	b.chips[e.ID] = place
	return true
}

// at is where a spot lies at a line.
func at(s diagram.Spot, line geom.Polyline) geom.Point {
	p, _ := line.At(s.Along * line.Length())
	return p.Add(s.Off)
}

// onLine is how near to its arrow, in pt, the middle of a label lies on it.
const onLine = 7

// SpotAt is the spot of an edge whose label would have its middle at p; near the
// arrow it lies on it.
func (b *Builder) SpotAt(id diagram.ID, p geom.Point) diagram.Spot {
	line := b.lines[id]
	length := line.Length()
	if length == 0 {
		return diagram.Spot{}
	}
	nearest, along, dist := line.Nearest(p)
	spot := diagram.Spot{Along: along / length}
	if dist > onLine {
		spot.Off = p.Sub(nearest)
	}
	return spot.Round()
}

// onLevel reports whether a chip sits on a level segment of the line, or right above it.
func onLevel(line geom.Polyline, chip geom.Rect) bool {
	c := chip.Center()
	for i := 1; i < len(line); i++ {
		a, z := line[i-1], line[i]
		if a.Y == z.Y && a.Y-c.Y >= 0 && a.Y-c.Y <= chipHeight && min(a.X, z.X) < chip.Min.X && chip.Max.X < max(a.X, z.X) {
			return true
		}
	}
	return false
}

// chipApart is the gap between the words on two arrows, in pt.
const chipApart = 2

// occupied reports whether a chip at r would cover a tile, a label, the header
// of a frame, another chip or another arrow.
func (b *Builder) occupied(r geom.Rect, edge diagram.ID) bool {
	taken := false
	b.scene.Visit(r, func(e *Element) {
		id := diagram.ID(e.ID)
		switch {
		case taken || id == edge:
		case e.Role == EdgeRole:
			chip, ok := b.chips[id]
			_, crosses := e.Line.Crossing(r)
			taken = ok && chip.Inset(-chipApart).Overlaps(r) || crosses
		case e.Role == FrameRole:
			o := b.outlines[id]
			taken = o.label.Overlaps(r) || o.tile.Overlaps(r) && !o.tile.ContainsRect(r)
		default:
			taken = b.outlines[id].body.Overlaps(r)
		}
	})
	return taken
}

// WordsWidth is the room along a level arrow that its words take, in pt; 0 without.
func (b *Builder) WordsWidth(e *diagram.Edge) float64 {
	size, _ := b.chipSize(e)
	return size.W
}

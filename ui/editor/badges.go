package editor

import (
	"maps"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// The sizes of badges: in px at 100 %, and the zooms below which a dot stands
// for a badge, and one badge for all of an outermost container.
const (
	badgePx        = 18
	badgeLeastPx   = 12
	badgeMostPx    = 22
	badgeDotZoom   = 0.3
	badgeTotalZoom = 0.2
)

// badgeItems are the badges of all findings; they keep a readable size at any zoom.
func (e *Editor) badgeItems() []scene.Item {
	zoom := e.View.Zoom
	size := e.View.Px(within(badgePx*zoom, badgeLeastPx, badgeMostPx))
	marks := e.Judgement.marks
	if zoom < badgeTotalZoom {
		marks, size = e.totals(), e.View.Px(badgePx)
	}
	var items []scene.Item
	for _, id := range slices.Sorted(maps.Keys(marks)) {
		at, ok := e.BadgeAt(id)
		switch {
		case !ok:
		case zoom < badgeDotZoom && zoom >= badgeTotalZoom:
			items = append(items, scene.BadgeDot(marks[id], at, e.View.Px)...)
		default:
			items = append(items, scene.Badge(marks[id], at, size, e.Builder.GroundAt(id, at)...)...)
		}
	}
	return items
}

// totals rolls the findings up to the outermost containers.
func (e *Editor) totals() map[diagram.ID]scene.Mark {
	totals := map[diagram.ID]scene.Mark{}
	for _, f := range e.Judgement.Findings {
		outer := e.outermostAround(f.Subject())
		m := totals[outer]
		m.Kind = max(m.Kind, MarkOf(f))
		if f.Active() {
			m.Count++
		}
		totals[outer] = m
	}
	return totals
}

// outermostAround is the largest container around an element, or around the start of
// an arrow; an element in none stands for itself.
func (e *Editor) outermostAround(id diagram.ID) diagram.ID {
	if edge, ok := e.d.Edge(id); ok {
		id = edge.From
	}
	for a := range e.d.Ancestors(id) {
		id = a.ID
	}
	return id
}

// BadgeAt is where the badge of an element sits: the upper right corner of a
// tile, the header of a frame, the block point or the middle of an arrow.
func (e *Editor) BadgeAt(id diagram.ID) (geom.Point, bool) {
	if p, ok := e.Builder.BlockPoint(id); ok {
		return p, true
	}
	if line := e.Builder.Line(id); len(line) > 1 {
		p, _ := line.At(line.Length() / 2)
		return p, true
	}
	tile, ok := e.Builder.Rect(id)
	if !ok {
		return geom.Point{}, false
	}
	if e.isFrame(id) {
		return geom.Pt(tile.Max.X-16, tile.Min.Y+14), true
	}
	return geom.Pt(tile.Max.X-1, tile.Min.Y+1), true
}

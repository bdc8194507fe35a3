package editor

import (
	"maps"
	"slices"

	"lintel/model/annotate"
	"lintel/model/diagram"
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
	if e.View.Zoom < badgeTotalZoom {
		return e.badgesOf(e.Builder, e.totals())
	}
	return e.badgesOf(e.Builder, e.Judgement.marks)
}

// badgesOf are the badges of marks in a scene, at the size of the present zoom.
func (e *Editor) badgesOf(b *scene.Builder, marks map[diagram.ID]scene.Mark) []scene.Item {
	zoom := e.View.Zoom
	size := e.View.Px(within(badgePx*zoom, badgeLeastPx, badgeMostPx))
	if zoom < badgeTotalZoom {
		size = e.View.Px(badgePx)
	}
	var items []scene.Item
	for _, id := range slices.Sorted(maps.Keys(marks)) {
		at, ok := b.BadgeAt(id)
		switch {
		case !ok:
		case zoom < badgeDotZoom && zoom >= badgeTotalZoom:
			items = append(items, scene.BadgeDot(marks[id], at, e.View.Px)...)
		default:
			items = append(items, scene.Badge(marks[id], at, size, b.GroundAt(id, at)...)...)
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
		m.Kind = max(m.Kind, annotate.Mark(f))
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

package editor

import (
	"maps"
	"slices"

	"lintel/model/annotate"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// The sizes of badges in px: at 100 %, and between which they stay. One with a
// number does not get as small as one with a glyph.
const (
	badgePx       = 18
	badgeLeastPx  = 12
	numberLeastPx = 16
	badgeMostPx   = 22
)

// badges are the marks of the present zoom, kept from frame to frame.
type badges struct {
	of    badgeState
	ids   []diagram.ID // in a fixed order
	marks map[diagram.ID]scene.Mark
}

// badgeState is what the marks depend on.
type badgeState struct {
	zoom     float64
	revision uint64
	judged   int
}

// badgeItems are the badges of all findings; they keep a readable size at any
// zoom, and what is smaller than its badge leaves it to its container. While
// something is dragged they stay with the elements that have them.
func (e *Editor) badgeItems() []scene.Item {
	e.countBadges()
	return e.badgesOf(e.Builder, e.badges.ids, e.badges.marks)
}

// blockItems are the marks where broken arrows stop, as faded as the arrows are while
// another one is pulled.
func (e *Editor) blockItems() []scene.Item {
	e.countBadges()
	var arrows []diagram.ID
	for _, id := range e.badges.ids {
		if len(e.Builder.Line(id)) > 1 {
			arrows = append(arrows, id)
		}
	}
	return fadedTo(e.badgesOf(e.Builder, arrows, e.badges.marks), e.dimmed(dimmedWire))
}

// countBadges finds the marks of the present zoom anew where they have changed.
func (e *Editor) countBadges() {
	now := badgeState{e.View.Zoom, e.d.Revision(), e.Judgement.shown}
	if e.gesturing() {
		now.revision = e.badges.of.revision
	}
	if now != e.badges.of || e.badges.marks == nil {
		marks := annotate.RolledUp(e.Builder, e.d, e.Judgement.Findings, e.View.Px(badgeLeastPx))
		e.badges = badges{now, slices.Sorted(maps.Keys(marks)), marks}
	}
}

// badgesOf are the badges of marks in a scene, as far as they can be seen.
func (e *Editor) badgesOf(b *scene.Builder, ids []diagram.ID, marks map[diagram.ID]scene.Mark) []scene.Item {
	seen := e.View.Visible().Inset(-e.View.Px(badgeMostPx))
	var items []scene.Item
	for _, id := range ids {
		at, ok := b.BadgeAt(id)
		if !ok || !seen.Contains(at) {
			continue
		}
		least := float64(badgeLeastPx)
		if marks[id].Count > 1 {
			least = numberLeastPx
		}
		size := e.View.Px(within(badgePx*e.View.Zoom, least, badgeMostPx))
		badge := scene.Badge(marks[id], e.inHeader(b, id, at, size), size, b.GroundAt(id, at)...)
		if !e.lights(id) {
			badge = fadedTo(badge, 1-veil*e.presence())
		}
		items = append(items, badge...)
	}
	return items
}

// inHeader moves the badge of a frame into its upper right corner when the frame
// is so small on the screen that it would stick out.
func (e *Editor) inHeader(b *scene.Builder, id diagram.ID, at geom.Point, size float64) geom.Point {
	r, ok := b.Rect(id)
	if !ok || !b.IsFrame(id) {
		return at
	}
	return geom.Pt(min(at.X, r.Max.X-size*0.6), max(at.Y, r.Min.Y+size*0.6))
}

// fadedTo are items at a share of their strength.
func fadedTo(items []scene.Item, strength float64) []scene.Item {
	list := slices.Clone(items)
	for i := range list {
		list[i].Shape = list[i].Shape.Faded(strength)
	}
	return list
}

package editor

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// How far a duplicate is put from its original, in pt: tiles from middle to
// middle, a container from border to border.
const (
	tileRight = 112
	tileDown  = 96
	frameGap  = 16
)

// copyStep is how far a duplicate of nodes is put from them: beside them where
// their containers have a free place, for containers also where they have to
// grow, and else a little aside.
func (e *Editor) copyStep(ids []diagram.ID) geom.Vec {
	aside := geom.Vec{X: pasteStep, Y: pasteStep}
	area, frames := geom.Rect{}, true
	for _, id := range ids {
		if _, isNode := e.d.Node(id); !isNode {
			continue
		}
		if e.IsDocked(id) {
			return aside
		}
		area, frames = area.Union(e.rect(id)), frames && e.isFrame(id)
	}
	if area.Empty() {
		return aside
	}
	right := geom.Vec{X: area.W() - scene.TileSize + tileRight}
	down := geom.Vec{Y: area.H() - scene.TileSize + tileDown}
	ways := []geom.Vec{right, down}
	if frames {
		ways = []geom.Vec{{X: area.W() + frameGap}, {Y: area.H() + frameGap}}
		if area.W() > area.H() {
			slices.Reverse(ways)
		}
	}
	for _, by := range ways {
		if e.clear(ids, by) && e.fits(ids, by) {
			return by
		}
	}
	for _, by := range ways {
		if frames && e.clear(ids, by) {
			return by
		}
	}
	return aside
}

// clear reports whether copies of nodes, moved, cover nothing beside them.
func (e *Editor) clear(ids []diagram.ID, by geom.Vec) bool {
	for _, id := range ids {
		n, isNode := e.d.Node(id)
		if !isNode {
			continue
		}
		body, _ := e.Builder.Body(id)
		body = body.Translate(by)
		for sibling := range e.d.Children(n.Parent) {
			if other, _ := e.Builder.Body(sibling.ID); !e.IsDocked(sibling.ID) && other.Overlaps(body) {
				return false
			}
		}
	}
	return true
}

// fits reports whether copies of nodes, moved, stay inside their containers.
func (e *Editor) fits(ids []diagram.ID, by geom.Vec) bool {
	return !slices.ContainsFunc(ids, func(id diagram.ID) bool {
		n, isNode := e.d.Node(id)
		if !isNode || n.Parent == "" {
			return false
		}
		body, _ := e.Builder.Body(id)
		return !e.Builder.Padding(n.Parent).Within(e.rect(n.Parent)).ContainsRect(body.Translate(by))
	})
}

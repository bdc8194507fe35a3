package editor

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// selectionItems mark the selected elements that can be seen; of a large drawing
// thousands may be selected.
func (e *Editor) selectionItems() []scene.Item {
	var items []scene.Item
	ids := e.Selection.list()
	seen := e.View.Visible().Inset(-e.View.Px(2 * selectionGap))
	var common geom.Rect
	done := map[diagram.ID]bool{}
	for _, id := range ids {
		as := e.Builder.DrawnAs(id)
		if done[as] {
			continue // several are drawn as one
		}
		done[as] = true
		if line := e.Builder.Line(id); len(line) > 1 {
			if line.Bounds().Inset(-1).Overlaps(seen) {
				items = append(items, e.haloItems(id, line, len(ids) == 1)...)
			}
			continue
		}
		body, ok := e.Builder.Body(id)
		if !ok {
			continue
		}
		common = common.Union(body)
		if body.Overlaps(seen) {
			items = append(items, e.boxItems(id, body, len(ids) == 1)...)
		}
	}
	items = append(items, e.groupItems()...)
	if len(ids) > 1 && !common.Empty() {
		items = append(items, scene.CommonBox(common, e.View.Px))
	}
	return items
}

// boxItems mark a selected node: with handles when it is the only one, with a
// lock when it is locked, in a ring when the keyboard has gone to it.
func (e *Editor) boxItems(id diagram.ID, body geom.Rect, alone bool) []scene.Item {
	locked := e.d.Locked(id)
	items := scene.SelectionBox(body, alone && !locked, e.View.Px)
	if alone && id == e.Overlay.Focus {
		if !e.isFrame(id) {
			items = nil // the ring says enough
		}
		items = append(items, e.Builder.FocusRing(id, e.View.Px)...)
	}
	if alone && !locked && e.Resizable(id) {
		items = append(items, scene.SideHandles(body, e.View.Px)...)
	}
	if locked {
		items = append(items, scene.LockMark(body, e.View.Px)...)
	}
	return items
}

// groupItems frame the groups of the selected nodes, unless one group is all
// that is selected: then its common frame says enough.
func (e *Editor) groupItems() []scene.Item {
	groups := e.SelectedGroups()
	if len(groups) == 1 && len(e.d.Members(groups[0])) == e.Selection.Len() {
		return nil
	}
	var items []scene.Item
	for _, g := range groups {
		var area geom.Rect
		for _, id := range e.d.Members(g) {
			body, _ := e.Builder.Body(id)
			area = area.Union(body)
		}
		if !area.Empty() { // it may be in a collapsed container
			items = append(items, scene.GroupBox(area, e.View.Px))
		}
	}
	return items
}

// haloItems mark a selected arrow; it is painted again above its halo, in the
// accent or, when it is broken, in red. From afar only a broken one is.
func (e *Editor) haloItems(id diagram.ID, line geom.Polyline, alone bool) []scene.Item {
	items := []scene.Item{scene.LineHalo(line, e.View.Px)}
	_, broken := e.Judgement.verdicts[id]
	if broken || e.View.Zoom >= haloMinZoom {
		items = append(items, e.Builder.SelectedArrow(id)...)
	}
	if alone && !e.d.Locked(id) {
		if e.View.Zoom >= portMinZoom {
			chip, _ := e.Builder.Chip(id)
			items = append(items, scene.BendHandles(e.Builder.Way(id), chip, e.View.Px)...)
		}
		items = append(items, scene.EndHandles(line, e.View.Px)...)
	}
	return items
}

// haloMinZoom is the zoom below which a selected arrow is not painted again.
const haloMinZoom = 0.3

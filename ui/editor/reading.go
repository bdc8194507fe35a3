package editor

import (
	"cmp"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// SelectNext selects the element after the selected one, or before it with a
// step of -1, in reading order: rows from top to bottom, each from left to
// right, and a container before what is in it.
func (e *Editor) SelectNext(step int) {
	ids := e.readInside("", nil)
	if len(ids) == 0 {
		return
	}
	at := -1
	if selected := e.SelectedNodes(); len(selected) > 0 {
		at = slices.Index(ids, selected[0])
	}
	if at < 0 && step < 0 {
		at = 0
	}
	e.Overlay.Focus = ids[(at+step+len(ids))%len(ids)]
	e.Reveal(e.Overlay.Focus)
}

// readInside adds the nodes in a container in reading order.
func (e *Editor) readInside(container diagram.ID, ids []diagram.ID) []diagram.ID {
	var nodes []diagram.ID
	if n, ok := e.d.Node(container); ok && n.Collapsed {
		return ids // what is in it cannot be seen
	}
	for child := range e.d.Children(container) {
		nodes = append(nodes, child.ID)
	}
	slices.SortStableFunc(nodes, func(a, b diagram.ID) int { return cmp.Compare(e.rect(a).Min.Y, e.rect(b).Min.Y) })
	for len(nodes) > 0 {
		row := e.firstRow(nodes)
		slices.SortStableFunc(nodes[:row], func(a, b diagram.ID) int { return cmp.Compare(e.rect(a).Min.X, e.rect(b).Min.X) })
		for _, id := range nodes[:row] {
			ids = e.readInside(id, append(ids, id))
		}
		nodes = nodes[row:]
	}
	return ids
}

// firstRow is the number of nodes, sorted from top to bottom, that stand beside
// the first: by half of their height or more.
func (e *Editor) firstRow(nodes []diagram.ID) int {
	band := e.rect(nodes[0])
	for i, id := range nodes {
		r := e.rect(id)
		if shared(band, r) < min(band.H(), r.H())/2 {
			return i
		}
		band.Max.Y = max(band.Max.Y, r.Max.Y)
	}
	return len(nodes)
}

// shared is the height over which two rectangles stand beside each other.
func shared(a, b geom.Rect) float64 { return min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y) }

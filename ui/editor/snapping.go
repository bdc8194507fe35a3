package editor

import (
	"slices"

	"lintel/model/align"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// snapReach is how near a dragged thing must come to the line of a neighbour to
// be lined up with it, in px.
const snapReach = 6

// Tiles is the area of some nodes without their labels.
func (e *Editor) Tiles(ids []diagram.ID) geom.Rect {
	var area geom.Rect
	for _, id := range ids {
		area = area.Union(e.rect(id))
	}
	return area
}

// Snap takes a displacement of nodes, whose area was box before it, to where
// they line up with neighbours or else stand on the grid. free tells in which
// directions they may go.
func (e *Editor) Snap(ids []diagram.ID, box geom.Rect, want geom.Vec, freeX, freeY bool) geom.Vec {
	to := e.board(ids, box.Translate(want), e.holdFrame(ids)).Move(box, want)
	if !freeX {
		to.X = want.X
	}
	if !freeY {
		to.Y = want.Y
	}
	return to
}

// MarksOf are the guides and equal gaps of nodes where they are.
func (e *Editor) MarksOf(ids []diagram.ID) align.Marks {
	box := e.Tiles(ids)
	return e.board(ids, box, e.holdFrame(ids)).Marks(box)
}

// holdFrame reports whether a container is among some nodes.
func (e *Editor) holdFrame(ids []diagram.ID) bool { return slices.ContainsFunc(ids, e.isFrame) }

// board is what nodes whose area is box line up with: tiles with the tiles that
// can be seen, containers with containers, both with the middle of the container
// around. Nodes among ids are no neighbours, nor what is in them. It asks the index only for what stands above, below and beside.
func (e *Editor) board(ids []diagram.ID, box geom.Rect, frames bool) align.Board {
	b := align.Board{Grid: Grid, Reach: e.View.Px(snapReach)}
	moving := make(map[diagram.ID]bool, len(ids))
	for _, id := range ids {
		moving[id] = true
	}
	role := scene.NodeRole
	if frames {
		role = scene.FrameRole
	}
	home := e.FrameAt(box.Center(), ids)
	if home != "" {
		b.Neighbours = append(b.Neighbours, align.Neighbour{Rect: e.rect(home)})
	}
	seen, met := e.View.Visible(), map[diagram.ID]bool{}
	for _, strip := range []geom.Rect{
		{Min: geom.Pt(box.Min.X-b.Reach, seen.Min.Y), Max: geom.Pt(box.Max.X+b.Reach, seen.Max.Y)},
		{Min: geom.Pt(seen.Min.X, box.Min.Y-b.Reach), Max: geom.Pt(seen.Max.X, box.Max.Y+b.Reach)},
	} {
		e.Builder.Scene().Visit(strip, func(el *scene.Element) {
			id := diagram.ID(el.ID)
			if el.Role != role || met[id] || moving[id] || e.inOneOf(moving, id) {
				return
			}
			met[id] = true
			if n, ok := e.neighbour(id, home, box); ok {
				b.Neighbours = append(b.Neighbours, n)
			}
		})
	}
	return b
}

// neighbour is a node to line up with. A container around the box is none.
func (e *Editor) neighbour(id, home diagram.ID, box geom.Rect) (align.Neighbour, bool) {
	n, ok := e.d.Node(id)
	r := e.rect(id)
	if !ok || e.isFrame(id) && r.ContainsRect(box) {
		return align.Neighbour{}, false
	}
	return align.Neighbour{Rect: r, Edges: true, Row: n.Parent == home}, true
}

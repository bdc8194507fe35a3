package editor

import (
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// SlideDocked moves a docked resource to the border nearest to p.
func (e *Editor) SlideDocked(id diagram.ID, p geom.Point) error {
	n, ok := e.d.Node(id)
	if !ok {
		return nil
	}
	host, at := e.Dock(n.Kind, p)
	return e.Do(command.Sequence{Name: command.Move{}.Title(), Commands: []command.Command{
		command.Nest{IDs: []diagram.ID{id}, Parent: host},
		command.Move{IDs: []diagram.ID{id}, By: at.Sub(e.d.Origin(id))},
	}})
}

// NotSmaller grows r until it holds what is drawn in the container.
func (e *Editor) NotSmaller(id diagram.ID, r geom.Rect) geom.Rect {
	inner := e.contents(id)
	if inner.Empty() {
		return r
	}
	return r.Union(e.Builder.Padding(id).Around(inner))
}

// AimWire points the arrow being pulled at p.
func (e *Editor) AimWire(p geom.Point) {
	w := e.Overlay.Wire
	if w == nil {
		return
	}
	w.To = p
	w.Target, w.Fits = e.aim(w.From, p)
	e.Tell(ViewChanged)
}

func (e *Editor) aim(from diagram.ID, p geom.Point) (diagram.ID, bool) {
	target, ok := e.tileNear(p)
	if !ok || target == from || from == "" {
		return "", false
	}
	fits, _ := e.Fits(from, target)
	return target, fits
}

// tileNear is the node at p; while wiring the whole neighbourhood of a tile counts.
func (e *Editor) tileNear(p geom.Point) (diagram.ID, bool) {
	var found diagram.ID
	reach := e.View.Px(portReach)
	e.Builder.Scene().Visit(geom.Around(p, geom.Size{W: 2 * reach, H: 2 * reach}), func(el *scene.Element) {
		if el.Role == scene.NodeRole || el.Role == scene.DockedRole {
			if el.Body.Inset(-reach).Contains(p) {
				found = diagram.ID(el.ID)
			}
		}
	})
	if found != "" {
		return found, true
	}
	return e.NodeAt(p)
}

// AimRewire points an end of an existing arrow at p. One that was deleted
// meanwhile aims at nothing.
func (e *Editor) AimRewire(id diagram.ID, start bool, p geom.Point) {
	e.Overlay.Wire = &Wire{To: p}
	edge, ok := e.d.Edge(id)
	if !ok {
		return
	}
	e.Overlay.Wire.From = edge.From
	fixed := edge.From
	if start {
		fixed = edge.To
		e.Overlay.Wire.From = edge.To
	}
	target, ok := e.tileNear(p)
	if ok && target != fixed {
		e.Overlay.Wire.Target = target
		if start {
			e.Overlay.Wire.Fits, _ = e.Fits(target, fixed)
		} else {
			e.Overlay.Wire.Fits, _ = e.Fits(fixed, target)
		}
	}
	e.Tell(ViewChanged)
}

// snapReach is how near the middles of two tiles must come to line up, in px.
const snapReach = 6

// Snap takes a displacement to the grid, or to where the first of the dragged
// nodes lines up with a neighbour; the second result are the lines to show.
// home is where that node stood, done how far it was moved already.
func (e *Editor) Snap(ids []diagram.ID, home geom.Point, done, want geom.Vec) (geom.Vec, []geom.Polyline) {
	snappedTo := home.Add(want).Snap(Grid).Sub(home)
	tile := e.rect(ids[0])
	if e.isFrame(ids[0]) {
		return snappedTo, nil
	}
	start := tile.Translate(done.Neg())
	moving := map[diagram.ID]bool{}
	for _, id := range ids {
		moving[id] = true
	}
	at := start.Translate(want).Center()
	var guides []geom.Polyline
	if x, other, ok := e.lineUp(at, moving, func(p geom.Point) float64 { return p.X }); ok {
		snappedTo.X = x - start.Center().X
		guides = append(guides, geom.Polyline{{X: x, Y: math.Min(at.Y, other.Y) - guideReach}, {X: x, Y: math.Max(at.Y, other.Y) + guideReach}})
	}
	if y, other, ok := e.lineUp(at, moving, func(p geom.Point) float64 { return p.Y }); ok {
		snappedTo.Y = y - start.Center().Y
		guides = append(guides, geom.Polyline{{X: math.Min(at.X, other.X) - guideReach, Y: y}, {X: math.Max(at.X, other.X) + guideReach, Y: y}})
	}
	return snappedTo, guides
}

// guideReach is how far a guide sticks out over the middle of a tile, in pt.
const guideReach = 40

// lineUp finds the nearest visible tile whose middle has almost the same
// coordinate as at.
func (e *Editor) lineUp(at geom.Point, moving map[diagram.ID]bool, coord func(geom.Point) float64) (float64, geom.Point, bool) {
	best, found := math.Inf(1), geom.Point{}
	reach := e.View.Px(snapReach)
	e.Builder.Scene().Visit(e.View.Visible(), func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if el.Role != scene.NodeRole || moving[id] {
			return
		}
		c := e.rect(id).Center()
		if math.Abs(coord(c)-coord(at)) <= reach && c.Dist(at) < best {
			best, found = c.Dist(at), c
		}
	})
	return coord(found), found, !math.IsInf(best, 1)
}

// EditableKinds lists what an arrow may claim: what the catalogue knows for its
// ends, and what it claims now.
func (e *Editor) EditableKinds(edge *diagram.Edge) []catalog.EdgeKind {
	kinds := e.KindsBetween(edge.From, edge.To)
	if slices.Contains(kinds, edge.Kind) {
		return kinds
	}
	return append(kinds, edge.Kind)
}

package editor

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// Part says which part of an element lies under the pointer.
type Part uint8

// The parts.
const (
	Nothing      Part = iota
	NodeBody          // tile, label or header of a node
	FrameInner        // the empty inside of a container
	EdgeLine          // an arrow
	EdgeStart         // the handle at the tail of a selected arrow
	EdgeEnd           // the handle at the head of a selected arrow
	EdgeGrip          // a corner or a piece of a selected arrow
	EdgeLabel         // the words on an arrow
	PortSpot          // a port of the node under the pointer
	CornerHandle      // a corner of a selected container
	SideHandle        // a side of a selected container
	FoldSpot          // the switch that collapses or expands a container
)

// Hit is what lies under the pointer.
type Hit struct {
	Part Part
	ID   diagram.ID
	// Handle tells which corner or side: X and Y are -1, 0 or 1.
	Handle struct{ X, Y int }
	// Grip tells which corner or piece of an arrow.
	Grip scene.Grip
}

// OnArrow reports whether an arrow was hit, other than at its ends.
func (h Hit) OnArrow() bool { return h.Part == EdgeLine || h.Part == EdgeGrip || h.Part == EdgeLabel }

// Reach of the pointer in px.
const (
	portReach   = 12
	handleReach = 8
	lineReach   = 6
	borderReach = 6
)

// HitTest finds what lies under a diagram point. What is on top wins; handles
// of the selection and ports of the hovered node win over everything.
func (e *Editor) HitTest(p geom.Point) Hit {
	if id, ok := e.foldSwitchAt(p); ok {
		return Hit{Part: FoldSpot, ID: id}
	}
	port, onPort := e.hitPort(p)
	if onPort && e.drawn != "" {
		return port
	}
	if h, ok := e.hitHandle(p); ok {
		return h
	}
	if onPort {
		return port
	}
	var best Hit
	reach := e.View.Px(lineReach)
	e.Builder.Scene().Visit(geom.Around(p, geom.Size{W: 2 * reach, H: 2 * reach}), func(el *scene.Element) {
		if h := e.hitElement(el, p, reach); h.Part != Nothing {
			best = h // later elements are painted above earlier ones
		}
	})
	if best.Part == EdgeLine && e.bends(best.ID) {
		best.Part = EdgeGrip
		best.Grip, _ = e.Builder.GripAt(best.ID, p, reach)
	}
	return best
}

// bends reports whether an arrow shows the handles by which it is bent.
func (e *Editor) bends(id diagram.ID) bool {
	only, ok := e.Selection.Only()
	return ok && only == id && !e.d.Locked(id)
}

// HoverAt notes what lies under the pointer. The empty inside of a container
// is nothing to hover over.
func (e *Editor) HoverAt(p geom.Point) {
	hit := e.HitTest(p)
	var frame diagram.ID
	if e.isFrame(hit.ID) {
		frame = hit.ID
	}
	if hit.Part == FrameInner || hit.Part == FoldSpot {
		hit.ID = ""
	}
	if e.Overlay.Hover != hit.ID || e.Overlay.Frame != frame {
		e.Overlay.Hover, e.Overlay.Frame = hit.ID, frame
		e.Tell(ViewChanged)
	}
}

func (e *Editor) hitElement(el *scene.Element, p geom.Point, reach float64) Hit {
	id := diagram.ID(el.ID)
	switch el.Role {
	case scene.EdgeRole:
		if chip, ok := e.Builder.Chip(id); ok && e.View.Zoom >= chipMinZoom && chip.Contains(p) {
			return Hit{Part: EdgeLabel, ID: id}
		}
		if _, _, dist := el.Line.Nearest(p); dist <= reach {
			return Hit{Part: EdgeLine, ID: id}
		}
	case scene.FrameRole:
		if !el.Body.Contains(p) {
			return Hit{}
		}
		if e.onFrameBorder(el.Body, p) {
			return Hit{Part: NodeBody, ID: id}
		}
		return Hit{Part: FrameInner, ID: id}
	default:
		if el.Body.Contains(p) {
			return Hit{Part: NodeBody, ID: id}
		}
	}
	return Hit{}
}

// onFrameBorder reports whether p is on the outline or the header of a frame,
// by which a container is taken; its inside belongs to the marquee.
func (e *Editor) onFrameBorder(frame geom.Rect, p geom.Point) bool {
	return !frame.Inset(e.View.Px(borderReach)).Contains(p) || p.Y < frame.Min.Y+24
}

// hitHandle finds a resize handle of a selected container or an end of a selected arrow.
func (e *Editor) hitHandle(p geom.Point) (Hit, bool) {
	id, ok := e.Selection.Only()
	if !ok {
		return Hit{}, false
	}
	reach := e.View.Px(handleReach)
	if e.d.Locked(id) {
		return Hit{}, false
	}
	if line := e.Builder.Line(id); len(line) > 1 {
		switch tail, head := scene.HandlePlaces(line); {
		case tail.Dist(p) <= reach:
			return Hit{Part: EdgeStart, ID: id}, true
		case head.Dist(p) <= reach:
			return Hit{Part: EdgeEnd, ID: id}, true
		}
		if g, ok := e.Builder.GripAt(id, p, reach); ok && g.Corner && e.bends(id) {
			return Hit{Part: EdgeGrip, ID: id, Grip: g}, true
		}
		return Hit{}, false
	}
	if !e.Resizable(id) {
		return Hit{}, false
	}
	r, _ := e.Builder.Rect(id)
	h := Hit{Part: CornerHandle, ID: id}
	r = r.Inset(-e.View.Px(selectionGap))
	h.Handle.X, h.Handle.Y = side(p.X, r.Min.X, r.Max.X, reach), side(p.Y, r.Min.Y, r.Max.Y, reach)
	inside := r.Inset(-reach).Contains(p)
	if !inside || h.Handle.X == 0 && h.Handle.Y == 0 {
		return Hit{}, false
	}
	if h.Handle.X == 0 || h.Handle.Y == 0 {
		h.Part = SideHandle
	}
	// What is docked on the border could not be taken if the sides covered it.
	return h, h.Part == CornerHandle || !e.tileAt(p)
}

// tileAt reports whether a tile, docked ones included, lies at p.
func (e *Editor) tileAt(p geom.Point) bool {
	found := false
	e.Builder.Scene().Visit(geom.Rect{Min: p, Max: p}, func(el *scene.Element) {
		found = found || el.Role >= scene.DockedRole && el.Body.Contains(p)
	})
	return found
}

// side is -1 near lo, 1 near hi, and 0 in between.
func side(v, lo, hi, reach float64) int {
	switch {
	case v <= lo+reach:
		return -1
	case v >= hi-reach:
		return 1
	}
	return 0
}

func (e *Editor) hitPort(p geom.Point) (Hit, bool) {
	id := e.Overlay.Hover
	if id == "" || e.View.Zoom < portMinZoom {
		return Hit{}, false
	}
	if e.rect(id).Inset(portDepth).Contains(p) {
		return Hit{}, false
	}
	for _, port := range e.Ports(id) {
		if port.Dist(p) <= e.View.Px(portReach) {
			return Hit{Part: PortSpot, ID: id}, true
		}
	}
	return Hit{}, false
}

// portDepth is how far a port reaches into its tile, in pt: on a small drawing
// the reach in px would cover the whole tile, and it could no longer be moved.
const portDepth = 8

// chipMinZoom is the zoom below which arrows show no words.
const chipMinZoom = 0.75

// portMinZoom is the zoom below which tiles are too small to aim at a port.
const portMinZoom = 0.3

// Ports are the places on a node from which an arrow can be pulled.
func (e *Editor) Ports(id diagram.ID) []geom.Point {
	tile, ok := e.Builder.Rect(id)
	if n, _ := e.d.Node(id); !ok || e.Resizable(id) || n.Collapsed {
		return nil
	}
	body, _ := e.Builder.Body(id)
	ring := tile.Inset(-scene.Clear)
	c := tile.Center()
	right, bottom := ring.Max.X, ring.Max.Y
	if body.Max.X > tile.Max.X+labelRightOf {
		right = ring.Max.X
	} else if body.Max.Y > tile.Max.Y {
		bottom = body.Max.Y + scene.Clear
	}
	return []geom.Point{
		{X: right, Y: c.Y}, {X: c.X, Y: ring.Min.Y}, {X: ring.Min.X, Y: c.Y}, {X: c.X, Y: bottom},
	}
}

// labelRightOf is the overhang from which a label stands beside its tile: one
// below is centred and at most half of its width sticks out.
const labelRightOf = 40

// NodeAt is the tile or docked node at a point, or else the container whose
// border or header is there.
func (e *Editor) NodeAt(p geom.Point) (diagram.ID, bool) {
	h := e.HitTest(p)
	if h.Part == NodeBody || h.Part == PortSpot {
		return h.ID, true
	}
	return "", false
}

// Resizable reports whether an element has a size of its own.
func (e *Editor) Resizable(id diagram.ID) bool { return e.isFrame(id) || e.IsNote(id) }

// IsNote reports whether an element is a remark on the drawing.
func (e *Editor) IsNote(id diagram.ID) bool {
	n, ok := e.d.Node(id)
	if !ok {
		return false
	}
	s, known := e.Parts.Catalog.Service(n.Kind)
	return known && s.IsNote()
}

// isFrame reports whether a node is a container whose inside is shown.
func (e *Editor) isFrame(id diagram.ID) bool {
	n, ok := e.d.Node(id)
	return ok && !n.Collapsed && e.isContainer(n)
}

func (e *Editor) isContainer(n *diagram.Node) bool {
	s, known := e.Parts.Catalog.Service(n.Kind)
	return known && s.IsFrame() || !known && n.Size != (geom.Size{})
}

// IsDocked reports whether a node sits on the border of its container.
func (e *Editor) IsDocked(id diagram.ID) bool {
	n, ok := e.d.Node(id)
	return ok && e.isDocked(n.Kind)
}

func (e *Editor) isDocked(kind catalog.Kind) bool {
	s, ok := e.Parts.Catalog.Service(kind)
	return ok && s.Shape == catalog.Docked
}

package editor

import (
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/room"
	"lintel/model/scene"
)

// Grid is the step that positions snap to, in pt.
const Grid = 8

// FrameAt is the innermost container at a point, not counting those listed and
// what is in them.
func (e *Editor) FrameAt(p geom.Point, except []diagram.ID) diagram.ID {
	var found diagram.ID
	e.Builder.Scene().Visit(geom.Rect{Min: p, Max: p}, func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if el.Role != scene.FrameRole || !el.Body.Contains(p) || slices.Contains(except, id) {
			return
		}
		if slices.ContainsFunc(except, func(outer diagram.ID) bool { return e.d.Inside(id, outer) }) {
			return
		}
		found = id
	})
	return found
}

// Enclose lets a container, and then those around it, grow until what is drawn
// in them fits with its labels.
func (e *Editor) Enclose(id diagram.ID) error {
	for id != "" {
		n, ok := e.d.Node(id)
		if !ok {
			return nil
		}
		if want := e.Hull(id); want != e.rect(id) {
			if err := e.Do(command.Resize{ID: id, Rect: want}); err != nil {
				return err
			}
		}
		id = n.Parent
	}
	return nil
}

// growFor lets a container, and those around it, grow to the right and down for an
// area that something will take up in it. What stands beside them makes way.
func (e *Editor) growFor(id diagram.ID, area geom.Rect) error {
	if id == "" {
		return nil
	}
	have := e.rect(id)
	need := have.Union(e.Builder.Padding(id).Around(area)).Max.Sub(have.Min)
	return e.Do(room.GrowTo{ID: id, Size: geom.Size{W: gridUp(need.X), H: gridUp(need.Y)}})
}

// Revise does an edit of nodes that may change how much room they take up, with
// their labels, and lets the containers around those that did grow, as one step.
func (e *Editor) Revise(c command.Command, ids []diagram.ID) error {
	before := make([]geom.Rect, len(ids))
	for i, id := range ids {
		before[i], _ = e.Builder.Body(id)
	}
	e.BeginGesture()
	err := e.Do(c)
	for i, id := range ids {
		n, isNode := e.d.Node(id)
		if body, _ := e.Builder.Body(id); err == nil && isNode && !before[i].ContainsRect(body) {
			err = e.Enclose(n.Parent)
		}
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(c.Title())
	return nil
}

// Hull is the rectangle a container needs at least: what it is now, grown on
// the grid until everything in it fits.
func (e *Editor) Hull(id diagram.ID) geom.Rect {
	r := e.rect(id)
	inner := e.contents(id)
	if inner.Empty() {
		return r
	}
	pad := e.Builder.Padding(id)
	grown := r.Union(pad.Around(inner))
	if grown == r {
		return r
	}
	return geom.Rect{Min: floorGrid(grown.Min, r.Min), Max: ceilGrid(grown.Max, r.Max)}
}

// contents is the area of what is drawn in a container, docked things not counted.
func (e *Editor) contents(id diagram.ID) geom.Rect {
	var inner geom.Rect
	for child := range e.d.Children(id) {
		if e.isDocked(child.Kind) {
			continue
		}
		body, _ := e.Builder.Body(child.ID)
		inner = inner.Union(body)
	}
	return inner
}

func (e *Editor) rect(id diagram.ID) geom.Rect {
	r, _ := e.Builder.Rect(id)
	return r
}

// floorGrid and ceilGrid round outwards, but leave a side alone that did not move.
func floorGrid(p, keep geom.Point) geom.Point {
	return geom.Pt(roundUnless(p.X, keep.X, math.Floor), roundUnless(p.Y, keep.Y, math.Floor))
}

func ceilGrid(p, keep geom.Point) geom.Point {
	return geom.Pt(roundUnless(p.X, keep.X, math.Ceil), roundUnless(p.Y, keep.Y, math.Ceil))
}

func roundUnless(v, keep float64, round func(float64) float64) float64 {
	if v == keep {
		return v
	}
	return round(v/Grid) * Grid
}

// Dock is the place for a docked node near a point: its container and its
// absolute top left corner, centred on the nearest border. Without a suitable
// container around the point it stays where it is.
func (e *Editor) Dock(kind catalog.Kind, p geom.Point) (diagram.ID, geom.Point) {
	half := geom.Vec{X: -scene.DockedSize / 2, Y: -scene.DockedSize / 2}
	s, ok := e.Parts.Catalog.Service(kind)
	if !ok {
		return "", p.Add(half)
	}
	var host diagram.ID
	reach := geom.Around(p, geom.Size{W: 2 * scene.DockedSize, H: 2 * scene.DockedSize})
	e.Builder.Scene().Visit(reach, func(el *scene.Element) {
		n, ok := e.d.Node(diagram.ID(el.ID))
		if ok && el.Role == scene.FrameRole && slices.Contains(s.Placement, n.Kind) && el.Body.Overlaps(reach) {
			host = n.ID
		}
	})
	if host == "" {
		return e.FrameAt(p, nil), p.Add(half).Snap(Grid)
	}
	return host, nearestBorder(e.rect(host), p.Snap(Grid)).Add(half)
}

// nearestBorder is the point of the outline of r closest to p, away from the corners.
func nearestBorder(r geom.Rect, p geom.Point) geom.Point {
	outline := geom.Polyline{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}, r.Min}
	at, _, _ := outline.Nearest(p)
	if at.X == r.Min.X || at.X == r.Max.X {
		at.Y = within(at.Y, r.Min.Y+scene.DockedSize, r.Max.Y-scene.DockedSize)
	} else {
		at.X = within(at.X, r.Min.X+scene.DockedSize, r.Max.X-scene.DockedSize)
	}
	return at
}

func within(v, lo, hi float64) float64 { return max(lo, min(v, hi)) }

package editor

import (
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

// EditableKinds lists what an arrow may claim: what the catalogue knows for its
// ends, and what it claims now.
func (e *Editor) EditableKinds(edge *diagram.Edge) []catalog.EdgeKind {
	kinds := e.KindsBetween(edge.From, edge.To)
	if slices.Contains(kinds, edge.Kind) {
		return kinds
	}
	return append(kinds, edge.Kind)
}

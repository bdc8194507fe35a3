package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// DropTarget is the container that nodes would go into when they were dropped
// with their common centre where it is now.
func (e *Editor) DropTarget(ids []diagram.ID) diagram.ID {
	var tiles geom.Rect
	holdsFrame := false
	for _, id := range ids {
		if r, ok := e.Builder.Rect(id); ok {
			tiles = tiles.Union(r)
		}
		holdsFrame = holdsFrame || e.isFrame(id)
	}
	target := e.homeAt(tiles.Center(), ids)
	if !holdsFrame {
		return target
	}
	return e.outwards(target, func(n *diagram.Node) bool { return e.holds(n, tiles.Size()) })
}

// homeAt is the container for what is dropped at a point: that of the tile which
// lies there, else the innermost around the point.
func (e *Editor) homeAt(p geom.Point, dropped []diagram.ID) diagram.ID {
	var under *diagram.Node
	e.Builder.Scene().Visit(geom.Rect{Min: p, Max: p}, func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if el.Role == scene.NodeRole && el.Body.Contains(p) && !slices.Contains(dropped, id) {
			under, _ = e.d.Node(id)
		}
	})
	if under == nil || slices.ContainsFunc(dropped, func(id diagram.ID) bool { return e.d.Inside(under.ID, id) }) {
		return e.FrameAt(p, dropped)
	}
	return under.Parent
}

// roomFor is the container at p for something new: the innermost one, or for a
// container the innermost that is larger or of a kind that it belongs into.
func (e *Editor) roomFor(kind catalog.Kind, size geom.Size, p geom.Point) diagram.ID {
	target := e.FrameAt(p, nil)
	service, ok := e.Parts.Catalog.Service(kind)
	if !ok || !service.IsFrame() {
		return target
	}
	return e.outwards(target, func(n *diagram.Node) bool {
		return e.holds(n, size) || slices.Contains(service.Placement, n.Kind)
	})
}

// outwards is the first container, from id on outwards, that suits.
func (e *Editor) outwards(id diagram.ID, suits func(*diagram.Node) bool) diagram.ID {
	n, ok := e.d.Node(id)
	if !ok || suits(n) {
		return id
	}
	for outer := range e.d.Ancestors(id) {
		if suits(outer) {
			return outer.ID
		}
	}
	return ""
}

// holds reports whether a container is larger than something of a size.
func (e *Editor) holds(container *diagram.Node, size geom.Size) bool {
	frame := e.rect(container.ID)
	return frame.W() > size.W && frame.H() > size.H
}

// herd is a part of what is dropped: nodes of one container, which stay together.
type herd struct {
	from, to diagram.ID
	ids      []diagram.ID
}

// herds splits dropped nodes by the container that they come from. What lies in
// another dropped node goes with that one.
func (e *Editor) herds(ids []diagram.ID) []herd {
	var all []herd
	for _, id := range e.outermost(ids) {
		n, ok := e.d.Node(id)
		if !ok {
			continue
		}
		i := slices.IndexFunc(all, func(h herd) bool { return h.from == n.Parent })
		if i < 0 {
			i, all = len(all), append(all, herd{from: n.Parent})
		}
		all[i].ids = append(all[i].ids, id)
	}
	for i := range all {
		all[i].to = e.DropTarget(all[i].ids)
	}
	return all
}

// outermost lists the ids without those that lie in another of them.
func (e *Editor) outermost(ids []diagram.ID) []diagram.ID {
	listed := make(map[diagram.ID]bool, len(ids))
	for _, id := range ids {
		listed[id] = true
	}
	var roots []diagram.ID
	for _, id := range ids {
		inside := false
		for outer := range e.d.Ancestors(id) {
			inside = inside || listed[outer.ID]
		}
		if !inside {
			roots = append(roots, id)
		}
	}
	return roots
}

// AimDrop shows where dropped nodes would go: the container that would take
// them, or why it does not, and the one that they would leave. Nothing is shown
// while they would stay in theirs.
func (e *Editor) AimDrop(ids []diagram.ID) {
	o := &e.Overlay
	o.Drop, o.Leave, o.Refusal = "", "", nil
	for _, h := range e.herds(ids) {
		if h.to == h.from {
			continue
		}
		o.Drop, o.Refusal = h.to, e.refuses(h.to)
		if !e.d.Inside(h.to, h.from) {
			o.Leave = h.from
		}
		return
	}
}

// refuses says why a container takes nothing; nil when it does.
func (e *Editor) refuses(container diagram.ID) *Refusal {
	if container == "" || !e.d.Locked(container) {
		return nil
	}
	return &Refusal{catalog.Text{
		EN: e.Name(container) + " is locked and takes nothing in",
		KO: e.Name(container) + ": 잠겨 있어 아무것도 넣을 수 없습니다",
	}}
}

// SettleIn puts dropped nodes into the containers under them, and lets those
// and the containers around them grow until everything fits. Nodes that come
// from one container go into one container.
func (e *Editor) SettleIn(ids []diagram.ID) error {
	for _, h := range e.herds(ids) {
		if refusal := e.refuses(h.to); refusal != nil && h.to != h.from {
			return *refusal
		}
		if err := e.Do(command.Nest{IDs: h.ids, Parent: h.to}); err != nil {
			return err
		}
		if err := e.Enclose(h.to); err != nil {
			return err
		}
	}
	return nil
}

// Nudge moves nodes by a displacement; a docked one alone slides along its border.
func (e *Editor) Nudge(ids []diagram.ID, by geom.Vec) error {
	if len(ids) == 1 && e.IsDocked(ids[0]) {
		return e.SlideDocked(ids[0], e.rect(ids[0]).Center().Add(by))
	}
	return e.Do(command.Move{IDs: ids, By: by})
}

// Rehome puts nodes that were moved over the border of a container into the
// container under them, if it takes them. Others stay as they are: a container
// that grew at every step could never be left.
func (e *Editor) Rehome(ids []diagram.ID) error {
	for _, h := range e.herds(ids) {
		if h.to == h.from || e.refuses(h.to) != nil || e.IsDocked(h.ids[0]) {
			continue
		}
		if err := e.Do(command.Nest{IDs: h.ids, Parent: h.to}); err != nil {
			return err
		}
		if err := e.Enclose(h.to); err != nil {
			return err
		}
	}
	return nil
}

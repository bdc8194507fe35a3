package editor

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// Caught lists what a rubber band takes: what lies wholly in it or, when
// touching counts, what it meets. A container must lie wholly in it either way,
// and stands for all that is in it. A band that began in a container takes only
// what is in that one; what is locked it never takes, of a group always all.
func (e *Editor) Caught(band geom.Rect, touching bool, within diagram.ID) []diagram.ID {
	var ids []diagram.ID
	taken := map[diagram.ID]bool{} // containers, which come before what is in them
	e.Builder.Scene().Visit(band, func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if !catches(el, band, touching) || e.d.Locked(id) || !e.isWithin(id, within) || e.inOneOf(taken, id) {
			return
		}
		if el.Role == scene.FrameRole {
			taken[id] = true
		}
		ids = append(ids, id)
	})
	return e.units(ids)
}

func catches(el *scene.Element, band geom.Rect, touching bool) bool {
	if el.Role != scene.EdgeRole {
		return band.ContainsRect(el.Body) || touching && el.Role != scene.FrameRole
	}
	if band.ContainsRect(el.Line.Bounds()) {
		return true
	}
	_, crosses := el.Line.Crossing(band)
	return touching && crosses
}

// isWithin reports whether a node, or both ends of an arrow, are in a container.
func (e *Editor) isWithin(id, container diagram.ID) bool {
	if container == "" {
		return true
	}
	if edge, ok := e.d.Edge(id); ok {
		return e.d.Inside(edge.From, container) && e.d.Inside(edge.To, container)
	}
	return e.d.Inside(id, container)
}

// inOneOf reports whether a node, or both ends of an arrow, are in some of the
// containers.
func (e *Editor) inOneOf(containers map[diagram.ID]bool, id diagram.ID) bool {
	if len(containers) == 0 {
		return false
	}
	if edge, ok := e.d.Edge(id); ok {
		return e.inOneOf(containers, edge.From) && e.inOneOf(containers, edge.To)
	}
	for a := range e.d.Ancestors(id) {
		if containers[a.ID] {
			return true
		}
	}
	return false
}

package editor

import (
	"maps"
	"slices"

	"lintel/model/diagram"
)

// Selection is the set of selected nodes and edges. It never names one that the
// diagram does not have; such ids are passed over.
type Selection struct {
	d      *diagram.Diagram
	ids    map[diagram.ID]bool
	sorted []diagram.ID // nil when it has to be sorted again
}

// Set selects exactly these.
func (s *Selection) Set(ids ...diagram.ID) {
	s.ids, s.sorted = make(map[diagram.ID]bool, len(ids)), nil
	for _, id := range ids {
		s.Add(id)
	}
}

// Toggle selects what was not selected and the other way round.
func (s *Selection) Toggle(id diagram.ID) {
	if s.ids[id] {
		delete(s.ids, id)
		s.sorted = nil
		return
	}
	s.Add(id)
}

// Add selects one more.
func (s *Selection) Add(id diagram.ID) {
	if s.d.Has(id) {
		s.ids[id], s.sorted = true, nil
	}
}

// Has reports whether id is selected.
func (s *Selection) Has(id diagram.ID) bool { return s.ids[id] }

// Len is the number of selected elements.
func (s *Selection) Len() int { return len(s.ids) }

// IDs lists the selected elements by id.
func (s *Selection) IDs() []diagram.ID { return slices.Clone(s.list()) }

// list is IDs for those who only read it; it is asked for in every frame.
func (s *Selection) list() []diagram.ID {
	if s.sorted == nil {
		s.sorted = slices.Sorted(maps.Keys(s.ids))
	}
	return s.sorted
}

// Only is the selected element when there is exactly one.
func (s *Selection) Only() (diagram.ID, bool) {
	if len(s.ids) != 1 {
		return "", false
	}
	for id := range s.ids {
		return id, true
	}
	return "", false
}

// prune drops what no longer exists and reports whether there was any.
func (s *Selection) prune() bool {
	before := len(s.ids)
	maps.DeleteFunc(s.ids, func(id diagram.ID, _ bool) bool { return !s.d.Has(id) })
	if len(s.ids) == before {
		return false
	}
	s.sorted = nil
	return true
}

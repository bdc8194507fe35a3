package editor

import (
	"cmp"
	"slices"

	"lintel/model/diagram"
	"lintel/model/search"
)

// Named lists the elements whose name or kind fits a text, the best first and
// no more than most of them. Nothing typed finds nothing.
func (e *Editor) Named(text string, most int) []Named {
	query := search.New(text)
	if query.Empty() {
		return nil
	}
	var found []Named
	add := func(id diagram.ID, kind []string) {
		if rank, ok := query.Rank([]string{e.Name(id)}, kind); ok {
			found = append(found, Named{id, rank})
		}
	}
	for _, n := range e.d.Nodes() {
		var kind []string
		if s, ok := e.Parts.Catalog.Service(n.Kind); ok {
			kind = []string{s.Short.EN, s.Short.KO}
		}
		add(n.ID, kind)
	}
	for _, edge := range e.d.Edges() {
		add(edge.ID, []string{edge.Label})
	}
	slices.SortStableFunc(found, func(a, b Named) int { return cmp.Compare(a.Rank, b.Rank) })
	return found[:min(most, len(found))]
}

// Named is an element that was found by its name, and how well it fits.
type Named struct {
	ID   diagram.ID
	Rank search.Rank
}

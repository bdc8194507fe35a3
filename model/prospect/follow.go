package prospect

import (
	"slices"

	"lintel/model/catalog"
)

// Follower is a service that an arrow from another can lead to.
type Follower struct {
	Entry catalog.Entry
	Kind  catalog.EdgeKind // what the arrow would claim
}

// Following lists what an arrow from a kind can lead to, by the integrations in
// the catalogue: what usually follows first, then the rest in the order of the
// palette. Containers and what sits on their borders are left out, for they are
// no place where a call ends.
func Following(cat *catalog.Catalog, from catalog.Kind) []Follower {
	var list []Follower
	for _, e := range cat.Entries() {
		ways := cat.Between(from, e.Service.Kind)
		if len(ways) == 0 || e.Service.Shape != catalog.Tile {
			continue
		}
		list = append(list, Follower{e, ways[0].Kinds[0]})
	}
	usual := cat.Usual(from)
	place := func(f Follower) int {
		if i := slices.Index(usual, f.Entry.Service.Kind); i >= 0 {
			return i
		}
		return len(usual)
	}
	slices.SortStableFunc(list, func(a, b Follower) int { return place(a) - place(b) })
	return list
}

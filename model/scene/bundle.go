package scene

import (
	"maps"
	"slices"

	"lintel/model/diagram"
)

// span are the two drawn ends of an arrow.
type span struct{ from, to diagram.ID }

// bundles knows which arrows end at collapsed containers. Those between the same
// two drawn ends are merged: the first by id is drawn for all.
type bundles struct {
	of      map[diagram.ID]span
	members map[span][]diagram.ID // sorted
}

func newBundles() bundles {
	return bundles{of: map[diagram.ID]span{}, members: map[span][]diagram.ID{}}
}

// drawn is the arrow that is drawn for an arrow; any other id stands for itself.
func (s *bundles) drawn(id diagram.ID) diagram.ID {
	if p, ok := s.of[id]; ok {
		return s.members[p][0]
	}
	return id
}

// with lists the arrows that are drawn as the same one, itself included.
func (s *bundles) with(id diagram.ID) []diagram.ID {
	if p, ok := s.of[id]; ok {
		return s.members[p]
	}
	return []diagram.ID{id}
}

func (s *bundles) add(id diagram.ID, p span) {
	list := s.members[p]
	if i, found := slices.BinarySearch(list, id); !found {
		s.members[p] = slices.Insert(slices.Clone(list), i, id)
	}
	s.of[id] = p
}

// drop takes an arrow out and tells the ends of the bundle that it was in.
func (s *bundles) drop(id diagram.ID) (span, bool) {
	p, ok := s.of[id]
	if !ok {
		return span{}, false
	}
	delete(s.of, id)
	rest := slices.DeleteFunc(slices.Clone(s.members[p]), func(m diagram.ID) bool { return m == id })
	if len(rest) == 0 {
		delete(s.members, p)
	} else {
		s.members[p] = rest
	}
	return p, true
}

// Merged lists the arrows that are drawn as the same one as this, by id.
func (b *Builder) Merged(id diagram.ID) []diagram.ID { return slices.Clone(b.bundles.with(id)) }

// ends are the two nodes that an arrow is drawn between. bundled tells that one
// of them is a collapsed container, inner that the whole arrow is in one.
func (b *Builder) ends(e *diagram.Edge) (p span, bundled, inner bool) {
	p = span{b.shown(e.From), b.shown(e.To)}
	hidden := p.from != e.From || p.to != e.To
	if p.from == p.to && hidden {
		return p, false, true
	}
	return p, hidden || b.outlines[p.from].folded || b.outlines[p.to].folded, false
}

// gather puts arrows into their bundles and lists those that have to be drawn;
// the others are taken out of the drawing.
func (b *Builder) gather(edges []*diagram.Edge) []*diagram.Edge {
	drawn := map[diagram.ID]*diagram.Edge{}
	touched := map[span]bool{}
	for _, e := range edges {
		if p, was := b.bundles.drop(e.ID); was {
			touched[p] = true
		}
		switch p, bundled, inner := b.ends(e); {
		case inner:
			b.hideEdge(e.ID)
		case bundled:
			b.bundles.add(e.ID, p)
			touched[p] = true
		default:
			drawn[e.ID] = e
		}
	}
	for p := range touched {
		for i, id := range b.bundles.members[p] {
			if i > 0 {
				b.hideEdge(id)
			} else if e, ok := b.d.Edge(id); ok {
				drawn[id] = e
			}
		}
	}
	list := make([]*diagram.Edge, 0, len(drawn))
	for _, id := range slices.Sorted(maps.Keys(drawn)) {
		list = append(list, drawn[id])
	}
	return list
}

// broken is the first of the arrows drawn as this one that cannot work.
func (b *Builder) broken(id diagram.ID) (Verdict, bool) {
	for _, member := range b.bundles.with(id) {
		if v, broken := b.verdicts[member]; broken {
			return v, true
		}
	}
	return Verdict{}, false
}

// among tells the place of a merged arrow beside the one that leads back, and how
// many the two are.
func (s *bundles) among(p span) (place, count int) {
	if _, back := s.members[span{p.to, p.from}]; !back || p.from == p.to {
		return 0, 1
	}
	if p.from > p.to {
		place = 1
	}
	return place, 2
}

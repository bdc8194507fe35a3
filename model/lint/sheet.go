package lint

import (
	"lintel/model/diagram"
	"lintel/model/facts"
)

// sheet is what was judged in a check, element by element, and what each
// judgement rests on. A later check takes over what has not changed.
type sheet struct {
	engine *Engine
	basis  *facts.Basis
	nodes  []*diagram.Node // by id
	edges  []*diagram.Edge // by id
	// of are the judgements: of the rules that look at the whole, of the nodes, of
	// the edges. Nobody changes one that is there; nil is not judged yet.
	of []*judgement
}

// judgement is what was told about one element.
type judgement struct {
	grounds facts.Grounds
	told    []told
}

// told is a finding of one rule.
type told struct {
	by      *setRule
	finding Finding
	name    string // of its subject, by which findings are sorted
}

func newSheet(e *Engine, f *facts.Facts) *sheet {
	s := &sheet{engine: e, nodes: f.Nodes(), edges: f.Edges()}
	s.of = make([]*judgement, len(e.judges.whole)+len(s.nodes)+len(s.edges))
	return s
}

// takeOver takes the judgements of an earlier check that still hold.
func (s *sheet) takeOver(before *sheet, diff *facts.Difference) {
	whole := len(s.engine.judges.whole)
	take := func(at, from int) {
		if old := before.of[from]; !diff.Touches(old.grounds) {
			s.of[at] = old
		}
	}
	for i := range whole {
		take(i, i)
	}
	for i, from := range diff.Nodes {
		if from >= 0 {
			take(whole+i, whole+from)
		}
	}
	for i, from := range diff.Edges {
		if from >= 0 {
			take(whole+len(s.nodes)+i, whole+len(before.nodes)+from)
		}
	}
}

// missing are the places of the judgements that are not made yet.
func (s *sheet) missing() []int {
	var all []int
	for i, j := range s.of {
		if j == nil {
			all = append(all, i)
		}
	}
	return all
}

// judge makes the judgement at a place.
func (s *sheet) judge(p *Pass, at int) {
	judges := s.engine.judges
	i := at - len(judges.whole)
	switch {
	case i < 0:
		s.of[at] = judgeAll(p, "", struct{}{}, judges.whole[at:at+1])
	case i < len(s.nodes):
		s.of[at] = judgeAll(p, s.nodes[i].ID, s.nodes[i], judges.of(s.nodes[i]))
	default:
		e := s.edges[i-len(s.nodes)]
		s.of[at] = judgeAll(p, e.ID, e, judges.ofEdge(e))
	}
}

// judgeAll lets one rule after the other look at an element. What a rule told
// before it broke is kept, and the next one goes on.
func judgeAll[E any](p *Pass, id diagram.ID, element E, list []judge[E]) *judgement {
	j := &judgement{}
	p.judged, p.told, p.added = id, &j.told, 0
	j.grounds = p.Facts.Watch(func() {
		for next := 0; next < len(list); next++ {
			broke := p.Facts.Try(func() {
				for ; next < len(list); next++ {
					p.rule = list[next].rule
					list[next].look(p, element)
				}
			})
			if broke != nil {
				j.told = append(j.told, told{by: p.rule, finding: crashed(p.rule.ID, broke)})
			}
		}
	})
	return j
}

// byRule sorts what was told by the rules that told it, in their order.
func (s *sheet) byRule() [][]*told {
	all := make([][]*told, len(s.engine.rules))
	for _, j := range s.of {
		for i := range j.told {
			t := &j.told[i]
			all[t.by.order] = append(all[t.by.order], t)
		}
	}
	return all
}

func (j *judgement) pointers() []*told {
	all := make([]*told, len(j.told))
	for i := range j.told {
		all[i] = &j.told[i]
	}
	return all
}

package lint

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Check is how a rule looks at a diagram: at one element after the other, or at
// all of it at once. Nodes, Edges, Whole and Join make one.
type Check struct {
	nodes []nodeCheck
	edges []edgeCheck
	whole func(*Pass)
}

// nodeCheck looks at each node of some kinds; of no kinds are all nodes.
type nodeCheck struct {
	kinds []catalog.Kind
	judge func(*Pass, *diagram.Node)
}

// edgeCheck looks at each edge of some kinds; of no kinds are all edges.
type edgeCheck struct {
	kinds []catalog.EdgeKind
	judge func(*Pass, *diagram.Edge)
}

// Nodes looks at each node of some kinds, or at each of all. What it says of a
// node follows from what it asks the pass then, and from nothing it kept of another.
func Nodes(judge func(*Pass, *diagram.Node), kinds ...catalog.Kind) Check {
	return Check{nodes: []nodeCheck{{kinds, judge}}}
}

// Edges is like Nodes for the edges of some kinds, or all.
func Edges(judge func(*Pass, *diagram.Edge), kinds ...catalog.EdgeKind) Check {
	return Check{edges: []edgeCheck{{kinds, judge}}}
}

// Whole looks at the diagram as a whole. It looks again whenever anything has
// changed that it looked at: what can be said of one element is better said by Nodes.
func Whole(judge func(*Pass)) Check { return Check{whole: judge} }

// Join looks in several ways. At most one of them is Whole.
func Join(checks ...Check) Check {
	var all Check
	for _, c := range checks {
		all.nodes = append(all.nodes, c.nodes...)
		all.edges = append(all.edges, c.edges...)
		if c.whole != nil {
			all.whole = c.whole
		}
	}
	return all
}

// judges are what the rules of an engine that are switched on have to say, by what
// they look at, each list in the order of precedence.
type judges struct {
	nodes map[catalog.Kind][]judge[*diagram.Node]
	any   []judge[*diagram.Node] // of nodes of other kinds
	edges map[catalog.EdgeKind][]judge[*diagram.Edge]
	other []judge[*diagram.Edge] // of edges of other kinds
	whole []judge[struct{}]
	last  []judge[struct{}] // that look at what the others found
	rules int               // how many rules they are of
}

// judge is what one rule does with one element.
type judge[E any] struct {
	rule *setRule
	look func(*Pass, E)
}

func newJudges(rules []setRule) *judges {
	j := &judges{nodes: map[catalog.Kind][]judge[*diagram.Node]{}, edges: map[catalog.EdgeKind][]judge[*diagram.Edge]{}}
	for _, r := range rules {
		for _, c := range r.Check.nodes {
			for _, k := range c.kinds {
				j.nodes[k] = nil
			}
		}
		for _, c := range r.Check.edges {
			for _, k := range c.kinds {
				j.edges[k] = nil
			}
		}
	}
	for i := range rules {
		if rules[i].severity != Off {
			j.seat(&rules[i])
			j.rules++
		}
	}
	return j
}

// seat adds the judges of one rule.
func (j *judges) seat(r *setRule) {
	for _, c := range r.Check.nodes {
		j.any = seat(j.nodes, j.any, judge[*diagram.Node]{r, c.judge}, c.kinds)
	}
	for _, c := range r.Check.edges {
		j.other = seat(j.edges, j.other, judge[*diagram.Edge]{r, c.judge}, c.kinds)
	}
	if r.Check.whole == nil {
		return
	}
	one := judge[struct{}]{r, func(p *Pass, _ struct{}) { r.Check.whole(p) }}
	if r.Last {
		j.last = append(j.last, one)
	} else {
		j.whole = append(j.whole, one)
	}
}

// seat adds a judge to the lists of its kinds; one of all kinds goes to every list
// and to the rest, which is returned.
func seat[K comparable, E any](lists map[K][]judge[E], rest []judge[E], one judge[E], kinds []K) []judge[E] {
	for kind := range lists {
		if len(kinds) == 0 || slices.Contains(kinds, kind) {
			lists[kind] = append(lists[kind], one)
		}
	}
	if len(kinds) == 0 {
		rest = append(rest, one)
	}
	return rest
}

func (j *judges) of(n *diagram.Node) []judge[*diagram.Node] {
	if list, ok := j.nodes[n.Kind]; ok {
		return list
	}
	return j.any
}

func (j *judges) ofEdge(e *diagram.Edge) []judge[*diagram.Edge] {
	if list, ok := j.edges[e.Kind]; ok {
		return list
	}
	return j.other
}

package simplex

import (
	"math"
	"slices"
)

// solver walks from one spanning tree of tight arcs to a cheaper one.
type solver struct {
	arcs    []arc
	at      [][2][]int32 // arcs out of and into each variable
	x       []int
	tree    [][]int32 // arcs of the tree at each variable
	parent  []int32   // the arc towards the root, -1 at the root
	low     []int32   // the least number in the part of the tree below
	number  []int32   // in the order in which the tree is left behind
	next    int       // where the search for an arc to leave goes on
	waiting []Var
}

// newSolver puts every variable as low as it may be. One more variable below
// all others holds together what nothing else does.
func newSolver(p *Program) (*solver, error) {
	n := p.variables + 1
	root := Var(p.variables)
	s := &solver{
		arcs: slices.Clone(p.arcs), at: make([][2][]int32, n), x: make([]int, n),
		tree: make([][]int32, n), parent: make([]int32, n), low: make([]int32, n), number: make([]int32, n),
	}
	entered := make([]bool, n)
	for _, a := range p.arcs {
		entered[a.head] = true
	}
	for v := range root {
		if !entered[v] {
			s.arcs = append(s.arcs, arc{tail: root, head: v})
		}
	}
	for i, a := range s.arcs {
		s.at[a.tail][0] = append(s.at[a.tail][0], int32(i))
		s.at[a.head][1] = append(s.at[a.head][1], int32(i))
	}
	return s, s.lowest(root)
}

func (s *solver) lowest(root Var) error {
	open := make([]int, len(s.x))
	for i := range s.x {
		open[i], s.x[i] = len(s.at[i][1]), math.MinInt
	}
	s.x[root] = 0
	ready := []Var{root}
	for i := 0; i < len(ready); i++ {
		for _, k := range s.at[ready[i]][0] {
			a := &s.arcs[k]
			s.x[a.head] = max(s.x[a.head], s.x[a.tail]+a.least)
			if open[a.head]--; open[a.head] == 0 {
				ready = append(ready, a.head)
			}
		}
	}
	if len(ready) < len(s.x) {
		return ErrCycle
	}
	return nil
}

func (s *solver) slack(k int32) int {
	a := &s.arcs[k]
	return s.x[a.head] - s.x[a.tail] - a.least
}

func (s *solver) other(k int32, v Var) Var {
	if a := &s.arcs[k]; a.tail != v {
		return a.tail
	}
	return s.arcs[k].head
}

// growTree spans a tree of tight arcs, moving what it has so far to make the
// nearest arc tight when there is no tight one.
func (s *solver) growTree() {
	in := make([]bool, len(s.x))
	members := []Var{0}
	in[0] = true
	seen := 0
	for {
		for ; seen < len(members); seen++ {
			v := members[seen]
			for side := range 2 {
				for _, k := range s.at[v][side] {
					if w := s.other(k, v); !in[w] && s.slack(k) == 0 {
						in[w] = true
						s.addTree(k)
						members = append(members, w)
					}
				}
			}
		}
		if len(members) == len(s.x) {
			return
		}
		nearest, from, least := int32(-1), Var(0), math.MaxInt
		for _, v := range members {
			for side := range 2 {
				for _, k := range s.at[v][side] {
					if slack := s.slack(k); slack < least && !in[s.other(k, v)] {
						nearest, from, least = k, v, slack
					}
				}
			}
		}
		if s.arcs[nearest].head == from {
			least = -least
		}
		for _, v := range members {
			s.x[v] += least
		}
		w := s.other(nearest, from)
		in[w] = true
		s.addTree(nearest)
		members = append(members, w)
	}
}

func (s *solver) addTree(k int32) {
	a := &s.arcs[k]
	a.tree = true
	s.tree[a.tail] = append(s.tree[a.tail], k)
	s.tree[a.head] = append(s.tree[a.head], k)
}

func (s *solver) dropTree(k int32) {
	a := &s.arcs[k]
	a.tree = false
	for _, v := range [2]Var{a.tail, a.head} {
		list := s.tree[v]
		i := slices.Index(list, k)
		s.tree[v] = slices.Delete(list, i, i+1)
	}
}

// orient numbers the tree and finds what cutting each of its arcs would gain.
func (s *solver) orient() {
	s.enumerate(0, -1, 1)
	order := make([]Var, len(s.x))
	for v := range s.x {
		order[s.number[v]-1] = Var(v)
	}
	for _, v := range order {
		if k := s.parent[v]; k >= 0 {
			s.arcs[k].cut = s.cutOf(k)
		}
	}
}

// enumerate numbers the part of the tree below v from low on, and returns the next
// number.
func (s *solver) enumerate(v Var, parent, low int32) int32 {
	s.parent[v], s.low[v] = parent, low
	n := low
	for _, k := range s.tree[v] {
		if k != parent {
			n = s.enumerate(s.other(k, v), k, n)
		}
	}
	s.number[v] = n
	return n + 1
}

// below reports whether w is in the part of the tree below v.
func (s *solver) below(w, v Var) bool {
	return s.low[v] <= s.number[w] && s.number[w] <= s.number[v]
}

// cutOf is the price of the arcs from the tail's side of a tree arc to the
// head's side, less that of the arcs back, found from the cuts below.
func (s *solver) cutOf(k int32) int {
	v, forward := s.arcs[k].head, false
	if s.parent[s.arcs[k].tail] == k {
		v, forward = s.arcs[k].tail, true
	}
	sum := 0
	for side := range 2 {
		for _, i := range s.at[v][side] {
			a := &s.arcs[i]
			outside := !s.below(s.other(i, v), v)
			value := a.price
			if !outside {
				value = -a.price
				if a.tree {
					value += a.cut
				}
			}
			with := (a.head == v) == forward
			if with == outside {
				value = -value
			}
			sum += value
		}
	}
	return sum
}

// leaving is an arc of the tree that costs less when it is no longer tight, -1
// when there is none.
func (s *solver) leaving() int32 {
	const look = 30
	best, found := int32(-1), 0
	for i := range s.arcs {
		k := (s.next + i) % len(s.arcs)
		if a := &s.arcs[k]; a.tree && a.cut < 0 {
			if best < 0 || a.cut < s.arcs[best].cut {
				best = int32(k)
			}
			if found++; found >= look {
				s.next = k
				return best
			}
		}
	}
	return best
}

// entering is the arc with the least slack that leads back over the cut.
func (s *solver) entering(leaving int32) int32 {
	a := &s.arcs[leaving]
	v, side := a.head, 0
	if s.number[a.tail] < s.number[a.head] {
		v, side = a.tail, 1
	}
	best, least := int32(-1), math.MaxInt
	s.waiting = append(s.waiting[:0], v)
	for len(s.waiting) > 0 {
		w := s.waiting[len(s.waiting)-1]
		s.waiting = s.waiting[:len(s.waiting)-1]
		for _, k := range s.at[w][side] {
			if !s.arcs[k].tree && !s.below(s.other(k, w), v) {
				if slack := s.slack(k); slack < least {
					best, least = k, slack
				}
			}
		}
		for _, k := range s.tree[w] {
			if k != s.parent[w] {
				s.waiting = append(s.waiting, s.other(k, w))
			}
		}
	}
	return best
}

// exchange moves one side of the cut until the entering arc is tight.
func (s *solver) exchange(leaving, entering int32) {
	e, f := &s.arcs[leaving], &s.arcs[entering]
	if slack := s.slack(entering); slack > 0 {
		if s.number[e.tail] < s.number[e.head] {
			s.shift(e.tail, -slack)
		} else {
			s.shift(e.head, slack)
		}
	}
	cut := e.cut
	top := s.recut(f.tail, f.head, cut, true)
	s.recut(f.head, f.tail, cut, false)
	f.cut, e.cut = -cut, 0
	s.dropTree(leaving)
	s.addTree(entering)
	s.enumerate(top, s.parent[top], s.low[top])
}

// shift moves everything below v.
func (s *solver) shift(v Var, by int) {
	s.waiting = append(s.waiting[:0], v)
	for len(s.waiting) > 0 {
		w := s.waiting[len(s.waiting)-1]
		s.waiting = s.waiting[:len(s.waiting)-1]
		s.x[w] += by
		for _, k := range s.tree[w] {
			if k != s.parent[w] {
				s.waiting = append(s.waiting, s.other(k, w))
			}
		}
	}
}

// recut changes the cuts on the way from v up to where the way to w goes down,
// and returns that variable.
func (s *solver) recut(v, w Var, cut int, forward bool) Var {
	for !s.below(w, v) {
		k := s.parent[v]
		a := &s.arcs[k]
		if (a.tail == v) == forward {
			a.cut += cut
		} else {
			a.cut -= cut
		}
		v = s.other(k, v)
	}
	return v
}

func (s *solver) values(n int) []int {
	out := s.x[:n]
	least := slices.Min(out)
	for i := range out {
		out[i] -= least
	}
	return out
}

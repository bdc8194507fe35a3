package simplex

import "errors"

// ErrCycle says that the distances asked for lead back to their start.
var ErrCycle = errors.New("the distances contradict each other")

// Program is a set of variables and what is wanted of them. Its zero value is ready.
type Program struct {
	arcs      []arc
	variables int
}

// Var names a variable of a Program.
type Var int32

// arc wants x[head] >= x[tail] + least and costs price for every step between them.
type arc struct {
	tail, head   Var
	least, price int
	cut          int
	tree         bool
}

// Add makes a new variable.
func (p *Program) Add() Var {
	p.variables++
	return Var(p.variables - 1)
}

// Least wants to be at least that much more than from, and charges price for
// every step of to - from. The arcs of all calls must not lead in a circle.
func (p *Program) Least(from, to Var, least, price int) {
	p.arcs = append(p.arcs, arc{tail: from, head: to, least: least, price: price})
}

// Near charges price for every step by which b - a differs from apart.
func (p *Program) Near(a, b Var, apart, price int) {
	below := p.Add()
	p.Least(below, a, 0, price)
	p.Least(below, b, apart, price)
}

// Solve returns the values of the variables in the order in which they were
// added, the least of those being 0. After that many exchanges it returns the
// best found so far, which still keeps all distances.
func (p *Program) Solve(exchanges int) ([]int, error) {
	if p.variables == 0 {
		return nil, nil
	}
	s, err := newSolver(p)
	if err != nil {
		return nil, err
	}
	s.growTree()
	s.orient()
	for ; exchanges > 0; exchanges-- {
		leaving := s.leaving()
		if leaving < 0 {
			break
		}
		s.exchange(leaving, s.entering(leaving))
	}
	return s.values(p.variables), nil
}

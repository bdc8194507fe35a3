package route

import (
	"math"

	"lintel/model/geom"
)

// bend is what a turn costs, in points of line length.
const bend = 64

// stop is a place where a search begins or ends: a point, the way the line
// runs there (AnyWay when it does not matter), and what choosing it costs.
type stop struct {
	at   geom.Point
	way  Dir
	cost float64
}

// search is A* over the nodes of a board and the four ways to run through
// them. Its memory is kept from one search to the next.
type search struct {
	cost  []float32 // by state: the least known cost to get there
	prev  []int32   // by state: the state before it, -1 at a start
	queue queue
	goals []stop
	gates []gate
}

// gate is a frame whose border must be crossed between inside and outside.
type gate struct {
	frame geom.Rect
	goal  bool // the goals lie inside
}

// state is a node and the way in which it was reached, 4*node + way.
type state = int32

// run finds the cheapest way from one of starts to one of goals with at most
// budget steps. It returns the states from start to goal; when there are none,
// spent tells whether the budget ended the search.
func (s *search) run(b *board, starts, goals []stop, budget int) (way []state, spent bool) {
	s.reset(4 * b.size())
	s.goals = goals
	for _, from := range starts {
		node, ok := b.node(from.at)
		if !ok {
			continue
		}
		for _, d := range ways {
			if from.way == d || from.way == AnyWay {
				s.reach(state(node*4)+state(d), -1, float32(from.cost), s.estimate(from.at, d))
			}
		}
	}
	for ; budget > 0 && len(s.queue) > 0; budget-- {
		top := s.queue.pop()
		if top.cost > s.cost[top.state] {
			continue
		}
		at, d := b.point(int(top.state/4)), Dir(top.state%4)
		if top.goal {
			return s.trail(top.state), false
		}
		for _, g := range goals {
			if (g.way == d || g.way == AnyWay) && math.Abs(at.X-g.at.X)+math.Abs(at.Y-g.at.Y) < same {
				s.queue.push(entry{top.cost + float32(g.cost), top.cost, top.state, true})
			}
		}
		s.expand(b, top)
	}
	return nil, len(s.queue) > 0
}

func (s *search) reset(n int) {
	if cap(s.cost) < n {
		s.cost, s.prev = make([]float32, n), make([]int32, n)
	}
	s.cost, s.prev = s.cost[:n], s.prev[:n]
	for i := range s.cost {
		s.cost[i] = blocked
	}
	s.queue = s.queue[:0]
}

// expand reaches the neighbours ahead and on both sides of the state.
func (s *search) expand(b *board, from entry) {
	node, d := int(from.state/4), Dir(from.state%4)
	for _, turn := range [3]Dir{0, 1, 3} {
		way := (d + turn) % 4
		if turn != 0 && b.still[node] {
			return
		}
		axis := int(way & 1)
		step, piece := b.stride(axis), node
		along := b.coords[axis]
		i := (node / step) % len(along)
		to := node + step
		if way >= Left {
			piece, to = node-step, node-step
			i--
		}
		if i < 0 || i+1 >= len(along) || b.extra[axis][piece] == blocked {
			continue
		}
		cost := from.cost + float32(along[i+1]-along[i]) + b.extra[axis][piece]
		if turn != 0 {
			cost += bend
		}
		next := state(to*4) + state(way)
		if cost < s.cost[next] {
			s.reach(next, from.state, cost, s.estimate(b.point(to), way))
		}
	}
}

func (s *search) reach(to, prev state, cost, rest float32) {
	if cost >= s.cost[to] {
		return
	}
	s.cost[to], s.prev[to] = cost, prev
	s.queue.push(entry{cost + rest, cost, to, false})
}

func (s *search) trail(last state) []state {
	var out []state
	for at := last; at >= 0; at = s.prev[at] {
		out = append(out, at)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// estimate is the least that the rest of the way to the best goal can cost.
func (s *search) estimate(p geom.Point, d Dir) float32 {
	best := math.Inf(1)
	for _, g := range s.goals {
		rest := g.at.Sub(p)
		c := math.Abs(rest.X) + math.Abs(rest.Y) + g.cost + bend*float64(bends(rest, d, g.way))
		best = min(best, c)
	}
	for _, g := range s.gates {
		if inside(g.frame, p) != g.goal {
			best += borderToll
		}
	}
	return float32(best)
}

// gatesBetween are the frames that separate all starts from all goals.
func gatesBetween(out []gate, hulls []*hull, starts, goals []stop) []gate {
	for _, h := range hulls {
		from, to := countIn(h.Rect, starts), countIn(h.Rect, goals)
		if from == len(starts) && to == 0 || from == 0 && to == len(goals) {
			out = append(out, gate{h.Rect, to > 0})
		}
	}
	return out
}

func countIn(r geom.Rect, stops []stop) int {
	var n int
	for _, s := range stops {
		if inside(r, s.at) {
			n++
		}
	}
	return n
}

// bends is the least number of turns from running in direction d to a place
// `rest` away, which must be reached in direction end.
func bends(rest geom.Vec, d, end Dir) int {
	ahead, aside := rest.X*d.Vec().X+rest.Y*d.Vec().Y, rest.X*d.Vec().Y-rest.Y*d.Vec().X
	straight := math.Abs(aside) < 0.01
	switch {
	case end == AnyWay && ahead >= 0:
		if straight {
			return 0
		}
		return 1
	case end == AnyWay:
		return 2
	case end == d && ahead >= 0:
		if straight {
			return 0
		}
		return 2
	case end == d:
		return 4
	case end == d.Back():
		if straight {
			return 4
		}
		return 2
	}
	v := end.Vec()
	if ahead >= 0 && rest.X*v.X+rest.Y*v.Y >= 0 {
		return 1
	}
	return 3
}

// entry is a state that waits to be looked at.
type entry struct {
	total, cost float32 // with and without the estimate of the rest
	state       state
	goal        bool // the way may end here
}

// queue is a binary heap, cheapest first; of equals the one nearer its goal.
type queue []entry

func (e entry) before(o entry) bool {
	if e.total != o.total {
		return e.total < o.total
	}
	if e.cost != o.cost {
		return e.cost > o.cost
	}
	return e.state < o.state
}

func (q *queue) push(e entry) {
	*q = append(*q, e)
	h := *q
	i := len(h) - 1
	for i > 0 && e.before(h[(i-1)/2]) {
		h[i] = h[(i-1)/2]
		i = (i - 1) / 2
	}
	h[i] = e
}

func (q *queue) pop() entry {
	h := *q
	top, last := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	*q = h
	i := 0
	for child := 1; child < len(h); child = 2*i + 1 {
		if child+1 < len(h) && h[child+1].before(h[child]) {
			child++
		}
		if !h[child].before(last) {
			break
		}
		h[i] = h[child]
		i = child
	}
	if len(h) > 0 {
		h[i] = last
	}
	return top
}

package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

// bend is what a turn costs, in points of line length.
const bend = 86

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
	board *board
	steps [4]int // how the number of a node changes with a step each way
	marks []mark // by state
	queue queue
	goals []goal
	gates []gate
	way   []state // the last result
}

// mark is what is known about a state: the least cost to get there, and the
// state before it, -1 at a start.
type mark struct {
	cost float32
	prev state
}

// goal is a stop on the board.
type goal struct {
	stop
	node state
}

// gate is a frame whose border must be crossed between inside and outside.
type gate struct {
	frame geom.Rect
	goal  bool // the goals lie inside
}

// state is a node and the way in which it was reached, 4*node + way.
type state = int32

// run finds the cheapest way from one of starts to one of goals with at most
// budget steps. It returns the states from start to goal, good until the next
// run; when there are none, spent tells whether the budget ended the search.
func (s *search) run(b *board, starts, goals []stop, budget int) (way []state, spent bool) {
	s.reset(b, goals)
	s.queue.clear(s.least(starts))
	for _, from := range starts {
		node, ok := b.node(from.at)
		if !ok {
			continue
		}
		for _, d := range ways {
			if from.way == d || from.way == AnyWay {
				s.reach(state(node*4)+state(d), -1, float32(from.cost))
			}
		}
	}
	for ; budget > 0 && s.queue.size > 0; budget-- {
		top := s.queue.pop()
		if top.goal {
			return s.trail(top.state), false
		}
		cost := top.cost()
		if cost > s.marks[top.state].cost {
			continue
		}
		node, d := top.state/4, Dir(top.state%4)
		for _, g := range s.goals {
			if g.node == node && (g.way == d || g.way == AnyWay) {
				s.queue.push(entryOf(cost+float32(g.cost), cost, top.state, true))
			}
		}
		s.expand(top.state, cost)
	}
	return nil, s.queue.size > 0
}

func (s *search) reset(b *board, goals []stop) {
	s.board = b
	s.steps = [4]int{b.stride(0), b.stride(1), -b.stride(0), -b.stride(1)}
	s.marks = resized(s.marks, 4*b.size())
	for i := range s.marks {
		s.marks[i] = mark{blocked, -1}
	}
	s.goals = s.goals[:0]
	for _, g := range goals {
		if node, ok := b.node(g.at); ok {
			s.goals = append(s.goals, goal{g, state(node)})
		}
	}
}

// least is the least that a way from one of starts can cost.
func (s *search) least(starts []stop) float32 {
	least := blocked
	for _, from := range starts {
		for _, d := range ways {
			if from.way == d || from.way == AnyWay {
				least = min(least, float32(from.cost)+s.estimate(from.at, d))
			}
		}
	}
	return least
}

// expand reaches the neighbours ahead and on both sides of the state.
func (s *search) expand(from state, spent float32) {
	node, d := int(from/4), Dir(from%4)
	s.step(from, node, d, spent)
	if !s.board.still[node] {
		s.step(from, node, (d+1)%4, spent+bend)
		s.step(from, node, (d+3)%4, spent+bend)
	}
}

// step reaches the neighbour of node in direction d, if the way is free.
func (s *search) step(from state, node int, d Dir, spent float32) {
	to := node + s.steps[d]
	piece := min(node, to)
	if piece < 0 {
		return
	}
	if price := s.board.price[d&1][piece]; price != blocked {
		s.reach(state(to*4)+state(d), from, spent+price)
	}
}

func (s *search) reach(to, prev state, cost float32) {
	if m := &s.marks[to]; cost < m.cost {
		*m = mark{cost, prev}
		s.queue.push(entryOf(cost+s.estimate(s.board.point(int(to/4)), Dir(to%4)), cost, to, false))
	}
}

func (s *search) trail(last state) []state {
	s.way = s.way[:0]
	for at := last; at >= 0; at = s.marks[at].prev {
		s.way = append(s.way, at)
	}
	slices.Reverse(s.way)
	return s.way
}

// estimate is the least that the rest of the way to the best goal can cost.
func (s *search) estimate(p geom.Point, d Dir) float32 {
	best := math.Inf(1)
	for i := range s.goals {
		g := &s.goals[i]
		rest := g.at.Sub(p)
		if c := math.Abs(rest.X) + math.Abs(rest.Y) + g.cost; c < best {
			best = min(best, c+bend*float64(bends(rest, d, g.way)))
		}
	}
	for i := range s.gates {
		if g := &s.gates[i]; inside(g.frame, p) != g.goal {
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
	ahead, right := rest.X, rest.Y
	switch d {
	case Down:
		ahead, right = right, -ahead
	case Left:
		ahead, right = -ahead, -right
	case Up:
		ahead, right = -right, ahead
	}
	inLine, behind := right < 0.01 && right > -0.01, ahead < 0
	if end == AnyWay {
		return choose(behind, 2, choose(inLine, 0, 1))
	}
	switch (end - d) % 4 {
	case 0:
		return choose(behind, 4, choose(inLine, 0, 2))
	case 2:
		return choose(inLine, 4, 2)
	case 3:
		right = -right
	}
	return choose(behind || right < 0, 3, 1)
}

func choose(first bool, a, b int) int {
	if first {
		return a
	}
	return b
}

// entry is a state that waits to be looked at. Its key orders by the cost with
// the estimate of the rest, and of equals puts the one nearer its goal first.
type entry struct {
	key   uint64
	state state
	goal  bool // the way may end here
}

// entryOf uses that floats of one sign are ordered like their bits.
func entryOf(total, cost float32, at state, goal bool) entry {
	return entry{uint64(math.Float32bits(total))<<32 | uint64(^math.Float32bits(cost)), at, goal}
}

// cost is the cost without the estimate, total that with it.
func (e entry) cost() float32  { return math.Float32frombits(^uint32(e.key)) }
func (e entry) total() float32 { return math.Float32frombits(uint32(e.key >> 32)) }

func (e entry) before(o entry) bool {
	return e.key < o.key || e.key == o.key && e.state < o.state
}

const (
	// bucketWidth is how many points of cost go into one bucket of the queue.
	bucketWidth = 1.0
	// maxBuckets bounds their number; what costs more waits in the last one.
	maxBuckets = 8192
)

// queue hands out entries, cheapest first. They wait in buckets by their
// total; each bucket is a heap, and most hold a few entries only.
type queue struct {
	buckets [][]entry
	base    float32 // where the first bucket begins
	now     int     // no bucket before this one has entries
	used    int     // no bucket from this one on has entries
	size    int
}

func (q *queue) clear(base float32) {
	for i := range q.buckets[:q.used] {
		q.buckets[i] = q.buckets[i][:0]
	}
	q.base, q.now, q.used, q.size = base, 0, 0, 0
}

func (q *queue) push(e entry) {
	n := min(max(int((e.total()-q.base)*(1/bucketWidth)), 0), maxBuckets-1)
	for n >= len(q.buckets) {
		q.buckets = append(q.buckets, nil)
	}
	q.now, q.used, q.size = min(q.now, n), max(q.used, n+1), q.size+1
	h := append(q.buckets[n], e)
	q.buckets[n] = h
	i := len(h) - 1
	for i > 0 && e.before(h[(i-1)/2]) {
		h[i] = h[(i-1)/2]
		i = (i - 1) / 2
	}
	h[i] = e
}

func (q *queue) pop() entry {
	for len(q.buckets[q.now]) == 0 {
		q.now++
	}
	h := q.buckets[q.now]
	top, last := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	q.buckets[q.now], q.size = h, q.size-1
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

package route

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

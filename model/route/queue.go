package route

// entry is a state that waits to be looked at.
type entry struct {
	total, cost float32 // with and without the estimate of the rest
	state       state
	goal        bool // the way may end here
}

// queue is a binary heap, cheapest first; of equals the one nearer its goal.
type queue []entry

func (q queue) less(i, j int) bool {
	if q[i].total != q[j].total {
		return q[i].total < q[j].total
	}
	if q[i].cost != q[j].cost {
		return q[i].cost > q[j].cost
	}
	return q[i].state < q[j].state
}

func (q *queue) push(e entry) {
	*q = append(*q, e)
	h := *q
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.less(i, up) {
			return
		}
		h[i], h[up] = h[up], h[i]
		i = up
	}
}

func (q *queue) pop() entry {
	h := *q
	top := h[0]
	n := len(h) - 1
	h[0] = h[n]
	h = h[:n]
	*q = h
	for i := 0; ; {
		least := i
		for _, child := range [2]int{2*i + 1, 2*i + 2} {
			if child < n && h.less(child, least) {
				least = child
			}
		}
		if least == i {
			return top
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}

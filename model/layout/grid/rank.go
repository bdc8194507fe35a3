package grid

// ranks numbers n items from 0 such that links lead to higher numbers, except
// those that close a cycle. Items without links get 0.
func ranks(n int, links []link) []int {
	next := acyclic(n, links)
	waiting := make([]int, n)
	for _, tos := range next {
		for _, to := range tos {
			waiting[to]++
		}
	}
	var ready []int
	first := make([]bool, n)
	for i := range n {
		if waiting[i] == 0 {
			ready, first[i] = append(ready, i), true
		}
	}
	rank := make([]int, n)
	for i := 0; i < len(ready); i++ {
		for _, to := range next[ready[i]] {
			rank[to] = max(rank[to], rank[ready[i]]+1)
			if waiting[to]--; waiting[to] == 0 {
				ready = append(ready, to)
			}
		}
	}
	pullSources(rank, next, first)
	return rank
}

// pullSources moves items that nothing leads to next to what they lead to, so
// that a certificate stands before its CDN and not at the far left.
func pullSources(rank []int, next [][]int, first []bool) {
	for i, tos := range next {
		if !first[i] || len(tos) == 0 {
			continue
		}
		nearest := rank[tos[0]]
		for _, to := range tos {
			nearest = min(nearest, rank[to])
		}
		rank[i] = nearest - 1
	}
}

// acyclic lists the successors of every item after turning the links that
// close a cycle, found in the order of the graph.
func acyclic(n int, links []link) [][]int {
	out := make([][]int, n)
	for _, l := range links {
		out[l.from.item] = append(out[l.from.item], l.to.item)
	}
	const unseen, open, done = 0, 1, 2
	state := make([]int, n)
	next := make([][]int, n)
	var visit func(i int)
	visit = func(i int) {
		state[i] = open
		for _, to := range out[i] {
			if state[to] == unseen {
				visit(to)
			} else if state[to] == open {
				next[to] = append(next[to], i)
				continue
			}
			next[i] = append(next[i], to)
		}
		state[i] = done
	}
	for i := range n {
		if state[i] == unseen {
			visit(i)
		}
	}
	return next
}

package grid

import "sort"

// sweeps is how often the columns are gone through to order and to align; more
// changes next to nothing.
const sweeps = 4

// side picks the links of an item that lead to one side.
type side func(e end, item int) bool

// order sorts each column by the mean position of the neighbours to its left,
// then to its right, so that few arrows cross.
func (a *arrangement) order() {
	position := make([]float64, len(a.items))
	number := func(column []int) {
		for k, i := range column {
			position[i] = (float64(k) + 0.5) / float64(len(column))
		}
	}
	for _, column := range a.cols {
		number(column)
	}
	a.sweep(func(column []int, on side) {
		want := make(map[int]float64, len(column))
		for _, i := range column {
			want[i] = position[i]
			if mean, weight := a.mean(i, on, func(e end) float64 { return position[e.opposite.item] }); weight > 0 {
				want[i] = mean
			}
		}
		sort.SliceStable(column, func(x, y int) bool { return want[column[x]] < want[column[y]] })
		number(column)
	})
}

// mean is the weighted mean of a value over the links of an item to one side,
// and the sum of their weights, 0 where there are none.
func (a *arrangement) mean(i int, on side, value func(end) float64) (mean, weight float64) {
	var sum float64
	for _, e := range a.links[i] {
		if on(e, i) {
			sum, weight = sum+e.weight*value(e), weight+e.weight
		}
	}
	if weight == 0 {
		return 0, 0
	}
	return sum / weight, weight
}

// sweep visits the columns rightwards looking left, then leftwards looking
// right, several times.
func (a *arrangement) sweep(visit func(column []int, on side)) {
	left := func(e end, i int) bool { return a.column[e.opposite.item] < a.column[i] }
	right := func(e end, i int) bool { return a.column[e.opposite.item] > a.column[i] }
	for range sweeps {
		for c := range a.cols {
			visit(a.cols[c], left)
		}
		for c := len(a.cols) - 1; c >= 0; c-- {
			visit(a.cols[c], right)
		}
	}
}

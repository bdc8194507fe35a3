package route

import (
	"math"
	"math/bits"
	"slices"

	"lintel/model/geom"
)

const (
	// rankStep is how far apart the places are for which a board knows by heart
	// which of its lines comes next.
	rankStep = 16.0
	// same is within which two places are one; all ends are on 1/100 pt.
	same = 0.004
)

// board is the sparse grid on which a line is searched: the lines on which it
// may run, and what each piece between two of them costs. Nodes are numbered
// column by column, each column padded to a power of two. Its memory is kept
// from one line to the next.
type board struct {
	// coords are the places of the vertical lines (0, X) and of the horizontal
	// ones (1, Y), ascending.
	coords [2][]float64
	// rank is the number of the first line at or behind each rankStep.
	rank [2][]uint16
	// shift is the binary logarithm of the length of a column.
	shift int
	// price is the cost of the piece that leads from a node to the right (0)
	// or down (1), length included; infinite where something is in the way or
	// the board ends.
	price [2][]float32
	// still marks nodes where a line must not turn.
	still []bool
	exact [2][]float64   // lines asked for
	soft  [2][]suggested // lines proposed
	parts []float32      // scratch: how much of each piece is charged
	rates []float32      // scratch: the cost per point on each line
}

var blocked = float32(math.Inf(1))

// start empties the board.
func (b *board) start() {
	for a := range b.coords {
		b.soft[a], b.exact[a] = b.soft[a][:0], b.exact[a][:0]
	}
}

// want adds candidate lines through p that must be exactly there.
func (b *board) want(p geom.Point) {
	b.exact[0] = append(b.exact[0], p.X)
	b.exact[1] = append(b.exact[1], p.Y)
}

// suggest adds a candidate line that may be left out for a near one.
func (b *board) suggest(vertical bool, s suggested) {
	if vertical {
		b.soft[0] = append(b.soft[0], s)
	} else {
		b.soft[1] = append(b.soft[1], s)
	}
}

// lay makes the grid from the lines asked for, inside window.
func (b *board) lay(window geom.Rect) {
	for a := range b.coords {
		lo, hi := across(window, 1-a)
		slices.Sort(b.exact[a])
		slices.SortFunc(b.soft[a], suggested.compare)
		b.coords[a] = merge(b.coords[a][:0], b.exact[a], b.soft[a], lo, hi)
		b.rank[a] = ranks(b.rank[a][:0], b.coords[a])
	}
	b.shift = bits.Len(uint(len(b.coords[1]) - 1))
	n := len(b.coords[0]) << b.shift
	b.still = resized(b.still, n)
	clear(b.still)
	b.measure(n)
	b.priceSpares()
}

// measure gives every piece its length as its price.
func (b *board) measure(n int) {
	rows := b.parts[:0]
	for j, y := range b.coords[1][1:] {
		rows = append(rows, float32(y-b.coords[1][j]))
	}
	for len(rows) < 1<<b.shift {
		rows = append(rows, blocked)
	}
	b.parts = rows
	for a := range b.price {
		b.price[a] = resized(b.price[a], n)
	}
	for i, x := range b.coords[0] {
		right := blocked
		if i+1 < len(b.coords[0]) {
			right = float32(b.coords[0][i+1] - x)
		}
		column := b.price[0][i<<b.shift : (i+1)<<b.shift]
		for j := range column {
			column[j] = right
		}
		copy(b.price[1][i<<b.shift:], rows)
	}
}

// priceSpares charges a little for lines that are not in the middle of anything.
func (b *board) priceSpares() {
	for a := range b.coords {
		along, soft := b.coords[1-a], b.soft[a]
		for k, at := range b.coords[a] {
			for len(soft) > 0 && soft[0].at < at-0.01 {
				soft = soft[1:]
			}
			if !isSpare(soft, at) {
				continue
			}
			for p := 0; p+1 < len(along); p++ {
				b.price[1-a][b.index(1-a, p, k)] += float32(sparePrice * (along[p+1] - along[p]))
			}
		}
	}
}

func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// size is how many nodes there are, padding included.
func (b *board) size() int { return len(b.still) }

// index is the node on line k across axis a at place i along it.
func (b *board) index(a, i, k int) int {
	if a == 0 {
		return i<<b.shift + k
	}
	return k<<b.shift + i
}

// stride is how much the number of a node grows with one step along axis a.
func (b *board) stride(a int) int {
	if a == 0 {
		return 1 << b.shift
	}
	return 1
}

func (b *board) point(node int) geom.Point {
	return geom.Pt(b.coords[0][node>>b.shift], b.coords[1][node&(1<<b.shift-1)])
}

// node is the number of the node at p, and whether lines meet there.
func (b *board) node(p geom.Point) (int, bool) {
	i, okX := find(b.coords[0], p.X)
	j, okY := find(b.coords[1], p.Y)
	return b.index(0, i, j), okX && okY
}

// find is the place of x in the ascending list.
func find(list []float64, x float64) (int, bool) {
	i, _ := slices.BinarySearch(list, x-same)
	return i, i < len(list) && math.Abs(list[i]-x) <= same
}

// ranks lists the number of the first of coords at or behind each rankStep.
func ranks(out []uint16, coords []float64) []uint16 {
	for i, x := range coords {
		for at := coords[0] + rankStep*float64(len(out)); at <= x; at += rankStep {
			out = append(out, uint16(i))
		}
	}
	return out
}

// next is the number of the first line over x, of the vertical ones (0) or the
// horizontal ones (1).
func (b *board) next(a int, x float64) int {
	coords, rank := b.coords[a], b.rank[a]
	if x < coords[0] {
		return 0
	}
	if x >= coords[len(coords)-1] {
		return len(coords)
	}
	i := int(rank[min(int((x-coords[0])/rankStep), len(rank)-1)])
	for coords[i] <= x {
		i++
	}
	return i
}

// lines are the numbers of those strictly between lo and hi: from first on,
// before end.
func (b *board) lines(a int, lo, hi float64) (first, end int) {
	first, end = b.next(a, lo), b.next(a, hi)
	if end > first && b.coords[a][end-1] == hi {
		end--
	}
	return first, end
}

// cover finds how much of each piece along axis a lies between from and to. The
// list, good until the next call, begins with piece `first`.
func (b *board) cover(a int, from, to float64) (first int, parts []float32) {
	along := b.coords[a]
	first, parts = max(b.next(a, from)-1, 0), b.parts[:0]
	for i := first; i+1 < len(along) && along[i] < to; i++ {
		parts = append(parts, float32(min(to, along[i+1])-max(from, along[i])))
	}
	b.parts = parts
	return first, parts
}

// strip is a rectangle beside which, or in which, lines cost more: it reaches
// from..to along an axis and lo..hi across.
type strip struct{ from, to, lo, hi float64 }

// stripOf is r as seen along axis a.
func stripOf(a int, r geom.Rect) strip {
	if a == 0 {
		return strip{r.Min.X, r.Max.X, r.Min.Y, r.Max.Y}
	}
	return strip{r.Min.Y, r.Max.Y, r.Min.X, r.Max.X}
}

// charge adds cost per point to the pieces that run along axis a inside s; the
// cost depends on the place of their line.
func (b *board) charge(a int, s strip, cost func(line float64) float32) {
	k, end := b.lines(1-a, s.lo, s.hi)
	if k == end || s.from >= s.to {
		return
	}
	b.rates = b.rates[:0]
	for _, line := range b.coords[1-a][k:end] {
		b.rates = append(b.rates, cost(line))
	}
	i, parts := b.cover(a, s.from, s.to)
	if a == 0 {
		b.add(0, i, parts, k, b.rates)
	} else {
		b.add(1, k, b.rates, i, parts)
	}
}

// add raises the prices along axis a by the product of what each column and
// what each row is given.
func (b *board) add(a, i int, columns []float32, j int, rows []float32) {
	for _, c := range columns {
		if c != 0 {
			prices := b.price[a][i<<b.shift+j:][:len(rows)]
			for n, r := range rows {
				prices[n] += c * r
			}
		}
		i++
	}
}

// block closes everything inside r.
func (b *board) block(r geom.Rect) {
	for a := range b.price {
		s := stripOf(a, r)
		k, end := b.lines(1-a, s.lo, s.hi)
		if k == end || s.from >= s.to {
			continue
		}
		first, parts := b.cover(a, s.from, s.to)
		for ; k < end; k++ {
			for i := range parts {
				b.price[a][b.index(a, first+i, k)] = blocked
			}
		}
	}
}

// toll adds cost to the pieces along axis a that pass the border at `at`
// between lo and hi.
func (b *board) toll(a int, at, lo, hi float64, cost float32) {
	along := b.coords[a]
	i := b.next(a, at) - 1
	if i < 0 || i+1 >= len(along) {
		return
	}
	split := i > 0 && at-along[i] < 0.01
	if split {
		cost /= 2 // a way that ends on the border pays half, from either side
	}
	back := b.stride(a)
	for k, end := b.lines(1-a, lo, hi); k < end; k++ {
		piece := b.index(a, i, k)
		b.price[a][piece] += cost
		if split {
			b.price[a][piece-back] += cost
		}
	}
}

// hold forbids turns on the first Stub points from p in direction d.
func (b *board) hold(p geom.Point, d Dir) {
	node, ok := b.node(p)
	if !ok || d == AnyWay {
		return
	}
	axis := int(d & 1)
	step, along := b.stride(axis), b.coords[axis]
	i, _ := find(along, d.of(p))
	for k := i; k >= 0 && k < len(along) && math.Abs(along[k]-along[i]) < Stub-0.01; {
		b.still[node] = true
		if d < Left {
			k, node = k+1, node+step
		} else {
			k, node = k-1, node-step
		}
	}
}

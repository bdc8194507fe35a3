package route

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/geom"
)

const (
	// tooClose is within which two candidate lines are one.
	tooClose = 4.0
	// maxLines bounds the lines of a board in each direction.
	maxLines = 160
	// same is within which two places are one; all ends are on 1/100 pt.
	same = 0.004
)

// board is the sparse grid on which a line is searched: the lines on which it
// may run, and what each piece between two of them costs beyond its length.
type board struct {
	// coords are the places of the vertical lines (0, X) and of the horizontal
	// ones (1, Y), ascending.
	coords [2][]float64
	// extra is the cost of the piece that leads from a node to the right (0)
	// or down (1); infinite where something is in the way.
	extra [2][]float32
	// still marks nodes where a line must not turn.
	still []bool
	exact [2][]float64   // lines asked for
	soft  [2][]suggested // lines proposed
}

// suggested is the place of a line that would look good; a spare one is only
// for want of a better.
type suggested struct {
	at    float64
	spare bool
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
		slices.SortFunc(b.soft[a], func(s, t suggested) int { return cmp.Compare(s.at, t.at) })
		b.coords[a] = merge(b.coords[a][:0], b.exact[a], b.soft[a], lo, hi)
	}
	n := len(b.coords[0]) * len(b.coords[1])
	for a := range b.extra {
		b.extra[a] = resized(b.extra[a], n)
	}
	b.still = resized(b.still, n)
	b.priceSpares()
}

// priceSpares charges a little for lines that are not in the middle of anything.
func (b *board) priceSpares() {
	for a, soft := range b.soft {
		across, along := b.coords[a], b.coords[1-a]
		step, side := b.stride(1-a), b.stride(a)
		for k, at := range across {
			if !isSpare(soft, at) {
				continue
			}
			for p := 0; p+1 < len(along); p++ {
				b.extra[1-a][p*step+k*side] += float32(sparePrice * (along[p+1] - along[p]))
			}
		}
	}
}

// isSpare reports whether a line was suggested as a spare one and not otherwise.
func isSpare(soft []suggested, at float64) bool {
	i, _ := slices.BinarySearchFunc(soft, at-0.01, func(s suggested, t float64) int {
		return cmp.Compare(s.at, t)
	})
	var spare bool
	for ; i < len(soft) && soft[i].at-at < 0.01; i++ {
		if !soft[i].spare {
			return false
		}
		spare = true
	}
	return spare
}

// merge is all exact lines and as many of the soft ones in lo..hi as keep
// apart from each other, at most about maxLines.
func merge(out, exact []float64, soft []suggested, lo, hi float64) []float64 {
	for apart := tooClose; ; apart *= 2 {
		out = out[:0]
		e, last := 0, math.Inf(-1)
		for i, candidate := range soft {
			s := candidate.at
			for e < len(exact) && exact[e] <= s {
				out, last = appendExact(out, exact[e]), exact[e]
				e++
			}
			ahead := math.Inf(1)
			if e < len(exact) {
				ahead = exact[e]
			}
			if s < lo || s > hi || s-last < apart || ahead-s < apart || outdone(soft[i:], apart) {
				continue
			}
			out, last = append(out, s), s
		}
		for ; e < len(exact); e++ {
			out = appendExact(out, exact[e])
		}
		if len(out) <= maxLines || len(out) <= 2*len(exact) {
			return out
		}
	}
}

// outdone reports whether the first of soft is a spare line and a better one
// follows within reach.
func outdone(soft []suggested, reach float64) bool {
	for _, s := range soft[1:] {
		if !soft[0].spare || s.at-soft[0].at >= reach {
			return false
		}
		if !s.spare {
			return true
		}
	}
	return false
}

func appendExact(out []float64, x float64) []float64 {
	if n := len(out); n > 0 && x-out[n-1] < 1e-3 {
		return out
	}
	return append(out, x)
}

func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func (b *board) size() int { return len(b.still) }

// stride is how much the number of a node grows with one step along axis a.
func (b *board) stride(a int) int {
	if a == 0 {
		return len(b.coords[1])
	}
	return 1
}

func (b *board) point(node int) geom.Point {
	n := len(b.coords[1])
	return geom.Pt(b.coords[0][node/n], b.coords[1][node%n])
}

// node is the number of the node at p, and whether lines meet there.
func (b *board) node(p geom.Point) (int, bool) {
	i, okX := find(b.coords[0], p.X)
	j, okY := find(b.coords[1], p.Y)
	return i*len(b.coords[1]) + j, okX && okY
}

// find is the place of x in the ascending list.
func find(list []float64, x float64) (int, bool) {
	i, _ := slices.BinarySearch(list, x-same)
	return i, i < len(list) && math.Abs(list[i]-x) <= same
}

// next is the first place in the ascending list that is over x.
func next(list []float64, x float64) int {
	i, found := slices.BinarySearch(list, x)
	if found {
		i++
	}
	return i
}

// charge adds cost per point to the pieces that run along axis a inside r;
// the cost depends on the place of their line.
func (b *board) charge(a int, r geom.Rect, cost func(line float64) float32) {
	from, to, lo, hi := r.Min.X, r.Max.X, r.Min.Y, r.Max.Y
	if a == 1 {
		from, to, lo, hi = lo, hi, from, to
	}
	along, lines := b.coords[a], b.coords[1-a]
	step, side := b.stride(a), b.stride(1-a)
	first := max(next(along, from)-1, 0)
	for k := next(lines, lo); k < len(lines) && lines[k] < hi; k++ {
		c := cost(lines[k])
		if c == 0 {
			continue
		}
		for i := first; i+1 < len(along) && along[i] < to; i++ {
			overlap := math.Min(to, along[i+1]) - math.Max(from, along[i])
			if overlap > 0 {
				b.extra[a][i*step+k*side] += c * float32(overlap)
			}
		}
	}
}

// block closes everything inside r.
func (b *board) block(r geom.Rect) {
	shut := func(float64) float32 { return blocked }
	b.charge(0, r, shut)
	b.charge(1, r, shut)
}

// toll adds cost to the pieces along axis a that pass the border at `at`
// between lo and hi.
func (b *board) toll(a int, at, lo, hi float64, cost float32) {
	along, lines := b.coords[a], b.coords[1-a]
	i := next(along, at) - 1
	if i < 0 || i+1 >= len(along) {
		return
	}
	step, side := b.stride(a), b.stride(1-a)
	split := i > 0 && at-along[i] < 0.01
	if split {
		cost /= 2 // a way that ends on the border pays half, from either side
	}
	for k := next(lines, lo); k < len(lines) && lines[k] < hi; k++ {
		b.extra[a][i*step+k*side] += cost
		if split {
			b.extra[a][(i-1)*step+k*side] += cost
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
	step := b.stride(axis)
	along := b.coords[axis]
	i := (node / step) % len(along)
	for k := i; k >= 0 && k < len(along) && math.Abs(along[k]-along[i]) < Stub-0.01; {
		b.still[node] = true
		if d < Left {
			k, node = k+1, node+step
		} else {
			k, node = k-1, node-step
		}
	}
}

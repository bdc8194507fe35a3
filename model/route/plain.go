package route

import (
	"math"

	"lintel/model/geom"
)

// plain is the simple shape with the fewest boxes in its way, for a line that
// has no free way or no time left to find one.
func (r *Router) plain(j *job) geom.Polyline {
	return simplest(j, func(line geom.Polyline) float64 { return r.badness(j, line) })
}

// simplest is the simple shape that costs least.
func simplest(j *job, price func(geom.Polyline) float64) geom.Polyline {
	var best geom.Polyline
	least := math.Inf(1)
	for _, from := range j.from {
		for _, to := range j.to {
			for _, line := range shapes(from, to, j.Waypoints) {
				line = rounded(line).Simplify()
				if len(line) < 2 {
					continue
				}
				if c := from.Cost + to.Cost + price(line); c < least {
					best, least = line, c
				}
			}
		}
	}
	return best
}

// shapes are the angles that lead from one port to another through waypoints.
func shapes(from, to Port, through []geom.Point) []geom.Polyline {
	a, b := from.tip(), to.tip()
	a2, b2 := a.Add(from.Out.Vec().Mul(Stub)), b.Add(to.Out.Vec().Mul(Stub))
	if len(through) > 0 {
		line := geom.Polyline{a, a2}
		for _, p := range append(through[:len(through):len(through)], b2) {
			last := line[len(line)-1]
			line = append(line, geom.Pt(p.X, last.Y), p)
		}
		return []geom.Polyline{append(line, b)}
	}
	m := a.Lerp(b, 0.5)
	return []geom.Polyline{
		{a, a2, geom.Pt(a2.X, b2.Y), b2, b},
		{a, a2, geom.Pt(b2.X, a2.Y), b2, b},
		{a, a2, geom.Pt(m.X, a2.Y), geom.Pt(m.X, b2.Y), b2, b},
		{a, a2, geom.Pt(a2.X, m.Y), geom.Pt(b2.X, m.Y), b2, b},
	}
}

// badness is the inconvenience of a line with what the boxes it passes through cost.
func (r *Router) badness(j *job, line geom.Polyline) float64 {
	const hit = 1000
	cost := inconvenience(line)
	for i := 1; i < len(line); i++ {
		cost += hit * float64(r.hits(j, line[i-1], line[i]))
	}
	return cost
}

// inconvenience is the length of a line with what its turns cost.
func inconvenience(line geom.Polyline) float64 {
	const reversal = 4000
	cost := line.Length() + bend*float64(len(line)-2)
	for i := 1; i+1 < len(line); i++ {
		u, v := line[i].Sub(line[i-1]), line[i+1].Sub(line[i])
		if u.X*v.X+u.Y*v.Y < 0 {
			cost += reversal
		}
	}
	return cost
}

// hits counts the boxes and headers that the straight piece from a to b passes through.
func (r *Router) hits(j *job, a, b geom.Point) int {
	var n int
	piece := geom.Spanning(a, b)
	r.blocks.each(piece, func(id int) {
		x := r.boxes[id]
		if j.passes(x) {
			return
		}
		for _, s := range solids(x.Obstacle) {
			if crosses(s, piece) {
				n++
			}
		}
	})
	r.borders.each(piece, func(id int) {
		if h := r.hulls[id].Header; !h.Empty() && crosses(h.Inset(-headerRoom+0.01), piece) {
			n++
		}
	})
	return n
}

// crosses reports whether the horizontal or vertical piece runs through r, not
// only along its border.
func crosses(r, piece geom.Rect) bool {
	return piece.Min.X < r.Max.X && piece.Max.X > r.Min.X && piece.Min.Y < r.Max.Y && piece.Max.Y > r.Min.Y
}

// straight leads from box to box without turns other than the waypoints.
func (r *Router) straight(j *job) geom.Polyline {
	line := geom.Polyline{r.area(j.From).Center()}
	line = append(line, j.Waypoints...)
	line = append(line, r.area(j.To).Center())
	n := len(line)
	if j.Aside != 0 && n == 2 {
		line = line.Translate(line[1].Sub(line[0]).Unit().Perp().Mul(j.Aside))
	}
	line[0] = r.leave(j.From, j.from, line[0], line[1])
	line[n-1] = r.leave(j.To, j.to, line[n-1], line[n-2])
	return rounded(line).Simplify()
}

// leave is where a straight line from the centre of e towards next begins.
func (r *Router) leave(e End, ports []Port, centre, next geom.Point) geom.Point {
	b, ok := r.obstacles[e.ID]
	if !ok || len(e.Ports) > 0 {
		best := ports[0].tip()
		for _, p := range ports {
			if p.tip().Dist(next) < best.Dist(next) {
				best = p.tip()
			}
		}
		return best
	}
	out := 0.0
	for _, s := range solids(b.Obstacle) {
		out = math.Max(out, exit(s, centre, next))
	}
	return centre.Lerp(next, out)
}

// exit is the share of the way from p to q at which it leaves r; 0 when it
// does not pass through.
func exit(r geom.Rect, p, q geom.Point) float64 {
	enter, leave := 0.0, 1.0
	clip := func(at, step, lo, hi float64) {
		if step == 0 {
			if at <= lo || at >= hi {
				leave = -1
			}
			return
		}
		t, u := (lo-at)/step, (hi-at)/step
		enter, leave = math.Max(enter, math.Min(t, u)), math.Min(leave, math.Max(t, u))
	}
	clip(p.X, q.X-p.X, r.Min.X, r.Max.X)
	clip(p.Y, q.Y-p.Y, r.Min.Y, r.Max.Y)
	if r.Empty() || leave <= enter || leave >= 1 {
		return 0
	}
	return leave
}

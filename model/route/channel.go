package route

import (
	"math"

	"lintel/model/geom"
)

const (
	// sight is how far a box looks for its neighbours.
	sight = 240.0
	// berth is how far from a box a line runs that has all the room in the world.
	berth = 24.0
	// tooClose is within which two candidate lines are one.
	tooClose = 7.0
	// maxLines bounds the lines of a board in each direction.
	maxLines = 160
)

// suggested is the place of a line that would look good; a spare one is only
// for want of a better.
type suggested struct {
	at    float64
	spare bool
}

// compare orders by place.
func (s suggested) compare(t suggested) int {
	switch {
	case s.at < t.at:
		return -1
	case s.at > t.at:
		return 1
	}
	return 0
}

// channel is a coordinate where lines beside a box look good: in the middle
// between it and its neighbour.
type channel struct {
	vertical bool // the line is vertical, its place an X
	suggested
}

// channelsOfBox finds the channels on the four sides of b, once until
// something near it changes.
func (r *Router) channelsOfBox(b *box) []channel {
	if !b.fresh {
		b.channels = r.channels(b.channels[:0], b.Block(), b.number, -1)
		b.fresh = true
	}
	return b.channels
}

// channelsOfHull finds the channels outside the four sides of h.
func (r *Router) channelsOfHull(h *hull) []channel {
	if !h.fresh {
		h.channels = r.channels(h.channels[:0], h.Rect, -1, h.number)
		h.fresh = true
	}
	return h.channels
}

func (r *Router) channels(out []channel, rect geom.Rect, block, border int) []channel {
	c := rect.Center()
	for _, d := range ways {
		from := geom.Pt(pick(d, rect.Min.X, rect.Max.X, c.X), pick(d-1, rect.Min.Y, rect.Max.Y, c.Y))
		gap, found := r.gap(from, d, block, border)
		step := berth
		if found {
			step = math.Min(gap/2, gap-borderRoom)
		}
		p := from.Add(d.Vec().Mul(step))
		out = append(out, channel{d.horizontal(), suggested{half(d.of(p)), !found}})
		if !found || gap <= 2*berth+borderRoom {
			continue
		}
		p = from.Add(d.Vec().Mul(berth))
		out = append(out, channel{d.horizontal(), suggested{half(d.of(p)), true}})
	}
	return out
}

// half rounds to halves, so that lines of one channel found from both sides agree.
func half(x float64) float64 { return math.Round(x*2) / 2 }

// gap is the distance from p in direction d to the next box or frame border,
// and whether there is one within sight. The numbered ones are not looked at.
func (r *Router) gap(p geom.Point, d Dir, block, border int) (float64, bool) {
	ray := geom.Spanning(p, p.Add(d.Vec().Mul(sight)))
	best := math.Inf(1)
	r.blocks.each(ray, func(id int) {
		if id != block {
			best = nearer(best, distance(p, d, r.blocks.rects[id]))
		}
	})
	r.borders.each(ray, func(id int) {
		if id != border {
			best = nearer(best, distance(p, d, r.borders.rects[id]))
		}
	})
	return best, best <= sight
}

// distance is how far rect begins from p in direction d, or, with p in rect,
// how far it reaches.
func distance(p geom.Point, d Dir, rect geom.Rect) float64 {
	enter, leave := geom.Pt(pick(d, rect.Max.X, rect.Min.X, p.X), pick(d-1, rect.Max.Y, rect.Min.Y, p.Y)),
		geom.Pt(pick(d, rect.Min.X, rect.Max.X, p.X), pick(d-1, rect.Min.Y, rect.Max.Y, p.Y))
	v := d.Vec()
	in, out := enter.Sub(p), leave.Sub(p)
	if near := in.X*v.X + in.Y*v.Y; near > 0 {
		return near
	}
	return out.X*v.X + out.Y*v.Y
}

func nearer(best, d float64) float64 {
	if d > 0 && d < best {
		return d
	}
	return best
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

// isSpare reports whether the line at `at`, no later than the first of soft,
// was suggested as a spare one and not otherwise.
func isSpare(soft []suggested, at float64) bool {
	var spare bool
	for _, s := range soft {
		if s.at-at >= 0.01 {
			break
		}
		if !s.spare {
			return false
		}
		spare = true
	}
	return spare
}

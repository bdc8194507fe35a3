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
)

// channel is a coordinate where lines beside a box look good: in the middle
// between it and its neighbour.
type channel struct {
	vertical bool // the line is vertical, its place an X
	suggested
}

// channelsOfBox finds the channels on the four sides of b, once per edition.
func (r *Router) channelsOfBox(b *box) []channel {
	if b.edition != r.edition {
		b.channels = r.channels(b.channels[:0], b.Block(), b.number, -1)
		b.edition = r.edition
	}
	return b.channels
}

// channelsOfHull finds the channels outside the four sides of h.
func (r *Router) channelsOfHull(h *hull) []channel {
	if h.edition != r.edition {
		h.channels = r.channels(h.channels[:0], h.Rect, -1, h.number)
		h.edition = r.edition
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

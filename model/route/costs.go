package route

import (
	"math"

	"lintel/model/geom"
)

// What a line pays beyond its length and its turns, in points of length.
const (
	borderToll = 40.0 // for crossing a frame border
	wireToll   = 42.0 // for crossing another line
	mateToll   = 8.0  // for crossing a line of the same trunk
	hugBorder  = 4.0  // per point beside a frame border, within borderRoom
	hugWire    = 0.35 // per point on top of another line
	nearBox    = 0.8  // per point right beside a box, falling to 0 at berth
	inFrame    = 0.02 // per point in a frame, so that long ways stay outside
	sparePrice = 0.02 // per point on a line that is not in the middle of anything
)

// lay makes the board for a line between these stops inside window and returns
// the frames there.
func (r *Router) lay(window geom.Rect, stops []stop, job *job) []*hull {
	b := &r.board
	b.start()
	for _, s := range stops {
		b.want(s.at)
		stub := s.at.Add(s.way.Vec().Mul(Stub))
		b.want(stub)
		b.suggest(s.way.horizontal(), suggested{s.way.of(stub), true})
		for _, t := range stops {
			if s.way < AnyWay && t.way == s.way.Back() {
				mid := s.way.of(s.at.Lerp(t.at, 0.5))
				b.suggest(s.way.horizontal(), suggested{at: half(mid)})
			}
		}
	}
	boxes, hulls := r.within(window)
	for _, x := range boxes {
		for _, c := range r.channelsOfBox(x) {
			b.suggest(c.vertical, c.suggested)
		}
	}
	for _, h := range hulls {
		for _, c := range r.channelsOfHull(h) {
			b.suggest(c.vertical, c.suggested)
		}
	}
	b.lay(window)
	for _, x := range boxes {
		if !job.passes(x) {
			b.avoidBox(x.Obstacle)
		}
	}
	for _, h := range hulls {
		b.avoidFrame(h.Frame)
	}
	r.avoidWires(window, job)
	return hulls
}

// within lists the boxes and frames in window; the lists are good until the
// next call.
func (r *Router) within(window geom.Rect) ([]*box, []*hull) {
	s := &r.scratch
	s.boxes, s.hulls = s.boxes[:0], s.hulls[:0]
	r.blocks.each(window, func(id int) { s.boxes = append(s.boxes, r.boxes[id]) })
	r.borders.each(window, func(id int) { s.hulls = append(s.hulls, r.hulls[id]) })
	return s.boxes, s.hulls
}

// solids are the parts of o that no line may enter.
func solids(o Obstacle) [2]geom.Rect {
	grown := [2]geom.Rect{o.Tile.Inset(-Gap + 0.01)}
	if !o.Label.Empty() {
		grown[1] = o.Label.Inset(-Gap + 0.01)
	}
	return grown
}

func (b *board) avoidBox(o Obstacle) {
	for _, s := range solids(o) {
		if !s.Empty() {
			b.block(s)
		}
	}
	block := o.Block()
	for axis := range b.price {
		s := stripOf(axis, block)
		lo, hi := s.lo, s.hi
		s.lo, s.hi = lo-berth, hi+berth
		b.charge(axis, s, func(line float64) float32 {
			off := max(lo-line, line-hi)
			if off < 0 {
				return 0
			}
			return nearness(off)
		})
	}
}

// nearness is what a line pays per point at this distance beside something.
func nearness(off float64) float32 {
	far := 1 - off/berth
	return float32(nearBox * far * far)
}

func (b *board) avoidFrame(f Frame) {
	if !f.Header.Empty() {
		b.block(f.Header.Inset(-headerRoom))
	}
	q := f.Rect
	for axis := range b.price {
		b.charge(axis, stripOf(axis, q), func(float64) float32 { return inFrame })
	}
	for _, x := range [2]float64{q.Min.X, q.Max.X} {
		b.toll(0, x, q.Min.Y, q.Max.Y, borderToll)
		b.hug(1, x, q.Min.Y, q.Max.Y)
	}
	for _, y := range [2]float64{q.Min.Y, q.Max.Y} {
		b.toll(1, y, q.Min.X, q.Max.X, borderToll)
		b.hug(0, y, q.Min.X, q.Max.X)
	}
}

// hug charges lines along axis that run beside the border at `at` from lo to hi.
func (b *board) hug(axis int, at, lo, hi float64) {
	b.charge(axis, strip{lo - borderRoom, hi + borderRoom, at - berth, at + berth}, func(line float64) float32 {
		off := math.Abs(line - at)
		if off < borderRoom {
			return hugBorder
		}
		return nearness(off)
	})
}

// avoidWires charges for crossing and covering the lines that are there.
func (r *Router) avoidWires(window geom.Rect, job *job) {
	if job.self == nil {
		return
	}
	b := &r.board
	r.wires.index.each(window, func(id int) {
		other := r.wires.owner[id]
		if other == job.self || other.Style == Straight {
			return
		}
		p := r.wires.index.rects[id]
		axis, at, lo, hi := 0, p.Min.Y, p.Min.X, p.Max.X
		if p.W() < p.H() {
			axis, at, lo, hi = 1, p.Min.X, p.Min.Y, p.Max.Y
		}
		if share(other, job.self) {
			b.toll(1-axis, at, lo, hi, mateToll)
			return
		}
		b.toll(1-axis, at, lo, hi, wireToll)
		b.charge(axis, strip{lo, hi, at - narrowLane, at + narrowLane}, func(float64) float32 { return hugWire })
	})
}

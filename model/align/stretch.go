package align

import "lintel/model/geom"

// Pull is a box whose sides are pulled: X and Y are -1, 0 or 1 and say which.
type Pull struct {
	Box  geom.Rect
	X, Y int
	// Centred moves the opposite side as far, so that the centre stays.
	Centred bool
	// Proportional keeps the ratio of width to height.
	Proportional bool
	// Least is the smallest size, Holds what the box must not leave uncovered.
	Least geom.Size
	Holds geom.Rect
}

// To is the box with its pulled sides moved by a displacement, or as far as the
// limits let them.
func (p Pull) To(by geom.Vec) geom.Rect {
	r := geom.Rect{Min: p.Box.Min, Max: p.Box.Max}
	r.Min.X, r.Max.X = p.pull(p.X, r.Min.X, r.Max.X, by.X, p.Least.W)
	r.Min.Y, r.Max.Y = p.pull(p.Y, r.Min.Y, r.Max.Y, by.Y, p.Least.H)
	r = p.cover(r)
	if p.Proportional && p.Box.H() > 0 && p.Box.W() > 0 {
		r = p.cover(p.proportional(r))
	}
	return r
}

// pull moves the sides of one axis.
func (p Pull) pull(side int, lo, hi, by, least float64) (newLo, newHi float64) {
	if side == 0 {
		return lo, hi
	}
	length := hi - lo + by*float64(side)
	if p.Centred {
		length = hi - lo + 2*by*float64(side)
	}
	return p.place(side, lo, hi, max(length, least, 0))
}

// place gives an axis another length: from the middle, or from the side that is
// not pulled.
func (p Pull) place(side int, lo, hi, length float64) (newLo, newHi float64) {
	switch {
	case p.Centred || side == 0:
		return (lo + hi - length) / 2, (lo + hi + length) / 2
	case side < 0:
		return hi - length, hi
	}
	return lo, lo + length
}

// cover grows a box over what it has to hold.
func (p Pull) cover(r geom.Rect) geom.Rect {
	if p.Holds.Empty() {
		return r
	}
	r = r.Include(p.Holds.Min).Include(p.Holds.Max)
	if p.Centred {
		c := p.Box.Center()
		w, h := max(c.X-r.Min.X, r.Max.X-c.X), max(c.Y-r.Min.Y, r.Max.Y-c.Y)
		r = geom.Around(c, geom.Size{W: 2 * w, H: 2 * h})
	}
	return r
}

// proportional grows the side that is too short for the other.
func (p Pull) proportional(r geom.Rect) geom.Rect {
	ratio := p.Box.W() / p.Box.H()
	w, h := r.W(), r.H()
	switch {
	case p.Y == 0:
		h = max(w/ratio, p.Least.H)
	case p.X == 0:
		w = max(h*ratio, p.Least.W)
	}
	w, h = max(w, h*ratio), max(h, w/ratio)
	r.Min.X, r.Max.X = p.place(p.X, p.Box.Min.X, p.Box.Max.X, w)
	r.Min.Y, r.Max.Y = p.place(p.Y, p.Box.Min.Y, p.Box.Max.Y, h)
	return r
}

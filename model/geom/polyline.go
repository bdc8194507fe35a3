package geom

import "math"

// Polyline is a chain of straight segments.
type Polyline []Point

// Bounds is the smallest rectangle around all points; it has no area for a
// straight horizontal or vertical line.
func (l Polyline) Bounds() Rect {
	if len(l) == 0 {
		return Rect{}
	}
	r := Rect{l[0], l[0]}
	for _, p := range l[1:] {
		r = r.Include(p)
	}
	return r
}

// Length is the sum of the segment lengths.
func (l Polyline) Length() float64 {
	var sum float64
	for i := 1; i < len(l); i++ {
		sum += l[i-1].Dist(l[i])
	}
	return sum
}

// Translate is the line moved by v.
func (l Polyline) Translate(v Vec) Polyline {
	if l == nil {
		return nil
	}
	moved := make(Polyline, len(l))
	for i, p := range l {
		moved[i] = p.Add(v)
	}
	return moved
}

// At is the point at distance d from the start, measured along the line, and
// the unit direction there. Distances beyond an end give that end.
func (l Polyline) At(d float64) (Point, Vec) {
	if len(l) == 0 {
		return Point{}, Vec{}
	}
	var dir Vec
	for i := 1; i < len(l); i++ {
		seg := l[i-1].Dist(l[i])
		if seg == 0 {
			continue
		}
		dir = l[i].Sub(l[i-1]).Unit()
		if d <= seg {
			return l[i-1].Add(dir.Mul(math.Max(d, 0))), dir
		}
		d -= seg
	}
	return l[len(l)-1], dir
}

// Cut is the part of the line between the distances from and to.
func (l Polyline) Cut(from, to float64) Polyline {
	total := l.Length()
	from, to = math.Max(from, 0), math.Min(to, total)
	if len(l) < 2 || from >= to {
		return nil
	}
	start, _ := l.At(from)
	end, _ := l.At(to)
	out := Polyline{start}
	var walked float64
	for i := 1; i < len(l)-1; i++ {
		walked += l[i-1].Dist(l[i])
		if walked > from && walked < to {
			out = append(out, l[i])
		}
	}
	return append(out, end)
}

// Nearest is the point of the line closest to p, its distance along the line,
// and how far p is from it.
func (l Polyline) Nearest(p Point) (at Point, along, dist float64) {
	dist = math.Inf(1)
	var walked float64
	for i := 1; i < len(l); i++ {
		a, b := l[i-1], l[i]
		seg := b.Sub(a)
		length := seg.Len()
		var t float64
		if length > 0 {
			d := p.Sub(a)
			t = math.Min(1, math.Max(0, (d.X*seg.X+d.Y*seg.Y)/(length*length)))
		}
		q := a.Lerp(b, t)
		if d := q.Dist(p); d < dist {
			at, along, dist = q, walked+length*t, d
		}
		walked += length
	}
	return at, along, dist
}

// Crossing is the distance along the line of the first point at which it
// passes the border of r, and whether there is one.
func (l Polyline) Crossing(r Rect) (float64, bool) {
	var walked float64
	for i := 1; i < len(l); i++ {
		a, b := l[i-1], l[i]
		length := a.Dist(b)
		if t, ok := borderHit(a, b, r); ok {
			return walked + t*length, true
		}
		walked += length
	}
	return 0, false
}

// borderHit is the share of the segment a-b at which it first meets the border of r.
func borderHit(a, b Point, r Rect) (float64, bool) {
	if r.Contains(a) == r.Contains(b) && !r.Overlaps(Spanning(a, b).Inset(-1e-9)) {
		return 0, false
	}
	best, found := math.Inf(1), false
	consider := func(t, other, lo, hi float64) {
		if t >= 0 && t <= 1 && other >= lo && other <= hi && t < best {
			best, found = t, true
		}
	}
	if dx := b.X - a.X; dx != 0 {
		for _, x := range [2]float64{r.Min.X, r.Max.X} {
			t := (x - a.X) / dx
			consider(t, a.Y+(b.Y-a.Y)*t, r.Min.Y, r.Max.Y)
		}
	}
	if dy := b.Y - a.Y; dy != 0 {
		for _, y := range [2]float64{r.Min.Y, r.Max.Y} {
			t := (y - a.Y) / dy
			consider(t, a.X+(b.X-a.X)*t, r.Min.X, r.Max.X)
		}
	}
	return best, found
}

// Simplify drops repeated points and the middle points of straight runs.
func (l Polyline) Simplify() Polyline {
	out := make(Polyline, 0, len(l))
	for _, p := range l {
		if n := len(out); n > 0 && out[n-1].Dist(p) < 1e-6 {
			continue
		}
		if n := len(out); n > 1 && collinear(out[n-2], out[n-1], p) {
			out[n-1] = p
			continue
		}
		out = append(out, p)
	}
	return out
}

// collinear reports whether b lies on the straight way from a to c; a line
// that turns back on itself is not straight.
func collinear(a, b, c Point) bool {
	u, v := b.Sub(a), c.Sub(b)
	return math.Abs(u.X*v.Y-u.Y*v.X) < 1e-6 && u.X*v.X+u.Y*v.Y >= 0
}

package geom

import "math"

// Rect is an axis-aligned rectangle. It is empty unless Min is left of and above Max.
type Rect struct{ Min, Max Point }

// XYWH builds a Rect from its top left corner and its size.
func XYWH(x, y, w, h float64) Rect { return Rect{Point{x, y}, Point{x + w, y + h}} }

// Around is the rectangle of size s whose centre is c.
func Around(c Point, s Size) Rect { return XYWH(c.X-s.W/2, c.Y-s.H/2, s.W, s.H) }

// Spanning is the smallest rectangle that has p and q as corners.
func Spanning(p, q Point) Rect {
	return Rect{
		Point{math.Min(p.X, q.X), math.Min(p.Y, q.Y)},
		Point{math.Max(p.X, q.X), math.Max(p.Y, q.Y)},
	}
}

// W is the width.
func (r Rect) W() float64 { return r.Max.X - r.Min.X }

// H is the height.
func (r Rect) H() float64 { return r.Max.Y - r.Min.Y }

// Size is width and height together.
func (r Rect) Size() Size { return Size{r.W(), r.H()} }

// Center is the middle point.
func (r Rect) Center() Point { return r.Min.Lerp(r.Max, 0.5) }

// Empty reports whether r covers no area.
func (r Rect) Empty() bool { return r.Max.X <= r.Min.X || r.Max.Y <= r.Min.Y }

// Contains reports whether p lies in r, borders included.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
}

// ContainsRect reports whether q lies entirely in r, touching borders allowed.
func (r Rect) ContainsRect(q Rect) bool { return r.Contains(q.Min) && r.Contains(q.Max) }

// Overlaps reports whether r and q share some area; touching borders do not count.
func (r Rect) Overlaps(q Rect) bool {
	return r.Min.X < q.Max.X && q.Min.X < r.Max.X && r.Min.Y < q.Max.Y && q.Min.Y < r.Max.Y
}

// Union is the smallest rectangle around r and q. An empty one adds nothing.
func (r Rect) Union(q Rect) Rect {
	if r.Empty() {
		return q
	}
	if q.Empty() {
		return r
	}
	return Rect{
		Point{math.Min(r.Min.X, q.Min.X), math.Min(r.Min.Y, q.Min.Y)},
		Point{math.Max(r.Max.X, q.Max.X), math.Max(r.Max.Y, q.Max.Y)},
	}
}

// Intersect is the area that r and q share; it is empty when there is none.
func (r Rect) Intersect(q Rect) Rect {
	return Rect{
		Point{math.Max(r.Min.X, q.Min.X), math.Max(r.Min.Y, q.Min.Y)},
		Point{math.Min(r.Max.X, q.Max.X), math.Min(r.Max.Y, q.Max.Y)},
	}
}

// Inset moves every side inwards by d; a negative d grows the rectangle.
func (r Rect) Inset(d float64) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}

// Translate moves r by v.
func (r Rect) Translate(v Vec) Rect { return Rect{r.Min.Add(v), r.Max.Add(v)} }

// Include grows r just enough to contain p.
func (r Rect) Include(p Point) Rect {
	return Rect{
		Point{math.Min(r.Min.X, p.X), math.Min(r.Min.Y, p.Y)},
		Point{math.Max(r.Max.X, p.X), math.Max(r.Max.Y, p.Y)},
	}
}

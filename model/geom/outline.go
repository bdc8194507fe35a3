package geom

import "math"

// Op says how a Segment of an Outline continues from the last point.
type Op uint8

// The ways to continue an Outline.
const (
	MoveTo Op = iota // starts a contour at P[0]
	LineTo           // straight to P[0]
	QuadTo           // quadratic Bézier curve with control P[0] to P[1]
	CubeTo           // cubic Bézier curve with controls P[0], P[1] to P[2]
)

// Segment is one step of an Outline; how many points count depends on Op.
type Segment struct {
	Op Op
	P  [3]Point
}

// Points is the number of points of P that count.
func (o Op) Points() int {
	switch o {
	case QuadTo:
		return 2
	case CubeTo:
		return 3
	default:
		return 1
	}
}

// Outline is an area bounded by closed contours, filled by the non-zero rule.
// Every contour starts with MoveTo and closes itself.
type Outline []Segment

// Bend is a corner of a polyline and the arc that rounds it: the line goes
// straight to Enter, along the arc to Leave, and straight on. Radius 0 is a
// sharp corner or an end, where Enter, Leave and Corner are one point.
type Bend struct {
	Corner, Enter, Leave Point
	Radius               float64
	Clockwise            bool // turns right as seen on the screen
}

// slightTurn is the sine of 5 degrees: a corner that turns less looks the same
// without an arc, and a curve has many of them.
const slightTurn = 0.087

// Bends rounds the corners of l by radius, less where a segment is too short
// for two arcs, and not where hardly anything turns. A closed line also turns
// at its first and last point.
func (l Polyline) Bends(radius float64, closed bool) []Bend {
	n := len(l)
	bends := make([]Bend, n)
	for i, p := range l {
		bends[i] = Bend{Corner: p, Enter: p, Leave: p}
		if !closed && (i == 0 || i == n-1) {
			continue
		}
		before, after := l[(i+n-1)%n], l[(i+1)%n]
		room := math.Min(share(before, p, !closed && i == 1), share(p, after, !closed && i == n-2))
		bends[i].round(before, after, radius, room)
	}
	return bends
}

// share is the length of the segment that one arc may use up.
func share(a, b Point, whole bool) float64 {
	if whole {
		return a.Dist(b)
	}
	return a.Dist(b) / 2
}

func (b *Bend) round(before, after Point, radius, room float64) {
	in, out := b.Corner.Sub(before).Unit(), after.Sub(b.Corner).Unit()
	cross, dot := in.X*out.Y-in.Y*out.X, in.X*out.X+in.Y*out.Y
	if radius <= 0 || room <= 0 || math.Abs(cross) < 1e-6 || dot > 0 && math.Abs(cross) < slightTurn {
		return
	}
	half := math.Abs(cross) / (1 + dot) // tangent of half the turn
	reach := math.Min(radius*half, room)
	b.Radius, b.Clockwise = reach/half, cross > 0
	b.Enter, b.Leave = b.Corner.Add(in.Mul(-reach)), b.Corner.Add(out.Mul(reach))
}

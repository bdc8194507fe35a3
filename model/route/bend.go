package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

// MovePiece is line with its piece from point i to i+1 moved sideways until it
// passes through to. A piece at an end of the line leaves a stub there. The
// pieces are horizontal or vertical.
func MovePiece(line geom.Polyline, i int, to geom.Point) geom.Polyline {
	level := isLevel(line[i], line[i+1])
	moved := func(p geom.Point) geom.Point {
		if level {
			return geom.Pt(p.X, to.Y)
		}
		return geom.Pt(to.X, p.Y)
	}
	out := slices.Clone(line[:i])
	if i == 0 {
		stub := stubOf(line[0], line[1])
		out = append(out, line[0], stub, moved(stub))
	} else {
		out = append(out, moved(line[i]))
	}
	if i+2 == len(line) {
		stub := stubOf(line[i+1], line[i])
		out = append(out, moved(stub), stub, line[i+1])
	} else {
		out = append(out, moved(line[i+1]))
		out = append(out, line[i+2:]...)
	}
	return rounded(out).Simplify()
}

// MoveCorner is line with its inner point i moved; the pieces beside it stay
// horizontal or vertical, and the ends of the line where they are.
func MoveCorner(line geom.Polyline, i int, to geom.Point) geom.Polyline {
	level := isLevel(line[i-1], line[i])
	out := MovePiece(line, i, to)
	// The piece before the corner has another number where others became one.
	for k := 1; k < len(out); k++ {
		if isLevel(out[k-1], out[k]) == level && nearOn(out[k-1], out[k], line[i-1], line[i]) {
			return MovePiece(out, k-1, to)
		}
	}
	return out
}

// nearOn reports whether the piece a-b lies on the same straight as c-d and
// begins where that does.
func nearOn(a, b, c, d geom.Point) bool {
	if a.Dist(c) > 0.01 {
		return false
	}
	u, v := b.Sub(a).Unit(), d.Sub(c).Unit()
	return math.Abs(u.X*v.Y-u.Y*v.X) < 0.01
}

// stubOf is where the stub ends that a line keeps at its end p, on the way to next.
func stubOf(p, next geom.Point) geom.Point {
	d := p.Dist(next)
	return p.Add(next.Sub(p).Unit().Mul(math.Min(Stub, d/3)))
}

func isLevel(a, b geom.Point) bool { return math.Abs(a.Y-b.Y) <= math.Abs(a.X-b.X) }

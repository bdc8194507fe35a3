package route

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/geom"
)

const (
	// chipRoom is how much longer than the chip a piece of a line must be to
	// carry it.
	chipRoom = 32.0
	// chipLift is how far above the line the middle of a chip is that does not
	// fit on it.
	chipLift = 14.0
)

// PlaceChip finds the rectangle for a chip of this size at line: in the middle
// of a piece that is long enough, the longest first, else above or beside it.
// blocked tells which places are taken. It is better to drop a chip than to
// cover something with it, so there may be no place.
func PlaceChip(line geom.Polyline, size geom.Size, blocked func(geom.Rect) bool) (geom.Rect, bool) {
	for _, piece := range longestFirst(line) {
		for _, at := range chipPlaces(piece[0], piece[1], size) {
			if !blocked(at) {
				return at, true
			}
		}
	}
	return geom.Rect{}, false
}

// chipStep is how far apart the places are that FindChip tries along a line.
const chipStep = 8.0

// FindChip is PlaceChip for words that must be seen: when none of the good
// places is free it tries every place along the line, from its middle outwards,
// on the line and then beside it.
func FindChip(line geom.Polyline, size geom.Size, blocked func(geom.Rect) bool) (geom.Rect, bool) {
	if at, ok := PlaceChip(line, size, blocked); ok {
		return at, true
	}
	length := line.Length()
	for _, aside := range [3]float64{0, 1, -1} {
		for away := 0.0; away <= length/2; away += chipStep {
			for _, d := range [2]float64{length/2 + away, length/2 - away} {
				p, way := line.At(d)
				side := way.Perp()
				clear := math.Abs(side.X)*size.W/2 + math.Abs(side.Y)*size.H/2 + chipLift - size.H/2
				if at := geom.Around(p.Add(side.Mul(aside*clear)), size); !blocked(at) {
					return at, true
				}
			}
		}
	}
	return geom.Rect{}, false
}

func longestFirst(line geom.Polyline) [][2]geom.Point {
	var pieces [][2]geom.Point
	for i := 1; i < len(line); i++ {
		pieces = append(pieces, [2]geom.Point{line[i-1], line[i]})
	}
	slices.SortStableFunc(pieces, func(a, b [2]geom.Point) int {
		return cmp.Compare(b[0].Dist(b[1]), a[0].Dist(a[1]))
	})
	return pieces
}

// chipPlaces are the places for a chip along the piece from a to b, best first.
func chipPlaces(a, b geom.Point, size geom.Size) []geom.Rect {
	horizontal := direction(a, b).horizontal()
	along, beside := size.W, geom.Vec{Y: -chipLift}
	if !horizontal {
		along, beside = size.H, geom.Vec{X: size.W/2 + chipLift - size.H/2}
	}
	var out []geom.Rect
	length := a.Dist(b)
	add := func(off geom.Vec) {
		for _, t := range [3]float64{0.5, 0.35, 0.65} {
			if room := length * (1 - 2*max(t-0.5, 0.5-t)); room >= along {
				out = append(out, geom.Around(a.Lerp(b, t).Add(off), size))
			}
		}
	}
	if length >= along+chipRoom {
		add(geom.Vec{})
	}
	add(beside)
	add(beside.Neg())
	return out
}

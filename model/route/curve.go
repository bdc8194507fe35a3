package route

import (
	"math"

	"lintel/model/geom"
)

const (
	// curveStub is what stays straight at the two ends of a curve, so that the
	// head points the way the line runs.
	curveStub = 12.0
	// curveFlat is how far the pieces of a curve may be beside it, in pt.
	curveFlat = 0.1
)

// Curve is line as one smooth way: every corner is rounded from the middle of
// the piece before it to the middle of the piece after it. Where that would
// cover something the corners are rounded less, and at last not at all.
func Curve(line geom.Polyline, covers func(geom.Polyline) bool) geom.Polyline {
	for _, reach := range [3]float64{math.Inf(1), 40, 20} {
		if way := curved(line, reach); !covers(way) {
			return way
		}
	}
	return line
}

// curved rounds corners up to reach pt before and behind them.
func curved(line geom.Polyline, reach float64) geom.Polyline {
	if len(line) < 3 {
		return line
	}
	last := len(line) - 1
	out := geom.Polyline{line[0]}
	for i := 1; i < last; i++ {
		before, after := line[i-1].Dist(line[i])/2, line[i].Dist(line[i+1])/2
		if i == 1 {
			before = max(before, 2*before-curveStub)
		}
		if i+1 == last {
			after = max(after, 2*after-curveStub)
		}
		enter := line[i].Add(line[i-1].Sub(line[i]).Unit().Mul(min(before, reach)))
		leave := line[i].Add(line[i+1].Sub(line[i]).Unit().Mul(min(after, reach)))
		out = append(out, enter)
		swing := enter.Sub(line[i]).Add(leave.Sub(line[i])).Len()
		steps := max(4, math.Ceil(math.Sqrt(swing/(4*curveFlat))))
		for k := 1.0; k <= steps; k++ {
			t := k / steps
			out = append(out, enter.Lerp(line[i], t).Lerp(line[i].Lerp(leave, t), t))
		}
	}
	return rounded(append(out, line[last])).Simplify()
}

package route

import (
	"math"
	"slices"
)

// places is where each of the tracks, in their order, should be: as far apart
// as there is room for, at most a lane.
func places(bundle []*track) []float64 {
	slot, middle := slots(bundle), 0.0
	anchor := slices.IndexFunc(bundle, func(t *track) bool { return t.fixed })
	centre := float64(slices.Max(slot)) / 2
	for _, t := range bundle {
		middle += t.at / float64(len(bundle))
	}
	if anchor >= 0 {
		middle, centre = bundle[anchor].at, float64(slot[anchor])
	}
	var at []float64
	for gap := lane; gap >= narrowLane; gap -= 1 {
		at = at[:0]
		for i, t := range bundle {
			at = append(at, within(middle+(float64(slot[i])-centre)*gap, (t.lo+t.hi)/2, (t.hi-t.lo)/2))
		}
		push(bundle, at, gap)
		if tightest(bundle, at) >= gap-0.01 {
			break
		}
	}
	return at
}

// slots numbers the tracks so that those that lie side by side differ.
func slots(bundle []*track) []int {
	slot := make([]int, len(bundle))
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) {
				slot[i] = max(slot[i], slot[j]+1)
			}
		}
	}
	return slot
}

// push moves tracks away from those before them, and then, where they left
// their room, back against those behind.
func push(bundle []*track, at []float64, gap float64) {
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) {
				at[i] = max(at[i], at[j]+gap)
			}
		}
	}
	for i := len(bundle) - 1; i >= 0; i-- {
		for j := i + 1; j < len(bundle); j++ {
			if bundle[i].beside(bundle[j]) {
				at[i] = min(at[i], at[j]-gap)
			}
		}
		at[i] = max(min(at[i], bundle[i].hi), bundle[i].lo)
	}
}

// tightest is the least distance of two tracks that lie side by side and are
// not both fixed.
func tightest(bundle []*track, at []float64) float64 {
	least := math.Inf(1)
	for i, t := range bundle {
		for j, o := range bundle[:i] {
			if t.beside(o) && !(t.fixed && o.fixed) {
				least = min(least, math.Abs(at[i]-at[j]))
			}
		}
	}
	return least
}

// beside reports whether t and o run next to each other somewhere.
func (t *track) beside(o *track) bool {
	for _, s := range t.runs {
		for _, u := range o.runs {
			if min(s.hi, u.hi)-max(s.lo, u.lo) > -near {
				return true
			}
		}
	}
	return false
}

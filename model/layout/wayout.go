package layout

import (
	"cmp"
	"slices"

	"lintel/model/geom"
)

// WayOut is the shortest way along one axis, in steps of the grid, to a place
// where r keeps its distance from all placed rectangles; at equal lengths right
// comes before down, left and up.
func WayOut(r geom.Rect, placed []geom.Rect) geom.Vec {
	wide := r.Inset(-apart + 1e-6)
	var inRow, inColumn []span
	for _, p := range placed {
		if wide.Min.Y < p.Max.Y && p.Min.Y < wide.Max.Y {
			inRow = append(inRow, span{p.Min.X, p.Max.X})
		}
		if wide.Min.X < p.Max.X && p.Min.X < wide.Max.X {
			inColumn = append(inColumn, span{p.Min.Y, p.Max.Y})
		}
	}
	x, y := span{wide.Min.X, wide.Max.X}, span{wide.Min.Y, wide.Max.Y}
	best := geom.Vec{X: x.slide(inRow)}
	for _, way := range [...]geom.Vec{
		{Y: y.slide(inColumn)},
		{X: -x.mirror().slide(mirrored(inRow))},
		{Y: -y.mirror().slide(mirrored(inColumn))},
	} {
		if way.Len() < best.Len() {
			best = way
		}
	}
	return best
}

// span is an interval on one axis.
type span struct{ lo, hi float64 }

func (s span) mirror() span { return span{-s.hi, -s.lo} }

func mirrored(all []span) []span {
	out := make([]span, len(all))
	for i, s := range all {
		out[i] = s.mirror()
	}
	return out
}

// slide is how far s has to go upwards until it meets none of the others. One
// pass is enough: what begins later cannot push s back onto what began earlier.
func (s span) slide(others []span) float64 {
	slices.SortFunc(others, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	var way float64
	for _, o := range others {
		if s.lo+way < o.hi && o.lo < s.hi+way {
			way = SnapUp(o.hi - s.lo)
		}
	}
	return way
}

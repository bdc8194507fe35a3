package grid

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestStackGivesEveryItemItsWishWhereThereIsRoom(t *testing.T) {
	cases := map[string]struct {
		s    stack
		want []float64
	}{
		"room for all":             {stack{{0, 1, 10}, {50, 1, 10}}, []float64{0, 50}},
		"two at one place":         {stack{{0, 1, 10}, {0, 1, 10}}, []float64{-5, 5}},
		"in the wrong order":       {stack{{20, 1, 10}, {0, 1, 10}}, []float64{5, 15}},
		"the heavier gets its way": {stack{{0, 3, 10}, {2, 1, 10}}, []float64{-2, 8}},
		"a pool meets a third":     {stack{{0, 1, 10}, {0, 1, 10}, {8, 1, 10}}, []float64{-22. / 3, 8. / 3, 38. / 3}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := c.s.tops()
			if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestStackNeverOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := stack(rapid.SliceOf(rapid.Custom(func(t *rapid.T) wish {
			return wish{
				top:    rapid.Float64Range(-1000, 1000).Draw(t, "top"),
				weight: rapid.Float64Range(0.01, 100).Draw(t, "weight"),
				room:   rapid.Float64Range(0, 100).Draw(t, "room"),
			}
		})).Draw(t, "stack"))
		tops := s.tops()
		for i := 1; i < len(s); i++ {
			if tops[i] < tops[i-1]+s[i-1].room-1e-6 {
				t.Errorf("item %d at %v is closer than %v to %v", i, tops[i], s[i-1].room, tops[i-1])
			}
		}
	})
}

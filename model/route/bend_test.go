package route_test

import (
	"slices"
	"testing"

	"lintel/model/geom"
	"lintel/model/route"
)

func TestMovingAPieceTakesItsNeighboursAlongAndLeavesTheEnds(t *testing.T) {
	z := geom.Polyline{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 80}, {X: 200, Y: 80}}
	for name, c := range map[string]struct {
		line  geom.Polyline
		piece int
		to    geom.Point
		want  geom.Polyline
	}{
		"in the middle":         {z, 1, geom.Pt(150, 33), geom.Polyline{{X: 0, Y: 0}, {X: 150, Y: 0}, {X: 150, Y: 80}, {X: 200, Y: 80}}},
		"the first":             {z, 0, geom.Pt(50, -40), geom.Polyline{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: -40}, {X: 100, Y: -40}, {X: 100, Y: 80}, {X: 200, Y: 80}}},
		"the last":              {z, 2, geom.Pt(150, 120), geom.Polyline{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 120}, {X: 180, Y: 120}, {X: 180, Y: 80}, {X: 200, Y: 80}}},
		"the only one":          {z[2:], 0, geom.Pt(150, 120), geom.Polyline{{X: 100, Y: 80}, {X: 120, Y: 80}, {X: 120, Y: 120}, {X: 180, Y: 120}, {X: 180, Y: 80}, {X: 200, Y: 80}}},
		"into line with others": {z, 0, geom.Pt(50, 80), geom.Polyline{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 80}, {X: 200, Y: 80}}},
	} {
		t.Run(name, func(t *testing.T) {
			before := slices.Clone(c.line)
			if got := route.MovePiece(c.line, c.piece, c.to); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if !slices.Equal(before, c.line) {
				t.Error("the line that was given changed")
			}
		})
	}
}

func TestMovingACornerKeepsRightAngles(t *testing.T) {
	z := geom.Polyline{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 80}, {X: 200, Y: 80}, {X: 200, Y: 300}, {X: 400, Y: 300}}
	for name, c := range map[string]struct {
		corner int
		to     geom.Point
		want   geom.Polyline
	}{
		"in the middle": {2, geom.Pt(120, 110), geom.Polyline{{X: 0, Y: 0}, {X: 120, Y: 0}, {X: 120, Y: 110}, {X: 200, Y: 110}, {X: 200, Y: 300}, {X: 400, Y: 300}}},
		"the first":     {1, geom.Pt(60, -40), geom.Polyline{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: -40}, {X: 60, Y: -40}, {X: 60, Y: 80}, {X: 200, Y: 80}, {X: 200, Y: 300}, {X: 400, Y: 300}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := route.MoveCorner(z, c.corner, c.to)
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			checkShape(t, got)
		})
	}
}

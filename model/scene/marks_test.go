package scene_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

func TestAGuideRunsBesideTilesAndAlongTheirBorders(t *testing.T) {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		if err := tx.PutNode(&diagram.Node{ID: "a", Kind: "lambda", Pos: geom.Pt(100, 0)}); err != nil {
			return err
		}
		return tx.PutNode(&diagram.Node{ID: "b", Kind: "lambda", Pos: geom.Pt(300, 0)})
	}); err != nil {
		t.Fatal(err)
	}
	b := load(t).builder()
	b.Build(d, nil)
	cases := map[string]struct {
		guide geom.Polyline
		parts int
	}{
		"through both":               {geom.Polyline{{X: 80, Y: 24}, {X: 360, Y: 24}}, 3},
		"along their upper borders":  {geom.Polyline{{X: 80, Y: 0}, {X: 360, Y: 0}}, 1},
		"down through one":           {geom.Polyline{{X: 124, Y: -20}, {X: 124, Y: 200}}, 2},
		"where nothing is":           {geom.Polyline{{X: 0, Y: 500}, {X: 360, Y: 500}}, 1},
		"from the middle of the one": {geom.Polyline{{X: 124, Y: 24}, {X: 290, Y: 24}}, 1},
	}
	for name, c := range cases {
		items := b.MarkItems([]geom.Polyline{c.guide}, nil, nil, func(px float64) float64 { return px })
		if len(items) != c.parts {
			t.Errorf("%s: %d lines, want %d", name, len(items), c.parts)
		}
		for _, item := range items {
			line := item.Shape.(*scene.Path).Points
			if line[0].X > line[1].X || line[0].Y > line[1].Y {
				t.Errorf("%s: the line runs back, %v", name, line)
			}
		}
	}
}

func TestNoHandleLiesOnTheWordsOfAnArrow(t *testing.T) {
	way := geom.Polyline{{X: 0, Y: 0}, {X: 200, Y: 0}}
	px := func(px float64) float64 { return px }
	if got := len(scene.BendHandles(way, geom.Rect{}, px)); got != 1 {
		t.Errorf("%d handles without words, want one in the middle", got)
	}
	if got := len(scene.BendHandles(way, geom.Around(geom.Pt(100, 0), geom.Size{W: 40, H: 18}), px)); got != 0 {
		t.Errorf("%d handles on the words", got)
	}
}

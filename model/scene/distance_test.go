package scene_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/scene"
)

// What is remembered from frame to frame never shows: after any edits a scene draws
// from far away what its elements, asked one by one, have to draw.
func TestFromFarAwayASceneDrawsWhatItsElementsDo(t *testing.T) {
	everything := geom.XYWH(-1e5, -1e5, 2e5, 2e5)
	rapid.Check(t, func(t *rapid.T) {
		sc := scene.New()
		for range rapid.IntRange(1, 30).Draw(t, "edits") {
			id := fmt.Sprint(rapid.IntRange(0, 8).Draw(t, "id"))
			if rapid.IntRange(0, 5).Draw(t, "remove") == 0 {
				sc.Remove(id)
			} else {
				sc.Put(anyElement(t, id))
			}
			zoom := rapid.SampledFrom([]float64{0.05, 0.1, 0.19, 0.2, 1}).Draw(t, "zoom")
			var want, got []scene.Shape
			sc.All(func(e *scene.Element) {
				for _, item := range e.Items {
					if item.At(zoom) {
						want = append(want, item.Shape)
					}
				}
			})
			sc.VisitDrawn(everything, zoom, func(e *scene.Element, s scene.Shape, bounds geom.Rect) {
				if bounds != s.Bounds() {
					t.Fatalf("%s: bounds %v, want %v", e.ID, bounds, s.Bounds())
				}
				got = append(got, s)
			})
			if !slices.Equal(got, want) {
				t.Fatalf("at %v %d shapes are drawn, want %d", zoom, len(got), len(want))
			}
		}
	})
}

func anyElement(t *rapid.T, id string) scene.Element {
	e := scene.Element{ID: id, Role: scene.Role(rapid.IntRange(0, 3).Draw(t, "role"))}
	for range rapid.IntRange(0, 4).Draw(t, "items") {
		box := &scene.Box{Rect: geom.XYWH(float64(rapid.IntRange(0, 5000).Draw(t, "x")), 0, 40, 40)}
		e.Items = append(e.Items, scene.Item{
			Shape:   box,
			MinZoom: rapid.SampledFrom([]float64{0, 0.1, 0.2, 0.5}).Draw(t, "min"),
			MaxZoom: rapid.SampledFrom([]float64{0, 0.2, 0.6}).Draw(t, "max"),
		})
		e.Bounds = e.Bounds.Union(box.Rect)
	}
	return e
}

package editor_test

import (
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/ui/editor/editortest"
)

// BenchmarkDragFrame is what a frame of a drag costs before it is painted: the
// snap, the move, where it would drop, and the guides. It must not grow with
// what is out of sight.
func BenchmarkDragFrame300(b *testing.B)   { benchmarkDragFrame(b, 300) }
func BenchmarkDragFrame10000(b *testing.B) { benchmarkDragFrame(b, 10_000) }

func benchmarkDragFrame(b *testing.B, nodes int) {
	e := editortest.New(b, sample.Large(nodes))
	id := busiest(e.Diagram())
	ids := []diagram.ID{id}
	box := e.Tiles(ids)
	e.View.Origin = box.Center().Add(geom.Vec{X: -500, Y: -400})
	e.BeginGesture()
	for i := 0; b.Loop(); i++ {
		want := geom.Vec{X: float64(i%64 - 32), Y: float64(i % 7)}
		to := e.Snap(ids, box, want, true, true)
		edit(b, e, command.Move{IDs: ids, By: to.Add(box.Min.Sub(e.Tiles(ids).Min))})
		e.AimDrop(ids)
		e.MarksOf(ids)
	}
	e.CancelGesture()
}

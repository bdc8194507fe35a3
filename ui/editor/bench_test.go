package editor_test

import (
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// The benchmarks of an edit measure what it costs on the goroutine of the
// window: the change, the scene, the ways of the arrows, and the snapshot that
// the check gets. 50 nodes are just few enough for all arrows to be routed
// again after every edit.
func BenchmarkEdit50(b *testing.B)   { benchmarkEdit(b, 50) }
func BenchmarkEdit300(b *testing.B)  { benchmarkEdit(b, 300) }
func BenchmarkEdit1000(b *testing.B) { benchmarkEdit(b, 1000) }

func benchmarkEdit(b *testing.B, nodes int) {
	e := editortest.New(b, sample.Large(nodes))
	id := busiest(e.Diagram())
	b.Run("move", func(b *testing.B) { toAndFro(b, e, id) })
	b.Run("drag", func(b *testing.B) {
		e.BeginGesture()
		toAndFro(b, e, id)
		e.CancelGesture()
	})
	b.Run("rename", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			e.Diagram().Snapshot()
			edit(b, e, command.Rename{ID: id, Name: [...]string{"a", "b"}[i%2]})
		}
	})
}

func toAndFro(b *testing.B, e *editor.Editor, id diagram.ID) {
	for i := 0; b.Loop(); i++ {
		e.Diagram().Snapshot()
		edit(b, e, command.Move{IDs: []diagram.ID{id}, By: geom.Vec{X: [...]float64{8, -8}[i%2]}})
	}
}

func edit(b *testing.B, e *editor.Editor, c command.Command) {
	if err := e.Do(c); err != nil {
		b.Fatal(err)
	}
}

// busiest is the tile with most arrows.
func busiest(d *diagram.Diagram) diagram.ID {
	var best diagram.ID
	most := 0
	for _, n := range d.Nodes() {
		arrows := 0
		for range d.EdgesAt(n.ID) {
			arrows++
		}
		if arrows > most {
			best, most = n.ID, arrows
		}
	}
	return best
}

// BenchmarkOverlay10000 is what a frame costs before it is painted when
// everything in a large drawing is selected.
func BenchmarkOverlay10000(b *testing.B) {
	e := editortest.New(b, sample.Large(10_000))
	e.SelectAll()
	b.Run("near", func(b *testing.B) {
		for b.Loop() {
			e.OverlayItems()
		}
	})
	e.Fit()
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			e.OverlayItems()
		}
	})
}

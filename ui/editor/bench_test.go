package editor_test

import (
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/ui/editor/editortest"
)

// BenchmarkEdit300 and BenchmarkEdit1000 are what one edit costs on the
// goroutine of the window: the change, the scene, the ways of the arrows, and
// taking the snapshot for the check.
func BenchmarkEdit300(b *testing.B)  { benchmarkEdit(b, 300) }
func BenchmarkEdit1000(b *testing.B) { benchmarkEdit(b, 1000) }

func benchmarkEdit(b *testing.B, nodes int) {
	e := editortest.New(b, sample.Large(nodes))
	id := busiest(e.Diagram())
	b.Run("move", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			by := geom.Vec{X: 8}
			if i%2 == 1 {
				by.X = -8
			}
			if err := e.Do(command.Move{IDs: []diagram.ID{id}, By: by}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("rename", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			name := [...]string{"a", "b"}[i%2]
			if err := e.Do(command.Rename{ID: id, Name: name}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("drag step", func(b *testing.B) {
		e.BeginGesture()
		for i := 0; b.Loop(); i++ {
			by := geom.Vec{X: 8}
			if i%2 == 1 {
				by.X = -8
			}
			if err := e.Do(command.Move{IDs: []diagram.ID{id}, By: by}); err != nil {
				b.Fatal(err)
			}
		}
		e.CancelGesture()
	})
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

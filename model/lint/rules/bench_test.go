package rules_test

import (
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

// Budget: 30 ms.
func BenchmarkCheck1000(b *testing.B) { benchmarkCheck(b, 1000) }

// Budget: 300 ms.
func BenchmarkCheck10000(b *testing.B) { benchmarkCheck(b, 10000) }

func benchmarkCheck(b *testing.B, nodes int) {
	engine, d := newEngine(b), sample.Large(nodes)
	for b.Loop() {
		if len(engine.Check(d).Findings) == 0 {
			b.Fatal("the sample has no findings")
		}
	}
}

// Budget: 5 ms from an edit to its findings.
func BenchmarkCheckEdit1000(b *testing.B) {
	engine, d := newEngine(b), sample.Large(1000)
	there, back := geom.Vec{X: 8}, geom.Vec{X: -8}
	for b.Loop() {
		edit := command.Move{IDs: []diagram.ID{"lambda-1"}, By: there}
		if _, err := d.Update(edit.Apply); err != nil {
			b.Fatal(err)
		}
		there, back = back, there
		engine.Check(d.Snapshot())
	}
}

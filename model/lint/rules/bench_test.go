package rules_test

import (
	"strconv"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

// Budgets: 30 ms for 1,000 nodes, 300 ms for 10,000.
func BenchmarkCheck(b *testing.B) {
	for _, nodes := range []int{100, 300, 1000, 3000, 10000} {
		b.Run(strconv.Itoa(nodes), func(b *testing.B) {
			engine, d := newEngine(b), sample.Large(nodes)
			for b.Loop() {
				if len(engine.Check(d).Findings) == 0 {
					b.Fatal("the sample has no findings")
				}
			}
		})
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

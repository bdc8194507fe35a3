package rules_test

import (
	"strconv"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/lint"
)

// Budgets: 30 ms for 1,000 nodes, 300 ms for 10,000.
func BenchmarkCheck(b *testing.B) {
	for _, nodes := range []int{100, 300, 1000, 3000, 10000} {
		engine, d := newEngine(b), sample.Large(nodes)
		for name, check := range map[string]func(*diagram.Diagram) lint.Result{"once": engine.CheckOnce, "first": engine.Check} {
			b.Run(name+"/"+strconv.Itoa(nodes), func(b *testing.B) {
				for b.Loop() {
					if len(check(d).Findings) == 0 {
						b.Fatal("the sample has no findings")
					}
				}
			})
		}
	}
}

// Budget: 5 ms from an edit to its findings, in a diagram of 1,000 nodes.
func BenchmarkCheckAfterEdit(b *testing.B) {
	for _, nodes := range []int{100, 300, 1000, 3000, 10000} {
		for _, e := range edits {
			b.Run(e.name+"/"+strconv.Itoa(nodes), func(b *testing.B) { benchmarkEdit(b, nodes, e.edit) })
		}
	}
}

// edits are what people do all day.
var edits = []struct {
	name string
	edit command.Command
}{
	{"rename", command.Rename{ID: "lambda-1", Name: "invoices"}},
	{"property", command.SetProperty{ID: "lambda-1", Key: "timeoutSec", Value: catalog.NumberOf(60)}},
	{"edge", command.Connect{Edge: &diagram.Edge{From: "lambda-1", To: "dynamodb-table-1", Kind: "read"}}},
	{"remove", command.Delete{IDs: []diagram.ID{"lambda-1"}}},
	{"nest", command.Nest{IDs: []diagram.ID{"lambda-1"}, Parent: "subnet-1"}},
	{"add", command.Place{Node: &diagram.Node{Kind: "lambda", Parent: "subnet-1"}}},
	{"group", command.SetProperty{ID: "security-group-1", Key: "ingress", Value: catalog.ListOf("tcp 443 from 10.0.0.0/8")}},
}

// benchmarkEdit makes an edit and takes it back, and checks after each.
func benchmarkEdit(b *testing.B, nodes int, edit command.Command) {
	engine, d := newEngine(b), sample.Large(nodes)
	before := d.Snapshot()
	if _, err := d.Update(edit.Apply); err != nil {
		b.Fatal(err)
	}
	drawings := []*diagram.Diagram{d.Snapshot(), before}
	result, judged := engine.Check(before), 0
	for i := 0; b.Loop(); i++ {
		result = engine.Recheck(result, drawings[i%2])
		judged += result.Judged
	}
	b.ReportMetric(float64(judged)/float64(b.N), "judged/op")
}

package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EdgeCFFEvent reports CloudFront Functions that are to do what only
// Lambda@Edge can: origin events, other runtimes, network calls.
var EdgeCFFEvent = lint.Rule{ID: "EDGE-CFF-EVENT", Cause: lint.Link, Check: lint.Nodes(edgeCFFEvent, "cloudfront-function")}

var (
	event   = catalog.Enum("event")
	runtime = catalog.Enum("runtime")
)

func edgeCFFEvent(p *lint.Pass, function *diagram.Node) {
	if on, ok := event.In(function.Props); ok && strings.HasPrefix(on, "origin-") {
		reportCFF(p, function, event.Name(), function.ID)
	}
	if in, ok := runtime.In(function.Props); ok && !strings.HasPrefix(in, "cloudfront-js") {
		reportCFF(p, function, runtime.Name(), function.ID)
	}
	for call := range p.Diagram.EdgesAt(function.ID) {
		if t, ok := p.Catalog.Edge(call.Kind); ok && t.Network && call.From == function.ID {
			reportCFF(p, function, "", call.ID, call.From, call.To)
		}
	}
}

func reportCFF(p *lint.Pass, function *diagram.Node, property string, subjects ...diagram.ID) {
	var fixes []lint.FixReport
	if mend.Fits(p, function.ID, "lambda-edge") {
		fixes = []lint.FixReport{{Title: "replace", Command: command.SetKind{
			ID: function.ID, Kind: "lambda-edge", Drop: []string{runtime.Name(), "codeKb", "expectedMs"},
		}}}
	}
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: subjects,
		Property: property,
		Fixes:    fixes,
	})
}

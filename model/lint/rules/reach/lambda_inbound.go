package reach

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// LambdaInbound reports network connections to functions, which accept none.
var LambdaInbound = lint.Rule{ID: "LAMBDA-INBOUND", Cause: lint.Link, Check: lint.Nodes(lambdaInbound, "lambda", "lambda-alias", "lambda-version")}

func lambdaInbound(p *lint.Pass, lambda *diagram.Node) {
	for e := range p.Diagram.EdgesAt(lambda.ID) {
		if e.To == lambda.ID && e.Kind == "connect" {
			reportConnect(p, e)
		}
	}
}

func reportConnect(p *lint.Pass, e *diagram.Edge) {
	report := lint.Report{
		Args:     lint.Args{"lambda": p.Name(e.To), "caller": p.Name(e.From)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
	}
	if invokes(p, e) {
		report.Fixes = []lint.FixReport{{Title: "invoke", Command: command.SetEdgeKind{ID: e.ID, Kind: "invoke"}}}
	}
	p.Report(report)
}

// invokes reports whether the caller can invoke the function instead.
func invokes(p *lint.Pass, e *diagram.Edge) bool {
	from, to := p.Facts.Ends(e)
	return p.Catalog.Allows(from.Kind, "invoke", to.Kind)
}

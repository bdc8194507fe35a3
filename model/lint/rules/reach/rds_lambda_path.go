package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSLambdaPath reports databases that invoke a function from private subnets
// without a way to the API of Lambda.
var RDSLambdaPath = lint.Rule{ID: "RDS-LAMBDA-PATH", Cause: lint.Path, Check: lint.Nodes(rdsLambdaPath, "rds-instance", "aurora-cluster")}

var engine = catalog.Enum("engine")

func rdsLambdaPath(p *lint.Pass, database *diagram.Node) {
	if !invokesLambda(database) {
		return
	}
	for call := range p.Diagram.EdgesAt(database.ID) {
		if call.From == database.ID && call.Kind == "invoke" && noWayToLambda(p, call) {
			reportInvoke(p, call)
		}
	}
}

// invokesLambda reports whether a database has an engine that can.
func invokesLambda(database *diagram.Node) bool {
	switch name, _ := engine.In(database.Props); name {
	case "aurora-mysql", "aurora-postgresql", "postgres":
		return true
	}
	return false
}

func noWayToLambda(p *lint.Pass, call *diagram.Edge) bool {
	target, _ := p.Diagram.Node(call.To)
	way := p.Facts.ServicePath(call.From, call.To)
	return target.Kind == "lambda" && way.Open == facts.No && !way.MissingGateway && !elsewhere(p, call)
}

func reportInvoke(p *lint.Pass, call *diagram.Edge) {
	report := lint.Report{
		Args:      lint.Args{"database": p.Name(call.From), "lambda": p.Name(call.To)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	}
	if fix := mend.Endpoint(p, call.From, "lambda", "interface"); fix != nil {
		report.Fixes = append(report.Fixes, lint.FixReport{Title: "endpoint", Command: fix})
	}
	report.Fixes = append(report.Fixes, wayOut(p, call.From)...)
	p.Report(report)
}

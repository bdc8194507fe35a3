package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaSMTP25 reports functions that send mail on TCP port 25.
var LambdaSMTP25 = lint.Rule{ID: "LAMBDA-SMTP-25", Check: lint.Nodes(lambdaSMTP25, "lambda")}

var (
	port        = catalog.Int("port")
	computeType = catalog.Enum("computeType")
)

const smtp = 25

func lambdaSMTP25(p *lint.Pass, lambda *diagram.Node) {
	if p.Facts.Is(lambda, computeType, "managed-instances") == facts.Yes {
		return // they send by instances of the VPC
	}
	for e := range p.Diagram.EdgesAt(lambda.ID) {
		if on, ok := port.In(e.Props); ok && on == smtp && e.From == lambda.ID && e.Kind == "connect" && leavesNetwork(p, e) {
			reportSMTP(p, e)
		}
	}
}

// leavesNetwork leaves out mail servers by a private address, to which the block
// does not extend.
func leavesNetwork(p *lint.Pass, e *diagram.Edge) bool {
	return p.Facts.PathClass(e) != facts.ToVPC && p.Facts.InVPC(e.To) != facts.Yes
}

// reportSMTP is an error for functions outside a VPC, for which AWS never lifts
// the block.
func reportSMTP(p *lint.Pass, e *diagram.Edge) {
	report := lint.Report{
		Args:     lint.Args{"lambda": p.Name(e.From)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: port.Name(),
		Fixes: []lint.FixReport{{Title: "submission", Command: command.SetProperty{
			ID: e.ID, Key: port.Name(), Value: catalog.NumberOf(587),
		}}},
	}
	if p.Facts.InVPC(e.From) != facts.No {
		report.Message, report.Severity = "request", lint.Warning
	}
	p.Report(report)
}

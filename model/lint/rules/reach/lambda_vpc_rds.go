package reach

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaVPCRDS reports functions outside a VPC that call a private database in one.
var LambdaVPCRDS = lint.Rule{ID: "LAMBDA-VPC-RDS", Cause: lint.Path, Check: lint.Nodes(lambdaVPCRDS, "lambda")}

func lambdaVPCRDS(p *lint.Pass, lambda *diagram.Node) {
	if p.Facts.InVPC(lambda.ID) != facts.No {
		return
	}
	for call := range p.Diagram.EdgesAt(lambda.ID) {
		if call.From == lambda.ID && toPrivateDatabase(p, call) {
			reportDatabaseCall(p, call)
		}
	}
}

// toPrivateDatabase leaves out the Data API, which needs no VPC, and databases
// with a public address.
func toPrivateDatabase(p *lint.Pass, call *diagram.Edge) bool {
	database, _ := p.Diagram.Node(call.To)
	return isDatabase(database) &&
		p.Facts.PathClass(call) == facts.ToVPC &&
		p.Facts.InVPC(database.ID) == facts.Yes
}

func isDatabase(n *diagram.Node) bool { return n.Kind == "rds-instance" || n.Kind == "aurora-cluster" }

func reportDatabaseCall(p *lint.Pass, call *diagram.Edge) {
	p.Report(lint.Report{
		Args:      lint.Args{"lambda": p.Name(call.From)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     mend.AttachToVPC(p, "attach", call.From, call.To),
	})
}

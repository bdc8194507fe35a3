package reach

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaPublicSubnetNoInternet reports functions attached to public subnets
// only that call something outside the VPC.
var LambdaPublicSubnetNoInternet = lint.Rule{
	ID: "LAMBDA-PUBLIC-SUBNET-NO-INTERNET", Cause: lint.Path, Check: lint.Nodes(lambdaPublicSubnetNoInternet, "lambda"),
}

func lambdaPublicSubnetNoInternet(p *lint.Pass, lambda *diagram.Node) {
	if way := p.Facts.Egress(lambda.ID); way.Open != facts.No || !way.PublicOnly {
		return
	}
	for call := range p.Diagram.EdgesAt(lambda.ID) {
		if call.From == lambda.ID && leavesVPC(p, call) {
			reportPublicSubnet(p, call)
		}
	}
}

// leavesVPC reports whether a call needs the internet, or the API of a service
// that has no endpoint in the VPC.
func leavesVPC(p *lint.Pass, call *diagram.Edge) bool {
	switch p.Facts.PathClass(call) {
	case facts.ToInternet:
		return onInternet(p, call.To) && !privateLink(p, call.From)
	case facts.ToService:
		return p.Facts.ServicePath(call.From, call.To).Open == facts.No
	}
	return false
}

func reportPublicSubnet(p *lint.Pass, call *diagram.Edge) {
	fixes := serviceEndpoint(p, call)
	if fix, ok := mend.BehindNAT(p, call.From); ok {
		fixes = append([]lint.FixReport{{Title: "nat", Command: fix}}, fixes...)
	}
	p.Report(lint.Report{
		Args:      lint.Args{"fn": p.Name(call.From)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     fixes,
	})
}

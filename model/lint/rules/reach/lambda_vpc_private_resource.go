package reach

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaVPCPrivateResource reports functions outside a VPC that call something
// else than a database that answers only inside one: a cache, a proxy, an
// internal load balancer, an instance in a private subnet.
var LambdaVPCPrivateResource = lint.Rule{
	ID: "LAMBDA-VPC-PRIVATE-RESOURCE", Cause: lint.Path, Check: lint.Nodes(lambdaVPCPrivateResource, "lambda"),
}

func lambdaVPCPrivateResource(p *lint.Pass, lambda *diagram.Node) {
	if p.Facts.InVPC(lambda.ID) != facts.No {
		return
	}
	for call := range p.Diagram.EdgesAt(lambda.ID) {
		if call.From == lambda.ID && toPrivateResource(p, call) {
			reportPrivateCall(p, call)
		}
	}
}

func toPrivateResource(p *lint.Pass, call *diagram.Edge) bool {
	target, _ := p.Diagram.Node(call.To)
	return !isDatabase(target) &&
		p.Facts.PathClass(call) == facts.ToVPC &&
		p.Facts.InVPC(target.ID) == facts.Yes
}

func reportPrivateCall(p *lint.Pass, call *diagram.Edge) {
	p.Report(lint.Report{
		Args:      lint.Args{"lambda": p.Name(call.From), "target": p.Name(call.To)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     mend.AttachToVPC(p, "attach", call.From, call.To),
	})
}

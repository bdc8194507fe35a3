package placement

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaOnEC2 reports functions that are drawn on instances or container hosts.
var LambdaOnEC2 = lint.Rule{ID: "LAMBDA-ON-EC2", Cause: lint.Place, Check: lint.Nodes(lambdaOnEC2, "lambda")}

var (
	computeType = catalog.Enum("computeType")
	hosts       = []catalog.Kind{"auto-scaling-group", "ec2-instance", "ecs-cluster", "ecs-service", "eks-cluster"}
)

func lambdaOnEC2(p *lint.Pass, lambda *diagram.Node) {
	host, ok := p.Diagram.Node(lambda.Parent)
	if !ok || !slices.Contains(hosts, host.Kind) || p.Facts.Is(lambda, computeType, "default") != facts.Yes {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(lambda.ID), "host": p.Name(host.ID)},
		Subjects: []diagram.ID{lambda.ID, host.ID},
		Fixes:    []lint.FixReport{{Title: "move", Command: mend.OutOf(p, lambda.ID, hosts...)}},
	})
}

package cost

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaVPCNotNeeded reports functions in a VPC that call nothing in it.
var LambdaVPCNotNeeded = lint.Rule{ID: "LAMBDA-VPC-NOT-NEEDED", Check: lint.Nodes(lambdaVPCNotNeeded, "lambda")}

var vpcOnPurpose = catalog.Bool("vpcOnPurpose")

func lambdaVPCNotNeeded(p *lint.Pass, function *diagram.Node) {
	if p.Facts.InVPC(function.ID) != facts.Yes || p.Facts.Truth(function, vpcOnPurpose) == facts.Yes {
		return
	}
	if !callsOnlyOutside(p, function.ID) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
		Fixes:    []lint.FixReport{{Title: "detach", Command: outOfVPC(p, function.ID)}},
	})
}

// callsOnlyOutside reports whether a function calls something, and nothing that
// takes a VPC: neither a node in one nor an API by an endpoint of the VPC.
func callsOnlyOutside(p *lint.Pass, function diagram.ID) bool {
	calls := 0
	for e := range p.Diagram.EdgesAt(function) {
		t, ok := p.Catalog.Edge(e.Kind)
		if ok && t.Family == catalog.Control {
			continue
		}
		other := e.To
		if other == function {
			other = e.From
		}
		if !ok || p.Facts.InVPC(other) == facts.Yes {
			return false
		}
		if e.From != function || !t.Network {
			continue
		}
		if !outside(p, e) {
			return false
		}
		calls++
	}
	return calls > 0
}

// onPremises are kinds outside of AWS that are often reached through a VPC.
var onPremises = []catalog.Kind{"onprem-server", "onprem-storage"}

func outside(p *lint.Pass, e *diagram.Edge) bool {
	target, _ := p.Diagram.Node(e.To)
	switch p.Facts.PathClass(e) {
	case facts.ToInternet:
		return !slices.Contains(onPremises, target.Kind)
	case facts.ToService:
		vpc, ok := p.Facts.VPC(e.From)
		return ok && target.Kind != "apigw-rest" && p.Facts.Endpoint(vpc, p.Facts.EndpointService(e.To)) == facts.No
	}
	return false
}

func outOfVPC(p *lint.Pass, function diagram.ID) command.Command {
	steps := []command.Command{mend.OutOf(p, function, "vpc", "az", "subnet", "security-group")}
	for _, key := range []string{"subnets", "securityGroups", "vpcId", "vpcAttached", "ipv6Allowed"} {
		steps = append(steps, command.SetProperty{ID: function, Key: key})
	}
	return command.Sequence{Commands: steps}
}

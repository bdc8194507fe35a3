package reach

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetCrossVPCNoRoute reports arrows from one VPC into another one that nothing
// joins.
var NetCrossVPCNoRoute = lint.Rule{ID: "NET-CROSS-VPC-NO-ROUTE", Cause: lint.Path, Check: lint.Edges(netCrossVPCNoRoute)}

var proxyVPCs = catalog.List("endpointVpcs")

func netCrossVPCNoRoute(p *lint.Pass, call *diagram.Edge) {
	from, to, joint := acrossVPCs(p, call)
	if joint.Open == facts.No && len(joint.Over) == 0 {
		reportNoRoute(p, call, from, to)
	}
}

// acrossVPCs is the connection that an arrow into another VPC needs; it is open
// for any other arrow.
func acrossVPCs(p *lint.Pass, call *diagram.Edge) (from, to diagram.ID, joint facts.Joint) {
	if p.Facts.PathClass(call) != facts.ToVPC {
		return "", "", facts.Joint{Open: facts.Yes}
	}
	caller, _ := p.Diagram.Node(call.From)
	from, _ = p.Facts.VPC(call.From)
	to, _ = p.Facts.VPC(call.To)
	if p.Facts.Network(caller) == catalog.Part || offered(p, call.To, from) {
		return from, to, facts.Joint{Open: facts.Yes}
	}
	return from, to, p.Facts.Joint(from, to)
}

// offered reports whether a target may be reached by an address in the caller's
// VPC: an endpoint there leads to it, or does not say where to, or it is a proxy
// with an endpoint there.
func offered(p *lint.Pass, target, vpc diagram.ID) bool {
	elsewhere := func(e *diagram.Node) bool { return !catalogued(e) }
	if slices.ContainsFunc(p.Facts.OfKindIn(vpc, "vpc-endpoint"), elsewhere) || slices.ContainsFunc(p.Facts.Stray("vpc-endpoint"), elsewhere) {
		return true
	}
	n, _ := p.Diagram.Node(target)
	listed, _ := proxyVPCs.In(n.Props)
	return slices.Contains(listed, string(vpc)) || slices.Contains(listed, p.Name(vpc).EN)
}

// catalogued reports whether an endpoint is for a service of AWS.
func catalogued(endpoint *diagram.Node) bool {
	_, ok := endpointService.In(endpoint.Props)
	return ok
}

var endpointService = catalog.Enum("service")

func reportNoRoute(p *lint.Pass, call *diagram.Edge, from, to diagram.ID) {
	report := lint.Report{
		Args: lint.Args{
			"a": p.Name(call.From), "b": p.Name(call.To), "here": p.Name(from), "there": p.Name(to),
		},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	}
	if fix, ok := mend.Peering(p, from, to); ok {
		report.Fixes = []lint.FixReport{{Title: "peering", Command: fix}}
	}
	p.Report(report)
}

package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetNoInternetPath reports calls of the internet from inside a VPC that has no
// way there.
var NetNoInternetPath = lint.Rule{ID: "NET-NO-INTERNET-PATH", Cause: lint.Path, Check: lint.Edges(netNoInternetPath)}

func netNoInternetPath(p *lint.Pass, call *diagram.Edge) {
	if !needsInternet(p, call) {
		return
	}
	caller, _ := p.Diagram.Node(call.From)
	if !p.Facts.Compute(caller) || privateLink(p, caller.ID) {
		return
	}
	if way := p.Facts.Egress(caller.ID); way.Open == facts.No && !way.MissingGateway {
		reportNoInternet(p, call, way)
	}
}

// needsInternet reports whether a call goes to the internet, or to AWS in another
// Region, unless an interface endpoint may lead there.
func needsInternet(p *lint.Pass, call *diagram.Edge) bool {
	switch p.Facts.PathClass(call) {
	case facts.ToInternet:
		return onInternet(p, call.To)
	case facts.ToService:
		vpc, ok := p.Facts.VPC(call.From)
		return ok && elsewhere(p, call) && p.Facts.InterfaceEndpoint(vpc, p.Facts.EndpointService(call.To)) == facts.No
	}
	return false
}

// onInternet reports whether a target has a public address only. Servers of
// one's own may be reached by a private line.
func onInternet(p *lint.Pass, id diagram.ID) bool {
	n, _ := p.Diagram.Node(id)
	return n.Kind == "external-saas" || n.Kind == "internet" || p.Facts.Network(n) != catalog.Outside
}

// privateLink reports whether the VPC of a caller may have an endpoint for
// whatever it calls: one that does not say for which service it is.
func privateLink(p *lint.Pass, caller diagram.ID) bool {
	vpc, ok := p.Facts.VPC(caller)
	return !ok || p.Facts.SomeEndpoint(vpc) != facts.No
}

func reportNoInternet(p *lint.Pass, call *diagram.Edge, way facts.Way) {
	report := lint.Report{
		Args:      lint.Args{"node": p.Name(call.From)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     wayOut(p, call.From),
	}
	if len(way.Fails) > 0 {
		report.Message, report.Severity = "partial", lint.Warning
		report.Args["subnets"] = names(p, way.Fails)
	}
	p.Report(report)
}

// wayOut is the fix that gives the subnets of a node a NAT gateway.
func wayOut(p *lint.Pass, id diagram.ID) []lint.FixReport {
	if fix, ok := mend.Outward(p, id); ok {
		return []lint.FixReport{{Title: "nat", Command: fix}}
	}
	return nil
}

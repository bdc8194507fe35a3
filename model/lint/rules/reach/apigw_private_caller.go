package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// APIGWPrivateCaller reports clients on the internet that call a private REST API.
var APIGWPrivateCaller = lint.Rule{ID: "APIGW-PRIVATE-CALLER", Cause: lint.Path, Check: lint.Nodes(apigwPrivateCaller, "apigw-rest")}

func apigwPrivateCaller(p *lint.Pass, api *diagram.Node) {
	if p.Facts.Is(api, apiType, "PRIVATE") != facts.Yes {
		return
	}
	for call := range p.Diagram.EdgesAt(api.ID) {
		if call.To == api.ID && isNetwork(p, call) && callsFromOutside(p, call) {
			reportPrivateCaller(p, call)
		}
	}
}

// callsFromOutside reports whether a caller is at the edge or on the internet.
// Users may have come into a VPC by a VPN.
func callsFromOutside(p *lint.Pass, call *diagram.Edge) bool {
	from, _ := p.Diagram.Node(call.From)
	switch from.Kind {
	case "internet", "mobile-app", "external-saas", "third-party-idp", "cloudfront":
		return true
	case "users":
		return !anyWayIn(p)
	}
	return false
}

// anyWayIn reports whether a VPC of the drawing may have a private way in.
func anyWayIn(p *lint.Pass) bool {
	for _, vpc := range p.Facts.OfKind("vpc") {
		if p.Facts.WayIn(vpc.ID) != facts.No {
			return true
		}
	}
	return len(p.Facts.OfKind("client-vpn")) > 0
}

func reportPrivateCaller(p *lint.Pass, call *diagram.Edge) {
	report := lint.Report{
		Args:      lint.Args{"api": p.Name(call.To), "caller": p.Name(call.From)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		Property:  apiType.Name(),
		BlockedBy: p.Facts.BlockedBy(call),
	}
	for _, kind := range []string{"REGIONAL", "EDGE"} {
		report.Fixes = append(report.Fixes, lint.FixReport{
			Title:   kind,
			Command: command.SetProperty{ID: call.To, Key: apiType.Name(), Value: catalog.StringOf(kind)},
		})
	}
	p.Report(report)
}

package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// APIGWPrivateEndpoint reports private REST APIs that no execute-api endpoint
// leads to, and those without a resource policy.
var APIGWPrivateEndpoint = lint.Rule{ID: "APIGW-PRIVATE-ENDPOINT", Cause: lint.Path, Check: lint.Nodes(apigwPrivateEndpoint, "apigw-rest")}

var (
	apiType        = catalog.Enum("endpointType")
	resourcePolicy = catalog.Enum("resourcePolicy")
)

func apigwPrivateEndpoint(p *lint.Pass, api *diagram.Node) {
	if p.Facts.Is(api, apiType, "PRIVATE") != facts.Yes {
		return
	}
	calls := callsFromVPCs(p, api)
	for _, call := range calls {
		vpc, _ := p.Facts.VPC(call.From)
		if p.Facts.InterfaceEndpoint(vpc, "execute-api") == facts.No {
			reportPrivateAPI(p, call.ID, api, call.From)
		}
	}
	lost := len(calls) == 0 && unreachable(p, api)
	if caller, one := onlyVPC(p); lost && one {
		reportPrivateAPI(p, api.ID, api, caller)
	} else if lost || p.Facts.Is(api, resourcePolicy, "none") == facts.Yes {
		reportPrivateAPI(p, api.ID, api, "")
	}
}

// callsFromVPCs are the calls of an API from nodes inside a VPC, but not from
// its endpoints, which are the way itself.
func callsFromVPCs(p *lint.Pass, api *diagram.Node) []*diagram.Edge {
	var calls []*diagram.Edge
	for e := range p.Diagram.EdgesAt(api.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.To == api.ID && p.Facts.PathClass(e) == facts.ToService &&
			p.Facts.Network(from) != catalog.Part && p.Facts.InVPC(from.ID) == facts.Yes {
			calls = append(calls, e)
		}
	}
	return calls
}

// unreachable tells whether the drawing has VPCs and none of them an endpoint.
// A caller of a kind that the catalogue does not know may come by another way.
func unreachable(p *lint.Pass, api *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(api.ID) {
		if from, _ := p.Diagram.Node(e.From); p.Facts.Network(from) == "" {
			return false
		}
	}
	vpcs := p.Facts.OfKind("vpc")
	for _, vpc := range vpcs {
		if p.Facts.InterfaceEndpoint(vpc.ID, "execute-api") != facts.No {
			return false
		}
	}
	return len(vpcs) > 0
}

// onlyVPC is the VPC of the drawing when there is exactly one.
func onlyVPC(p *lint.Pass) (diagram.ID, bool) {
	vpcs := p.Facts.OfKind("vpc")
	if len(vpcs) != 1 {
		return "", false
	}
	return vpcs[0].ID, true
}

// reportPrivateAPI reports at an arrow, or at the API itself. caller is what the
// endpoint goes to the VPC of, empty where only a policy is missing or no VPC
// is the obvious one.
func reportPrivateAPI(p *lint.Pass, at diagram.ID, api *diagram.Node, caller diagram.ID) {
	report := lint.Report{Args: lint.Args{"api": p.Name(api.ID)}, Subjects: []diagram.ID{at}}
	if call, ok := p.Diagram.Edge(at); ok {
		report.Subjects = append(report.Subjects, call.From, call.To)
		report.BlockedBy = p.Facts.BlockedBy(call)
	} else {
		report.Property = resourcePolicy.Name()
	}
	if fix := privateAPIFix(p, api, caller); fix != nil {
		report.Fixes = []lint.FixReport{{Title: "endpoint", Command: fix}}
	}
	p.Report(report)
}

// privateAPIFix sets a policy and docks the endpoint; nil when it is not clear
// where the endpoint would go.
func privateAPIFix(p *lint.Pass, api *diagram.Node, caller diagram.ID) command.Command {
	policy := command.SetProperty{ID: api.ID, Key: resourcePolicy.Name(), Value: catalog.StringOf("set")}
	if caller != "" {
		endpoint := mend.Endpoint(p, caller, "execute-api", "interface")
		return command.Sequence{Commands: []command.Command{policy, endpoint}}
	}
	if len(callsFromVPCs(p, api)) == 0 && unreachable(p, api) {
		return nil
	}
	return policy
}

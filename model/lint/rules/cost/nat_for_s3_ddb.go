package cost

import (
	"maps"
	"slices"

	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NATForS3DDB reports VPCs whose traffic to S3 or DynamoDB goes through a NAT
// gateway, although a gateway endpoint carries it for free.
var NATForS3DDB = lint.Rule{ID: "NAT-FOR-S3-DDB", Check: lint.Nodes(natForS3DDB, "vpc")}

func natForS3DDB(p *lint.Pass, vpc *diagram.Node) {
	first := map[string]*diagram.Edge{} // one endpoint serves all calls
	for _, caller := range p.Facts.In(vpc.ID) {
		if !p.Facts.Compute(caller) || !throughNAT(p, caller.ID) {
			continue
		}
		for call := range p.Diagram.EdgesAt(caller.ID) {
			if service := wantedBy(p, vpc.ID, call); service != "" && first[service] == nil {
				first[service] = call
			}
		}
	}
	for _, service := range slices.Sorted(maps.Keys(first)) {
		reportEndpoint(p, vpc.ID, service, first[service])
	}
}

func reportEndpoint(p *lint.Pass, vpc diagram.ID, service string, call *diagram.Edge) {
	p.Report(lint.Report{
		Args:     lint.Args{"vpc": p.Name(vpc), "node": p.Name(call.From), "service": p.Term(service)},
		Subjects: []diagram.ID{vpc, call.ID, call.From, call.To},
		Fixes: []lint.FixReport{{
			Title:   "endpoint",
			Args:    lint.Args{"service": p.Term(service)},
			Command: mend.Endpoint(p, call.From, service, "gateway"),
		}},
	})
}

// wantedBy is the service for which a call of a computer in a VPC would use a gateway
// endpoint; none for buckets and tables of other Regions, which it does not reach.
func wantedBy(p *lint.Pass, vpc diagram.ID, call *diagram.Edge) string {
	if p.Facts.PathClass(call) != facts.ToService {
		return ""
	}
	_, target := p.Facts.Ends(call)
	s, ok := p.Catalog.Service(target.Kind)
	if !ok || s.EndpointType != "gateway" || p.Facts.CrossRegion(call) == facts.Yes ||
		p.Facts.Endpoint(vpc, s.EndpointService) != facts.No {
		return ""
	}
	return s.EndpointService
}

// throughNAT reports whether all packets of a node leave by NAT gateways.
func throughNAT(p *lint.Pass, id diagram.ID) bool {
	subnets := p.Facts.Subnets(id)
	for _, s := range subnets.IDs {
		if p.Facts.NATFor(s) != facts.Yes {
			return false
		}
	}
	return subnets.Complete && len(subnets.IDs) > 0
}

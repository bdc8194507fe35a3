package cost

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NATForS3DDB reports VPCs whose traffic to S3 or DynamoDB goes through a NAT
// gateway, although a gateway endpoint carries it for free.
var NATForS3DDB = lint.Rule{ID: "NAT-FOR-S3-DDB", Check: natForS3DDB}

// wanted is an endpoint that a VPC would need.
type wanted struct {
	vpc     diagram.ID
	service string
}

func natForS3DDB(p *lint.Pass) {
	seen := map[wanted]bool{}
	for _, call := range p.Facts.Edges() {
		w, ok := wantedBy(p, call)
		if !ok || seen[w] || !throughNAT(p, call.From) {
			continue
		}
		seen[w] = true // one endpoint serves all calls
		p.Report(lint.Report{
			Args:     lint.Args{"vpc": p.Name(w.vpc), "node": p.Name(call.From), "service": p.Term(w.service)},
			Subjects: []diagram.ID{w.vpc, call.ID, call.From, call.To},
			Fixes: []lint.FixReport{{
				Title:   "endpoint",
				Args:    lint.Args{"service": p.Term(w.service)},
				Command: mend.Endpoint(p, call.From, w.service, "gateway"),
			}},
		})
	}
}

// wantedBy is the gateway endpoint that a call would use; none for buckets and
// tables of other Regions, which it does not reach.
func wantedBy(p *lint.Pass, call *diagram.Edge) (wanted, bool) {
	if p.Facts.PathClass(call) != facts.ToService {
		return wanted{}, false
	}
	caller, target := p.Facts.Ends(call)
	s, ok := p.Catalog.Service(target.Kind)
	vpc, inVPC := p.Facts.VPC(call.From)
	if !ok || s.EndpointType != "gateway" || !inVPC || !p.Facts.Drawn(vpc) ||
		!p.Facts.Compute(caller) || p.Facts.CrossRegion(call) == facts.Yes {
		return wanted{}, false
	}
	return wanted{vpc, s.EndpointService}, p.Facts.Endpoint(vpc, s.EndpointService) == facts.No
}

// throughNAT reports whether all packets of a node leave by NAT gateways.
func throughNAT(p *lint.Pass, id diagram.ID) bool {
	subnets := p.Facts.Subnets(id)
	for _, s := range subnets.IDs {
		if p.Facts.SubnetKind(s) != facts.Private || p.Facts.NATFor(s) != facts.Yes {
			return false
		}
	}
	return subnets.Complete && len(subnets.IDs) > 0
}

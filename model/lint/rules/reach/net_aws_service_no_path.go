package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetAWSServiceNoPath reports calls of an AWS API from inside a VPC that has
// neither a way to the internet nor an endpoint for the service.
var NetAWSServiceNoPath = lint.Rule{ID: "NET-AWS-SERVICE-NO-PATH", Cause: lint.Path, Check: lint.Edges(netAWSServiceNoPath)}

func netAWSServiceNoPath(p *lint.Pass, call *diagram.Edge) {
	if p.Facts.PathClass(call) != facts.ToService {
		return
	}
	caller, _ := p.Diagram.Node(call.From)
	if !p.Facts.Compute(caller) || p.Facts.InVPC(caller.ID) != facts.Yes {
		return
	}
	way := p.Facts.ServicePath(caller.ID, call.To)
	if way.Open != facts.No || way.MissingGateway || elsewhere(p, call) {
		return
	}
	reportNoServicePath(p, call, way)
}

// elsewhere reports whether the target is in another Region than the caller, where no
// endpoint of the caller's VPC reaches it.
func elsewhere(p *lint.Pass, call *diagram.Edge) bool { return p.Facts.CrossRegion(call) == facts.Yes }

func reportNoServicePath(p *lint.Pass, call *diagram.Edge, way facts.Way) {
	report := lint.Report{
		Message:   mend.ServiceOf(p, call.To).Type,
		Args:      lint.Args{"node": p.Name(call.From), "service": serviceName(p, call.To)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     serviceEndpoint(p, call),
	}
	if len(way.Fails) > 0 {
		report.Message = "partial"
		report.Severity = lint.Warning
		report.Args["subnets"] = names(p, way.Fails)
	}
	p.Report(report)
}

// serviceEndpoint is the fix that docks an endpoint for the target on the caller's VPC.
func serviceEndpoint(p *lint.Pass, call *diagram.Edge) []lint.FixReport {
	if p.Facts.PathClass(call) != facts.ToService || elsewhere(p, call) {
		return nil
	}
	fix := mend.Endpoints(p, call.From, []mend.Service{mend.ServiceOf(p, call.To)})
	if fix == nil {
		return nil
	}
	return []lint.FixReport{{Title: "endpoint", Args: lint.Args{"service": serviceName(p, call.To)}, Command: fix}}
}

// serviceName is the service of a target, such as "S3" for a bucket.
func serviceName(p *lint.Pass, target diagram.ID) catalog.Text {
	service := p.Facts.EndpointService(target)
	return p.TermOr(service, lint.Same(service))
}

// names joins the names of elements with commas.
func names(p *lint.Pass, ids []diagram.ID) catalog.Text {
	var all catalog.Text
	for i, id := range ids {
		name := p.Name(id)
		if i > 0 {
			all.EN += ", "
			all.KO += ", "
		}
		all.EN += name.EN
		all.KO += name.KO
	}
	return all
}

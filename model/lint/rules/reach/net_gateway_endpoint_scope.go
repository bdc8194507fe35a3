package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// NetGatewayEndpointScope reports gateway endpoints that are asked for more than
// S3 and DynamoDB of their own Region, for callers in their own VPC.
var NetGatewayEndpointScope = lint.Rule{ID: "NET-GATEWAY-ENDPOINT-SCOPE", Cause: lint.Path, Check: lint.Join(
	lint.Nodes(endpointScope, "vpc-endpoint"),
	lint.Edges(farCall),
)}

var endpointKind = catalog.Enum("type")

func endpointScope(p *lint.Pass, endpoint *diagram.Node) {
	if p.Facts.Is(endpoint, endpointKind, "gateway") != facts.Yes {
		return
	}
	if service, ok := endpointService.In(endpoint.Props); ok && service != "s3" && service != "dynamodb" {
		reportEndpoint(p, "service", endpoint, endpoint.ID)
	}
	for e := range p.Diagram.EdgesAt(endpoint.ID) {
		if e.To == endpoint.ID && comesFromElsewhere(p, e) {
			reportEndpoint(p, "outside", endpoint, e.ID, e.From, endpoint.ID)
		}
	}
}

func farCall(p *lint.Pass, call *diagram.Edge) {
	if endpoint := onlyGateway(p, call); endpoint != nil {
		reportOtherRegion(p, call, endpoint)
	}
}

// comesFromElsewhere reports whether an arrow leads into the VPC of an endpoint
// from outside.
func comesFromElsewhere(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	switch from.Kind {
	case "vpn-connection", "direct-connect", "client-vpn", "transit-gateway", "vpc-peering":
		return true
	}
	return p.Facts.Network(from) == catalog.Outside || p.Facts.SameVPC(e.From, e.To) == facts.No
}

// onlyGateway is the gateway endpoint that is all a caller has to reach a target
// in another Region by; nil when there is none or another way.
func onlyGateway(p *lint.Pass, call *diagram.Edge) *diagram.Node {
	if p.Facts.PathClass(call) != facts.ToService {
		return nil
	}
	caller, _ := p.Diagram.Node(call.From)
	way := p.Facts.ServicePath(call.From, call.To)
	if !p.Facts.Compute(caller) || way.Open != facts.No || way.MissingGateway || len(way.Fails) > 0 {
		return nil
	}
	vpc, _ := p.Facts.VPC(call.From)
	for _, n := range p.Facts.Endpoints(vpc, p.Facts.EndpointService(call.To)) {
		if p.Facts.Is(n, endpointKind, "gateway") == facts.Yes {
			return n
		}
	}
	return nil
}

// reportEndpoint offers to make the endpoint one of interfaces, which serves
// every service, and callers by VPN and peering too.
func reportEndpoint(p *lint.Pass, message string, endpoint *diagram.Node, subjects ...diagram.ID) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"endpoint": p.Name(endpoint.ID), "from": p.Name(callerOf(p, subjects[0]))},
		Subjects: subjects,
		Property: endpointKind.Name(),
		Fixes: []lint.FixReport{{Title: "interface", Command: command.SetProperty{
			ID: endpoint.ID, Key: endpointKind.Name(), Value: catalog.StringOf("interface"),
		}}},
	})
}

// callerOf is the source of an arrow; a node is its own.
func callerOf(p *lint.Pass, id diagram.ID) diagram.ID {
	if e, ok := p.Diagram.Edge(id); ok {
		return e.From
	}
	return id
}

func reportOtherRegion(p *lint.Pass, call *diagram.Edge, endpoint *diagram.Node) {
	p.Report(lint.Report{
		Message:   "region",
		Args:      lint.Args{"node": p.Name(call.From), "target": p.Name(call.To), "endpoint": p.Name(endpoint.ID)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To, endpoint.ID},
		BlockedBy: p.Facts.BlockedBy(call),
		Fixes:     wayOut(p, call.From),
	})
}

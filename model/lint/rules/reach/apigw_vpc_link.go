package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// APIGWVPCLink reports private backends of API Gateway that no VPC link leads
// to, and VPC links that lead to what they cannot.
var APIGWVPCLink = lint.Rule{ID: "APIGW-VPC-LINK", Cause: lint.Link, Check: lint.Join(
	lint.Nodes(apiBackends, "apigw-rest", "apigw-http", "apigw-websocket"),
	lint.Nodes(linkTargets, "vpc-link"),
)}

var (
	apiLinkVersion = catalog.Enum("vpcLinkVersion")
	linkVersion    = catalog.Enum("version")
)

func apiBackends(p *lint.Pass, api *diagram.Node) {
	for call := range p.Diagram.EdgesAt(api.ID) {
		if call.From == api.ID && isNetwork(p, call) {
			checkBackend(p, api, call)
		}
	}
}

func linkTargets(p *lint.Pass, link *diagram.Node) {
	for way := range p.Diagram.EdgesAt(link.ID) {
		if way.From == link.ID && isNetwork(p, way) {
			checkLink(p, link, way)
		}
	}
}

// checkBackend judges an arrow from an API straight to a backend. A link may be
// said by the API's own property, or drawn beside the arrow.
func checkBackend(p *lint.Pass, api *diagram.Node, call *diagram.Edge) {
	backend, _ := p.Diagram.Node(call.To)
	version, linked := apiLinkVersion.In(api.Props)
	switch {
	case p.Facts.Private(backend.ID) != facts.Yes:
	case linkable(backend):
		reportLink(p, "node", call, nil)
	case !isBalancer(backend):
	case linked && version == "1" && backend.Kind == "alb":
		reportLink(p, "v1", call, setVersion(api.ID, apiLinkVersion.Name(), "2"))
	case !linked && !linkedBeside(p, api.ID, backend.ID):
		fix, ok := mend.Link(p, call)
		if !ok || api.Kind == "apigw-websocket" {
			fix = nil
		}
		reportLink(p, "link", call, fix)
	}
}

// checkLink judges an arrow from a VPC link.
func checkLink(p *lint.Pass, link *diagram.Node, way *diagram.Edge) {
	backend, _ := p.Diagram.Node(way.To)
	switch {
	case linkable(backend):
		reportLink(p, "node", way, behind(p, way))
	case backend.Kind == "alb" && p.Facts.Is(link, linkVersion, "V1") == facts.Yes:
		reportLink(p, "v1", way, setVersion(link.ID, linkVersion.Name(), "V2"))
	}
}

// linkable reports whether a node has to stand behind a load balancer.
func linkable(n *diagram.Node) bool {
	switch n.Kind {
	case "ec2-instance", "ecs-service", "eks-workload", "auto-scaling-group":
		return true
	}
	return false
}

// linkedBeside reports whether a VPC link is joined with both an API and its backend.
func linkedBeside(p *lint.Pass, api, backend diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(api) {
		if link, _ := p.Diagram.Node(e.To); link.Kind != "vpc-link" {
			continue
		}
		for way := range p.Diagram.EdgesAt(e.To) {
			if way.Touches(backend) {
				return true
			}
		}
	}
	return false
}

// behind leads an arrow to the private load balancer that a node stands behind;
// nil when there is none.
func behind(p *lint.Pass, way *diagram.Edge) command.Command {
	for e := range p.Diagram.EdgesAt(way.To) {
		lb, _ := p.Diagram.Node(e.From)
		if isBalancer(lb) && p.Facts.Private(lb.ID) == facts.Yes {
			return command.Reconnect{ID: way.ID, To: lb.ID}
		}
	}
	return nil
}

func setVersion(id diagram.ID, key, version string) command.Command {
	return command.SetProperty{ID: id, Key: key, Value: catalog.StringOf(version)}
}

func reportLink(p *lint.Pass, message string, call *diagram.Edge, fix command.Command) {
	report := lint.Report{
		Message:   message,
		Args:      lint.Args{"from": p.Name(call.From), "to": p.Name(call.To)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	}
	if fix != nil {
		report.Fixes = []lint.FixReport{{Title: message, Command: fix}}
	}
	p.Report(report)
}

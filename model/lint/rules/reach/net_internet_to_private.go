package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetInternetToPrivate reports clients on the internet that call something
// without a public address.
var NetInternetToPrivate = lint.Rule{ID: "NET-INTERNET-TO-PRIVATE", Cause: lint.Path, Check: lint.Edges(netInternetToPrivate)}

func netInternetToPrivate(p *lint.Pass, call *diagram.Edge) {
	if !isNetwork(p, call) || !fromInternet(p, call) || !supported(p, call) {
		return
	}
	target, _ := p.Diagram.Node(call.To)
	if p.Facts.Network(target) != catalog.Required || isFacing(p, target) || bringsBalancer(target) {
		return
	}
	if to := p.Facts.Exposed(target.ID); to.Open == facts.No && !to.MissingGateway && p.Facts.InVPC(target.ID) == facts.Yes {
		reportInbound(p, call, target)
	}
}

// fromInternet reports whether a caller has no other way than the internet.
// Users may come by a VPN that is drawn.
func fromInternet(p *lint.Pass, call *diagram.Edge) bool {
	from, _ := p.Diagram.Node(call.From)
	switch from.Kind {
	case "internet", "mobile-app", "external-saas", "third-party-idp":
		return true
	case "users":
		vpc, ok := p.Facts.VPC(call.To)
		return ok && p.Facts.WayIn(vpc) == facts.No
	}
	return false
}

// supported reports whether AWS has such an integration at all.
func supported(p *lint.Pass, call *diagram.Edge) bool {
	from, to := p.Facts.Ends(call)
	return len(p.Catalog.Between(from.Kind, to.Kind)) > 0
}

// isFacing reports whether a load balancer means to be public, so that only its
// subnets are wrong.
func isFacing(p *lint.Pass, n *diagram.Node) bool {
	return p.Facts.Is(n, scheme, "internet-facing") == facts.Yes
}

// bringsBalancer reports whether a node may have a load balancer of its own that
// nobody draws, as Kubernetes makes them.
func bringsBalancer(n *diagram.Node) bool { return n.Kind == "eks-workload" }

func reportInbound(p *lint.Pass, call *diagram.Edge, target *diagram.Node) {
	report := lint.Report{
		Args:      lint.Args{"node": p.Name(target.ID)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	}
	switch {
	case isBalancer(target):
		report.Message = "balancer"
	case !servesTargets(p, target):
		report.Message = "data"
	default:
		if fix, ok := mend.LoadBalancer(p, call); ok {
			report.Fixes = []lint.FixReport{{Title: "balancer", Command: fix}}
		}
	}
	p.Report(report)
}

func isBalancer(n *diagram.Node) bool { return n.Kind == "alb" || n.Kind == "nlb" }

// servesTargets reports whether a load balancer can stand in front of a node.
func servesTargets(p *lint.Pass, n *diagram.Node) bool {
	return len(p.Catalog.Between("alb", n.Kind)) > 0
}

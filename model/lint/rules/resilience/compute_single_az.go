package resilience

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ComputeSingleAZ reports what runs in a single zone, or as a single copy, while
// what is before or behind it spans several zones.
var ComputeSingleAZ = lint.Rule{ID: "COMPUTE-SINGLE-AZ", Check: lint.Join(
	lint.Nodes(oneCopy, "auto-scaling-group", "ecs-service", "elasticache", "msk-cluster"), // run only in the zones of their subnets
	lint.Nodes(oneZoneOfFunction, "lambda"),
	lint.Nodes(oneTarget, "alb", "nlb"),
)}

var (
	desiredCount = catalog.Int("desiredCount")
	serverless   = catalog.Bool("serverless")
	cacheMultiAZ = catalog.Bool("multiAz") // of a cache; a database says how
)

func oneCopy(p *lint.Pass, n *diagram.Node) {
	if !spared(p, n) && !oneZone(p, n) {
		oneTask(p, n)
	}
}

// oneZone reports a node in one zone where a neighbour is in several and has no
// other node like it in another zone.
func oneZone(p *lint.Pass, n *diagram.Node) bool {
	if p.Facts.Truth(n, serverless) == facts.Yes {
		return false
	}
	wider, zone := widerNeighbour(p, n)
	if wider == nil {
		return false
	}
	p.Report(lint.Report{
		Message: "zone",
		Args: lint.Args{
			"node": p.Name(n.ID), "az": lint.Same(zone),
			"other": p.Name(wider.ID), "azs": lint.Same(strings.Join(spanned(p, wider), ", ")),
		},
		Subjects: []diagram.ID{n.ID, wider.ID},
		Property: "subnets",
		Fixes:    fix("spread", mend.Spread(p, n.ID), nil),
	})
	return true
}

// widerNeighbour is a node in several zones that an arrow joins to another, which
// is in one zone only, with all of its peers: the load balancer in front of computers
// or the database behind them, or whoever uses a database.
func widerNeighbour(p *lint.Pass, n *diagram.Node) (wider *diagram.Node, zone string) {
	store := isData(p, n)
	for e := range p.Facts.EdgesInto(n.ID) {
		if from, _ := p.Facts.Ends(e); (store || e.Kind == "route") && len(spanned(p, from)) > 1 {
			if zone := (peers{from.ID, n.Kind, true}).zone(p); zone != "" {
				return from, zone
			}
		}
	}
	if store {
		return nil, ""
	}
	for e := range p.Diagram.EdgesAt(n.ID) {
		if _, to := p.Facts.Ends(e); isData(p, to) && len(spanned(p, to)) > 1 {
			if zone := (peers{to.ID, n.Kind, false}).zone(p); zone != "" {
				return to, zone
			}
		}
	}
	return nil, ""
}

// spanned are the zones that a node is known to run in. A database without a standby
// and a cache without Multi-AZ may run in any of their subnets: none.
func spanned(p *lint.Pass, n *diagram.Node) []string {
	if p.Facts.Is(n, multiAZ, "no") == facts.Yes || p.Facts.Truth(n, cacheMultiAZ).Or(p.Facts.Truth(n, serverless)) == facts.No {
		return nil
	}
	zones, _ := p.Facts.Zones(n.ID)
	return zones
}

func isData(p *lint.Pass, n *diagram.Node) bool {
	s, ok := p.Catalog.Service(n.Kind)
	return ok && (s.Category == "database" || n.Kind == "msk-cluster")
}

// oneTask reports a service that keeps one task and is all a load balancer has.
func oneTask(p *lint.Pass, service *diagram.Node) {
	tasks, known := desiredCount.In(service.Props)
	balancer, ok := p.Facts.Balancer(service.ID)
	if !known || tasks != 1 || !ok {
		return
	}
	if _, only := onlyTarget(p, balancer); !only {
		return
	}
	p.Report(lint.Report{
		Message:  "task",
		Args:     lint.Args{"node": p.Name(service.ID), "lb": p.Name(balancer.ID)},
		Subjects: []diagram.ID{service.ID, balancer.ID},
		Property: desiredCount.Name(),
		Fixes:    fix("two", set(service, desiredCount.Name(), catalog.NumberOf(2)), nil),
	})
}

// onlyTarget is the node that a load balancer sends all requests to; false when
// there are several or none.
func onlyTarget(p *lint.Pass, balancer *diagram.Node) (*diagram.Node, bool) {
	var target *diagram.Node
	for e := range p.Diagram.EdgesAt(balancer.ID) {
		if e.From != balancer.ID || e.Kind != "route" {
			continue
		}
		if target != nil {
			return nil, false
		}
		target, _ = p.Diagram.Node(e.To)
	}
	return target, target != nil
}

// oneZoneOfFunction reports a function with subnets in one zone of a VPC that
// has subnets like them in others.
func oneZoneOfFunction(p *lint.Pass, function *diagram.Node) {
	zones, known := p.Facts.Zones(function.ID)
	if !known || len(zones) != 1 || spared(p, function) {
		return
	}
	spread := mend.Spread(p, function.ID)
	if spread == nil {
		return
	}
	p.Report(lint.Report{
		Message:  "function",
		Args:     lint.Args{"node": p.Name(function.ID), "az": lint.Same(zones[0])},
		Subjects: []diagram.ID{function.ID},
		Property: "subnets",
		Fixes:    fix("spread", spread, nil),
	})
}

// oneTarget reports an instance that is all a load balancer has.
func oneTarget(p *lint.Pass, balancer *diagram.Node) {
	only, ok := onlyTarget(p, balancer)
	if !ok || only.Kind != "ec2-instance" || spared(p, only) || inGroup(p, only.ID) {
		return
	}
	p.Report(lint.Report{
		Message:  "alone",
		Args:     lint.Args{"node": p.Name(only.ID), "lb": p.Name(balancer.ID)},
		Subjects: []diagram.ID{only.ID, balancer.ID},
	})
}

// inGroup reports whether an instance stands for all of an Auto Scaling group or
// a cluster.
func inGroup(p *lint.Pass, id diagram.ID) bool {
	for a := range p.Diagram.Ancestors(id) {
		switch a.Kind {
		case "auto-scaling-group", "ecs-cluster", "eks-cluster":
			return true
		}
	}
	return false
}

package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ASGELBHealth reports groups behind a load balancer that keep instances which
// it finds unhealthy.
var ASGELBHealth = lint.Rule{ID: "ASG-ELB-HEALTH", Check: lint.Nodes(asgELBHealth, "auto-scaling-group")}

var healthCheckType = catalog.Enum("healthCheckType")

func asgELBHealth(p *lint.Pass, group *diagram.Node) {
	balancer, ok := p.Facts.Balancer(group.ID)
	if !ok || p.Facts.Is(group, healthCheckType, "EC2") != facts.Yes || spared(p, group) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"group": p.Name(group.ID), "lb": p.Name(balancer.ID)},
		Subjects: []diagram.ID{group.ID, balancer.ID},
		Property: healthCheckType.Name(),
		Fixes:    fix("elb", set(group, healthCheckType.Name(), catalog.StringOf("ELB")), nil),
	})
}

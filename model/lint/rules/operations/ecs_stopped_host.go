package operations

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ECSStoppedHost reports stopped instances that are still members of a cluster.
var ECSStoppedHost = lint.Rule{ID: "ECS-STOPPED-HOST", Check: lint.Nodes(ecsStoppedHost, "ec2-instance")}

var state = catalog.Enum("state")

func ecsStoppedHost(p *lint.Pass, instance *diagram.Node) {
	if p.Facts.Is(instance, state, "stopped") != facts.Yes {
		return
	}
	cluster := clusterOf(p, instance.ID)
	if cluster == "" {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"instance": p.Name(instance.ID), "cluster": p.Name(cluster)},
		Subjects: []diagram.ID{instance.ID, cluster},
		Property: state.Name(),
		Fixes: []lint.FixReport{
			{Title: "deregister", Command: mend.OutOf(p, instance.ID, "ecs-cluster")},
			{Title: "start", Command: command.SetProperty{ID: instance.ID, Key: state.Name(), Value: catalog.StringOf("running")}},
		},
	})
}

// clusterOf is the ECS cluster that a node is drawn in; empty when in none.
func clusterOf(p *lint.Pass, id diagram.ID) diagram.ID {
	for a := range p.Diagram.Ancestors(id) {
		if a.Kind == "ecs-cluster" {
			return a.ID
		}
	}
	return ""
}

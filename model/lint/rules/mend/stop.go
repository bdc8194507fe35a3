package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// GatewayLoadBalancerEndpoint leads an arrow to a Gateway Load Balancer through
// an endpoint for it on the VPC of the source; nil where that is not drawn.
func GatewayLoadBalancerEndpoint(p *lint.Pass, e *diagram.Edge) command.Command {
	vpc, _ := p.Facts.VPC(e.From)
	if !p.Facts.Drawn(vpc) {
		return nil
	}
	endpoint := &diagram.Node{
		ID: p.NewID("vpc-endpoint"), Kind: "vpc-endpoint", Parent: vpc,
		Props: catalog.Props{"type": catalog.StringOf("gwlb")},
	}
	steps := []command.Command{room.Dock{Node: endpoint, Side: room.Bottom}}
	return command.Sequence{Commands: append(steps, detourSteps(p, e, endpoint.ID, Stop{In: "route", On: "route"})...)}
}

// Resolver leads an arrow of AppSync through a function in the private subnets
// of its target; false where none are drawn, or no function calls such a target.
func Resolver(p *lint.Pass, e *diagram.Edge) (command.Command, bool) {
	target, _ := p.Diagram.Node(e.To)
	vpc, _ := p.Facts.VPC(e.To)
	ways := p.Catalog.Between("lambda", target.Kind)
	subnets := privateSubnets(p, e.To, vpc)
	if len(ways) == 0 || len(subnets) == 0 {
		return nil, false
	}
	stop := Stop{Kind: "lambda", Parent: subnets[0], In: "datasource", On: ways[0].Kinds[0]}
	if len(subnets) > 1 {
		stop.Props = catalog.Props{"subnets": list(subnets)}
	}
	return Detour(p, e, stop), true
}

// Agent adds a DataSync agent beside the storage of a task, which may be nil.
func Agent(p *lint.Pass, task diagram.ID, storage *diagram.Node) command.Command {
	agent := &diagram.Node{ID: p.NewID("datasync-agent"), Kind: "datasync-agent"}
	steps := []command.Command{nil, command.Connect{Edge: &diagram.Edge{
		ID: p.NewID("edge"), Kind: "invoke", From: task, To: agent.ID,
	}}}
	if storage != nil {
		agent.Parent = storage.Parent
		steps = append(steps, command.Connect{Edge: &diagram.Edge{
			ID: p.NewID("edge"), Kind: "read", From: agent.ID, To: storage.ID,
		}})
	}
	steps[0] = room.Add{Node: agent}
	return command.Sequence{Commands: steps}
}

package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Link leads an arrow of API Gateway to a load balancer through a VPC link V2
// with interfaces in the private subnets beside the balancer; false where its
// VPC is not drawn.
func Link(p *lint.Pass, e *diagram.Edge) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(e.To)
	if !p.Facts.Drawn(vpc) {
		return nil, false
	}
	stop := Stop{Kind: "vpc-link", Parent: vpc, Props: catalog.Props{"version": catalog.StringOf("V2")}, In: "route", On: "route"}
	if subnets := privateSubnets(p, e.To, vpc); len(subnets) > 0 {
		stop.Parent, stop.Props["subnets"] = subnets[0], list(subnets)
	}
	return Detour(p, e, stop), true
}

// ElasticIP gives a node a fixed public address.
func ElasticIP(p *lint.Pass, id diagram.ID) command.Command {
	address := &diagram.Node{ID: p.NewID("elastic-ip"), Kind: "elastic-ip", Parent: Home(p, id, "elastic-ip")}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: address, Near: id},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: "associate", From: address.ID, To: id}},
	}}
}

// AccessPoint leads a mount of a file system through a new access point beside it.
func AccessPoint(p *lint.Pass, e *diagram.Edge) command.Command {
	system, _ := p.Diagram.Node(e.To)
	return Detour(p, e, Stop{Kind: "efs-access-point", Parent: system.Parent, In: "mount", On: "mount"})
}

package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Endpoint docks an endpoint for a service on the VPC of a caller, below it: a
// gateway endpoint, or an interface endpoint with interfaces in the caller's
// subnets. Nil where the VPC is not drawn.
func Endpoint(p *lint.Pass, caller diagram.ID, service, kind string) command.Command {
	vpc, ok := p.Facts.VPC(caller)
	if !ok || !p.Facts.Drawn(vpc) {
		return nil
	}
	props := catalog.Props{"type": catalog.StringOf(kind), "service": catalog.StringOf(service)}
	if subnets := p.Facts.Subnets(caller).IDs; kind == "interface" && len(subnets) > 0 {
		props["subnets"] = list(subnets)
	}
	return dock(p, "vpc-endpoint", vpc, caller, room.Bottom, props)
}

// Gateway docks an internet gateway on a VPC.
func Gateway(p *lint.Pass, vpc diagram.ID) command.Command {
	return dock(p, "internet-gateway", vpc, "", room.Left, nil)
}

func dock(p *lint.Pass, kind catalog.Kind, on, near diagram.ID, side room.Side, props catalog.Props) command.Command {
	return room.Dock{
		Node: &diagram.Node{ID: newIDs(p).next(kind), Kind: kind, Parent: on, Props: props},
		Side: side,
		Near: near,
	}
}

package mend

import (
	"strings"

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
	return Endpoints(p, caller, []Service{{Name: service, Type: kind}})
}

// Service is what an endpoint is for.
type Service struct {
	Name string // as vpc-endpoint calls it: "ecr.api"
	Type string // gateway or interface
}

// Names joins the names of services with commas.
func Names(of []Service) string {
	var names []string
	for _, s := range of {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

// Endpoints is Endpoint for several services at once.
func Endpoints(p *lint.Pass, caller diagram.ID, services []Service) command.Command {
	vpc, _ := p.Facts.VPC(caller)
	if !p.Facts.Drawn(vpc) {
		return nil
	}
	steps := endpoints(p, vpc, caller, p.Facts.Subnets(caller).IDs, services)
	if len(steps) == 1 {
		return steps[0]
	}
	return command.Sequence{Commands: steps}
}

// endpoints dock endpoints on a VPC, below a caller: interface endpoints have
// their interfaces in its subnets.
func endpoints(p *lint.Pass, vpc, caller diagram.ID, subnets []diagram.ID, services []Service) []command.Command {
	var steps []command.Command
	for _, s := range services {
		props := catalog.Props{"type": catalog.StringOf(s.Type), "service": catalog.StringOf(s.Name)}
		if s.Type == "interface" && len(subnets) > 0 {
			props["subnets"] = list(subnets)
		}
		steps = append(steps, dock(p, "vpc-endpoint", vpc, caller, room.Bottom, props))
	}
	return steps
}

// Gateway docks an internet gateway on a VPC.
func Gateway(p *lint.Pass, vpc diagram.ID) command.Command {
	return dock(p, "internet-gateway", vpc, "", room.Left, nil)
}

func dock(p *lint.Pass, kind catalog.Kind, on, near diagram.ID, side room.Side, props catalog.Props) command.Command {
	return room.Dock{
		Node: &diagram.Node{ID: p.NewID(kind), Kind: kind, Parent: on, Props: props},
		Side: side,
		Near: near,
	}
}

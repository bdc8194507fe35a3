package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// Outward gives the private subnets of a node in a drawn VPC a way to the internet: a NAT
// gateway in a public subnet, best of the same zone, else a regional one, and
// the internet gateway where that is missing. False where a subnet is public or
// has routes of its own that stand against it.
func Outward(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(id)
	subnets := p.Facts.Subnets(id).IDs
	var steps []command.Command
	for _, s := range subnets {
		switch kind := p.Facts.SubnetKind(s); {
		case kind != facts.Private && kind != facts.Isolated, routed(p, s):
			return nil, false
		case kind == facts.Isolated:
			steps = append(steps, command.SetProperty{ID: s, Key: "kind", Value: catalog.StringOf("private")})
		}
	}
	if public := publicBeside(p, subnets[0], vpc); public != nil {
		steps = append(steps, natGateway(p, public, vpc)...)
	} else {
		steps = append(steps, regionalNAT(p, vpc)...)
	}
	return command.Sequence{Commands: steps}, true
}

// routed reports whether a route of a subnet to a NAT gateway is drawn.
func routed(p *lint.Pass, subnet diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(subnet) {
		to, _ := p.Diagram.Node(e.To)
		if to.Kind == "nat-gateway" {
			return true
		}
	}
	return false
}

// publicBeside is a public subnet of a VPC, in the zone of another subnet where
// there is one; nil when the VPC has none.
func publicBeside(p *lint.Pass, subnet, vpc diagram.ID) *diagram.Node {
	var first *diagram.Node
	for _, s := range subnetsOf(p, vpc, facts.Public) {
		n, _ := p.Diagram.Node(s)
		if sameZone(p, s, subnet) {
			return n
		}
		if first == nil {
			first = n
		}
	}
	return first
}

// subnetsOf are the subnets of a kind in a VPC.
func subnetsOf(p *lint.Pass, vpc diagram.ID, kind facts.SubnetKind) []diagram.ID {
	var all []diagram.ID
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if p.Facts.SubnetKind(s.ID) == kind {
			all = append(all, s.ID)
		}
	}
	return all
}

func sameZone(p *lint.Pass, a, b diagram.ID) bool {
	return p.Facts.SameZone(a, b) == facts.Yes
}

// regionalNAT draws a NAT gateway of the VPC as a whole, which needs no public subnet.
func regionalNAT(p *lint.Pass, vpc diagram.ID) []command.Command {
	steps := []command.Command{room.Add{Node: &diagram.Node{
		ID: p.NewID("nat-gateway"), Kind: "nat-gateway", Parent: vpc,
		Props: catalog.Props{"availabilityMode": catalog.StringOf("regional")},
	}}}
	if p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, Gateway(p, vpc))
	}
	return steps
}

package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// BehindNAT moves a function from public subnets into a private one whose
// packets leave through a NAT gateway, and draws what of that is missing: the
// internet gateway, the NAT gateway in the public subnet, the private subnet beside it.
func BehindNAT(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, ok := p.Facts.VPC(id)
	public := ancestor(p, id, "subnet")
	if !ok || !p.Facts.Drawn(vpc) || public == nil {
		return nil, false
	}
	ids := newIDs(p)
	private, steps := privateSubnet(p, ids, public, vpc)
	steps = append(steps,
		room.MoveInto{ID: id, Parent: private},
		command.SetProperty{ID: id, Key: "subnets"},
	)
	if p.Facts.NATFor(private) != facts.Yes {
		steps = append(steps, natGateway(p, ids, public, vpc)...)
	}
	return command.Sequence{Commands: steps}, true
}

// privateSubnet is the first private subnet of a VPC that has a way out, else
// the first private one, else a new one beside the public one.
func privateSubnet(p *lint.Pass, ids *ids, public *diagram.Node, vpc diagram.ID) (diagram.ID, []command.Command) {
	var first diagram.ID
	for _, s := range p.Facts.OfKind("subnet") {
		home, _ := p.Facts.VPC(s.ID)
		if home != vpc || p.Facts.SubnetKind(s.ID) != facts.Private {
			continue
		}
		if p.Facts.NATFor(s.ID) == facts.Yes {
			return s.ID, nil
		}
		if first == "" {
			first = s.ID
		}
	}
	if first != "" {
		return first, nil
	}
	subnet := &diagram.Node{
		ID: ids.next("subnet"), Kind: "subnet", Parent: public.Parent,
		Props: catalog.Props{"kind": catalog.StringOf("private")},
	}
	return subnet.ID, []command.Command{room.AddFrame{Node: subnet}}
}

// natGateway draws a NAT gateway in a public subnet and, where the VPC has no
// internet gateway, that too.
func natGateway(p *lint.Pass, ids *ids, public *diagram.Node, vpc diagram.ID) []command.Command {
	steps := []command.Command{
		room.Add{Node: &diagram.Node{ID: ids.next("nat-gateway"), Kind: "nat-gateway", Parent: public.ID}},
	}
	if p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, Gateway(p, vpc))
	}
	return steps
}

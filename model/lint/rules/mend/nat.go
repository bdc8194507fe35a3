package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// BehindNAT moves a function of a drawn VPC from public subnets into a private one whose
// packets leave through a NAT gateway, and draws what of that is missing: the
// internet gateway, the NAT gateway in the public subnet, the private subnet beside it.
func BehindNAT(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(id)
	public := ancestor(p, id, "subnet")
	if public == nil {
		return nil, false
	}
	private, steps := privateSubnet(p, public, vpc)
	steps = append(steps,
		room.MoveInto{ID: id, Parent: private},
		command.SetProperty{ID: id, Key: "subnets"},
	)
	if p.Facts.NATFor(private) != facts.Yes {
		steps = append(steps, natGateway(p, public, vpc)...)
	}
	return command.Sequence{Commands: steps}, true
}

// privateSubnet is the first private subnet of a VPC that has a way out, else
// the first private one, else a new one beside the public one.
func privateSubnet(p *lint.Pass, public *diagram.Node, vpc diagram.ID) (diagram.ID, []command.Command) {
	var first diagram.ID
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if p.Facts.SubnetKind(s.ID) != facts.Private {
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
	subnet := subnetBeside(p, public, facts.Private)
	return subnet.ID, []command.Command{room.AddFrame{Node: subnet}}
}

// natGateway draws a NAT gateway in a public subnet and, where the VPC has no
// internet gateway, that too.
func natGateway(p *lint.Pass, public *diagram.Node, vpc diagram.ID) []command.Command {
	steps := []command.Command{
		room.Add{Node: &diagram.Node{ID: p.NewID("nat-gateway"), Kind: "nat-gateway", Parent: public.ID}},
	}
	if p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, Gateway(p, vpc))
	}
	return steps
}

// NATPerZone adds a NAT gateway to a public subnet of every zone but its own,
// and turns the drawn routes of the private subnets there to it. Nil where a
// zone of the private subnets has no public one.
func NATPerZone(p *lint.Pass, nat diagram.ID, private []diagram.ID) command.Command {
	own := p.Facts.Subnets(nat).IDs
	if len(own) == 0 {
		return nil
	}
	public := map[string]diagram.ID{zoneOf(p, own[0]): ""}
	for _, id := range OtherZones(p, own, facts.Public) {
		public[zoneOf(p, id)] = id
	}
	gateways := map[string]diagram.ID{zoneOf(p, own[0]): nat}
	var steps []command.Command
	for _, subnet := range private {
		zone := zoneOf(p, subnet)
		if _, ok := public[zone]; !ok {
			return nil
		}
		if gateways[zone] == "" {
			n := &diagram.Node{ID: p.NewID("nat-gateway"), Kind: "nat-gateway", Parent: public[zone]}
			gateways[zone] = n.ID
			steps = append(steps, room.Add{Node: n})
		}
		for e := range p.Diagram.EdgesAt(subnet) {
			if e.To == nat && gateways[zone] != nat {
				steps = append(steps, command.Reconnect{ID: e.ID, To: gateways[zone]})
			}
		}
	}
	return command.Sequence{Commands: steps}
}

// Regional makes a NAT gateway one of the whole VPC, which stands in no subnet.
func Regional(p *lint.Pass, nat diagram.ID) command.Command {
	return command.Sequence{Commands: []command.Command{
		command.SetProperty{ID: nat, Key: "availabilityMode", Value: catalog.StringOf("regional")},
		OutOf(p, nat, "az", "subnet"),
	}}
}

// zoneOf is the zone of a subnet; empty when unknown.
func zoneOf(p *lint.Pass, subnet diagram.ID) string {
	zone, _ := p.Facts.Zone(subnet)
	return zone
}

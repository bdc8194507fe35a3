package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// SecondZone lists, for a node whose subnets are all in one zone, one more of
// the same kind in another zone: a drawn one, else a new one in a new zone.
// False where the VPC is not drawn or nothing tells the zones apart.
func SecondZone(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	have := p.Facts.Subnets(id).IDs
	vpc, _ := p.Facts.VPC(id)
	if !p.Facts.Drawn(vpc) {
		return nil, false
	}
	subnet, ok := subnetElsewhere(p, have[0], vpc)
	var steps []command.Command
	if !ok {
		if subnet, steps = newSubnetElsewhere(p, have[0], vpc); subnet == "" {
			return nil, false
		}
	}
	all := append(append([]diagram.ID(nil), have...), subnet)
	steps = append(steps, command.SetProperty{ID: id, Key: "subnets", Value: list(all)})
	return command.Sequence{Commands: steps}, true
}

// subnetElsewhere is a drawn subnet of a VPC, of the kind of another one, in a
// zone of another name.
func subnetElsewhere(p *lint.Pass, like, vpc diagram.ID) (diagram.ID, bool) {
	kind := p.Facts.SubnetKind(like)
	zone, _ := p.Facts.Zone(like)
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		other, _ := p.Facts.Zone(s.ID)
		if p.Facts.SubnetKind(s.ID) == kind && other != zone && p.Facts.SameZone(s.ID, like) == facts.No {
			return s.ID, true
		}
	}
	return "", false
}

// newSubnetElsewhere is a subnet like another one in a new zone, drawn as a
// frame where the other one is; empty where no name for the zone can be told.
func newSubnetElsewhere(p *lint.Pass, like, vpc diagram.ID) (diagram.ID, []command.Command) {
	subnet := &diagram.Node{ID: p.NewID("subnet"), Kind: "subnet", Parent: vpc, Props: subnetProps(p.Facts.SubnetKind(like))}
	name, named := freeZone(p, like, vpc)
	frame := ancestor(p, like, "az")
	switch {
	case frame != nil:
		zone := &diagram.Node{ID: p.NewID("az"), Kind: "az", Parent: frame.Parent}
		if named {
			zone.Props = catalog.Props{"az": catalog.StringOf(name)}
		}
		subnet.Parent = zone.ID
		return subnet.ID, []command.Command{room.AddFrame{Node: zone}, room.AddFrame{Node: subnet}}
	case named:
		subnet.Props["az"] = catalog.StringOf(name)
		return subnet.ID, []command.Command{room.AddFrame{Node: subnet}}
	}
	return "", nil
}

// subnetBeside is a new subnet of a kind in the frame and the zone of another one.
func subnetBeside(p *lint.Pass, other *diagram.Node, kind facts.SubnetKind) *diagram.Node {
	subnet := &diagram.Node{ID: p.NewID("subnet"), Kind: "subnet", Parent: other.Parent, Props: subnetProps(kind)}
	if zone, ok := catalog.String("az").In(other.Props); ok {
		subnet.Props["az"] = catalog.StringOf(zone)
	}
	return subnet
}

func subnetProps(kind facts.SubnetKind) catalog.Props {
	names := map[facts.SubnetKind]string{facts.Public: "public", facts.Private: "private", facts.Isolated: "isolated"}
	if name, ok := names[kind]; ok {
		return catalog.Props{"kind": catalog.StringOf(name)}
	}
	return catalog.Props{}
}

// freeZone names a zone of the Region of a subnet that its VPC does not use yet.
func freeZone(p *lint.Pass, subnet, vpc diagram.ID) (string, bool) {
	zone, _ := p.Facts.Zone(subnet)
	code, ok := facts.ZoneRegion(zone)
	if !ok {
		return "", false
	}
	used := map[string]bool{zone: true}
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		zone, _ := p.Facts.Zone(s.ID)
		used[zone] = true
	}
	for _, letter := range []string{"a", "b", "c"} {
		if !used[code+letter] {
			return code + letter, true
		}
	}
	return "", false
}

// IntoPublicSubnet moves a node out of a private subnet into a public one of
// the same zone, which is drawn beside the private one when it is missing, as
// is the internet gateway. False where the VPC is not drawn.
func IntoPublicSubnet(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(id)
	private := ancestor(p, id, "subnet")
	if !p.Facts.Drawn(vpc) || private == nil {
		return nil, false
	}
	public, found := publicInZone(p, private, vpc)
	var steps []command.Command
	if !found {
		subnet := subnetBeside(p, private, facts.Public)
		public = subnet.ID
		steps = append(steps, room.AddFrame{Node: subnet, Near: private.ID})
	}
	steps = append(steps, room.MoveInto{ID: id, Parent: public})
	if p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, Gateway(p, vpc))
	}
	return command.Sequence{Commands: steps}, true
}

// publicInZone is a public subnet of a VPC in the zone of another subnet; where
// nobody knows the zone, one that is drawn beside it.
func publicInZone(p *lint.Pass, subnet *diagram.Node, vpc diagram.ID) (diagram.ID, bool) {
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if p.Facts.SubnetKind(s.ID) != facts.Public {
			continue
		}
		same := p.Facts.SameZone(s.ID, subnet.ID)
		if same == facts.Yes || same == facts.Unknown && s.Parent == subnet.Parent {
			return s.ID, true
		}
	}
	return "", false
}

// IntoPrivateSubnet moves a node out of public subnets into a private one of
// its VPC; false where there is none.
func IntoPrivateSubnet(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, ok := p.Facts.VPC(id)
	if !ok {
		return nil, false
	}
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if p.Facts.SubnetKind(s.ID) == facts.Private {
			return command.Sequence{Commands: []command.Command{
				room.MoveInto{ID: id, Parent: s.ID},
				command.SetProperty{ID: id, Key: "subnets"},
			}}, true
		}
	}
	return nil, false
}

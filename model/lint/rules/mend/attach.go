package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// AttachToVPC moves a node into the VPC of a target: into the private subnet
// beside it where there is one, with network interfaces in all private subnets
// of the target. None where the VPC is not drawn.
func AttachToVPC(p *lint.Pass, title string, id, target diagram.ID) []lint.FixReport {
	vpc, ok := p.Facts.VPC(target)
	if !ok || !p.Facts.Drawn(vpc) {
		return nil
	}
	subnets := privateSubnets(p, target, vpc)
	into := vpc
	if len(subnets) > 0 {
		into = subnets[0]
	}
	steps := []command.Command{
		room.MoveInto{ID: id, Parent: into, Near: target},
		command.SetProperty{ID: id, Key: "vpcAttached"},
		command.SetProperty{ID: id, Key: "vpcId"},
		command.SetProperty{ID: id, Key: "subnets", Value: several(subnets)},
	}
	return []lint.FixReport{{Title: title, Command: command.Sequence{Commands: steps}}}
}

// ToPrivate moves a node into private subnets of its own VPC; nil where the VPC
// has fewer than two.
func ToPrivate(p *lint.Pass, id diagram.ID) command.Command {
	vpc, ok := p.Facts.VPC(id)
	if !ok || !p.Facts.Drawn(vpc) {
		return nil
	}
	var subnets []diagram.ID
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if kind := p.Facts.SubnetKind(s.ID); kind == facts.Private || kind == facts.Isolated {
			subnets = append(subnets, s.ID)
		}
	}
	if len(subnets) < 2 {
		return nil
	}
	return command.Sequence{Commands: []command.Command{
		room.MoveInto{ID: id, Parent: subnets[0]},
		command.SetProperty{ID: id, Key: "subnets", Value: list(subnets)},
	}}
}

// privateSubnets are those of the target, else all of its VPC.
func privateSubnets(p *lint.Pass, target, vpc diagram.ID) []diagram.ID {
	private := func(id diagram.ID) bool {
		kind := p.Facts.SubnetKind(id)
		return kind == facts.Private || kind == facts.Isolated
	}
	var own, all []diagram.ID
	for _, id := range p.Facts.Subnets(target).IDs {
		if private(id) {
			own = append(own, id)
		}
	}
	if len(own) > 0 {
		return own
	}
	for _, n := range p.Facts.OfKindIn(vpc, "subnet") {
		if private(n.ID) {
			all = append(all, n.ID)
		}
	}
	return all
}

// several is the list of subnets, unset when the one it is drawn in says it all.
func several(subnets []diagram.ID) catalog.Value {
	if len(subnets) < 2 {
		return catalog.Value{}
	}
	return list(subnets)
}

func list(of []diagram.ID) catalog.Value {
	names := make([]string, len(of))
	for i, id := range of {
		names[i] = string(id)
	}
	slices.Sort(names)
	return catalog.ListOf(names...)
}

// Subnets is the value of a list of subnets, in the order of files.
func Subnets(of []diagram.ID) catalog.Value { return list(of) }

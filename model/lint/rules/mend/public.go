package mend

import (
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// IntoPublic moves a load balancer from private subnets into the public ones of
// the same zones, and keeps its security groups; false where a zone has none.
func IntoPublic(p *lint.Pass, id diagram.ID) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(id)
	subnets := p.Facts.Subnets(id)
	if !subnets.Complete {
		return nil, false
	}
	var public []diagram.ID
	for _, s := range subnets.IDs {
		twin, ok := publicTwin(p, s, vpc)
		if !ok {
			return nil, false
		}
		if !slices.Contains(public, twin) {
			public = append(public, twin)
		}
	}
	if len(public) == 0 {
		return nil, false
	}
	steps := []command.Command{
		room.MoveInto{ID: id, Parent: public[0]},
		command.SetProperty{ID: id, Key: "subnets", Value: several(public)},
	}
	if groups := p.Facts.Groups(id).IDs; len(groups) > 0 {
		steps = append(steps, command.SetProperty{ID: id, Key: "securityGroups", Value: list(groups)})
	}
	return command.Sequence{Commands: steps}, true
}

// publicTwin is a public subnet in the zone of another one, or that one itself.
func publicTwin(p *lint.Pass, subnet, vpc diagram.ID) (diagram.ID, bool) {
	if p.Facts.SubnetKind(subnet) == facts.Public {
		return subnet, true
	}
	for _, s := range subnetsOf(p, vpc, facts.Public) {
		if sameZone(p, s, subnet) {
			return s, true
		}
	}
	return "", false
}

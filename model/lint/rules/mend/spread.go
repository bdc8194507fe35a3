package mend

import (
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// Spread lets a node that is in a subnet run in further ones as well: one of the kind of its own
// in every other zone of its VPC. Nil where there is none.
func Spread(p *lint.Pass, id diagram.ID) command.Command {
	n, _ := p.Diagram.Node(id)
	own := p.Facts.Subnets(id).IDs
	if !takesSubnets(p, n) {
		return nil
	}
	more := OtherZones(p, own, p.Facts.SubnetKind(own[0]))
	if len(more) == 0 {
		return nil
	}
	return command.SetProperty{ID: id, Key: "subnets", Value: list(append(slices.Clone(own), more...))}
}

// OtherZones are subnets of a kind in the VPC of some others, one in each zone
// that none of those is in.
func OtherZones(p *lint.Pass, own []diagram.ID, kind facts.SubnetKind) []diagram.ID {
	vpc, ok := p.Facts.VPC(own[0])
	if !ok {
		return nil
	}
	zones := map[string]bool{}
	for _, id := range own {
		zones[zoneOf(p, id)] = true
	}
	var more []diagram.ID
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		zone := zoneOf(p, s.ID)
		if p.Facts.SubnetKind(s.ID) == kind && zone != "" && !zones[zone] {
			zones[zone] = true
			more = append(more, s.ID)
		}
	}
	return more
}

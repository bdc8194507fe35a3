package placement

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NATPublicSubnet reports zonal NAT gateways to the internet in a subnet that
// has no route to the internet gateway.
var NATPublicSubnet = lint.Rule{ID: "NAT-PUBLIC-SUBNET", Cause: lint.Place, Check: lint.Nodes(natPublicSubnet, "nat-gateway")}

var availability = catalog.Enum("availabilityMode")

func natPublicSubnet(p *lint.Pass, nat *diagram.Node) {
	toInternet := p.Facts.Is(nat, connectivity, "public").And(p.Facts.Is(nat, availability, "zonal"))
	subnets := p.Facts.Subnets(nat.ID).IDs
	if toInternet != facts.Yes || len(subnets) == 0 {
		return
	}
	if kind := p.Facts.SubnetKind(subnets[0]); kind == facts.Private || kind == facts.Isolated {
		reportNAT(p, nat, subnets[0])
	}
}

func reportNAT(p *lint.Pass, nat *diagram.Node, subnet diagram.ID) {
	regional := command.Sequence{Commands: []command.Command{
		mend.OutOf(p, nat.ID, "az", "subnet", "security-group"),
		command.SetProperty{ID: nat.ID, Key: availability.Name(), Value: catalog.StringOf("regional")},
	}}
	fixes := []lint.FixReport{{Title: "regional", Command: regional}}
	if move, ok := mend.IntoPublicSubnet(p, nat.ID); ok {
		fixes = append([]lint.FixReport{{Title: "move", Command: move}}, fixes...)
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(nat.ID), "subnet": p.Name(subnet)},
		Subjects: []diagram.ID{nat.ID, subnet},
		Fixes:    fixes,
	})
}

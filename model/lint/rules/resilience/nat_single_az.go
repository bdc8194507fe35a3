package resilience

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NATSingleAZ reports NAT gateways of one zone that private subnets of several
// zones depend on.
var NATSingleAZ = lint.Rule{ID: "NAT-SINGLE-AZ", Check: lint.Nodes(natSingleAZ, "nat-gateway")}

var availabilityMode = catalog.Enum("availabilityMode")

func natSingleAZ(p *lint.Pass, nat *diagram.Node) {
	if p.Facts.Is(nat, availabilityMode, "zonal") != facts.Yes || spared(p, nat) {
		return
	}
	users := dependents(p, nat)
	if zones := zonesOf(p, users); len(zones) > 1 {
		reportNAT(p, nat, users, zones)
	}
}

// dependents are the private subnets in known zones that have no other way out
// than a NAT gateway.
func dependents(p *lint.Pass, nat *diagram.Node) []diagram.ID {
	var around []diagram.ID
	if vpc, ok := p.Facts.VPC(nat.ID); ok {
		for _, subnet := range p.Facts.OfKindIn(vpc, "subnet") {
			around = append(around, subnet.ID)
		}
	}
	for e := range p.Diagram.EdgesAt(nat.ID) {
		around = append(around, e.From) // routes, and what is no subnet
	}
	slices.Sort(around)
	var users []diagram.ID
	for _, subnet := range slices.Compact(around) {
		if p.Facts.SubnetKind(subnet) != facts.Private || zoneOf(p, subnet) == "" {
			continue
		}
		if gateways, known := p.Facts.NATs(subnet); known && len(gateways) == 1 && gateways[0].ID == nat.ID {
			users = append(users, subnet)
		}
	}
	return users
}

func zonesOf(p *lint.Pass, subnets []diagram.ID) []string {
	var zones []string
	for _, id := range subnets {
		zones = append(zones, zoneOf(p, id))
	}
	slices.Sort(zones)
	return slices.Compact(zones)
}

func reportNAT(p *lint.Pass, nat *diagram.Node, subnets []diagram.ID, zones []string) {
	report := lint.Report{
		Message:  "default",
		Args:     lint.Args{"nat": p.Name(nat.ID), "azs": lint.Same(strings.Join(zones, ", "))},
		Subjects: append([]diagram.ID{nat.ID}, subnets...),
		Property: availabilityMode.Name(),
		Fixes: append(
			fix("each", mend.NATPerZone(p, nat.ID, subnets), nil),
			fix("regional", mend.Regional(p, nat.ID), nil)...,
		),
	}
	if own, known := p.Facts.Zones(nat.ID); known {
		report.Message, report.Args["az"] = "zone", lint.Same(own[0])
	}
	p.Report(report)
}

// zoneOf is the zone of a subnet; empty when unknown.
func zoneOf(p *lint.Pass, subnet diagram.ID) string {
	zone, _ := p.Facts.Zone(subnet)
	return zone
}

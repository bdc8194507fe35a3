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
var NATSingleAZ = lint.Rule{ID: "NAT-SINGLE-AZ", Check: natSingleAZ}

var availabilityMode = catalog.Enum("availabilityMode")

func natSingleAZ(p *lint.Pass) {
	users := map[diagram.ID][]diagram.ID{}
	for _, subnet := range p.Facts.OfKind("subnet") {
		if p.Facts.SubnetKind(subnet.ID) != facts.Private || zoneOf(p, subnet.ID) == "" {
			continue
		}
		if gateways, known := p.Facts.NATs(subnet.ID); known && len(gateways) == 1 {
			users[gateways[0].ID] = append(users[gateways[0].ID], subnet.ID)
		}
	}
	for _, nat := range p.Facts.OfKind("nat-gateway") {
		zones := zonesOf(p, users[nat.ID])
		if len(zones) < 2 || p.Facts.Is(nat, availabilityMode, "zonal") != facts.Yes || spared(p, nat) {
			continue
		}
		reportNAT(p, nat, users[nat.ID], zones)
	}
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

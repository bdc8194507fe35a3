package placement

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

var subnetList = catalog.List("subnets")

// inOneZone tells whether all subnets of a node are known and in one
// Availability Zone. A Local Zone and an Outpost count for themselves: AWS asks
// for no second one there.
func inOneZone(p *lint.Pass, n *diagram.Node) bool {
	zones, known := p.Facts.Zones(n.ID)
	return known && len(zones) == 1 && !facts.LocalZone(zones[0]) && !p.Facts.OnOutpost(n.ID)
}

// reportOneZone reports a node in one zone that needs a second one. One that only stands in
// a subnet and lists none may have more than the drawing shows: then it is advice.
func reportOneZone(p *lint.Pass, n *diagram.Node) {
	zones, _ := p.Facts.Zones(n.ID)
	r := lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID), "zone": lint.Same(zones[0])},
		Subjects: append([]diagram.ID{n.ID}, p.Facts.Subnets(n.ID).IDs...),
		Property: subnetList.Name(),
	}
	if listed, _ := subnetList.In(n.Props); len(listed) == 0 {
		r.Message, r.Severity = "drawn", lint.Advice
	}
	if fix, ok := mend.SecondZone(p, n.ID); ok {
		r.Fixes = []lint.FixReport{{Title: "add", Command: fix}}
	}
	p.Report(r)
}

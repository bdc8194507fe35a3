package placement

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// SubnetOneAZ reports subnets in two zones, zones within zones, and zones that
// are not of the Region around them.
var SubnetOneAZ = lint.Rule{ID: "SUBNET-ONE-AZ", Cause: lint.Place, Check: lint.Nodes(subnetOneAZ, "az", "subnet")}

var zoneOf = catalog.String("az")

func subnetOneAZ(p *lint.Pass, n *diagram.Node) {
	outer := zoneAround(p, n.ID)
	if !checkZone(p, n, outer) && outer != nil {
		checkNested(p, n, outer)
	}
}

// checkZone reports a zone of another Region, as the property names it or, for
// a frame without the property, its name. Zone ids name no Region.
func checkZone(p *lint.Pass, n, outer *diagram.Node) bool {
	zone, set := zoneOf.In(n.Props)
	if !set && n.Kind == "az" {
		zone = n.Name
	}
	code, named := facts.ZoneRegion(zone)
	region, known := p.Facts.Region(n.ID)
	if !named || !known || code == region {
		return false
	}
	p.Report(lint.Report{
		Message:  "foreign",
		Args:     lint.Args{"node": p.Name(n.ID), "zone": lint.Same(zone), "region": lint.Same(region)},
		Subjects: []diagram.ID{n.ID},
		Property: zoneOf.Name(),
		Fixes:    rightZone(n, outer, region, strings.TrimPrefix(zone, code)),
	})
	return true
}

// rightZone takes the zone that a subnet is drawn in, else the one of the same
// letter, of those that most Regions have.
func rightZone(n, outer *diagram.Node, region, letter string) []lint.FixReport {
	switch {
	case n.Kind == "subnet" && outer != nil:
		return []lint.FixReport{mend.Set("drawn", n.ID, zoneOf.Name(), catalog.Value{})}
	case letter != "a" && letter != "b" && letter != "c":
		return nil
	}
	fix := mend.Set("rename", n.ID, zoneOf.Name(), catalog.StringOf(region+letter))
	fix.Args = lint.Args{"zone": lint.Same(region + letter)}
	return []lint.FixReport{fix}
}

// zoneAround is the nearest zone around a node within its Region.
func zoneAround(p *lint.Pass, id diagram.ID) *diagram.Node {
	for a := range p.Diagram.Ancestors(id) {
		switch a.Kind {
		case "az":
			return a
		case "region":
			return nil
		}
	}
	return nil
}

// checkNested reports a zone inside another one, and a subnet that names
// another zone than the one it is drawn in.
func checkNested(p *lint.Pass, n, outer *diagram.Node) {
	r := lint.Report{Args: lint.Args{"node": p.Name(n.ID), "other": p.Name(outer.ID)}, Subjects: []diagram.ID{n.ID, outer.ID}}
	if n.Kind == "az" {
		r.Message = "nested"
		r.Fixes = []lint.FixReport{{Title: "out", Command: mend.OutOf(p, n.ID, "az")}}
		p.Report(r)
		return
	}
	said, _ := zoneOf.In(n.Props)
	drawn, ok := zoneOf.In(outer.Props)
	if !ok {
		drawn = outer.Name
	}
	if !differ(said, drawn) {
		return
	}
	r.Args["zone"], r.Args["other"] = lint.Same(said), lint.Same(drawn)
	r.Property = zoneOf.Name()
	r.Fixes = []lint.FixReport{mend.Set("drawn", n.ID, zoneOf.Name(), catalog.Value{})}
	p.Report(r)
}

// differ reports whether two texts are the names of different zones.
func differ(a, b string) bool {
	_, okA := facts.ZoneRegion(a)
	_, okB := facts.ZoneRegion(b)
	return okA && okB && a != b
}

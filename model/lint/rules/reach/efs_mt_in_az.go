package reach

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EFSMTInAZ reports clients of a file system that has no mount target in one of
// their zones, or none at all.
var EFSMTInAZ = lint.Rule{ID: "EFS-MT-IN-AZ", Check: lint.Edges(efsMTInAZ)}

var (
	zoneType = catalog.Enum("zoneType")
	existing = catalog.Bool("existing")
)

func efsMTInAZ(p *lint.Pass, mount *diagram.Edge) {
	client, target := p.Facts.Ends(mount)
	if mount.Kind != "mount" || !p.Facts.Compute(client) || target.Kind == "efs-mount-target" || p.Facts.InVPC(client.ID) != facts.Yes {
		return
	}
	if id, ok := p.Facts.FileSystem(target.ID); ok {
		system, _ := p.Diagram.Node(id)
		checkZones(p, mount, system)
	}
}

func checkZones(p *lint.Pass, mount *diagram.Edge, system *diagram.Node) {
	targets, known := p.Facts.MountTargets(system.ID)
	if !known || isOneZone(p, system) || p.Facts.InVPC(system.ID) == facts.Yes {
		return
	}
	if len(targets) == 0 {
		if p.Facts.Truth(system, existing) != facts.Yes {
			reportZones(p, mount, system, "none", p.Facts.Subnets(mount.From).IDs)
		}
		return
	}
	served, ok := zonesOf(p, mount.From, targets)
	if !ok {
		return
	}
	var bare []diagram.ID // one subnet of the client in each zone without a mount target
	for _, s := range p.Facts.Subnets(mount.From).IDs {
		if zone, ok := p.Facts.Zone(s); ok && !slices.Contains(served, zone) {
			bare, served = append(bare, s), append(served, zone)
		}
	}
	if len(bare) > 0 {
		reportZones(p, mount, system, "", bare)
	}
}

func isOneZone(p *lint.Pass, system *diagram.Node) bool {
	return p.Facts.Is(system, zoneType, "onezone") == facts.Yes
}

// zonesOf are the zones of mount targets; false when one is not known, or one
// is in another VPC than the client.
func zonesOf(p *lint.Pass, client diagram.ID, targets []diagram.ID) ([]string, bool) {
	var all []string
	for _, id := range targets {
		zones, known := p.Facts.Zones(id)
		if !known || p.Facts.SameVPC(client, id) != facts.Yes {
			return nil, false
		}
		all = append(all, zones...)
	}
	return all, true
}

func reportZones(p *lint.Pass, mount *diagram.Edge, system *diagram.Node, message string, bare []diagram.ID) {
	report := lint.Report{
		Message:  message,
		Args:     lint.Args{"client": p.Name(mount.From), "files": p.Name(system.ID), "az": zoneNames(p, bare)},
		Subjects: append([]diagram.ID{mount.ID, mount.From, mount.To}, bare...),
	}
	if message == "none" {
		report.Severity = lint.Error
		bare = onePerZone(p, bare)
	}
	if len(bare) > 0 {
		report.Fixes = []lint.FixReport{{Title: "add", Command: mend.MountTargets(p, system.ID, bare)}}
	}
	p.Report(report)
}

// onePerZone leaves out subnets of a zone that has one before; none where a
// zone is not known.
func onePerZone(p *lint.Pass, subnets []diagram.ID) []diagram.ID {
	seen := map[string]bool{}
	var list []diagram.ID
	for _, s := range subnets {
		switch zone, ok := p.Facts.Zone(s); {
		case !ok && len(subnets) > 1:
			return nil
		case !seen[zone]:
			seen[zone] = true
			list = append(list, s)
		}
	}
	return list
}

func zoneNames(p *lint.Pass, subnets []diagram.ID) catalog.Text {
	var zones []string
	for _, s := range subnets {
		zone, _ := p.Facts.Zone(s)
		zones = append(zones, zone)
	}
	return lint.Same(strings.Join(zones, ", "))
}

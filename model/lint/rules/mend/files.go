package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// MountTargets adds a mount target of a file system in each of some subnets.
func MountTargets(p *lint.Pass, system diagram.ID, subnets []diagram.ID) command.Command {
	var steps []command.Command
	for _, s := range subnets {
		n := &diagram.Node{ID: p.NewID("efs-mount-target"), Kind: "efs-mount-target", Parent: s}
		steps = append(steps, room.Add{Node: n}, command.Connect{Edge: &diagram.Edge{
			ID: p.NewID("edge"), Kind: "mount", From: n.ID, To: system,
		}})
	}
	return command.Sequence{Commands: steps}
}

// RegionalFiles makes a file system of one zone one of all zones of its Region,
// with mount targets in those zones of its clients that have none: drawn ones
// where the others are drawn, else in the subnets that it lists.
func RegionalFiles(p *lint.Pass, system *diagram.Node) command.Command {
	steps := []command.Command{
		command.SetProperty{ID: system.ID, Key: "zoneType", Value: catalog.StringOf("regional")},
		command.SetProperty{ID: system.ID, Key: "az"},
	}
	targets, known := p.Facts.MountTargets(system.ID)
	if !known {
		return command.Sequence{Commands: steps}
	}
	bare := bareSubnets(p, system.ID, targets)
	listed := p.Facts.Subnets(system.ID).IDs
	switch {
	case len(bare) == 0:
	case len(targets) == 0 && len(listed) > 0:
		steps = append(steps, command.SetProperty{ID: system.ID, Key: "subnets", Value: list(append(slices.Clone(listed), bare...))})
	default:
		steps = append(steps, MountTargets(p, system.ID, bare))
	}
	return command.Sequence{Commands: steps}
}

// bareSubnets are subnets of a file system's clients, one in each zone where it
// has no mount target.
func bareSubnets(p *lint.Pass, system diagram.ID, targets []diagram.ID) []diagram.ID {
	served := map[string]bool{}
	for _, id := range append(slices.Clone(targets), system) {
		zones, _ := p.Facts.Zones(id)
		for _, zone := range zones {
			served[zone] = true
		}
	}
	var bare []diagram.ID
	for _, client := range ClientsOfFiles(p, system) {
		for _, s := range p.Facts.Subnets(client).IDs {
			if zone := zoneOf(p, s); zone != "" && !served[zone] {
				served[zone] = true
				bare = append(bare, s)
			}
		}
	}
	return bare
}

// ClientsOfFiles are the computers that mount a file system, directly or by one
// of its access points or mount targets.
func ClientsOfFiles(p *lint.Pass, system diagram.ID) []diagram.ID {
	var clients []diagram.ID
	for _, e := range p.Facts.Edges() {
		from, to := p.Facts.Ends(e)
		if e.Kind != "mount" || !p.Facts.Compute(from) || slices.Contains(clients, from.ID) {
			continue
		}
		if of, _ := p.Facts.FileSystem(to.ID); of == system {
			clients = append(clients, from.ID)
		}
	}
	return clients
}

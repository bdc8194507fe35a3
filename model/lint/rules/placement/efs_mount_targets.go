package placement

import (
	"cmp"
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// EFSMountTargets reports file systems with more than one mount target in a
// zone, and One Zone file systems with one outside of their zone.
var EFSMountTargets = lint.Rule{ID: "EFS-MOUNT-TARGETS", Check: lint.Nodes(efsMountTargets, "efs-file-system")}

var zoneType = catalog.Enum("zoneType")

// mountTarget is a drawn mount target, or the subnet that a file system lists for one.
type mountTarget struct {
	at    diagram.ID
	zone  string
	drawn bool
}

func efsMountTargets(p *lint.Pass, fs *diagram.Node) {
	targets := mountTargets(p, fs)
	if p.Facts.Is(fs, zoneType, "onezone") == facts.Yes {
		checkOneZone(p, fs, targets)
		return
	}
	byZone := map[string][]mountTarget{}
	var zones []string
	for _, t := range targets {
		if byZone[t.zone] == nil {
			zones = append(zones, t.zone)
		}
		byZone[t.zone] = append(byZone[t.zone], t)
	}
	for _, zone := range zones {
		if in := byZone[zone]; zone != "" && len(in) > 1 {
			reportTargets(p, fs, in, lint.Report{Args: lint.Args{"zone": lint.Same(zone)}})
		}
	}
}

// mountTargets lists those that arrows tie to a file system, then those in
// listed subnets. A subnet that is listed and has a drawn one counts once.
func mountTargets(p *lint.Pass, fs *diagram.Node) []mountTarget {
	var all []mountTarget
	has := map[diagram.ID]bool{}
	for e := range p.Diagram.EdgesAt(fs.ID) {
		n, _ := p.Diagram.Node(otherEnd(e, fs.ID))
		if n.Kind != "efs-mount-target" || has[n.ID] {
			continue
		}
		has[n.ID] = true
		for _, s := range p.Facts.Subnets(n.ID).IDs {
			has[s] = true
		}
		zone, _ := p.Facts.Zone(n.ID)
		all = append(all, mountTarget{n.ID, zone, true})
	}
	slices.SortFunc(all, func(a, b mountTarget) int { return cmp.Compare(a.at, b.at) })
	listed, _ := subnetList.In(fs.Props)
	for _, name := range listed {
		id := diagram.ID(name)
		if n, ok := p.Diagram.Node(id); ok && n.Kind == "subnet" && !has[id] {
			has[id] = true
			zone, _ := p.Facts.Zone(id)
			all = append(all, mountTarget{id, zone, false})
		}
	}
	return all
}

func otherEnd(e *diagram.Edge, id diagram.ID) diagram.ID {
	if e.From == id {
		return e.To
	}
	return e.From
}

// checkOneZone takes the mount target that is in the zone of the file system
// first, for it is the one to keep.
func checkOneZone(p *lint.Pass, fs *diagram.Node, targets []mountTarget) {
	home, _ := zoneOf.In(fs.Props)
	if len(targets) > 1 {
		for i, t := range targets {
			if !differ(home, t.zone) {
				targets[0], targets[i] = t, targets[0]
				break
			}
		}
		reportTargets(p, fs, targets, lint.Report{Message: "several"})
		return
	}
	if len(targets) == 1 && differ(home, targets[0].zone) {
		reportTargets(p, fs, targets, lint.Report{
			Message: "outside", Args: lint.Args{"zone": lint.Same(targets[0].zone), "home": lint.Same(home)},
		})
	}
}

// reportTargets reports at the first mount target too many, or at the only one.
func reportTargets(p *lint.Pass, fs *diagram.Node, targets []mountTarget, r lint.Report) {
	if r.Args == nil {
		r.Args = lint.Args{}
	}
	r.Args["fs"] = p.Name(fs.ID)
	r.Args["count"] = lint.Same(strconv.Itoa(len(targets)))
	keep, extra := targets[0], targets[len(targets)-1]
	if extra.drawn {
		r.Subjects = []diagram.ID{extra.at, fs.ID}
	} else {
		r.Subjects = []diagram.ID{fs.ID, extra.at}
		r.Property = subnetList.Name()
	}
	if home, _ := zoneOf.In(fs.Props); !differ(home, keep.zone) {
		r.Fixes = []lint.FixReport{{Title: "delete", Command: keepOnly(p, fs, keep, targets[1:])}}
	}
	p.Report(r)
}

// keepOnly takes mount targets away; what mounts one of them mounts the one that is kept.
func keepOnly(p *lint.Pass, fs *diagram.Node, keep mountTarget, extra []mountTarget) command.Command {
	var steps []command.Command
	listed, _ := subnetList.In(fs.Props)
	left := slices.Clone(listed)
	for _, t := range extra {
		if !t.drawn {
			left = slices.DeleteFunc(left, func(s string) bool { return diagram.ID(s) == t.at })
			continue
		}
		steps = append(steps, remount(p, fs, keep, t.at)...)
		steps = append(steps, command.Delete{IDs: []diagram.ID{t.at}})
		// The subnet of a drawn one may be listed too.
		for _, s := range p.Facts.Subnets(t.at).IDs {
			left = slices.DeleteFunc(left, func(name string) bool { return diagram.ID(name) == s })
		}
	}
	if len(left) < len(listed) {
		steps = append(steps, command.SetProperty{ID: fs.ID, Key: subnetList.Name(), Value: catalog.ListOf(left...)})
	}
	return command.Sequence{Commands: steps}
}

func remount(p *lint.Pass, fs *diagram.Node, keep mountTarget, gone diagram.ID) []command.Command {
	var steps []command.Command
	for e := range p.Diagram.EdgesAt(gone) {
		if keep.drawn && e.Kind == "mount" && e.To == gone && e.From != fs.ID && e.From != keep.at && e.From != gone {
			steps = append(steps, command.Reconnect{ID: e.ID, To: keep.at})
		}
	}
	return steps
}

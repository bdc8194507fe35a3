package connect

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EBSMultiAttach reports volumes that serve several instances and cannot.
var EBSMultiAttach = lint.Rule{ID: "EBS-MULTI-ATTACH", Check: lint.Nodes(ebsMultiAttach, "ebs-volume")}

var (
	volumeKind  = catalog.Enum("type")
	multiAttach = catalog.Bool("multiAttach")
	systemOS    = catalog.Enum("os")
)

func ebsMultiAttach(p *lint.Pass, volume *diagram.Node) {
	instances := attachedTo(p, volume)
	if len(instances) < 2 || !singleAttach(p, volume) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"volume": p.Name(volume.ID), "instances": p.Names(instances...)},
		Subjects: append([]diagram.ID{volume.ID}, instances...),
		Fixes:    shareFixes(p, volume, instances),
	})
}

// attachedTo lists the instances that a volume is attached to.
func attachedTo(p *lint.Pass, volume *diagram.Node) []diagram.ID {
	var all []diagram.ID
	for e := range p.Diagram.EdgesAt(volume.ID) {
		other := e.From
		if other == volume.ID {
			other = e.To
		}
		n, _ := p.Diagram.Node(other)
		if e.Kind == "attach" && n.Kind == "ec2-instance" && !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	slices.Sort(all)
	return all
}

// singleAttach tells whether a volume surely serves only one instance.
func singleAttach(p *lint.Pass, volume *diagram.Node) bool {
	if decided(volume, multiAttach.Name()) && p.Facts.Truth(volume, multiAttach) == facts.No {
		return true
	}
	kind, ok := volumeKind.In(volume.Props)
	return ok && !provisionedIOPS(kind)
}

// provisionedIOPS tells whether a type of volume can have Multi-Attach.
func provisionedIOPS(kind string) bool { return kind == "io1" || kind == "io2" }

func shareFixes(p *lint.Pass, volume *diagram.Node, instances []diagram.ID) []lint.FixReport {
	var fixes []lint.FixReport
	if allLinux(p, instances) {
		fix := mend.NewDraft(p)
		files := fix.Beside(volume.ID, "efs-file-system", mend.SubnetsOf(p, instances...))
		for _, id := range instances {
			fix.Connect("mount", id, files)
		}
		fix.Then(command.Delete{IDs: []diagram.ID{volume.ID}})
		fixes = append(fixes, lint.FixReport{Title: "efs", Command: fix.Command()})
	}
	if kind, _ := volumeKind.In(volume.Props); provisionedIOPS(kind) {
		fixes = append(fixes, lint.FixReport{Title: "multiAttach", Command: command.SetProperty{
			ID: volume.ID, Key: multiAttach.Name(), Value: catalog.BoolOf(true),
		}})
	}
	return fixes
}

// allLinux tells whether all instances can mount EFS.
func allLinux(p *lint.Pass, instances []diagram.ID) bool {
	return !slices.ContainsFunc(instances, func(id diagram.ID) bool {
		n, _ := p.Diagram.Node(id)
		return p.Facts.Is(n, systemOS, "linux") != facts.Yes
	})
}

package reach

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaFSVPC reports functions that mount a file system from outside its VPC.
// It warns of those that mount one without an access point, which a drawing may
// leave out.
var LambdaFSVPC = lint.Rule{ID: "LAMBDA-FS-VPC", Cause: lint.Path, Check: lint.Nodes(lambdaFSVPC, "lambda")}

func lambdaFSVPC(p *lint.Pass, lambda *diagram.Node) {
	for mount := range p.Diagram.EdgesAt(lambda.ID) {
		if mount.From == lambda.ID && mount.Kind == "mount" {
			checkMount(p, mount)
		}
	}
}

func checkMount(p *lint.Pass, mount *diagram.Edge) {
	door := doorOf(p, mount.To)
	v, _ := p.Facts.VPC(mount.From)
	w, _ := p.Facts.VPC(door)
	switch {
	case p.Facts.InVPC(mount.From) == facts.No:
		reportMount(p, "outside", mount, attachTo(p, mount.From, door))
	case p.Facts.VPCConnected(v, w) == facts.No:
		fix, _ := mend.Peering(p, v, w)
		reportMount(p, "otherVPC", mount, fix)
	case lacksAccessPoint(p, mount.To):
		reportMount(p, "accessPoint", mount, command.Sequence{})
	}
}

// doorOf is what of a file system stands in a VPC: itself, or a mount target.
func doorOf(p *lint.Pass, id diagram.ID) diagram.ID {
	if _, ok := p.Facts.VPC(id); ok {
		return id
	}
	if targets, _ := p.Facts.MountTargets(id); len(targets) > 0 {
		return targets[0]
	}
	return id
}

// attachTo is the command that attaches a function to the VPC of a node; nil
// where that is not drawn.
func attachTo(p *lint.Pass, lambda, target diagram.ID) command.Command {
	for _, fix := range mend.AttachToVPC(p, "attach", lambda, target) {
		return fix.Command
	}
	return nil
}

// lacksAccessPoint reports whether an EFS file system is drawn without any
// access point, which Lambda mounts it by.
func lacksAccessPoint(p *lint.Pass, id diagram.ID) bool {
	if n, _ := p.Diagram.Node(id); n.Kind != "efs-file-system" {
		return false
	}
	for _, point := range p.Facts.OfKind("efs-access-point") {
		if system, ok := p.Facts.FileSystem(point.ID); !ok || system == id {
			return false
		}
	}
	return true
}

// reportMount offers a fix that leads the mount through an access point as well,
// where that is missing too; none when fix is nil.
func reportMount(p *lint.Pass, message string, mount *diagram.Edge, fix command.Command) {
	report := lint.Report{
		Message:   message,
		Args:      lint.Args{"lambda": p.Name(mount.From), "files": p.Name(mount.To)},
		Subjects:  []diagram.ID{mount.ID, mount.From, mount.To},
		BlockedBy: p.Facts.BlockedBy(mount),
	}
	if message == "accessPoint" {
		report.Severity = lint.Warning
	}
	if fix != nil {
		steps := []command.Command{fix}
		if lacksAccessPoint(p, mount.To) {
			steps = append(steps, mend.AccessPoint(p, mount))
		}
		report.Fixes = []lint.FixReport{{Title: message, Command: command.Sequence{Commands: steps}}}
	}
	p.Report(report)
}

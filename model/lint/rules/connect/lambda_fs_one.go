package connect

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaFSOne reports functions that mount several file systems, and S3 Files
// over a bucket without versions.
var LambdaFSOne = lint.Rule{ID: "LAMBDA-FS-ONE", Check: lint.Join(
	lint.Nodes(oneFileSystem, "lambda"),
	lint.Nodes(bucketVersions, "s3-files"),
)}

func oneFileSystem(p *lint.Pass, function *diagram.Node) {
	if mounts := mountsOf(p, function.ID); len(mounts) > 1 {
		reportMounts(p, function, mounts)
	}
}

func bucketVersions(p *lint.Pass, files *diagram.Node) {
	for e := range p.Diagram.EdgesAt(files.ID) {
		bucket, _ := p.Diagram.Node(e.To)
		if bucket.Kind == "s3-bucket" && p.Facts.Is(bucket, versioning, "enabled") == facts.No {
			reportVersions(p, e)
		}
	}
}

// mount is a file system that a function mounts, by one or more arrows.
type mount struct {
	of     diagram.ID
	arrows []diagram.ID
}

// mountsOf lists the file systems that are certainly different ones, S3 Files
// and EFS by the way of their access points and mount targets.
func mountsOf(p *lint.Pass, function diagram.ID) []mount {
	var all []mount
	for e := range p.Diagram.EdgesAt(function) {
		if e.From != function || e.Kind != "mount" {
			continue
		}
		of, ok := fileSystem(p, e.To)
		if !ok {
			continue
		}
		i := slices.IndexFunc(all, func(m mount) bool { return m.of == of })
		if i < 0 {
			i = len(all)
			all = append(all, mount{of: of})
		}
		all[i].arrows = append(all[i].arrows, e.ID)
	}
	return all
}

// fileSystem is what a function mounts through a node; false where nobody knows.
func fileSystem(p *lint.Pass, id diagram.ID) (diagram.ID, bool) {
	n, _ := p.Diagram.Node(id)
	switch n.Kind {
	case "efs-file-system", "s3-files":
		return id, true
	case "efs-access-point", "efs-mount-target":
		for e := range p.Diagram.EdgesAt(id) {
			if of, _ := p.Diagram.Node(otherEnd(e, id)); of.Kind == "efs-file-system" {
				return of.ID, true
			}
		}
	}
	return "", false
}

func reportMounts(p *lint.Pass, function *diagram.Node, mounts []mount) {
	report := lint.Report{
		Message:  "several",
		Args:     lint.Args{"fn": p.Name(function.ID), "first": p.Name(mounts[0].of), "second": p.Name(mounts[1].of)},
		Subjects: []diagram.ID{function.ID},
	}
	for _, keep := range mounts {
		var others []diagram.ID
		for _, m := range mounts {
			if m.of != keep.of {
				others = append(others, m.arrows...)
			}
		}
		report.Subjects = append(report.Subjects, keep.arrows...)
		report.Fixes = append(report.Fixes, lint.FixReport{
			Title: "keep", Args: lint.Args{"files": p.Name(keep.of)}, Command: command.Delete{IDs: others},
		})
	}
	p.Report(report)
}

func reportVersions(p *lint.Pass, e *diagram.Edge) {
	p.Report(lint.Report{
		Message:  "versions",
		Args:     lint.Args{"files": p.Name(e.From), "bucket": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes: []lint.FixReport{{Title: "versions", Command: command.SetProperty{
			ID: e.To, Key: versioning.Name(), Value: catalog.StringOf("enabled"),
		}}},
	})
}

package data

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// S3ArchiveHotRead reports buckets whose objects must be restored first, and
// that somebody reads while people wait.
var S3ArchiveHotRead = lint.Rule{ID: "S3-ARCHIVE-HOT-READ", Check: lint.Nodes(s3ArchiveHotRead, "s3-bucket")}

var storageClass = catalog.Enum("storageClass")

// archives are the storage classes without immediate access.
var archives = []string{"GLACIER", "DEEP_ARCHIVE"}

func s3ArchiveHotRead(p *lint.Pass, bucket *diagram.Node) {
	class, _ := storageClass.In(bucket.Props)
	if !slices.Contains(archives, class) {
		return
	}
	subjects := []diagram.ID{bucket.ID}
	for e := range p.Diagram.EdgesAt(bucket.ID) {
		if e.To == bucket.ID && isHotRead(p, e) {
			subjects = append(subjects, e.ID)
		}
	}
	if len(subjects) == 1 {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"bucket": p.Name(bucket.ID), "class": p.Term(class)},
		Subjects: subjects,
		Property: storageClass.Name(),
		Fixes:    []lint.FixReport{useClass(bucket, "GLACIER_IR"), useClass(bucket, "STANDARD")},
	})
}

func useClass(bucket *diagram.Node, class string) lint.FixReport {
	return lint.FixReport{Title: class, Command: command.SetProperty{
		ID: bucket.ID, Key: storageClass.Name(), Value: catalog.StringOf(class),
	}}
}

// isHotRead tells whether somebody waits for what an arrow reads: a visitor, or
// the caller of what reads it. Workflows and batch jobs can restore first.
func isHotRead(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	s, ok := p.Catalog.Service(from.Kind)
	switch {
	case !ok:
		return false
	case e.Kind == "origin", e.Kind == "route":
		return true
	case e.Kind != "read" && e.Kind != "readwrite":
		return false
	case from.Kind == "lambda":
		return behindAPI(p, from)
	case from.Kind == "batch" || s.Category != "compute":
		return false
	}
	return servesRequests(p, from)
}

// servesRequests tells whether requests of others come to a node.
func servesRequests(p *lint.Pass, n *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		if e.To == n.ID && (e.Kind == "route" || e.Kind == "origin") {
			return true
		}
	}
	return false
}

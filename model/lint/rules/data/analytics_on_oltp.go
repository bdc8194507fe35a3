package data

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// AnalyticsOnOLTP reports analyses that read a table or a primary database
// which applications use.
var AnalyticsOnOLTP = lint.Rule{ID: "ANALYTICS-ON-OLTP", Check: lint.Nodes(analyticsOnOLTP, "athena", "glue-job", "quicksight", "redshift")}

func analyticsOnOLTP(p *lint.Pass, analysis *diagram.Node) {
	for e := range p.Diagram.EdgesAt(analysis.ID) {
		source, _ := p.Diagram.Node(e.To)
		if e.From != analysis.ID || !reads(p, e, analysis.Kind) || !isOperational(p, source) {
			continue
		}
		p.Report(lint.Report{
			Message:  messageFor(source),
			Args:     lint.Args{"analysis": p.Name(analysis.ID), "db": p.Name(source.ID)},
			Subjects: []diagram.ID{e.ID, analysis.ID, source.ID},
			Fixes:    elsewhere(p, e, source),
		})
	}
}

// reads tells whether an arrow of an analysis surely reads. A job that connects
// may load data instead.
func reads(p *lint.Pass, e *diagram.Edge, kind catalog.Kind) bool {
	switch e.Kind {
	case "read", "readwrite":
		return true
	case "write":
		return false
	}
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Network && kind != "glue-job"
}

// isOperational tells whether a source is one that applications write to.
func isOperational(p *lint.Pass, source *diagram.Node) bool {
	switch source.Kind {
	case "dynamodb-table":
		return true
	case "rds-instance", "aurora-cluster":
		return readsAtPrimary(p, source)
	}
	return false
}

func messageFor(source *diagram.Node) string {
	if source.Kind == "dynamodb-table" {
		return "table"
	}
	return "database"
}

// elsewhere lets the analysis read an export of the table, or a replica of the
// database; what writes as well has to stay.
func elsewhere(p *lint.Pass, e *diagram.Edge, source *diagram.Node) []lint.FixReport {
	if e.Kind == "readwrite" {
		return nil
	}
	if source.Kind != "dynamodb-table" {
		return []lint.FixReport{{Title: "replica", Command: readFromReplica(p, source, e.ID)}}
	}
	fix := mend.NewDraft(p)
	bucket, exported := exportOf(p, source)
	if !exported {
		bucket = fix.Beside(source.ID, "s3-bucket", nil)
		fix.Connect("replicate", source.ID, bucket)
	}
	fix.Then(
		command.SetProperty{ID: source.ID, Key: "pitr", Value: catalog.BoolOf(true)},
		command.SetEdgeKind{ID: e.ID, Kind: "read"},
		command.Reconnect{ID: e.ID, To: bucket},
	)
	return []lint.FixReport{{Title: "export", Command: fix.Command()}}
}

// exportOf is the bucket that a table is exported to.
func exportOf(p *lint.Pass, table *diagram.Node) (diagram.ID, bool) {
	for e := range p.Diagram.EdgesAt(table.ID) {
		if to, _ := p.Diagram.Node(e.To); e.Kind == "replicate" && to.Kind == "s3-bucket" {
			return to.ID, true
		}
	}
	return "", false
}

package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// StreamRetention reports consumers that must read further back than their
// source keeps its records.
var StreamRetention = lint.Rule{ID: "STREAM-RETENTION", Check: lint.Edges(streamRetention)}

var (
	replay  = catalog.Int("replayHours")
	archive = catalog.Bool("archive")
)

func streamRetention(p *lint.Pass, e *diagram.Edge) {
	needs, set := replay.In(e.Props)
	if !set {
		return
	}
	keeps, known := p.Facts.RetentionLimit(e)
	if !known || float64(needs) <= keeps.Most {
		return
	}
	source := e.From
	if keeps.Owner != "" {
		source = keeps.Owner
	}
	report := lint.Report{
		Args: lint.Args{
			"source": p.Name(source), "r": quantity(math.Floor(keeps.Most), ""), "n": count(needs),
		},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: replay.Name(),
	}
	if keeps.Most == 0 {
		report.Message = "nothing"
	}
	if fix, ok := keepLonger(p, keeps, needs); ok {
		report.Message, report.Fixes = "raise", []lint.FixReport{fix}
	} else {
		report.Fixes = otherSource(p, e, needs)
	}
	p.Report(report)
}

// keepLonger raises the retention where the source may keep records for so long.
func keepLonger(p *lint.Pass, keeps facts.Limit, hours int) (lint.FixReport, bool) {
	owner, ok := p.Diagram.Node(keeps.Owner)
	if !ok {
		return lint.FixReport{}, false
	}
	property, _ := declared(p, owner, keeps.Property)
	value := math.Round(keeps.Setting(float64(hours)))
	if value > *property.Max {
		return lint.FixReport{}, false
	}
	return lint.FixReport{Title: "raise", Args: lint.Args{"n": count(hours)}, Command: command.SetProperty{
		ID: owner.ID, Key: keeps.Property, Value: catalog.NumberOf(value),
	}}, true
}

// otherSource gives an event bus an archive, and lets the changes of a table go
// through a Kinesis stream.
func otherSource(p *lint.Pass, e *diagram.Edge, hours int) []lint.FixReport {
	switch source, _ := p.Diagram.Node(e.From); source.Kind {
	case "eventbridge-bus":
		return []lint.FixReport{{Title: "archive", Command: command.SetProperty{
			ID: source.ID, Key: archive.Name(), Value: catalog.BoolOf(true),
		}}}
	case "dynamodb-table":
		if fix := mend.ThroughKinesis(p, e, hours); fix != nil {
			return []lint.FixReport{{Title: "kinesis", Command: fix}}
		}
	}
	return nil
}

package limits

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// SFNDuration reports workflows that are expected to run longer than their type allows.
var SFNDuration = lint.Rule{ID: "SFN-DURATION", Check: lint.Nodes(sfnDuration, "step-functions")}

var workflowType = catalog.Enum("type")

func sfnDuration(p *lint.Pass, workflow *diagram.Node) {
	needs, _ := expectedDuration.In(workflow.Props)
	allowed, ok := p.Catalog.RangeOf(workflow.Kind, workflow.Props, expectedDuration.Name())
	if !ok || needs <= *allowed.Max {
		return
	}
	report := lint.Report{
		Message:  "standard",
		Args:     lint.Args{"node": p.Name(workflow.ID), "x": quantity(needs, "")},
		Subjects: []diagram.ID{workflow.ID},
		Property: workflowType.Name(),
	}
	if p.Facts.Is(workflow, workflowType, "EXPRESS") == facts.Yes {
		report.Message, report.Fixes = "express", standardWorkflow(p, workflow, needs)
	}
	p.Report(report)
}

// standardWorkflow changes the type, where a Standard workflow runs long enough.
func standardWorkflow(p *lint.Pass, workflow *diagram.Node, needs float64) []lint.FixReport {
	standard := catalog.Props{workflowType.Name(): catalog.StringOf("STANDARD")}
	allowed, _ := p.Catalog.RangeOf(workflow.Kind, standard, expectedDuration.Name())
	if needs > *allowed.Max {
		return nil
	}
	return []lint.FixReport{{Title: "standard", Command: setText(workflow, workflowType, "STANDARD")}}
}

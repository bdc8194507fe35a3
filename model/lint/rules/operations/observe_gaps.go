package operations

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ObserveGaps reports what is drawn to be watched and is not: logs that nothing
// sends or that are kept for ever, alarms that tell nobody, workflows without history.
var ObserveGaps = lint.Rule{ID: "OBSERVE-GAPS", Check: lint.Join(
	lint.Nodes(instanceGap, "ec2-instance"),
	lint.Nodes(logGap, "cloudwatch-logs"),
	lint.Nodes(alarmGap, "cloudwatch-alarm"),
	lint.Nodes(workflowGap, "step-functions"),
)}

var (
	agent         = catalog.Bool("cloudwatchAgent")
	retentionDays = catalog.Int("retentionDays")
	alarmActions  = catalog.List("actions")
	workflowType  = catalog.Enum("type")
	logging       = catalog.Bool("logging")
)

// keepDays is how long the fix keeps logs.
const keepDays = 30

func instanceGap(p *lint.Pass, instance *diagram.Node) {
	if p.Facts.Truth(instance, agent) == facts.No && leads(p, instance.ID, "log", "cloudwatch-logs") {
		reportGap(p, "agent", lint.Warning, instance, agent.Name(), catalog.BoolOf(true))
	}
}

func logGap(p *lint.Pass, group *diagram.Node) {
	if _, set := retentionDays.In(group.Props); !set && p.Facts.Truth(group, existing) != facts.Yes {
		reportGap(p, "retention", lint.Off, group, retentionDays.Name(), catalog.NumberOf(keepDays))
	}
}

func alarmGap(p *lint.Pass, alarm *diagram.Node) {
	if actions, _ := alarmActions.In(alarm.Props); len(actions) == 0 && !leads(p, alarm.ID, "", "") {
		reportGap(p, "alarm", lint.Off, alarm, alarmActions.Name(), catalog.Value{})
	}
}

func workflowGap(p *lint.Pass, workflow *diagram.Node) {
	express := p.Facts.Is(workflow, workflowType, "EXPRESS") == facts.Yes
	if express && p.Facts.Truth(workflow, logging) == facts.No && !leads(p, workflow.ID, "log", "") {
		reportGap(p, "express", lint.Warning, workflow, logging.Name(), catalog.BoolOf(true))
	}
}

// leads reports whether an arrow of a kind leads from a node to a kind; empty
// stands for any.
func leads(p *lint.Pass, from diagram.ID, edge catalog.EdgeKind, to catalog.Kind) bool {
	for e := range p.Diagram.EdgesAt(from) {
		target, _ := p.Diagram.Node(e.To)
		if e.From == from && (edge == "" || e.Kind == edge) && (to == "" || target.Kind == to) {
			return true
		}
	}
	return false
}

// reportGap reports one gap and, where a value closes it, offers that.
func reportGap(p *lint.Pass, message string, severity lint.Severity, n *diagram.Node, key string, value catalog.Value) {
	report := lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Property: key,
		Severity: severity,
	}
	if value.IsSet() {
		report.Fixes = []lint.FixReport{{Title: message, Command: command.SetProperty{ID: n.ID, Key: key, Value: value}}}
	}
	p.Report(report)
}

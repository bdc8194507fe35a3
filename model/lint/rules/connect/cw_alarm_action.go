package connect

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CWAlarmAction reports alarms that are to start what an alarm has no action for.
var CWAlarmAction = lint.Rule{ID: "CW-ALARM-ACTION", Cause: lint.Link, Check: lint.Nodes(cwAlarmAction, "cloudwatch-alarm")}

// alarmBridges are what an alarm can call and what passes its call on, the usual one first.
var alarmBridges = []catalog.Kind{"sns-topic", "eventbridge-bus", "lambda"}

func cwAlarmAction(p *lint.Pass, alarm *diagram.Node) {
	for e := range p.Diagram.EdgesAt(alarm.ID) {
		if e.From == alarm.ID && isAction(p, e) && !takesAlarms(p, e.To) {
			p.Report(lint.Report{
				Args:     lint.Args{"alarm": p.Name(alarm.ID), "target": p.Name(e.To)},
				Subjects: []diagram.ID{e.ID, alarm.ID, e.To},
				Fixes:    bridgeFixes(p, e),
			})
		}
	}
}

// isAction tells actions from arrows that say what is watched or scaled.
func isAction(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Family != catalog.Control
}

// takesAlarms tells whether an alarm can act on a node, and leaves open what
// the catalogue does not know. A frame stands for what is in it.
func takesAlarms(p *lint.Pass, id diagram.ID) bool {
	to, _ := p.Diagram.Node(id)
	s, ok := p.Catalog.Service(to.Kind)
	return !ok || s.IsFrame() || to.Kind == "cloudwatch-alarm" || len(p.Catalog.Between("cloudwatch-alarm", to.Kind)) > 0
}

func bridgeFixes(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	var fixes []lint.FixReport
	for _, kind := range alarmBridges {
		if fix := mend.Through(p, e, kind); fix != nil {
			s, _ := p.Catalog.Service(kind)
			fixes = append(fixes, lint.FixReport{Title: "bridge", Args: lint.Args{"bridge": s.Short}, Command: fix})
		}
	}
	return fixes
}

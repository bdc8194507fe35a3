package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// SFNExpressPattern reports Express workflows that are to wait for something,
// or to do what only Standard workflows can.
var SFNExpressPattern = lint.Rule{ID: "SFN-EXPRESS-PATTERN", Check: lint.Nodes(sfnExpressPattern, "step-functions")}

var (
	workflowType   = catalog.Enum("type")
	taskPattern    = catalog.Enum("pattern")
	humanApproval  = catalog.Bool("humanApproval")
	distributedMap = catalog.Bool("distributedMap")
)

func sfnExpressPattern(p *lint.Pass, machine *diagram.Node) {
	if p.Facts.Is(machine, workflowType, "EXPRESS") != facts.Yes {
		return
	}
	reason, at := beyondExpress(p, machine)
	if reason == "" {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"machine": p.Name(machine.ID), "reason": p.Term(reason)},
		Subjects: append([]diagram.ID{machine.ID}, at...),
		Property: workflowType.Name(),
		Fixes: []lint.FixReport{{Title: "standard", Command: command.SetProperty{
			ID: machine.ID, Key: workflowType.Name(), Value: catalog.StringOf("STANDARD"),
		}}},
	})
}

// beyondExpress is the first thing that a workflow asks of Express in vain, as
// a term of the rule, and the arrows that ask for any.
func beyondExpress(p *lint.Pass, machine *diagram.Node) (reason string, at []diagram.ID) {
	if p.Facts.Truth(machine, humanApproval) == facts.Yes {
		reason = "approval"
	} else if p.Facts.Truth(machine, distributedMap) == facts.Yes {
		reason = "map"
	}
	for e := range p.Diagram.EdgesAt(machine.ID) {
		pattern, ok := taskPattern.In(e.Props)
		if e.From != machine.ID || e.Kind != "invoke" || !ok || pattern == "request-response" {
			continue
		}
		at = append(at, e.ID)
		if reason == "" {
			reason = pattern
		}
	}
	return reason, at
}

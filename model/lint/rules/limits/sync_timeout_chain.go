package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// SyncTimeoutChain reports callers that stop waiting before what they call has
// to have answered.
var SyncTimeoutChain = lint.Rule{ID: "SYNC-TIMEOUT-CHAIN", Check: lint.Edges(syncTimeoutChain)}

func syncTimeoutChain(p *lint.Pass, call *diagram.Edge) {
	waits, ok := p.Facts.WaitLimit(call)
	if !ok {
		return
	}
	callee, _ := p.Diagram.Node(call.To)
	runs, ok := p.Facts.RunLimit(callee)
	if !ok || runs <= waits.Most {
		return
	}
	p.Report(lint.Report{
		Args: lint.Args{
			"caller": p.Name(call.From), "callee": p.Name(call.To),
			"a": quantity(waits.Most, ""), "b": quantity(runs, ""),
		},
		Subjects: []diagram.ID{call.ID, call.From, call.To},
		Fixes:    append(shorten(callee, waits.Most), callWithoutWaiting(p, call)...),
	})
}

// shorten lets a function stop in time, unless it is expected to need longer.
func shorten(callee *diagram.Node, waits float64) []lint.FixReport {
	needs, _ := expectedDuration.In(callee.Props)
	whole := math.Floor(waits)
	if callee.Kind != "lambda" || whole < 1 || needs > whole {
		return nil
	}
	return []lint.FixReport{{
		Title: "shorten", Args: lint.Args{"a": quantity(whole, "")}, Command: setNumber(callee, timeout, int(whole)),
	}}
}

// callWithoutWaiting is for REST APIs, which can invoke a function as an event.
func callWithoutWaiting(p *lint.Pass, call *diagram.Edge) []lint.FixReport {
	from, _ := p.Diagram.Node(call.From)
	if from.Kind != "apigw-rest" || call.Kind != "invoke" {
		return nil
	}
	return []lint.FixReport{{Title: "async", Command: command.SetProperty{
		ID: call.ID, Key: callMode.Name(), Value: catalog.StringOf("async"),
	}}}
}

var callMode = catalog.Enum("mode")

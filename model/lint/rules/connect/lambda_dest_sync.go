package connect

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// LambdaDestSync reports destinations of functions that nothing invokes
// asynchronously, so that no record is ever sent to them.
var LambdaDestSync = lint.Rule{ID: "LAMBDA-DEST-SYNC", Check: lint.Nodes(lambdaDestSync, "lambda")}

func lambdaDestSync(p *lint.Pass, function *diagram.Node) {
	caller, ok := onlyCaller(p, function.ID)
	if !ok {
		return
	}
	for e := range p.Diagram.EdgesAt(function.ID) {
		if e.From == function.ID && (e.Kind == "destination" || e.Kind == "dlq") {
			reportUnused(p, e, caller)
		}
	}
}

// onlyCaller is one of the arrows that make a function run, where all of them
// wait for its answer or come from queues. A stream has a destination of its own
// in its mapping, and how an alias is called is not known here.
func onlyCaller(p *lint.Pass, function diagram.ID) (*diagram.Edge, bool) {
	var caller *diagram.Edge
	for e := range p.Diagram.EdgesAt(function) {
		if e.To != function || !p.Facts.Invokes(e) {
			continue
		}
		from, _ := p.Diagram.Node(e.From)
		switch from.Kind {
		case "lambda-alias", "lambda-version":
			return nil, false
		case "sqs-queue":
		default:
			if !p.Facts.Awaited(e) {
				return nil, false
			}
		}
		if caller == nil {
			caller = e
		}
	}
	return caller, caller != nil
}

func reportUnused(p *lint.Pass, e, caller *diagram.Edge) {
	report := lint.Report{
		Message:  "sync",
		Args:     lint.Args{"fn": p.Name(e.From), "node": p.Name(e.To), "trigger": p.Name(caller.From)},
		Subjects: []diagram.ID{e.ID, e.From, e.To, caller.ID},
		Fixes:    []lint.FixReport{{Title: "remove", Command: command.Delete{IDs: []diagram.ID{e.ID}}}},
	}
	if !p.Facts.Awaited(caller) {
		report.Message = "queue"
		report.Fixes = append(queueFix(p, e, caller), report.Fixes...)
	}
	p.Report(report)
}

// queueFix lets the source queue have the dead-letter queue, where it has none
// and the two are of one type.
func queueFix(p *lint.Pass, e, caller *diagram.Edge) []lint.FixReport {
	source, _ := p.Diagram.Node(caller.From)
	target, _ := p.Diagram.Node(e.To)
	if target.Kind != "sqs-queue" || source.ID == target.ID || isFIFO(p, source) != isFIFO(p, target) {
		return nil
	}
	for other := range p.Diagram.EdgesAt(source.ID) {
		if other.From == source.ID && other.Kind == "dlq" {
			return nil
		}
	}
	return []lint.FixReport{{Title: "queue", Command: command.Sequence{Commands: []command.Command{
		command.Reconnect{ID: e.ID, From: source.ID},
		command.SetEdgeKind{ID: e.ID, Kind: "dlq"},
		command.SetProperty{ID: e.ID, Key: outcome.Name()},
	}}}}
}

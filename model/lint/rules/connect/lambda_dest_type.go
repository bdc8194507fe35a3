package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaDestType reports destinations and dead-letter queues of functions, and
// of EventBridge rules, that AWS does not take.
var LambdaDestType = lint.Rule{ID: "LAMBDA-DEST-TYPE", Cause: lint.Link, Check: lint.Join(
	lint.Nodes(functionDestinations, "lambda"),
	lint.Nodes(ruleDestinations, "eventbridge-rule"),
)}

var outcome = catalog.Enum("outcome")

func functionDestinations(p *lint.Pass, function *diagram.Node) {
	for e := range p.Diagram.EdgesAt(function.ID) {
		if e.From != function.ID {
			continue
		}
		switch e.Kind {
		case "destination":
			checkDestination(p, e)
		case "dlq":
			checkDeadLetters(p, e)
		}
	}
}

func ruleDestinations(p *lint.Pass, rule *diagram.Node) {
	for e := range p.Diagram.EdgesAt(rule.ID) {
		if e.From == rule.ID && e.Kind == "dlq" {
			checkRuleDeadLetters(p, e)
		}
	}
}

func checkDestination(p *lint.Pass, e *diagram.Edge) {
	target, _ := p.Diagram.Node(e.To)
	switch target.Kind {
	case "sqs-queue", "sns-topic":
		checkOrder(p, e, target)
	case "s3-bucket":
		if on, _ := outcome.In(e.Props); on == "success" {
			reportDestination(p, "success", e, lint.FixReport{Title: "failure", Command: command.SetProperty{
				ID: e.ID, Key: outcome.Name(), Value: catalog.StringOf("failure"),
			}})
		}
	case "lambda", "eventbridge-bus":
	default:
		if known(p, target) {
			reportDestination(p, "default", e)
		}
	}
}

func checkDeadLetters(p *lint.Pass, e *diagram.Edge) {
	target, _ := p.Diagram.Node(e.To)
	switch target.Kind {
	case "sqs-queue", "sns-topic":
		checkOrder(p, e, target)
	case "lambda", "eventbridge-bus", "s3-bucket":
		reportDestination(p, "deadLetters", e, lint.FixReport{Title: "destination", Command: command.Sequence{
			Commands: []command.Command{
				command.SetEdgeKind{ID: e.ID, Kind: "destination"},
				command.SetProperty{ID: e.ID, Key: outcome.Name(), Value: catalog.StringOf("failure")},
			},
		}})
	default:
		if known(p, target) {
			reportDestination(p, "deadLetters", e)
		}
	}
}

func checkOrder(p *lint.Pass, e *diagram.Edge, target *diagram.Node) {
	if isFIFO(p, target) == facts.Yes {
		reportDestination(p, "fifo", e, standard(target.ID))
	}
}

func checkRuleDeadLetters(p *lint.Pass, e *diagram.Edge) {
	target, _ := p.Diagram.Node(e.To)
	switch {
	case target.Kind != "sqs-queue":
	case isFIFO(p, target) == facts.Yes:
		reportDestination(p, "ruleFIFO", e, standard(target.ID))
	case p.Facts.CrossRegion(e) == facts.Yes:
		reportDestination(p, "ruleRegion", e)
	}
}

// known reports whether the catalogue knows what a node is.
func known(p *lint.Pass, n *diagram.Node) bool {
	_, ok := p.Catalog.Service(n.Kind)
	return ok
}

func reportDestination(p *lint.Pass, message string, e *diagram.Edge, fixes ...lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"source": p.Name(e.From), "node": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes:    fixes,
	})
}

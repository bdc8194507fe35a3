package resilience

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// FailureSinkMissing reports messages and events that go nowhere when they
// cannot be processed.
var FailureSinkMissing = lint.Rule{ID: "FAILURE-SINK-MISSING", Check: lint.Join(
	lint.Nodes(unlessSpared(checkQueue), "sqs-queue"),
	lint.Nodes(unlessSpared(checkFunction), "lambda"),
	lint.Nodes(unlessSpared(checkTopic), "sns-topic"),
	lint.Nodes(unlessSpared(checkRule), "eventbridge-rule"),
)}

var (
	fifo            = catalog.Bool("fifo")
	maxReceiveCount = catalog.Int("maxReceiveCount")
	targetDLQ       = catalog.Bool("targetDlq")
)

// usualReceives is how often a message is tried before it counts as dead.
const usualReceives = 5

// unlessSpared runs a check on what a drawing does not say may fail.
func unlessSpared(check func(*lint.Pass, *diagram.Node)) func(*lint.Pass, *diagram.Node) {
	return func(p *lint.Pass, n *diagram.Node) {
		if !spared(p, n) {
			check(p, n)
		}
	}
}

// checkQueue passes over queues that are there for what others could not
// process, and those with a redrive policy.
func checkQueue(p *lint.Pass, queue *diagram.Node) {
	_, redrives := maxReceiveCount.In(queue.Props)
	if redrives || !sends(p, queue, "trigger", "stream") || hasDeadLetters(p, queue) {
		return
	}
	receives := set(queue, maxReceiveCount.Name(), catalog.NumberOf(usualReceives))
	reportSink(p, queue, "queue", "dlq", lint.Off, receives)
}

// checkFunction looks at functions that nobody waits for, and those that read a
// stream, which a record that fails again and again holds up.
func checkFunction(p *lint.Pass, function *diagram.Node) {
	switch {
	case sends(p, function, "destination", "dlq"):
	case readsStream(p, function):
		reportSink(p, function, "stream", "destination", lint.Off)
	case p.Facts.AsyncInvoked(function.ID):
		reportSink(p, function, "function", "dlq", lint.Off)
	}
}

// checkTopic looks at topics that deliver to servers of others over HTTPS.
func checkTopic(p *lint.Pass, topic *diagram.Node) {
	if sends(p, topic, "dlq") {
		return
	}
	for e := range p.Diagram.EdgesAt(topic.ID) {
		to, _ := p.Diagram.Node(e.To)
		if e.From == topic.ID && e.Kind == "subscribe" && to.Kind == "external-saas" {
			reportSink(p, topic, "topic", "dlq", lint.Off)
			return
		}
	}
}

func checkRule(p *lint.Pass, rule *diagram.Node) {
	if p.Facts.Truth(rule, targetDLQ) != facts.No || sends(p, rule, "dlq") || !sends(p, rule, "trigger", "publish") {
		return
	}
	reportSink(p, rule, "rule", "dlq", lint.Advice, set(rule, targetDLQ.Name(), catalog.BoolOf(true)))
}

// reportSink offers a queue for what fails, with an arrow of a kind to it.
func reportSink(p *lint.Pass, n *diagram.Node, message string, arrow catalog.EdgeKind, severity lint.Severity, also ...command.Command) {
	report := lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Severity: severity,
	}
	if queue := mend.DeadLetters(p, n.ID, arrow, p.Facts.Truth(n, fifo) == facts.Yes); queue != nil {
		report.Fixes = fix("queue", command.Sequence{Commands: append(also, queue)}, nil)
	}
	p.Report(report)
}

// sends reports whether an arrow of one of the kinds starts at a node.
func sends(p *lint.Pass, n *diagram.Node, kinds ...catalog.EdgeKind) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		if e.From == n.ID && slices.Contains(kinds, e.Kind) {
			return true
		}
	}
	return false
}

// hasDeadLetters reports whether a queue takes the dead letters of others, or has a
// queue for its own.
func hasDeadLetters(p *lint.Pass, queue *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(queue.ID) {
		if e.Kind == "dlq" {
			return true
		}
	}
	return false
}

func readsStream(p *lint.Pass, function *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(function.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.Kind == "trigger" && (from.Kind == "kinesis-stream" || from.Kind == "dynamodb-table") {
			return true
		}
	}
	return false
}

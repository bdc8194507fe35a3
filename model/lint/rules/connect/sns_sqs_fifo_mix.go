package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// SNSSQSFIFOMix reports subscriptions that the type of a topic forbids: FIFO
// queues of standard topics, and anything but queues of FIFO topics.
var SNSSQSFIFOMix = lint.Rule{ID: "SNS-SQS-FIFO-MIX", Cause: lint.Link, Check: lint.Nodes(snsSQSFIFOMix, "sns-topic")}

func snsSQSFIFOMix(p *lint.Pass, topic *diagram.Node) {
	ordered := isFIFO(p, topic)
	for subscription := range p.Diagram.EdgesAt(topic.ID) {
		if subscription.From != topic.ID || subscription.Kind != "subscribe" {
			continue
		}
		target, _ := p.Diagram.Node(subscription.To)
		switch isQueue := target.Kind == "sqs-queue"; {
		case ordered == facts.No && isQueue && isFIFO(p, target) == facts.Yes:
			reportFIFOQueue(p, subscription)
		case ordered == facts.Yes && !isQueue && p.Catalog.Allows(topic.Kind, subscription.Kind, target.Kind):
			reportFIFOTopic(p, subscription, target)
		}
	}
}

func reportFIFOQueue(p *lint.Pass, subscription *diagram.Edge) {
	fixes := []lint.FixReport{{Title: "queue", Command: plain(p, subscription.To)}}
	if canBeFIFO(p, subscription.From) {
		fixes = append(fixes, lint.FixReport{Title: "topic", Command: command.SetProperty{
			ID: subscription.From, Key: fifo.Name(), Value: catalog.BoolOf(true),
		}})
	}
	reportSubscription(p, "queue", subscription, fixes)
}

// canBeFIFO reports whether everything at a topic takes a FIFO topic too: code
// that publishes, and queues.
func canBeFIFO(p *lint.Pass, topic diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(topic) {
		from, to := p.Facts.Ends(e)
		switch {
		case e.Kind == "publish" && p.Facts.Compute(from):
		case e.Kind == "subscribe" && to.Kind == "sqs-queue":
		default:
			return false
		}
	}
	return true
}

// plain makes a queue a standard one, and with it those that take its dead letters.
func plain(p *lint.Pass, queue diagram.ID) command.Command {
	steps := []command.Command{command.SetProperty{ID: queue, Key: fifo.Name()}}
	for e := range p.Diagram.EdgesAt(queue) {
		if e.Kind == "dlq" {
			steps = append(steps, command.SetProperty{ID: e.To, Key: fifo.Name()})
		}
	}
	return command.Sequence{Commands: steps}
}

func reportFIFOTopic(p *lint.Pass, subscription *diagram.Edge, target *diagram.Node) {
	var fixes []lint.FixReport
	if p.Catalog.Allows("sqs-queue", "trigger", target.Kind) {
		queue := &diagram.Node{Kind: "sqs-queue", Props: catalog.Props{fifo.Name(): catalog.BoolOf(true)}}
		fixes = append(fixes, lint.FixReport{
			Title: "insert", Command: mend.Insert(p, subscription, queue, "subscribe", "trigger"),
		})
	}
	if !feedsFIFOQueue(p, subscription.From) {
		fixes = append(fixes, lint.FixReport{
			Title: "plain", Command: command.SetProperty{ID: subscription.From, Key: fifo.Name()},
		})
	}
	reportSubscription(p, "topic", subscription, fixes)
}

func feedsFIFOQueue(p *lint.Pass, topic diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(topic) {
		if to, _ := p.Diagram.Node(e.To); to.Kind == "sqs-queue" && isFIFO(p, to) == facts.Yes {
			return true
		}
	}
	return false
}

func reportSubscription(p *lint.Pass, message string, subscription *diagram.Edge, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"topic": p.Name(subscription.From), "target": p.Name(subscription.To)},
		Subjects: []diagram.ID{subscription.ID, subscription.From, subscription.To},
		Fixes:    fixes,
	})
}

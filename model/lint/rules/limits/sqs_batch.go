package limits

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// SQSBatch reports mappings and dead-letter queues that do not suit the type of
// a queue.
var SQSBatch = lint.Rule{ID: "SQS-BATCH", Check: lint.Nodes(sqsBatch, "sqs-queue")}

var (
	fifo      = catalog.Bool("fifo")
	batchSize = catalog.Int("batchSize")
)

// directBatch is how many messages Lambda takes without a batch window, and the
// most that it takes of a FIFO queue: "Lambda parameters for Amazon SQS event
// source mappings".
const directBatch = 10

func sqsBatch(p *lint.Pass, queue *diagram.Node) {
	for e := range p.Diagram.EdgesAt(queue.ID) {
		switch {
		case e.From != queue.ID:
		case e.Kind == "trigger":
			checkBatch(p, queue, e)
		case e.Kind == "dlq":
			checkDeadLetters(p, queue, e)
		}
	}
}

func checkBatch(p *lint.Pass, queue *diagram.Node, mapping *diagram.Edge) {
	size, _ := batchSize.In(mapping.Props)
	window, _ := batchWindow.In(mapping.Props)
	property, _ := declaredOfEdge(p, mapping, batchSize.Name())
	if p.Facts.Truth(queue, fifo) == facts.Yes {
		if size > directBatch {
			reportMapping(p, mapping, "fifoSize", "clamp", batchSize, size, directBatch, catalog.NumberOf(directBatch))
		}
		if window > 0 {
			reportMapping(p, mapping, "fifoWindow", "unset", batchWindow, window, 0, catalog.Value{})
		}
		return
	}
	switch most := int(*property.Max); {
	case size > most:
		reportMapping(p, mapping, "size", "clamp", batchSize, size, most, catalog.NumberOf(*property.Max))
	case size > directBatch && window <= 0:
		reportMapping(p, mapping, "window", "window", batchWindow, size, directBatch, catalog.NumberOf(1))
	}
}

func reportMapping(p *lint.Pass, mapping *diagram.Edge, message, fix string, key catalog.IntKey, value, most int, to catalog.Value) {
	args := lint.Args{"queue": p.Name(mapping.From), "value": count(value), "max": count(most)}
	p.Report(lint.Report{
		Message:  message,
		Args:     args,
		Subjects: []diagram.ID{mapping.ID, mapping.From, mapping.To},
		Property: key.Name(),
		Fixes: []lint.FixReport{{Title: fix, Args: args, Command: command.SetProperty{
			ID: mapping.ID, Key: key.Name(), Value: to,
		}}},
	})
}

func checkDeadLetters(p *lint.Pass, queue *diagram.Node, e *diagram.Edge) {
	dead, _ := p.Diagram.Node(e.To)
	if dead.Kind != "sqs-queue" {
		return
	}
	own, its := p.Facts.Truth(queue, fifo), p.Facts.Truth(dead, fifo)
	if own == facts.Unknown || its == facts.Unknown || own == its {
		return
	}
	message, fix := "deadStandard", "standard"
	if own == facts.Yes {
		message, fix = "deadFifo", "fifo"
	}
	args := lint.Args{"queue": p.Name(queue.ID), "dlq": p.Name(dead.ID)}
	report := lint.Report{Message: message, Args: args, Subjects: []diagram.ID{e.ID, queue.ID, dead.ID}}
	if onlyFor(p, dead, own) {
		report.Fixes = []lint.FixReport{{Title: fix, Args: args, Command: command.SetProperty{
			ID: dead.ID, Key: fifo.Name(), Value: catalog.BoolOf(own == facts.Yes),
		}}}
	}
	p.Report(report)
}

// onlyFor reports whether all arrows at a queue are of queues of one type that
// send it what they could not deliver, so that its own type may change.
func onlyFor(p *lint.Pass, dead *diagram.Node, isFIFO facts.Truth) bool {
	for e := range p.Diagram.EdgesAt(dead.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.Kind != "dlq" || from.Kind != "sqs-queue" || p.Facts.Truth(from, fifo) != isFIFO {
			return false
		}
	}
	return true
}

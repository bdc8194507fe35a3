package limits

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// SQSVisibility reports queues that show a message again while a function may
// still be working on it.
var SQSVisibility = lint.Rule{ID: "SQS-VISIBILITY", Check: lint.Nodes(sqsVisibility, "sqs-queue")}

var (
	visibility  = catalog.Int("visibilityTimeoutSec")
	timeout     = catalog.Int("timeoutSec")
	batchWindow = catalog.Int("batchWindowSec")
)

// visibilityFactor is how many timeouts of the function a message should stay
// hidden: "Creating and configuring an Amazon SQS event source mapping".
const visibilityFactor = 6

func sqsVisibility(p *lint.Pass, queue *diagram.Node) {
	hidden, known := p.Catalog.Number(queue.Kind, queue.Props, visibility)
	consumer, stops, want := slowestConsumer(p, queue)
	if !known || consumer == nil || hidden >= want {
		return
	}
	report := lint.Report{
		Message: "six",
		Args: lint.Args{
			"queue": p.Name(queue.ID), "fn": p.Name(consumer.To),
			"v": count(hidden), "t": count(stops), "want": count(want),
		},
		Subjects: []diagram.ID{queue.ID, consumer.ID, consumer.To},
		Property: visibility.Name(),
		Severity: lint.Warning,
	}
	if hidden < stops {
		report.Message, report.Severity = "least", lint.Off
	}
	report.Fixes = []lint.FixReport{{Title: "raise", Args: report.Args, Command: setNumber(queue, visibility, want)}}
	p.Report(report)
}

// slowestConsumer is the arrow to the function that needs the messages of a
// queue hidden for the longest, the timeout of the function, and how long that
// is; nil when no function reads the queue. Queues that only take what others
// could not process have none.
func slowestConsumer(p *lint.Pass, queue *diagram.Node) (consumer *diagram.Edge, stops, want int) {
	property, _ := declared(p, queue, visibility.Name())
	for e := range p.Diagram.EdgesAt(queue.ID) {
		function, _ := p.Diagram.Node(e.To)
		if e.From != queue.ID || e.Kind != "trigger" || function.Kind != "lambda" {
			continue
		}
		t, known := p.Catalog.Number(function.Kind, function.Props, timeout)
		if needs := hiddenFor(t, e, property); known && (consumer == nil || needs > want) {
			consumer, stops, want = e, t, needs
		}
	}
	return consumer, stops, want
}

// hiddenFor is how long messages should stay hidden from others for a function
// with a timeout.
func hiddenFor(timeout int, mapping *diagram.Edge, property *catalog.Property) int {
	window, _ := batchWindow.In(mapping.Props)
	return min(visibilityFactor*timeout+window, int(*property.Max))
}

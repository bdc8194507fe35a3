package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaDuration reports functions that are expected to run longer than they may.
var LambdaDuration = lint.Rule{ID: "LAMBDA-DURATION", Check: lint.Nodes(lambdaDuration, "lambda")}

var (
	expectedDuration = catalog.Number("expectedDurationSec")
	durable          = catalog.Bool("durable")
)

func lambdaDuration(p *lint.Pass, function *diagram.Node) {
	needs, _ := expectedDuration.In(function.Props)
	set, known := p.Catalog.Number(function.Kind, function.Props, timeout)
	_, most := settingRange(p, function, timeout.Name())
	if !known || p.Facts.Truth(function, durable) != facts.No {
		return
	}
	if stops := math.Min(float64(set), most); needs > stops {
		reportDuration(p, function, needs, stops, most)
	}
}

func reportDuration(p *lint.Pass, function *diagram.Node, needs, stops, most float64) {
	report := lint.Report{
		Args: lint.Args{
			"lambda": p.Name(function.ID), "x": quantity(needs, ""),
			"timeout": quantity(stops, ""), "most": quantity(most, ""),
		},
		Subjects: []diagram.ID{function.ID},
		Property: timeout.Name(),
	}
	if whole := math.Ceil(needs); whole <= most {
		report.Message = "raise"
		report.Fixes = []lint.FixReport{{
			Title: "raise", Args: lint.Args{"x": quantity(whole, "")}, Command: longerTimeout(p, function, int(whole)),
		}}
	}
	p.Report(report)
}

// longerTimeout raises the timeout of a function, and with it the visibility
// timeout of the queues that it reads, which must not be shorter.
func longerTimeout(p *lint.Pass, function *diagram.Node, seconds int) command.Command {
	steps := []command.Command{setNumber(function, timeout, seconds)}
	for e := range p.Diagram.EdgesAt(function.ID) {
		queue, _ := p.Diagram.Node(e.From)
		if e.Kind != "trigger" || queue.Kind != "sqs-queue" {
			continue
		}
		hidden, known := p.Catalog.Number(queue.Kind, queue.Props, visibility)
		property, _ := declared(p, queue, visibility.Name())
		if !known {
			continue
		}
		if want := hiddenFor(seconds, e, property); hidden < want {
			steps = append(steps, setNumber(queue, visibility, want))
		}
	}
	return command.Sequence{Commands: steps}
}

package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// PayloadLimit reports arrows that should carry more at once than a service takes.
var PayloadLimit = lint.Rule{ID: "PAYLOAD-LIMIT", Check: lint.Edges(payloadLimit)}

var payload = catalog.Number("payloadKb")

func payloadLimit(p *lint.Pass, e *diagram.Edge) {
	size, set := payload.In(e.Props)
	if !set {
		return
	}
	limit, known := p.Facts.PayloadLimit(e)
	if !known || size <= limit.Most {
		return
	}
	report := lint.Report{
		Args: lint.Args{
			"from": p.Name(e.From), "to": p.Name(e.To),
			"payload": kilobytes(size), "limit": kilobytes(limit.Most), "service": limit.Of,
		},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: payload.Name(),
		Fixes:    append(claimCheck(p, e), raiseLimit(p, e, size)...),
	}
	if to, _ := p.Diagram.Node(e.To); to.Kind == "s3-bucket" || to.Kind == "s3-access-point" {
		report.Message, report.Fixes = "object", nil
	}
	p.Report(report)
}

// claimCheck lets the source put the data into a bucket, so that the arrow
// carries only its key. A bus passes events on as they came.
func claimCheck(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	if from, _ := p.Diagram.Node(e.From); from.Kind == "eventbridge-bus" {
		return nil
	}
	bucket := mend.Bucket(p, e.From, "write")
	if bucket == nil {
		return nil
	}
	return []lint.FixReport{{Title: "claim", Command: command.Sequence{Commands: []command.Command{
		bucket,
		command.SetProperty{ID: e.ID, Key: payload.Name()},
	}}}}
}

// raiseLimit sets the property that is in the way, where it may be so large and
// nothing else is in the way.
func raiseLimit(p *lint.Pass, e *diagram.Edge, size float64) []lint.FixReport {
	var low []facts.Limit
	for _, l := range p.Facts.PayloadLimits(e) {
		if l.Most < size {
			low = append(low, l)
		}
	}
	if len(low) != 1 || low[0].Property == "" {
		return nil
	}
	owner, _ := p.Diagram.Node(low[0].Owner)
	property, _ := declared(p, owner, low[0].Property)
	value := math.Ceil(low[0].Setting(size))
	if value > *property.Max || !takesLargeMessages(p, owner) {
		return nil
	}
	return []lint.FixReport{{
		Title: "raise", Args: lint.Args{"payload": kilobytes(size)}, Command: command.SetProperty{
			ID: owner.ID, Key: low[0].Property, Value: catalog.NumberOf(value),
		},
	}}
}

// takesLargeMessages is false for topics with subscribers other than those to
// which SNS delivers large messages.
func takesLargeMessages(p *lint.Pass, owner *diagram.Node) bool {
	if owner.Kind != "sns-topic" {
		return true
	}
	for e := range p.Diagram.EdgesAt(owner.ID) {
		to, _ := p.Diagram.Node(e.To)
		switch {
		case e.From != owner.ID || e.Kind != "subscribe":
		case to.Kind == "lambda" || to.Kind == "lambda-alias" || to.Kind == "sqs-queue" || to.Kind == "firehose":
		default:
			return false
		}
	}
	return true
}

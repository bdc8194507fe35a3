package region

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// TriggerSameRegion reports events that would have to go to another Region,
// where their source does not deliver.
var TriggerSameRegion = lint.Rule{ID: "TRIGGER-SAME-REGION", Cause: lint.Distance, Check: lint.Nodes(triggerSameRegion, slices.Collect(maps.Keys(deliveries))...)}

// delivery is what a source delivers within its Region only: to these kinds by
// arrows of these kinds.
type delivery struct {
	to      []catalog.Kind // all that AWS supports, but for event buses, when empty
	by      []catalog.EdgeKind
	message string // empty is "default"
}

var functions = []catalog.Kind{"lambda", "lambda-alias", "lambda-version"}

var deliveries = map[catalog.Kind]delivery{
	"s3-bucket": {
		to: []catalog.Kind{"lambda", "lambda-alias", "sns-topic", "sqs-queue"}, by: []catalog.EdgeKind{"trigger", "publish"},
	},
	"sqs-queue":         {to: functions, by: []catalog.EdgeKind{"trigger"}, message: "poll"},
	"kinesis-stream":    {to: functions, by: []catalog.EdgeKind{"trigger"}, message: "poll"},
	"dynamodb-table":    {to: functions, by: []catalog.EdgeKind{"trigger"}, message: "poll"},
	"msk-cluster":       {to: functions, by: []catalog.EdgeKind{"trigger"}, message: "poll"},
	"mq-broker":         {to: functions, by: []catalog.EdgeKind{"trigger"}, message: "poll"},
	"eventbridge-rule":  {by: []catalog.EdgeKind{"trigger", "publish"}, message: "bus"},
	"eventbridge-bus":   {by: []catalog.EdgeKind{"trigger", "publish"}, message: "bus"},
	"cloudwatch-logs":   {to: functions, by: []catalog.EdgeKind{"subscribe"}},
	"alb":               {to: functions, by: []catalog.EdgeKind{"invoke", "route"}},
	"cognito-user-pool": {to: functions, by: []catalog.EdgeKind{"invoke", "trigger"}},
}

func triggerSameRegion(p *lint.Pass, source *diagram.Node) {
	d := deliveries[source.Kind]
	for e := range p.Diagram.EdgesAt(source.ID) {
		if e.From == source.ID && p.Facts.CrossRegion(e) == facts.Yes && d.covers(p, e) {
			reportTrigger(p, source, e, d)
		}
	}
}

func (d delivery) covers(p *lint.Pass, e *diagram.Edge) bool {
	source, target := p.Facts.Ends(e)
	_, there := regions(p, e)
	if !slices.Contains(d.by, e.Kind) || replicatedTo(source, there) {
		return false
	}
	if len(d.to) == 0 {
		return target.Kind != "eventbridge-bus" && p.Catalog.Allows(source.Kind, e.Kind, target.Kind)
	}
	return slices.Contains(d.to, target.Kind)
}

func reportTrigger(p *lint.Pass, source *diagram.Node, e *diagram.Edge, d delivery) {
	from, to := regions(p, e)
	target, _ := p.Diagram.Node(e.To)
	r := lint.Report{
		Message:  d.message,
		Args:     lint.Args{"source": p.Name(e.From), "target": p.Name(e.To), "from": lint.Same(from), "to": lint.Same(to)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
	}
	switch {
	case d.message == "bus" && p.Catalog.Allows("eventbridge-bus", e.Kind, target.Kind):
		r.Fixes = append(r.Fixes, lint.FixReport{
			Title: "bus", Args: lint.Args{"to": lint.Same(to)}, Command: mend.Bridge(p, e, "eventbridge-bus", e.To, "publish", e.Kind),
		})
	case source.Kind == "s3-bucket" && p.Catalog.Allows("sns-topic", "subscribe", target.Kind):
		r.Message = "sns"
		r.Fixes = append(r.Fixes, lint.FixReport{
			Title: "sns", Command: mend.Bridge(p, e, "sns-topic", e.From, "publish", "subscribe"),
		})
	case source.Kind == "cognito-user-pool":
		r.Severity = lint.Warning
	}
	if movable(p, target, e, from) {
		r.Fixes = append(r.Fixes, lint.FixReport{
			Title: "move", Args: lint.Args{"from": lint.Same(from)}, Command: mend.ToRegion(p, target.ID, from),
		})
	}
	p.Report(r)
}

// movable tells whether a target can go to a Region without leaving its VPC or
// something that it works with behind.
func movable(p *lint.Pass, target *diagram.Node, but *diagram.Edge, code string) bool {
	if p.Facts.InVPC(target.ID) == facts.Yes {
		return false
	}
	for e := range p.Diagram.EdgesAt(target.ID) {
		other := e.From
		if other == target.ID {
			other = e.To
		}
		if at, known := p.Facts.Region(other); e != but && known && at != code {
			return false
		}
	}
	return true
}

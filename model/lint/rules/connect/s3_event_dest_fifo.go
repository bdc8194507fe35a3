package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// S3EventDestFIFO reports buckets that notify FIFO queues or topics.
var S3EventDestFIFO = lint.Rule{ID: "S3-EVENT-DEST-FIFO", Cause: lint.Link, Check: lint.Nodes(s3EventDestFIFO, "s3-bucket")}

var fifo = catalog.Bool("fifo")

func s3EventDestFIFO(p *lint.Pass, bucket *diagram.Node) {
	for notice := range p.Diagram.EdgesAt(bucket.ID) {
		if notice.From != bucket.ID || notice.Kind != "publish" && notice.Kind != "trigger" {
			continue
		}
		if target, _ := p.Diagram.Node(notice.To); isFIFO(p, target) == facts.Yes {
			reportNotice(p, notice, target)
		}
	}
}

// isFIFO tells whether a node is a FIFO queue or a FIFO topic.
func isFIFO(p *lint.Pass, n *diagram.Node) facts.Truth {
	if n.Kind != "sqs-queue" && n.Kind != "sns-topic" {
		return facts.No
	}
	return p.Facts.Truth(n, fifo)
}

func reportNotice(p *lint.Pass, notice *diagram.Edge, target *diagram.Node) {
	var fixes []lint.FixReport
	if target.Kind == "sqs-queue" { // a FIFO topic is no target of EventBridge either
		fixes = append(fixes, lint.FixReport{Title: "bus", Command: throughBus(p, notice, "publish")})
	}
	p.Report(lint.Report{
		Args:     lint.Args{"bucket": p.Name(notice.From), "target": p.Name(notice.To)},
		Subjects: []diagram.ID{notice.ID, notice.From, notice.To},
		Fixes:    append(fixes, standard(target.ID)),
	})
}

// throughBus lets a bucket send its events to EventBridge, which has more targets.
func throughBus(p *lint.Pass, notice *diagram.Edge, onward catalog.EdgeKind) command.Command {
	bus := &diagram.Node{Kind: "eventbridge-bus", Props: catalog.Props{"isDefault": catalog.BoolOf(true)}}
	return command.Sequence{Commands: []command.Command{
		mend.Insert(p, notice, bus, "publish", onward),
		command.SetProperty{ID: notice.From, Key: "eventBridge", Value: catalog.BoolOf(true)},
	}}
}

// standard makes a FIFO queue or topic a standard one.
func standard(id diagram.ID) lint.FixReport {
	return lint.FixReport{Title: "standard", Command: command.SetProperty{ID: id, Key: fifo.Name()}}
}

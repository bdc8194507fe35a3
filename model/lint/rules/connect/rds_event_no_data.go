package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSEventNoData reports events of databases that are to carry data, or to go
// where RDS sends no events.
var RDSEventNoData = lint.Rule{ID: "RDS-EVENT-NO-DATA", Cause: lint.Link, Check: lint.Edges(rdsEventNoData)}

var (
	eventContent = catalog.Enum("content")
	topicFIFO    = catalog.Bool("fifo")
)

func rdsEventNoData(p *lint.Pass, e *diagram.Edge) {
	from, _ := p.Diagram.Node(e.From)
	if from.Kind != "rds-instance" && from.Kind != "aurora-cluster" {
		return
	}
	to, _ := p.Diagram.Node(e.To)
	switch content, _ := eventContent.In(e.Props); {
	case isEvent(p, e) && isFunction(p, e.To):
		reportEvent(p, e, "direct", lint.Error, viaTopic(p, e))
	case e.Kind != "publish":
	case to.Kind == "sns-topic" && p.Facts.Truth(to, topicFIFO) == facts.Yes:
		reportEvent(p, e, "fifo", lint.Error, standardTopic(p, e))
	case content == "data":
		reportEvent(p, e, "default", lint.Off, relabel(e))
	}
}

func isEvent(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Family == catalog.Event
}

func reportEvent(p *lint.Pass, e *diagram.Edge, message string, severity lint.Severity, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"database": p.Name(e.From), "target": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Severity: severity,
		Fixes:    fixes,
	})
}

func relabel(e *diagram.Edge) []lint.FixReport {
	return []lint.FixReport{{Title: "relabel", Command: command.SetProperty{
		ID: e.ID, Key: eventContent.Name(), Value: catalog.StringOf("status"),
	}}}
}

// viaTopic sends the events to a topic that the function subscribes to.
func viaTopic(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	fix := mend.Through(p, e, "sns-topic")
	if fix == nil {
		return nil
	}
	return []lint.FixReport{{Title: "topic", Command: command.Sequence{Commands: []command.Command{
		fix, command.SetProperty{ID: e.ID, Key: eventContent.Name(), Value: catalog.StringOf("status")},
	}}}}
}

// standardTopic sends the events to a topic of their own that is not FIFO.
func standardTopic(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	fix := mend.NewDraft(p)
	topic := fix.Beside(e.To, "sns-topic", nil)
	fix.Then(
		command.Reconnect{ID: e.ID, To: topic},
		command.SetProperty{ID: e.ID, Key: eventContent.Name(), Value: catalog.StringOf("status")},
	)
	return []lint.FixReport{{Title: "standard", Command: fix.Command()}}
}

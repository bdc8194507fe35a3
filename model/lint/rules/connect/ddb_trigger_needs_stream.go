package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBTriggerNeedsStream reports tables without a stream whose changes are to
// start a function or a pipe.
var DDBTriggerNeedsStream = lint.Rule{ID: "DDB-TRIGGER-NEEDS-STREAM", Check: lint.Nodes(ddbTriggerNeedsStream, "dynamodb-table")}

var (
	streamEnabled = catalog.Bool("streamEnabled")
	streamView    = catalog.Enum("streamView")
)

func ddbTriggerNeedsStream(p *lint.Pass, table *diagram.Node) {
	off := decided(table, streamEnabled.Name()) && p.Facts.Truth(table, streamEnabled) == facts.No
	if !off || replicatesByStream(p, table) {
		return
	}
	for _, e := range streamReaders(p, table) {
		p.Report(lint.Report{
			Args:     lint.Args{"table": p.Name(table.ID), "target": p.Name(e.To)},
			Subjects: []diagram.ID{e.ID, table.ID, e.To},
			Fixes:    []lint.FixReport{{Title: "enable", Command: enableStream(table)}},
		})
	}
}

// replicatesByStream tells whether AWS turns the stream on by itself: on tables
// with replicas in other Regions, unless they are strongly consistent.
func replicatesByStream(p *lint.Pass, table *diagram.Node) bool {
	_, set := streamEnabled.In(table.Props)
	global, ok := p.Facts.GlobalTable(table.ID)
	return ok && !set && global.Strong != facts.Yes
}

// streamReaders are the arrows by which the stream of a table is read.
func streamReaders(p *lint.Pass, table *diagram.Node) []*diagram.Edge {
	var all []*diagram.Edge
	for e := range p.Diagram.EdgesAt(table.ID) {
		if e.From != table.ID {
			continue
		}
		switch to, _ := p.Diagram.Node(e.To); to.Kind {
		case "lambda", "lambda-alias", "lambda-version":
			if e.Kind == "trigger" {
				all = append(all, e)
			}
		case "eventbridge-pipe":
			if e.Kind == "stream" || e.Kind == "trigger" {
				all = append(all, e)
			}
		}
	}
	return all
}

// enableStream turns the stream of a table on, with everything that readers
// may want where nothing else is chosen.
func enableStream(table *diagram.Node) command.Command {
	steps := []command.Command{command.SetProperty{ID: table.ID, Key: streamEnabled.Name(), Value: catalog.BoolOf(true)}}
	if _, chosen := streamView.In(table.Props); !chosen {
		steps = append(steps, command.SetProperty{
			ID: table.ID, Key: streamView.Name(), Value: catalog.StringOf("NEW_AND_OLD_IMAGES"),
		})
	}
	return command.Sequence{Commands: steps}
}

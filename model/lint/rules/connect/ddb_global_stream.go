package connect

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBGlobalStream reports eventually consistent global tables whose stream,
// which replication reads, is turned off.
var DDBGlobalStream = lint.Rule{ID: "DDB-GLOBAL-STREAM", Check: lint.Nodes(ddbGlobalStream, "dynamodb-table")}

func ddbGlobalStream(p *lint.Pass, table *diagram.Node) {
	on, set := streamEnabled.In(table.Props)
	if on || !set {
		return // adding a replica turns on what nobody has turned off
	}
	global, ok := p.Facts.GlobalTable(table.ID)
	if !ok || global.Strong != facts.No || len(global.Regions) < 2 {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"table": p.Name(table.ID)},
		Subjects: []diagram.ID{table.ID},
		Property: streamEnabled.Name(),
		Fixes:    []lint.FixReport{{Title: "enable", Command: enableStream(table)}},
	})
}

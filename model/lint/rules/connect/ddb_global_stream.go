package connect

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBGlobalStream reports eventually consistent global tables whose stream,
// which replication reads, is turned off.
var DDBGlobalStream = lint.Rule{ID: "DDB-GLOBAL-STREAM", Check: ddbGlobalStream}

func ddbGlobalStream(p *lint.Pass) {
	for _, global := range p.Facts.GlobalTables() {
		if global.Strong != facts.No || len(global.Regions) < 2 {
			continue
		}
		for _, table := range global.Tables {
			on, set := streamEnabled.In(table.Props)
			if on || !set {
				continue // adding a replica turns on what nobody has turned off
			}
			p.Report(lint.Report{
				Args:     lint.Args{"table": p.Name(table.ID)},
				Subjects: []diagram.ID{table.ID},
				Property: streamEnabled.Name(),
				Fixes:    []lint.FixReport{{Title: "enable", Command: enableStream(table)}},
			})
		}
	}
}

package data

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// DDBConsistencyGSI reports strongly consistent reads of global secondary indexes.
var DDBConsistencyGSI = lint.Rule{ID: "DDB-CONSISTENCY-GSI", Check: lint.Nodes(ddbConsistencyGSI, "dynamodb-table")}

var (
	readIndex         = catalog.Enum("index")
	strongConsistency = catalog.Bool("strongConsistency")
)

func ddbConsistencyGSI(p *lint.Pass, table *diagram.Node) {
	for e := range p.Diagram.EdgesAt(table.ID) {
		index, _ := readIndex.In(e.Props)
		strong, _ := strongConsistency.In(e.Props)
		if e.To != table.ID || index != "gsi" || !strong {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"table": p.Name(table.ID)},
			Subjects: []diagram.ID{e.ID, e.From, table.ID},
			Property: strongConsistency.Name(),
			Fixes: []lint.FixReport{
				{Title: "table", Command: command.SetProperty{ID: e.ID, Key: readIndex.Name()}},
				{Title: "eventual", Command: command.SetProperty{ID: e.ID, Key: strongConsistency.Name()}},
			},
		})
	}
}

package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBExportPITR reports exports to S3 of tables without point-in-time recovery.
var DDBExportPITR = lint.Rule{ID: "DDB-EXPORT-PITR", Check: lint.Nodes(ddbExportPITR, "dynamodb-table")}

var pitr = catalog.Bool("pitr")

func ddbExportPITR(p *lint.Pass, table *diagram.Node) {
	if !decided(table, pitr.Name()) || p.Facts.Truth(table, pitr) != facts.No {
		return
	}
	for e := range p.Diagram.EdgesAt(table.ID) {
		if to, _ := p.Diagram.Node(e.To); e.Kind != "replicate" || to.Kind != "s3-bucket" {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"table": p.Name(table.ID)},
			Subjects: []diagram.ID{e.ID, table.ID, e.To},
			Fixes: []lint.FixReport{{Title: "enable", Command: command.SetProperty{
				ID: table.ID, Key: pitr.Name(), Value: catalog.BoolOf(true),
			}}},
		})
	}
}

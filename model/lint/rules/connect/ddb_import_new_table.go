package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DDBImportNewTable reports imports from S3 into a table that is there already,
// and restores of a table into itself.
var DDBImportNewTable = lint.Rule{ID: "DDB-IMPORT-NEW-TABLE", Cause: lint.Link, Check: lint.Nodes(ddbImportNewTable, "dynamodb-table")}

var isThere = catalog.Bool("existing")

func ddbImportNewTable(p *lint.Pass, table *diagram.Node) {
	for e := range p.Diagram.EdgesAt(table.ID) {
		if e.Kind != "replicate" || e.To != table.ID {
			continue
		}
		there, _ := isThere.In(table.Props)
		switch from, _ := p.Diagram.Node(e.From); {
		case e.From == e.To:
			reportImport(p, e, "restore", nil)
		case from.Kind == "s3-bucket" && there:
			reportImport(p, e, "default", intoNewTable(p, e))
		}
	}
}

func intoNewTable(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	fix := mend.NewDraft(p)
	fix.Then(command.Reconnect{ID: e.ID, To: fix.Beside(e.To, "dynamodb-table", nil)})
	return []lint.FixReport{{Title: "add", Command: fix.Command()}}
}

func reportImport(p *lint.Pass, e *diagram.Edge, message string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"table": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes:    fixes,
	})
}

// decided tells whether a property of a node is known by what is set, or by the
// default of what this design creates; what was there before may differ.
func decided(n *diagram.Node, key string) bool {
	there, _ := isThere.In(n.Props)
	return !there || n.Props[key].IsSet()
}

package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSInvokeEngine reports databases that are to call a function and whose
// engine cannot.
var RDSInvokeEngine = lint.Rule{ID: "RDS-INVOKE-ENGINE", Cause: lint.Link, Check: lint.Nodes(rdsInvokeEngine, "rds-instance")}

var databaseEngine = catalog.Enum("engine")

func rdsInvokeEngine(p *lint.Pass, database *diagram.Node) {
	engine, ok := databaseEngine.In(database.Props)
	if !ok || engine == "postgres" {
		return
	}
	for e := range p.Diagram.EdgesAt(database.ID) {
		if e.From != database.ID || e.Kind != "invoke" || !isFunction(p, e.To) {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"database": p.Name(database.ID), "engine": p.TermOr(engine, lint.Same(engine))},
			Subjects: []diagram.ID{e.ID, database.ID, e.To},
			Fixes:    toAurora(p, e, database, engine),
		})
	}
}

func isFunction(p *lint.Pass, id diagram.ID) bool {
	switch n, _ := p.Diagram.Node(id); n.Kind {
	case "lambda", "lambda-alias", "lambda-version":
		return true
	}
	return false
}

// toAurora replaces a MySQL instance by a cluster that MySQL clients can use
// and that can call functions, with an endpoint to call them by where there is
// no other path.
func toAurora(p *lint.Pass, e *diagram.Edge, database *diagram.Node, engine string) []lint.FixReport {
	if engine != "mysql" || !mend.Replaceable(p, database.ID, "aurora-cluster") {
		return nil
	}
	steps := []command.Command{
		command.SetKind{
			ID: database.ID, Kind: "aurora-cluster",
			Drop: []string{"multiAz", "dbRole", "replicaOf", "backupRetentionDays"},
		},
		command.SetProperty{ID: database.ID, Key: databaseEngine.Name(), Value: catalog.StringOf("aurora-mysql")},
	}
	if p.Facts.ServicePath(database.ID, e.To).Open == facts.No {
		endpoint := mend.Endpoint(p, database.ID, "lambda", "interface")
		if endpoint == nil {
			return nil
		}
		steps = append(steps, endpoint)
	}
	return []lint.FixReport{{Title: "aurora", Command: command.Sequence{Commands: steps}}}
}

package limits

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DDBBackupWindow reports tables that must be restored or exported further back
// than point-in-time recovery reaches.
var DDBBackupWindow = lint.Rule{ID: "DDB-BACKUP-WINDOW", Check: lint.Nodes(ddbBackupWindow, "dynamodb-table")}

var (
	pitr          = catalog.Bool("pitr")
	pitrDays      = catalog.Int("pitrDays")
	retentionDays = catalog.Int("retentionDays")
	exportDaysAgo = catalog.Int("exportDaysAgo")
)

func ddbBackupWindow(p *lint.Pass, table *diagram.Node) {
	property, _ := declared(p, table, pitrDays.Name())
	window, known := p.Catalog.Number(table.Kind, table.Props, pitrDays)
	if !known {
		return
	}
	w := recovery{p, table, window, int(*property.Min), int(*property.Max)}
	if window < w.least || window > w.most {
		w.report("range", []diagram.ID{table.ID}, pitrDays.Name(), window, w.widen(min(max(window, w.least), w.most)))
		return
	}
	if p.Facts.Truth(table, pitr) == facts.Yes {
		w.checkRetention()
		w.checkExports()
	}
}

// recovery is the window of point-in-time recovery of a table, and its bounds.
type recovery struct {
	p                   *lint.Pass
	table               *diagram.Node
	window, least, most int
}

func (w recovery) checkRetention() {
	needs, set := retentionDays.In(w.table.Props)
	if !set || needs <= w.window || w.p.Facts.BackedUp(w.table.ID) != facts.No {
		return
	}
	subjects := []diagram.ID{w.table.ID}
	if needs <= w.most {
		w.report("window", subjects, retentionDays.Name(), needs, w.widen(needs))
		return
	}
	w.report("plan", subjects, retentionDays.Name(), needs, []lint.FixReport{{
		Title: "plan", Command: mend.BackUp(w.p, w.table.ID, needs),
	}})
}

// checkExports looks at the arrows to buckets, which are exports of an earlier state.
func (w recovery) checkExports() {
	for e := range w.p.Diagram.EdgesAt(w.table.ID) {
		ago, _ := exportDaysAgo.In(e.Props)
		if to, _ := w.p.Diagram.Node(e.To); to.Kind != "s3-bucket" || ago <= w.window {
			continue
		}
		var fixes []lint.FixReport
		if ago <= w.most {
			fixes = w.widen(ago)
		}
		w.report("export", []diagram.ID{e.ID, e.From, e.To}, exportDaysAgo.Name(), ago, fixes)
	}
}

func (w recovery) widen(days int) []lint.FixReport {
	return []lint.FixReport{{
		Title: "clamp", Args: lint.Args{"n": count(days)}, Command: setNumber(w.table, pitrDays, days),
	}}
}

func (w recovery) report(message string, subjects []diagram.ID, property string, days int, fixes []lint.FixReport) {
	w.p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"table": w.p.Name(w.table.ID), "n": count(days),
			"window": count(w.window), "min": count(w.least), "max": count(w.most),
		},
		Subjects: subjects,
		Property: property,
		Fixes:    fixes,
	})
}

package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// RDSReadWriteRole reports reads from standbys, which answer nobody, and writes
// to replicas, which only read.
var RDSReadWriteRole = lint.Rule{ID: "RDS-READ-WRITE-ROLE", Cause: lint.Link, Check: lint.Nodes(rdsReadWriteRole, "rds-instance", "aurora-cluster")}

var (
	multiAZ         = catalog.Enum("multiAz")
	writeForwarding = catalog.Bool("writeForwarding")
	standbyOnly     = catalog.Bool("standby")
)

func rdsReadWriteRole(p *lint.Pass, database *diagram.Node) {
	role := p.Facts.DatabaseRole(database.ID)
	if role != facts.Replica && role != facts.Standby {
		return
	}
	for e := range p.Diagram.EdgesAt(database.ID) {
		if e.To == database.ID && e.From != e.To {
			checkUse(p, e, database, role)
		}
	}
}

func checkUse(p *lint.Pass, e *diagram.Edge, database *diagram.Node, role facts.DatabaseRole) {
	writes := e.Kind == "write" || e.Kind == "readwrite"
	passive := role == facts.Standby && !readableStandby(p, database)
	if later, _ := standbyOnly.In(e.Props); later {
		return // once it has taken over
	}
	switch {
	case passive && (writes || e.Kind == "read"):
		reportUse(p, e, "standby", lint.Off, standbyFix(p, e))
	case writes && !passive && p.Facts.Truth(database, writeForwarding) != facts.Yes:
		reportUse(p, e, "replica", replicaSeverity(p, database), replicaFix(p, e, database))
	}
}

// readableStandby tells whether a standby is one of a Multi-AZ DB cluster.
func readableStandby(p *lint.Pass, standby *diagram.Node) bool {
	if p.Facts.Is(standby, multiAZ, "cluster") == facts.Yes {
		return true
	}
	id, _ := p.Facts.DatabaseSource(standby.ID)
	source, ok := p.Diagram.Node(id)
	return ok && p.Facts.Is(source, multiAZ, "cluster") == facts.Yes
}

// replicaSeverity is a warning where a parameter can make the replica writable,
// as MySQL and MariaDB have it.
func replicaSeverity(p *lint.Pass, replica *diagram.Node) lint.Severity {
	id, _ := p.Facts.DatabaseSource(replica.ID)
	for _, n := range []diagram.ID{replica.ID, id} {
		node, ok := p.Diagram.Node(n)
		if !ok {
			continue
		}
		switch engine, _ := databaseEngine.In(node.Props); engine {
		case "postgres", "oracle", "sqlserver", "db2":
			return lint.Off
		}
	}
	if replica.Kind == "aurora-cluster" {
		return lint.Off
	}
	return lint.Warning
}

func reportUse(p *lint.Pass, e *diagram.Edge, message string, severity lint.Severity, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Severity: severity,
		Fixes:    fixes,
	})
}

func replicaFix(p *lint.Pass, e *diagram.Edge, replica *diagram.Node) []lint.FixReport {
	fixes := toPrimary(p, e)
	if replica.Kind == "aurora-cluster" {
		fixes = append([]lint.FixReport{{Title: "forward", Command: command.SetProperty{
			ID: replica.ID, Key: writeForwarding.Name(), Value: catalog.BoolOf(true),
		}}}, fixes...)
	}
	return fixes
}

// standbyFix sends reads to a replica of the same primary, and the rest to the primary.
func standbyFix(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	primary, _ := p.Facts.DatabaseSource(e.To)
	for _, replica := range p.Facts.ReadReplicas(primary) {
		if e.Kind == "read" && replica != e.From {
			fix := lint.FixReport{Title: "replica", Command: command.Reconnect{ID: e.ID, To: replica}}
			return append([]lint.FixReport{fix}, toPrimary(p, e)...)
		}
	}
	return toPrimary(p, e)
}

func toPrimary(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	primary, ok := p.Facts.DatabaseSource(e.To)
	role := p.Facts.DatabaseRole(primary)
	if !ok || primary == e.From || role == facts.Replica || role == facts.Standby {
		return nil
	}
	return []lint.FixReport{{Title: "primary", Command: command.Reconnect{ID: e.ID, To: primary}}}
}

package data

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSReadScaling reports databases that are mostly read and have neither a
// replica nor a cache.
var RDSReadScaling = lint.Rule{ID: "RDS-READ-SCALING", Check: lint.Nodes(rdsReadScaling, "rds-instance", "aurora-cluster")}

var (
	multiAZ             = catalog.Enum("multiAz")
	readerCount         = catalog.Int("replicas")
	backupRetentionDays = catalog.Int("backupRetentionDays")
)

func rdsReadScaling(p *lint.Pass, database *diagram.Node) {
	if p.Facts.Truth(database, readHeavy) != facts.Yes || !readsAtPrimary(p, database) || cachedReads(p, database) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"db": p.Name(database.ID)},
		Subjects: []diagram.ID{database.ID},
		Property: readHeavy.Name(),
		Fixes:    []lint.FixReport{{Title: "replica", Command: readFromReplica(p, database, readsOf(p, database)...)}},
	})
}

// readsAtPrimary tells whether reads of a database surely burden what is
// written to: there is no replica, reader or readable standby.
func readsAtPrimary(p *lint.Pass, database *diagram.Node) bool {
	role := p.Facts.DatabaseRole(database.ID)
	if role == facts.Replica || role == facts.Standby {
		return false
	}
	if database.Kind == "aurora-cluster" {
		count, ok := readerCount.In(database.Props)
		return ok && count == 0
	}
	return len(p.Facts.ReadReplicas(database.ID)) == 0 && p.Facts.Is(database, multiAZ, "cluster") == facts.No
}

// cachedReads tells whether a client of a database asks a cache as well.
func cachedReads(p *lint.Pass, database *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(database.ID) {
		from, _ := p.Diagram.Node(e.From)
		if e.To == database.ID && (from.Kind == "elasticache" || usesCache(p, from.ID)) {
			return true
		}
	}
	return false
}

func readsOf(p *lint.Pass, database *diagram.Node) []diagram.ID {
	var all []diagram.ID
	for e := range p.Diagram.EdgesAt(database.ID) {
		if e.To == database.ID && e.Kind == "read" {
			all = append(all, e.ID)
		}
	}
	return all
}

// readFromReplica adds a replica, with the backups that it is made from, and
// leads arrows to it. A cluster of Aurora gets a reader.
func readFromReplica(p *lint.Pass, database *diagram.Node, reads ...diagram.ID) command.Command {
	if database.Kind == "aurora-cluster" {
		return command.SetProperty{ID: database.ID, Key: readerCount.Name(), Value: catalog.NumberOf(1)}
	}
	fix := mend.NewDraft(p)
	replica := fix.Beside(database.ID, database.Kind, replicaProps(database))
	fix.Connect("replicate", database.ID, replica)
	if days, ok := backupRetentionDays.In(database.Props); ok && days == 0 {
		fix.Then(command.SetProperty{ID: database.ID, Key: backupRetentionDays.Name(), Value: catalog.NumberOf(7)})
	}
	for _, id := range reads {
		fix.Then(command.Reconnect{ID: id, To: replica})
	}
	return fix.Command()
}

// replicaProps are the settings that a replica has from its source.
func replicaProps(source *diagram.Node) catalog.Props {
	props := catalog.Props{}
	for _, key := range []string{"engine", "encrypted", "subnets", "securityGroups", "vpcId"} {
		if v := source.Props[key]; v.IsSet() {
			props[key] = v
		}
	}
	return props
}

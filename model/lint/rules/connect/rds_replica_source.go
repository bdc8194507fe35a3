package connect

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// RDSReplicaSource reports databases that have no backups to make read replicas
// of, and more replicas than the engine allows.
var RDSReplicaSource = lint.Rule{ID: "RDS-REPLICA-SOURCE", Check: lint.Join(
	lint.Nodes(replicaSource, "rds-instance"),
	lint.Nodes(checkReaders, "aurora-cluster"),
)}

var (
	backupRetentionDays = catalog.Int("backupRetentionDays")
	readerCount         = catalog.Int("replicas")
)

// consoleRetentionDays is what the console proposes for a new instance.
const consoleRetentionDays = 7

// mostReplicas are the read replicas of an instance by its engine, from
// "CreateDBInstanceReadReplica".
var mostReplicas = map[string]int{
	"mysql": 15, "mariadb": 15, "postgres": 15, "oracle": 5, "sqlserver": 5, "db2": 3,
}

func replicaSource(p *lint.Pass, source *diagram.Node) {
	replicas := p.Facts.ReadReplicas(source.ID)
	if len(replicas) == 0 {
		return
	}
	subjects := append([]diagram.ID{source.ID}, replicas...)
	if days, ok := p.Catalog.Number(source.Kind, source.Props, backupRetentionDays); ok && days == 0 {
		p.Report(lint.Report{
			Args:     lint.Args{"source": p.Name(source.ID)},
			Subjects: subjects,
			Property: backupRetentionDays.Name(),
			Fixes: []lint.FixReport{{Title: "backups", Command: command.SetProperty{
				ID: source.ID, Key: backupRetentionDays.Name(), Value: catalog.NumberOf(consoleRetentionDays),
			}}},
		})
	}
	engine, _ := databaseEngine.In(source.Props)
	if most := mostReplicas[engine]; most > 0 && len(replicas) > most {
		reportReplicas(p, subjects, len(replicas), most, "", nil)
	}
}

func checkReaders(p *lint.Pass, cluster *diagram.Node) {
	count, _ := readerCount.In(cluster.Props)
	most := mostReaders(p)
	if count <= most {
		return
	}
	reportReplicas(p, []diagram.ID{cluster.ID}, count, most, readerCount.Name(), []lint.FixReport{{
		Title: "clamp",
		Args:  lint.Args{"limit": lint.Same(strconv.Itoa(most))},
		Command: command.SetProperty{
			ID: cluster.ID, Key: readerCount.Name(), Value: catalog.NumberOf(float64(most)),
		},
	}})
}

// mostReaders is how many readers a cluster has at most.
func mostReaders(p *lint.Pass) int {
	s, _ := p.Catalog.Service("aurora-cluster")
	count, _ := s.Property(readerCount.Name())
	return int(*count.Max)
}

func reportReplicas(p *lint.Pass, subjects []diagram.ID, count, most int, property string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message: "count",
		Args: lint.Args{
			"source": p.Name(subjects[0]),
			"count":  lint.Same(strconv.Itoa(count)),
			"limit":  lint.Same(strconv.Itoa(most)),
		},
		Subjects: subjects,
		Property: property,
		Fixes:    fixes,
	})
}

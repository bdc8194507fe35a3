package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DBSingleAZ reports databases that nothing takes over from when they fail.
var DBSingleAZ = lint.Rule{ID: "DB-SINGLE-AZ", Check: lint.Join(
	lint.Nodes(oneInstance, "rds-instance"),
	lint.Nodes(oneCluster, "aurora-cluster"),
)}

var (
	multiAZ = catalog.Enum("multiAz")
	readers = catalog.Int("replicas")
)

// oneInstance passes over read replicas, which are promoted by hand, and so does
// not count them either; so does oneCluster.
func oneInstance(p *lint.Pass, db *diagram.Node) {
	if p.Facts.Is(db, multiAZ, "no") == facts.Yes && !p.Facts.Replica(db) && !spared(p, db) {
		reportSingle(p, db, "rds", multiAZ.Name(), catalog.StringOf("instance"))
	}
}

func oneCluster(p *lint.Pass, cluster *diagram.Node) {
	n, known := readers.In(cluster.Props)
	if known && n <= 0 && !p.Facts.Replica(cluster) && !spared(p, cluster) {
		reportSingle(p, cluster, "aurora", readers.Name(), catalog.NumberOf(1))
	}
}

func reportSingle(p *lint.Pass, db *diagram.Node, kind, property string, value catalog.Value) {
	p.Report(lint.Report{
		Message:  kind,
		Args:     lint.Args{"db": p.Name(db.ID)},
		Subjects: []diagram.ID{db.ID},
		Property: property,
		Fixes:    fix(kind, set(db, property, value), nil),
	})
}

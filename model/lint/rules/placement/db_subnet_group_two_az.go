package placement

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// DBSubnetGroupTwoAZ reports databases whose subnet group covers a single zone.
var DBSubnetGroupTwoAZ = lint.Rule{ID: "DB-SUBNET-GROUP-TWO-AZ", Check: lint.Nodes(dbSubnetGroupTwoAZ, inSubnetGroups...)}

var inSubnetGroups = []catalog.Kind{"aurora-cluster", "documentdb", "rds-instance", "rds-proxy"}

func dbSubnetGroupTwoAZ(p *lint.Pass, database *diagram.Node) {
	if inOneZone(p, database) {
		reportOneZone(p, database)
	}
}

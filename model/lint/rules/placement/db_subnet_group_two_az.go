package placement

import (
	"lintel/model/catalog"
	"lintel/model/lint"
)

// DBSubnetGroupTwoAZ reports databases whose subnet group covers a single zone.
var DBSubnetGroupTwoAZ = lint.Rule{ID: "DB-SUBNET-GROUP-TWO-AZ", Check: dbSubnetGroupTwoAZ}

var inSubnetGroups = []catalog.Kind{"aurora-cluster", "documentdb", "rds-instance", "rds-proxy"}

func dbSubnetGroupTwoAZ(p *lint.Pass) {
	for _, kind := range inSubnetGroups {
		for _, database := range p.Facts.OfKind(kind) {
			if inOneZone(p, database) {
				reportOneZone(p, database)
			}
		}
	}
}

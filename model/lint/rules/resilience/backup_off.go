package resilience

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// BackupOff reports original data that nobody could restore.
var BackupOff = lint.Rule{ID: "BACKUP-OFF", Check: backupOff}

var (
	backupDays = catalog.Int("backupRetentionDays")
	pitr       = catalog.Bool("pitr")
	versioning = catalog.Enum("versioning")
)

// usualDays is how long backups are kept when the fix turns them on.
const usualDays = 7

func backupOff(p *lint.Pass) {
	each(p, "rds-instance", func(db *diagram.Node) {
		if days, known := p.Catalog.Number(db.Kind, db.Props, backupDays); known && days == 0 {
			reportNoBackup(p, db, "automated", backupDays.Name(), lint.Off,
				set(db, backupDays.Name(), catalog.NumberOf(usualDays)))
		}
	})
	each(p, "dynamodb-table", func(table *diagram.Node) {
		if p.Facts.Truth(table, pitr) == facts.No {
			reportNoBackup(p, table, "pitr", pitr.Name(), lint.Off, set(table, pitr.Name(), catalog.BoolOf(true)))
		}
	})
	for _, kind := range []catalog.Kind{"efs-file-system", "ebs-volume"} {
		each(p, kind, func(disk *diagram.Node) {
			if primary(p, disk) && p.Facts.Truth(disk, reproducible) != facts.Yes && !copied(p, disk) {
				reportNoBackup(p, disk, "plan", "", lint.Off, mend.BackUp(p, disk.ID, 0))
			}
		})
	}
	each(p, "s3-bucket", func(bucket *diagram.Node) {
		class, _ := storageClass.In(bucket.Props)
		kept := p.Facts.Is(bucket, versioning, "enabled") != facts.No || p.Facts.Truth(bucket, reproducible) == facts.Yes
		if primary(p, bucket) && !kept && class != "EXPRESS_ONEZONE" { // which has no versions
			reportNoBackup(p, bucket, "versioning", versioning.Name(), lint.Advice,
				set(bucket, versioning.Name(), catalog.StringOf("enabled")))
		}
	})
}

// each runs a check on the nodes of a kind that no plan backs up and that are
// not copies themselves.
func each(p *lint.Pass, kind catalog.Kind, check func(*diagram.Node)) {
	for _, n := range p.Facts.OfKind(kind) {
		if p.Facts.BackedUp(n.ID) == facts.No && !p.Facts.Replica(n) && !spared(p, n) {
			check(n)
		}
	}
}

// reportNoBackup names what to turn on by the term of that name.
func reportNoBackup(p *lint.Pass, store *diagram.Node, term, property string, severity lint.Severity, on command.Command) {
	p.Report(lint.Report{
		Args:     lint.Args{"store": p.Name(store.ID), "backup": p.Term(term)},
		Subjects: []diagram.ID{store.ID},
		Property: property,
		Severity: severity,
		Fixes:    fix(term, on, nil),
	})
}

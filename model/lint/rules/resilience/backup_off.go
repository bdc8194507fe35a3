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
var BackupOff = lint.Rule{ID: "BACKUP-OFF", Check: lint.Join(
	lint.Nodes(unlessCopied(instanceBackup), "rds-instance"),
	lint.Nodes(unlessCopied(tableBackup), "dynamodb-table"),
	lint.Nodes(unlessCopied(diskBackup), "efs-file-system", "ebs-volume"),
	lint.Nodes(unlessCopied(bucketBackup), "s3-bucket"),
)}

var (
	backupDays = catalog.Int("backupRetentionDays")
	pitr       = catalog.Bool("pitr")
	versioning = catalog.Enum("versioning")
)

// usualDays is how long backups are kept when the fix turns them on.
const usualDays = 7

func instanceBackup(p *lint.Pass, db *diagram.Node) {
	if days, known := p.Catalog.Number(db.Kind, db.Props, backupDays); known && days == 0 {
		reportNoBackup(p, db, "automated", backupDays.Name(), lint.Off,
			set(db, backupDays.Name(), catalog.NumberOf(usualDays)))
	}
}

func tableBackup(p *lint.Pass, table *diagram.Node) {
	if p.Facts.Truth(table, pitr) == facts.No {
		reportNoBackup(p, table, "pitr", pitr.Name(), lint.Off, set(table, pitr.Name(), catalog.BoolOf(true)))
	}
}

func diskBackup(p *lint.Pass, disk *diagram.Node) {
	if primary(p, disk) && p.Facts.Truth(disk, reproducible) != facts.Yes && !copied(p, disk) {
		reportNoBackup(p, disk, "plan", "", lint.Off, mend.BackUp(p, disk.ID, 0))
	}
}

func bucketBackup(p *lint.Pass, bucket *diagram.Node) {
	class, _ := storageClass.In(bucket.Props)
	kept := p.Facts.Is(bucket, versioning, "enabled") != facts.No || p.Facts.Truth(bucket, reproducible) == facts.Yes
	if primary(p, bucket) && !kept && class != "EXPRESS_ONEZONE" { // which has no versions
		reportNoBackup(p, bucket, "versioning", versioning.Name(), lint.Advice,
			set(bucket, versioning.Name(), catalog.StringOf("enabled")))
	}
}

// unlessCopied runs a check on the nodes of a kind that no plan backs up and that are
// not copies themselves.
func unlessCopied(check func(*lint.Pass, *diagram.Node)) func(*lint.Pass, *diagram.Node) {
	return func(p *lint.Pass, n *diagram.Node) {
		if p.Facts.BackedUp(n.ID) == facts.No && !p.Facts.Replica(n) && !spared(p, n) {
			check(p, n)
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

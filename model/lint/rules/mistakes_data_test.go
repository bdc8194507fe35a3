package rules_test

import "lintel/model/lint"

var dataMistakes = []mistake{
	{"a table without its stream", all(with("carts -trigger-> feed"), set("carts", "streamEnabled=false streamView=")), "DDB-TRIGGER-NEEDS-STREAM", nil},
	{"three readers of a table's stream",
		all(with("carts -trigger-> feed"), draw(`
			two: lambda in=home
			three: lambda in=home
			failed: sqs-queue in=home
			two -destination-> failed
			three -destination-> failed
			carts -trigger-> two
			carts -trigger-> three`)),
		"DDB-STREAM-CONSUMERS", nil},
	{"an export without recovery", all(with("exports"), set("carts", "pitr=false")), "DDB-EXPORT-PITR", []lint.RuleID{"BACKUP-OFF"}},
	{"a table without recovery", all(without("exports"), set("carts", "pitr=false")), "BACKUP-OFF", nil},
	{"recovery over more days than there are", set("carts", "pitrDays=90"), "DDB-BACKUP-WINDOW", nil},
	{"a database without backups",
		all(is("db", "kind", "rds-instance"), without("backups"), set("db", "backupRetentionDays=0")), "BACKUP-OFF", nil},
	{"a database in one zone", all(is("db", "kind", "rds-instance"), set("db", "multiAz=no")), "DB-SINGLE-AZ", nil},
	{"a cluster without a second instance", all(is("db", "kind", "aurora-cluster"), set("db", "replicas=0")), "DB-SINGLE-AZ", nil},
	{"less capacity at most than at least", all(is("db", "mode", "serverless-v2"), set("db", "minAcu=4 maxAcu=2")), "AURORA-CAPACITY", nil},
	{"a copy of a bucket without versions", all(with("copies"), set("clean-files", "versioning=off")), "S3-REPLICATION-VERSIONING", nil},
	{"a copy that claims to lose nothing", set("clean-files -replicate-> copies", "rpoSec=0"), "REPLICA-LAG-CLAIM", nil},
	{"a move from cold storage to warm", set("pages", "lifecycle=[GLACIER 30,STANDARD_IA 60]"), "S3-LIFECYCLE", nil},
	{"original files in one zone", set("albums", "storageClass=ONEZONE_IA role=primary"), "STORAGE-ONE-ZONE", nil},
	{"a proxy with two databases",
		all(with("proxy"), draw("db-2: rds-instance in=data-a subnets=[data-a,data-b] engine=mysql multiAz=instance encrypted=true\nproxy -connect-> db-2")),
		"RDS-PROXY-TARGET", nil},
	{"a cache that reads the database", all(with("cache"), draw("ledger: rds-instance in=data-a subnets=[data-a,data-b] engine=mysql multiAz=instance encrypted=true\ncache -connect-> ledger")), "CACHE-NOT-A-PROXY", []lint.RuleID{"CONN-UNSUPPORTED"}},
	{"functions behind an API that open connections of their own",
		all(with("nightly"), draw("api -invoke-> invoices"), set("invoices", "reservedConcurrency= timeoutSec=10")), "LAMBDA-RDS-PROXY", nil},
}

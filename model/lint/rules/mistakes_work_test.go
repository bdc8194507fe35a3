package rules_test

import "lintel/model/lint"

var functionMistakes = []mistake{
	{"less memory than there is", set("orders", "memoryMb=64"), "LAMBDA-CONFIG-RANGE", nil},
	{"a package that is too large", set("orders", "unzippedMb=300"), "LAMBDA-CONFIG-RANGE", nil},
	{"work that takes longer than the function may", set("orders", "expectedDurationSec=30"), "LAMBDA-DURATION", nil},
	{"more provisioned than reserved",
		set("orders", "reservedConcurrency=5 provisionedConcurrency=10"), "LAMBDA-CONCURRENCY", []lint.RuleID{"LAMBDA-VERSION-REQUIRED"}},
	{"more reserved than the account has", set("orders", "reservedConcurrency=950"), "LAMBDA-CONCURRENCY", nil},
	{"a runtime of old", set("orders", "runtime=python3.8"), "SERVICE-LIFECYCLE", nil},
	{"SnapStart with a large disk", set("orders", "snapStart=true ephemeralMb=2048"), "LAMBDA-SNAPSTART", []lint.RuleID{"LAMBDA-VERSION-REQUIRED"}},
	{"provisioned concurrency that nobody calls", set("orders", "provisionedConcurrency=5"), "LAMBDA-VERSION-REQUIRED", nil},
	{"an image from nowhere", set("orders", "packageType=Image runtime="), "LAMBDA-IMAGE-SOURCE", nil},
	{"a function that works longer than its API waits", set("orders", "timeoutSec=120"), "SYNC-TIMEOUT-CHAIN", nil},
	{"a function in one zone", all(is("orders", "subnets", "app-a, app-b"), set("orders", "subnets=[app-a]")), "COMPUTE-SINGLE-AZ", nil},
	{"a function that keeps data on its disk",
		all(without("carts"), without("uploads"), without("clicks"), without("sessions"), set("orders", "storesState=true")), "STATE-IN-EPHEMERAL", nil},
	{"an alias of an alias", draw("live: lambda-alias in=home\nnext: lambda-alias in=home\nnext -invoke-> live\nlive -invoke-> orders"),
		"LAMBDA-ALIAS-TO-ALIAS", []lint.RuleID{"CONN-UNSUPPORTED"}},
	{"an event that no rule of the clock knows", draw("clock: eventbridge-rule in=home schedule=rate(5 minute)\nclock -publish-> ops"), "SCHEDULE-RATE", nil},
}

var messageMistakes = []mistake{
	{"messages come back while they are worked on", set("jobs", "visibilityTimeoutSec=5"), "SQS-VISIBILITY", nil},
	{"messages may come back while they are worked on", set("jobs", "visibilityTimeoutSec=20"), "SQS-VISIBILITY", nil},
	{"dead letters of a standard queue in a FIFO queue",
		all(is("jobs", "fifo", "false"), set("jobs-dead", "fifo=true")), "SQS-BATCH", nil},
	{"dead letters of a FIFO queue in a standard queue",
		all(is("jobs", "fifo", "true"), set("jobs-dead", "fifo=false")), "SQS-BATCH", nil},
	{"a batch that a FIFO queue does not give",
		all(is("jobs", "fifo", "true"), set("jobs -trigger-> worker", "batchSize=50")), "SQS-BATCH", nil},
	{"a queue without dead letters", all(remove("mails-dead"), set("mails", "maxReceiveCount=")), "FAILURE-SINK-MISSING", nil},
	{"a function whose failures nobody sees", remove("notify -dlq-> notify-dead"), "FAILURE-SINK-MISSING", nil},
	{"a stream that one record may stop", remove("counter -destination-> counter-failed"), "FAILURE-SINK-MISSING", nil},
	{"a message that the topic does not take", set("orders -publish-> news", "payloadKb=300"), "PAYLOAD-LIMIT", nil},
	{"a message that the queue does not take", set("orders -publish-> jobs", "payloadKb=2000"), "PAYLOAD-LIMIT", nil},
	{"an event that the bus does not take", set("orders -publish-> bus", "payloadKb=2000"), "PAYLOAD-LIMIT", nil},
	{"a standard topic and a FIFO queue", all(set("mails", "fifo=true"), set("mails-dead", "fifo=true")), "SNS-SQS-FIFO-MIX", nil},
	{"a FIFO queue for failures", set("audit-failed", "fifo=true"), "LAMBDA-DEST-TYPE", nil},
	{"a FIFO queue for events of a bucket",
		all(with("uploads"), draw("order: sqs-queue in=home fifo=true\nuploads -publish-> order")), "S3-EVENT-DEST-FIFO", nil},
	{"a function that wakes itself", all(with("uploads"), draw("scan -write-> uploads")), "S3-EVENT-RECURSION", nil},
	{"a reader that wants older records than there are", set("clicks -trigger-> counter", "replayHours=72"), "STREAM-RETENTION", nil},
	{"a destination of a function that somebody waits for",
		draw("asked: lambda in=home\nasked-failed: sqs-queue in=home\nasked -destination-> asked-failed\napi -invoke-> asked"), "LAMBDA-DEST-SYNC", nil},
	{"an Express workflow that waits for an answer",
		all(is("flow", "type", "EXPRESS"), set("flow -invoke-> charge", "pattern=wait-for-token")), "SFN-EXPRESS-PATTERN", nil},
	{"an Express workflow that takes ten minutes",
		all(is("flow", "type", "EXPRESS"), set("flow", "expectedDurationSec=600")), "SFN-DURATION", nil},
	{"an alarm that nobody hears", remove("alarm -publish-> ops"), "OBSERVE-GAPS", nil},
	{"a log that is kept for ever", set("orders-log", "retentionDays="), "OBSERVE-GAPS", nil},
	{"a bucket that nothing uses", draw("lost: s3-bucket in=home versioning=enabled"), "ORPHAN-NODE", nil},
}

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

var computeMistakes = []mistake{
	{"a group that shrinks to one server", all(is("web", "kind", "auto-scaling-group"), set("web", "min=1")), "ASG-MIN-ONE", nil},
	{"a group with more servers at least than wanted", all(is("web", "kind", "auto-scaling-group"), set("web", "min=7")), "ASG-CAPACITY", nil},
	{"a group that does not ask its load balancer", all(is("web", "kind", "auto-scaling-group"), set("web", "healthCheckType=EC2")), "ASG-ELB-HEALTH", nil},
	{"a group in one zone", all(is("web", "kind", "auto-scaling-group"), set("web", "subnets=[app-a] min=2")), "COMPUTE-SINGLE-AZ", nil},
	{"a service in one zone", all(is("web", "kind", "ecs-service"), set("web", "subnets=")), "COMPUTE-SINGLE-AZ", []lint.RuleID{"EFS-MT-IN-AZ"}},
	{"one task behind a load balancer", set("web", "desiredCount=1"), "COMPUTE-SINGLE-AZ", nil},
	{"one NAT gateway for all zones",
		all(is("nat-b", "kind", "nat-gateway"), without("app-a -route-> nat-a"), without("nat-c"), remove("nat-b")), "NAT-SINGLE-AZ", nil},
	{"a size of a task that there is not", all(is("web", "launchType", "fargate"), set("web", "cpu=512 memoryMb=8192")), "FARGATE-TASK-SHAPE", nil},
	{"a Docker volume on Fargate", all(is("web", "launchType", "fargate"), set("web", "volumeType=docker")), "FARGATE-VOLUME", nil},
	{"a volume with more operations than its size allows",
		draw(server + "disk: ebs-volume in=az-a encrypted=true type=io1 sizeGiB=100 iops=6000 reproducible=true\ndisk -attach-> box"), "EBS-IOPS", nil},
	{"a volume at two servers",
		draw(server + "box-2: ec2-instance in=app-a imdsv2=required securityGroups=[app-sg]\ndisk: ebs-volume in=az-a encrypted=true type=gp3 sizeGiB=100 reproducible=true\ndisk -attach-> box\ndisk -attach-> box-2"),
		"EBS-MULTI-ATTACH", nil},
	{"a load balancer in front of a database", all(with("db"), with("lb"), draw("lb -route-> db")), "LB-TARGET-TYPE", nil},
	{"Windows servers that mount files of Linux",
		all(with("files"), draw("box: ec2-instance in=app-a imdsv2=required os=windows securityGroups=[app-sg]\nbox -mount-> files")), "EFS-WINDOWS", nil},
	{"servers with more user data than there is room for",
		draw("box: ec2-instance in=app-a imdsv2=required userDataKb=20 securityGroups=[app-sg]"), "EC2-USERDATA", nil},
}

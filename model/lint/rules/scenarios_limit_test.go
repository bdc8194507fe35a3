package rules_test

var limitScenarios = []scenario{
	{"messages stay hidden six times as long as the function runs", region + `
		q: sqs-queue in=r visibilityTimeoutSec=180 maxReceiveCount=3
		fn: lambda in=r timeoutSec=30
		q -trigger-> fn`,
		"", "SQS-VISIBILITY"},
	{"a shorter time is a risk", region + `
		q: sqs-queue in=r visibilityTimeoutSec=60 maxReceiveCount=3
		fn: lambda in=r timeoutSec=30
		q -trigger-> fn`,
		"SQS-VISIBILITY", ""},
	{"servers take the time they take", shop + nat + `
		q: sqs-queue in=r visibilityTimeoutSec=5 maxReceiveCount=3
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc
		q -stream-> web`,
		"", "SQS-VISIBILITY"},
	{"messages of one megabyte, and of more", region + `
		fn: lambda in=r
		q: sqs-queue in=r
		t: sns-topic in=r
		fn -publish-> q payloadKb=1024
		fn -publish-> t payloadKb=257`,
		"PAYLOAD-LIMIT", ""},
	{"items of 400 KB, and of more", region + `
		fn: lambda in=r
		one: dynamodb-table in=r pitr=true
		two: dynamodb-table in=r pitr=true
		fn -write-> one payloadKb=400
		fn -write-> two payloadKb=401`,
		"PAYLOAD-LIMIT", ""},
	{"fifty operations for each GiB of io1, five hundred of gp3, a thousand of io2", shop + `
		one: ebs-volume in=a type=io1 sizeGiB=200 iops=10000 encrypted=true reproducible=true
		two: ebs-volume in=a type=gp3 sizeGiB=40 iops=20000 encrypted=true reproducible=true
		three: ebs-volume in=a type=io2 sizeGiB=100 iops=50000 encrypted=true reproducible=true`,
		"", "EBS-IOPS"},
	{"one operation too many", shop + `
		one: ebs-volume in=a type=io1 sizeGiB=200 iops=10001 encrypted=true reproducible=true`,
		"EBS-IOPS", ""},
	{"functions run fifteen minutes, managed instances longer", region + `
		q: sqs-queue in=r visibilityTimeoutSec=43200 maxReceiveCount=3
		one: lambda in=r timeoutSec=901
		two: lambda in=r timeoutSec=1800 memoryMb=20480 computeType=managed-instances
		q -trigger-> two`,
		"LAMBDA-CONFIG-RANGE", ""},
	{"several things out of range are told one by one", region + `
		fn: lambda in=r memoryMb=64 ephemeralMb=20000 envBytes=5000`,
		"LAMBDA-CONFIG-RANGE LAMBDA-CONFIG-RANGE LAMBDA-CONFIG-RANGE", ""},
	{"functions at the edge may take half a minute, on any event", `
		us: region code=us-east-1
		cdn: cloudfront viewerProtocol=https-only
		one: lambda-edge in=us event=origin-request runtime=nodejs22.x timeoutSec=30 memoryMb=512
		two: lambda-edge in=us event=viewer-request runtime=nodejs22.x timeoutSec=40
		one -associate-> cdn
		two -associate-> cdn`,
		"EDGE-LIMITS", "LAMBDA-CONFIG-RANGE"},
	{"a stream remembers as long as it is told to, that of a table a day", region + `
		s: kinesis-stream in=r retentionHours=168 encrypted=true
		t: dynamodb-table in=r pitr=true streamEnabled=true streamView=NEW_IMAGE
		fn: lambda in=r
		s -trigger-> fn replayHours=100
		t -trigger-> fn replayHours=30`,
		"STREAM-RETENTION", ""},
	{"a workflow of six minutes is not an Express one", region + `
		one: step-functions in=r type=EXPRESS logging=true expectedDurationSec=360
		two: step-functions in=r type=STANDARD expectedDurationSec=86400`,
		"SFN-DURATION", ""},
	{"an API gives up before its function does", region + `
		api: apigw-http in=r authType=AWS_IAM
		fn: lambda in=r timeoutSec=60
		api -invoke-> fn`,
		"SYNC-TIMEOUT-CHAIN", ""},
	{"a queue between them has time", region + `
		api: apigw-http in=r authType=AWS_IAM
		q: sqs-queue in=r visibilityTimeoutSec=360 maxReceiveCount=3
		fn: lambda in=r timeoutSec=60
		api -publish-> q
		q -trigger-> fn`,
		"", "SYNC-TIMEOUT-CHAIN"},
	{"a table is recovered for 35 days, a backup is kept longer", region + `
		one: dynamodb-table in=r pitr=true retentionDays=90
		two: dynamodb-table in=r pitr=true retentionDays=90
		plan: backup-plan in=r retentionDays=365
		plan -read-> two`,
		"DDB-BACKUP-WINDOW", ""},
	{"objects move from warm to cold, after thirty days to infrequent access", region + `
		one: s3-bucket in=r versioning=enabled lifecycle=[STANDARD_IA 30,GLACIER 90,EXPIRE 365]
		two: s3-bucket in=r versioning=enabled lifecycle=[GLACIER 30,STANDARD_IA 60]`,
		"S3-LIFECYCLE", ""},
	{"a group wants no more servers than it may have", shop + `
		web: auto-scaling-group in=v subnets=[app-a,app-c] min=2 desired=6 max=4`,
		"ASG-CAPACITY", ""},
	{"the clock of EventBridge counts minutes", region + `
		one: eventbridge-rule in=r schedule=rate(30 seconds)
		two: eventbridge-rule in=r schedule=rate(5 minutes)
		t: sns-topic in=r
		one -publish-> t
		two -publish-> t`,
		"SCHEDULE-RATE", ""},
}

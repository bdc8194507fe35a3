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
	{"origin events may take half a minute, viewer events five seconds", `
		us: region code=us-east-1
		cdn: cloudfront viewerProtocol=https-only
		one: lambda-edge in=us event=origin-request runtime=nodejs22.x timeoutSec=30 memoryMb=512
		two: lambda-edge in=us event=viewer-request runtime=nodejs22.x timeoutSec=10
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

var trustScenarios = []scenario{
	{"Lintel writes the roles that nobody draws", region + `
		fn: lambda in=r
		t: dynamodb-table in=r pitr=true
		b: s3-bucket in=r versioning=enabled
		fn -readwrite-> t
		fn -write-> b`,
		"", "PERM-ROLE-ACTION PERM-LOGS PERM-WILDCARD"},
	{"all that a role lacks is told once", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=r role=role
		t: dynamodb-table in=r pitr=true
		b: s3-bucket in=r versioning=enabled
		fn -readwrite-> t
		fn -write-> b`,
		"PERM-ROLE-ACTION", "PERM-LOGS"},
	{"a role that may do everything lacks nothing but care", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[* on *]
		fn: lambda in=r role=role
		t: dynamodb-table in=r pitr=true
		fn -readwrite-> t`,
		"PERM-WILDCARD", "PERM-ROLE-ACTION PERM-LOGS"},
	{"Lambda polls with the role of the function", region + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=r role=role
		q: sqs-queue in=r maxReceiveCount=3
		q -trigger-> fn`,
		"PERM-POLL", "PERM-ROLE-ACTION"},
	{"a topic needs leave to invoke, a queue does not", region + `
		t: sns-topic in=r
		fn: lambda in=r
		t -subscribe-> fn permission=none`,
		"PERM-INVOKE-POLICY", "PERM-POLL"},
	{"a function in the VPC needs interfaces", shop + nat + `
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		fn: lambda in=app-a subnets=[app-a,app-c] role=role`,
		"PERM-LAMBDA-VPC-ENI", ""},
	{"signed-in people without a role get nowhere", region + `
		pool: cognito-user-pool in=r
		ids: cognito-identity-pool in=r authRole=none
		b: s3-bucket in=r versioning=enabled
		pool -auth-> ids
		ids -read-> b`,
		"PERM-IDENTITY-ROLE", "COGNITO-IDENTITY-SOURCE"},
	{"an identity pool for guests needs nobody to vouch for them", region + `
		ids: cognito-identity-pool in=r allowUnauthenticated=true
		phone: mobile-app
		phone -auth-> ids`,
		"", "COGNITO-IDENTITY-SOURCE SEC-COGNITO-GUEST"},
	{"a proxy that asks IAM for everything has no secret", shop + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL authScheme=IAM_AUTH subnets=[data-a,data-c]
		proxy -connect-> db`,
		"", "PERM-RDS-ROLES"},
	{"the web is open to the world, the database and the shell are not", shop + `
		one: security-group in=v name=web-sg ingress=[tcp 443 from 0.0.0.0/0]
		two: security-group in=v name=shell-sg ingress=[tcp 22 from 0.0.0.0/0]
		three: security-group in=v name=db-sg ingress=[tcp 3306 from 0.0.0.0/0]
		lb: alb in=pub-a subnets=[pub-a,pub-c] securityGroups=[one]
		box: ec2-instance in=app-a imdsv2=required securityGroups=[two]
		db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c] securityGroups=[three]`,
		"SG-OPEN-WORLD SG-OPEN-WORLD", ""},
	{"a bucket behind a distribution, and one for everybody", region + `
		cdn: cloudfront originAccessControl=true viewerProtocol=https-only
		one: s3-bucket in=r versioning=enabled
		two: s3-bucket in=r versioning=enabled public=true blockPublicAccess=false
		cdn -origin-> one`,
		"S3-PUBLIC", ""},
	{"an API that anyone calls, on purpose or not", region + `
		people: users
		one: apigw-http in=r
		two: apigw-http in=r publicApi=true
		people -route-> one
		people -route-> two`,
		"API-NO-AUTH", ""},
	{"what AWS encrypts by itself, and what it does not", shop + `
		q: sqs-queue in=r
		b: s3-bucket in=r versioning=enabled
		t: dynamodb-table in=r pitr=true
		disk: ebs-volume in=a type=gp3 encrypted=false reproducible=true
		fs: efs-file-system in=r encrypted=false`,
		"ENCRYPTION-OFF ENCRYPTION-OFF", ""},
	{"the password of a database comes from a secret", shop + nat + `
		secret: secrets-manager-secret in=r
		one: lambda in=app-a subnets=[app-a,app-c] secretsInEnv=true
		two: lambda in=app-a subnets=[app-a,app-c]
		two -read-> secret`,
		"SEC-PLAINTEXT-SECRET", ""},
	{"servers ask for tokens, or leak their role", shop + `
		one: ec2-instance in=app-a imdsv2=optional
		two: ec2-instance in=app-a imdsv2=required
		three: ec2-instance in=app-a`,
		"EC2-IMDS", ""},
	{"a database in two zones, and one that stands alone", shop + `
		one: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c]
		two: rds-instance in=data-a engine=mysql multiAz=no encrypted=true subnets=[data-a,data-c]
		three: rds-instance in=data-a engine=mysql multiAz=no nonCritical=true encrypted=true subnets=[data-a,data-c]`,
		"DB-SINGLE-AZ", ""},
	{"a queue for what fails is not watched by another", region + `
		q: sqs-queue in=r visibilityTimeoutSec=30 maxReceiveCount=3
		dead: sqs-queue in=r
		fn: lambda in=r timeoutSec=5
		q -dlq-> dead
		q -trigger-> fn`,
		"", "FAILURE-SINK-MISSING SQS-BATCH"},
}

package rules_test

// storeTellings are about the limits of what keeps data and carries it.
var storeTellings = []telling{
	{"AURORA-CAPACITY", "from nothing to 256 units, in halves", `
		one: aurora-cluster mode=serverless-v2 minAcu=0 maxAcu=256
		two: aurora-cluster mode=serverless-v2 minAcu=1 maxAcu=1
		three: aurora-cluster mode=serverless-v2 minAcu=8
		four: aurora-cluster mode=serverless-v2 maxAcu=8
		five: aurora-cluster mode=provisioned minAcu=0.3`, "", ""},
	{"AURORA-CAPACITY", "more, and what is no half", `
		one: aurora-cluster mode=serverless-v2 minAcu=300 maxAcu=10
		two: aurora-cluster mode=serverless-v2 minAcu=2 maxAcu=0.7
		three: aurora-cluster mode=serverless-v2 minAcu=2 maxAcu=1.5
		four: aurora-cluster mode=serverless-v2 maxAcu=256.5`, `
			four: Set to 256 ACU
			one: Set to 256 ACU
			three: Set the maximum to 2 ACU
			two: Set to 2 ACU
		`, ""},
	{"AURORA-CAPACITY", "clusters of the first version that are there may stay", `
		old: aurora-cluster mode=serverless-v1 existing=true
		new: aurora-cluster mode=serverless-v1`, "new", "new: aurora-cluster mode=serverless-v2"},
	{"DDB-BACKUP-WINDOW", "from one day to thirty-five", `
		one: dynamodb-table pitr=true pitrDays=1
		two: dynamodb-table pitr=true pitrDays=35 retentionDays=35
		three: dynamodb-table pitr=true pitrDays=0
		four: dynamodb-table pitr=true pitrDays=36
		five: dynamodb-table pitr=false pitrDays=7 retentionDays=8`, "three\nfour", ""},
	{"DDB-BACKUP-WINDOW", "the window grows as far as it can", `
		one: dynamodb-table pitr=true pitrDays=7 retentionDays=35`, "one", "one: dynamodb-table pitrDays=35"},
	{"DDB-BACKUP-WINDOW", "beyond it takes a backup", `
		one: dynamodb-table pitr=true pitrDays=7 retentionDays=36`, "one: Add a backup plan", "one: dynamodb-table pitrDays=7"},
	{"DDB-BACKUP-WINDOW", "exports of what is in the window", `
		t: dynamodb-table pitr=true pitrDays=7
		b: s3-bucket
		c: sqs-queue
		t -replicate-> b exportDaysAgo=7
		t -replicate-> b
		t -publish-> c exportDaysAgo=8
		b -replicate-> t exportDaysAgo=8`, "", ""},
	{"DDB-BACKUP-WINDOW", "of what is not", `
		t: dynamodb-table pitr=true pitrDays=7
		b: s3-bucket
		t -replicate-> b exportDaysAgo=35
		t -replicate-> b exportDaysAgo=36`, `
			edge-1: Set the window to 35 days
			edge-2:
		`, "t: dynamodb-table pitrDays=35"},
	{"EBS-IOPS", "an HDD starts nothing, an SSD does", `
		one: ebs-volume type=st1 boot=true
		two: ebs-volume type=st1 boot=false
		three: ebs-volume type=gp3 boot=true`, "one", ""},
	{"EBS-IOPS", "what follows from the size cannot be asked for", `
		one: ebs-volume type=gp2 iops=100
		two: ebs-volume type=gp2`, "one", "one: ebs-volume iops="},
	{"EBS-IOPS", "gp3 begins with 3,000", `
		one: ebs-volume type=gp3 iops=3000
		two: ebs-volume type=gp3 iops=2999`, "two", "two: ebs-volume iops=3000"},
	{"EBS-IOPS", "io2 has a thousand for each GiB", `
		one: ebs-volume type=io1 sizeGiB=20 iops=20000
		two: ebs-volume type=io1 sizeGiB=20 iops=20001`, `
			one: Grow to 400 GiB / Change to io2
			two: Grow to 401 GiB
		`, ""},
	{"EBS-IOPS", "io1 has 64,000 at most", `
		one: ebs-volume type=io1 sizeGiB=2000 iops=64000
		two: ebs-volume type=io1 sizeGiB=2000 iops=64001
		three: ebs-volume type=io1 sizeGiB=100 iops=64000`, `
			three: Grow to 1280 GiB / Change to io2
			two: Set to 64000 IOPS
		`, ""},
	{"PAYLOAD-LIMIT", "a topic takes a megabyte for those who take it", `
		fn: lambda
		t: sns-topic
		q: sqs-queue
		fn -publish-> t payloadKb=300
		t -subscribe-> q`, "edge-1: Pass it through S3 / Raise the limit to 300 KB", ""},
	{"PAYLOAD-LIMIT", "functions take it, and versions of them", `
		fn: lambda
		t: sns-topic
		f: lambda
		a: lambda-alias
		fn -publish-> t payloadKb=300
		t -subscribe-> f
		t -subscribe-> a`, "edge-1: Pass it through S3 / Raise the limit to 300 KB", ""},
	{"PAYLOAD-LIMIT", "what is too large for S3 is not put there", `
		fn: lambda
		b: s3-bucket
		a: s3-access-point
		fn -write-> b payloadKb=99999999999
		fn -write-> a payloadKb=99999999999`, "edge-1:\nedge-2:", ""},
	{"PAYLOAD-LIMIT", "an address takes less", `
		fn: lambda
		t: sns-topic
		u: users
		fn -publish-> t payloadKb=300
		t -subscribe-> u`, "edge-1: Pass it through S3", ""},
	{"PAYLOAD-LIMIT", "who does not subscribe is of no account", `
		fn: lambda
		t: sns-topic
		u: users
		fn -publish-> t payloadKb=300
		t -log-> u
		u -subscribe-> t`, "edge-1: Pass it through S3 / Raise the limit to 300 KB", ""},
	{"PAYLOAD-LIMIT", "large amounts are told in large units", `
		fn: lambda
		one: sqs-queue
		two: sqs-queue
		fn -publish-> one payloadKb=10239
		fn -publish-> two payloadKb=10240`, `
			edge-1: Pass it through S3 - The arrow from Lambda to SQS queue carries 10239 KB, more th
			edge-2: Pass it through S3 - The arrow from Lambda to SQS queue carries 10 MB, more than 
		`, ""},
	{"PAYLOAD-LIMIT", "sizes are told in the unit that reads best", `
		api: apigw-http
		http: apigw-http
		b: s3-bucket
		fn: lambda
		api -publish-> fn payloadKb=10241
		http -publish-> fn payloadKb=102400
		fn -write-> b payloadKb=99999999999`, `
			edge-1 - 10 MB
			edge-2 - 100 MB
			edge-3 - 93.1 TB
		`, ""},
	{"PAYLOAD-LIMIT", "a queue takes a megabyte at most", `
		fn: lambda
		q: sqs-queue maxMessageKb=256
		fn -publish-> q payloadKb=1024
		fn -publish-> q payloadKb=1025`, `
			edge-1: Pass it through S3 / Raise the limit to 1024 KB
			edge-2: Pass it through S3
		`, "q: sqs-queue"},
	{"PAYLOAD-LIMIT", "what another limit just allows is not in the way", `
		bus: eventbridge-bus
		q: sqs-queue maxMessageKb=256
		bus -publish-> q payloadKb=1024`, "edge-1: Raise the limit to 1024 KB", "q: sqs-queue maxMessageKb=1024"},
	{"S3-LIFECYCLE", "objects live longer than they take to move", `
		one: s3-bucket lifecycle=[GLACIER 90,EXPIRE 91]
		two: s3-bucket lifecycle=[GLACIER 90,EXPIRE 90]
		three: s3-bucket lifecycle=[GLACIER 0]
		four: s3-bucket lifecycle=[STANDARD_IA 29]`, `
			four: Move after 30 days
			two: Order from warm to cold
		`, ""},
	{"S3-LIFECYCLE", "nothing expires at once, nor moves to where it is", `
		one: s3-bucket lifecycle=[GLACIER 90,EXPIRE 0]
		two: s3-bucket storageClass=GLACIER lifecycle=[GLACIER 90]`, `
			one: Order from warm to cold
			two: Order from warm to cold
		`, "one: s3-bucket lifecycle=[GLACIER 90,EXPIRE 91]"},
	{"S3-POLICY-SIZE", "a policy has 20 KB", `
		one: s3-bucket policyKb=20
		two: s3-bucket policyKb=20.5
		three: s3-access-point policyKb=20
		four: s3-access-point policyKb=21`, "two\nfour:", ""},
	{"STREAM-RETENTION", "what a stream keeps can be read", `
		s: kinesis-stream retentionHours=48
		f: lambda
		s -trigger-> f replayHours=48
		s -trigger-> f replayHours=49
		s -trigger-> f replayHours=8760
		s -trigger-> f replayHours=8761`, `
			edge-2: Keep data 49 h
			edge-3: Keep data 8760 h
			edge-4:
		`, "s: kinesis-stream retentionHours=49"},
	{"STREAM-RETENTION", "a bus keeps nothing without an archive", `
		b: eventbridge-bus
		f: lambda
		b -trigger-> f replayHours=1`, "edge-1: Turn on the archive - EventBridge keeps nothing that it has delivered; replaying 1", ""},
}

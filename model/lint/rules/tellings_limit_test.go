package rules_test

// limitTellings are about how much and how long code runs.
var limitTellings = []telling{
	{"ASG-CAPACITY", "a minimum alone says nothing of the others", `
		one: auto-scaling-group min=5
		two: auto-scaling-group desired=5
		three: auto-scaling-group min=2 max=4
		four: auto-scaling-group min=2 max=2 desired=2
		five: auto-scaling-group max=0 scalingPolicies=[target X 1]
		six: auto-scaling-group min=0 scalingPolicies=[target X 1]
		seven: auto-scaling-group min=2 max=3 scalingPolicies=[target X 1]`, "", ""},
	{"ASG-CAPACITY", "one size leaves nothing to scale", `
		web: auto-scaling-group min=2 max=2 scalingPolicies=[target X 1]`, "web", "web: auto-scaling-group max=3 desired="},
	{"ASG-CAPACITY", "who scales wants more than the minimum", `
		web: auto-scaling-group min=4 max=2 desired=3 scalingPolicies=[target X 1]`, "web", "web: auto-scaling-group max=5 desired=4"},
	{"ASG-CAPACITY", "who does not, does not", `
		web: auto-scaling-group min=4 max=2`, "web", "web: auto-scaling-group max=4 desired="},
	{"ASG-CAPACITY", "what is desired is not less than the minimum", `
		web: auto-scaling-group min=4 desired=3`, "web", "web: auto-scaling-group desired=4"},
	{"ASG-CAPACITY", "nor more than the maximum", `
		web: auto-scaling-group max=4 desired=5`, "web", "web: auto-scaling-group max=5"},
	{"CFN-STACK-SIZE", "a hundred resources are not many", `
		s: cloudformation-stack resources=100
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		s -deploy-> fn`, "", ""},
	{"CFN-STACK-SIZE", "more of three layers are", `
		s: cloudformation-stack resources=101
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		s -deploy-> fn`, "s", ""},
	{"CFN-STACK-SIZE", "of two layers they are not, whatever else is wired to the stack", `
		s: cloudformation-stack resources=101
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		fn -deploy-> s
		s -publish-> fn`, "", ""},
	{"CFN-STACK-SIZE", "only what it deploys is in it", `
		s: cloudformation-stack resources=101
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		s -publish-> fn`, "", ""},
	{"CFN-STACK-SIZE", "who deploys it is of no account", `
		s: cloudformation-stack resources=101
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		s -deploy-> fn
		fn -deploy-> s`, "s", ""},
	{"CFN-STACK-SIZE", "a stack of stacks has its layers there", `
		s: cloudformation-stack resources=101
		inner: cloudformation-stack
		net: subnet
		t: dynamodb-table
		fn: lambda
		s -deploy-> net
		s -deploy-> t
		s -deploy-> fn
		s -deploy-> inner`, "", ""},
	{"CFN-STACK-SIZE", "what names the stack is in it", `
		s: cloudformation-stack name=core resources=101
		net: vpc-endpoint stack=core
		t: dynamodb-table stack=core
		fn: lambda stack=core`, "s", ""},
	{"CFN-STACK-SIZE", "what names another is not, nor what names none", `
		s: cloudformation-stack resources=101
		net: vpc-endpoint stack=""
		t: dynamodb-table stack=""
		fn: lambda stack=core
		q: sqs-queue stack=""`, "", ""},
	{"CFN-STACK-SIZE", "five hundred resources are the most", `
		one: cloudformation-stack resources=500
		two: cloudformation-stack resources=501`, "two", ""},
	{"CFN-STACK-SIZE", "a layer is what its parts are for", `
		s: cloudformation-stack resources=101
		group: auto-scaling-group
		t: dynamodb-table
		fn: lambda
		s -deploy-> group
		s -deploy-> t
		s -deploy-> fn`, "", ""},
	{"CFN-STACK-SIZE", "a key is in none", `
		s: cloudformation-stack resources=101
		key: kms-key
		t: dynamodb-table
		fn: lambda
		s -deploy-> key
		s -deploy-> t
		s -deploy-> fn`, "", ""},
	{"EC2-USERDATA", "a start script has 16 KB", `
		one: ec2-instance userDataKb=16
		two: ec2-instance userDataKb=16.5
		three: launch-template userDataKb=17`, "two\nthree", ""},
	{"EDGE-LIMITS", "functions of CloudFront have 10 KB and a millisecond", `
		one: cloudfront-function codeKb=10 expectedMs=1
		two: cloudfront-function codeKb=11 expectedMs=2`, "two\ntwo", ""},
	{"LAMBDA-CONCURRENCY", "what is provisioned is part of what is reserved", `
		one: lambda reservedConcurrency=10 provisionedConcurrency=10
		two: lambda reservedConcurrency=10 provisionedConcurrency=11
		three: lambda provisionedConcurrency=11
		four: lambda reservedConcurrency=0`, "two\nfour", ""},
	{"LAMBDA-CONCURRENCY", "a hundred stay for those without a reservation", `
		r: region code=us-east-1
		one: lambda in=r reservedConcurrency=450
		two: lambda in=r reservedConcurrency=450
		far: lambda reservedConcurrency=950`, "", ""},
	{"LAMBDA-CONCURRENCY", "not fewer", `
		r: region code=us-east-1
		one: lambda in=r reservedConcurrency=450
		two: lambda in=r reservedConcurrency=451
		none: lambda in=r reservedConcurrency=0`, "two+one\nnone", ""},
	{"LAMBDA-CONCURRENCY", "each account has its own", `
		a: aws-account
		b: aws-account
		r: region in=a code=us-east-1
		s: region in=b code=us-east-1
		one: lambda in=r reservedConcurrency=450
		two: lambda in=s reservedConcurrency=451`, "", ""},
	{"LAMBDA-CONCURRENCY", "a mapping takes from 2 to 1,000, of queues", `
		q: sqs-queue
		s: kinesis-stream
		f: lambda
		q -trigger-> f maxConcurrency=2
		q -trigger-> f maxConcurrency=1000
		q -trigger-> f maxConcurrency=1
		q -trigger-> f maxConcurrency=1001
		s -trigger-> f maxConcurrency=1
		f -publish-> q maxConcurrency=1`, "edge-3\nedge-4", ""},
	{"LAMBDA-CONCURRENCY", "all frames of a Region share that of their account", `
		one: aws-account
		r: region in=one code=us-east-1
		u: region in=one code=us-east-1
		f: lambda in=r reservedConcurrency=600
		g: lambda in=u reservedConcurrency=600`, "f+g", ""},
	{"LAMBDA-CONFIG-RANGE", "the smallest and the largest", `
		one: lambda memoryMb=128 timeoutSec=1 ephemeralMb=512 envBytes=0 layers=0
		two: lambda memoryMb=10240 timeoutSec=900 ephemeralMb=10240 envBytes=4096 layers=5
		three: lambda memoryMb=127
		four: lambda memoryMb=10241
		five: lambda layers=6`, "three\nfour\nfive", ""},
	{"LAMBDA-CONFIG-RANGE", "managed instances run long only for those who do not wait", `
		one: lambda computeType=managed-instances timeoutSec=901
		two: lambda computeType=managed-instances memoryMb=32768
		three: lambda computeType=managed-instances memoryMb=32769
		q: sqs-queue
		four: lambda computeType=managed-instances timeoutSec=5400
		q -trigger-> four`, "one\nthree", ""},
	{"LAMBDA-CONFIG-RANGE", "an archive has 250 MB, 50 of them uploaded directly", `
		one: lambda packageType=Zip unzippedMb=250 zipMb=50 uploadFrom=direct
		two: lambda packageType=Zip unzippedMb=251
		three: lambda packageType=Zip zipMb=51 uploadFrom=direct
		four: lambda packageType=Zip zipMb=51 uploadFrom=s3`, "two\nthree", ""},
	{"LAMBDA-CONFIG-RANGE", "an image has 10 GB", `
		one: lambda packageType=Zip unzippedMb=10240`, "one: Package as an image", "one: lambda packageType=Image"},
	{"LAMBDA-DURATION", "a function may take as long as its timeout", `
		one: lambda timeoutSec=60 expectedDurationSec=60
		two: lambda timeoutSec=60
		three: lambda timeoutSec=soon expectedDurationSec=60
		four: lambda timeoutSec=60 expectedDurationSec=61 durable=true`, "", ""},
	{"LAMBDA-DURATION", "longer it takes a longer one", `
		one: lambda timeoutSec=60 expectedDurationSec=900`, "one: Raise the timeout to 900 s", "one: lambda timeoutSec=900"},
	{"LAMBDA-DURATION", "longer than the longest is too long", `
		one: lambda timeoutSec=60 expectedDurationSec=901`, "one:", ""},
	{"LAMBDA-DURATION", "its queue hides messages longer then", `
		one: lambda timeoutSec=60 expectedDurationSec=100
		q: sqs-queue visibilityTimeoutSec=360
		ready: sqs-queue visibilityTimeoutSec=900
		other: sqs-queue visibilityTimeoutSec=360
		q -trigger-> one
		ready -trigger-> one
		other -publish-> one`, "one", "q: sqs-queue visibilityTimeoutSec=600\nready: sqs-queue visibilityTimeoutSec=900\nother: sqs-queue visibilityTimeoutSec=360"},
	{"LAMBDA-DURATION", "unless it hides them for long enough", `
		one: lambda timeoutSec=3 expectedDurationSec=5
		q: sqs-queue
		q -trigger-> one`, "one", "one: lambda timeoutSec=5\nq: sqs-queue visibilityTimeoutSec="},
	{"SCHEDULE-RATE", "a minute, or several", `
		a: eventbridge-rule schedule=rate(1 minute)
		b: eventbridge-rule schedule=rate(0 minutes)
		c: eventbridge-rule schedule=rate(1 minutes)
		d: eventbridge-rule schedule=rate(2 minute)
		e: eventbridge-rule schedule=rate(0.5 hour)
		f: eventbridge-scheduler schedule=rate(1 minutes)
		g: eventbridge-scheduler schedule=rate(30 seconds)
		h: eventbridge-rule schedule=rate(1 fortnights)
		i: eventbridge-rule schedule=rate(2 day)
		j: eventbridge-rule schedule=rate(2 hour)`, "b\nc\nd\ng\ni\nj", ""},
	{"SFN-DURATION", "five minutes, or a year", `
		one: step-functions type=EXPRESS expectedDurationSec=300
		two: step-functions type=EXPRESS expectedDurationSec=301
		three: step-functions type=STANDARD expectedDurationSec=31536000
		four: step-functions type=STANDARD expectedDurationSec=31536001
		five: step-functions type=EXPRESS expectedDurationSec=31536001
		six: step-functions type=EXPRESS expectedDurationSec=31536000`, `
			five:
			four:
			six: Change to Standard
			two: Change to Standard
		`, ""},
	{"SQS-BATCH", "ten messages without a window, ten thousand with one", `
		q: sqs-queue
		f: lambda
		q -trigger-> f batchSize=10
		q -trigger-> f batchSize=11
		q -trigger-> f batchSize=11 batchWindowSec=1
		q -trigger-> f batchSize=10000 batchWindowSec=1
		q -trigger-> f batchSize=10001 batchWindowSec=1
		f -publish-> q batchSize=11`, "edge-2\nedge-5", ""},
	{"SQS-BATCH", "ten of a FIFO queue, without a window", `
		q: sqs-queue fifo=true
		f: lambda
		q -trigger-> f batchSize=10 batchWindowSec=0
		q -trigger-> f batchSize=11
		q -trigger-> f batchWindowSec=1`, "edge-2\nedge-3", ""},
	{"SQS-BATCH", "dead letters go to a queue of the same type", `
		a: sqs-queue fifo=true
		b: sqs-queue fifo=true
		c: sqs-queue fifo=false
		t: sns-topic fifo=false
		a -dlq-> b
		a -dlq-> t
		a -dlq-> c`, "edge-3: Make SQS queue FIFO", "c: sqs-queue fifo=true"},
	{"SQS-BATCH", "which may change where nobody else needs it", `
		a: sqs-queue fifo=true
		c: sqs-queue fifo=false
		d: sqs-queue fifo=false
		fn: lambda
		a -dlq-> c
		fn -publish-> c
		a -dlq-> d
		d -dlq-> d`, "edge-1:\nedge-3:", ""},
	{"SQS-BATCH", "or takes what it cannot deliver as well", `
		a: sqs-queue fifo=true
		c: sqs-queue fifo=false
		d: sqs-queue fifo=false
		t: sns-topic fifo=true
		a -dlq-> c
		a -log-> c
		a -dlq-> d
		t -dlq-> d`, "edge-1:\nedge-3:", ""},
	{"SQS-BATCH", "of a queue that may be of either type nothing is said", `
		a: sqs-queue fifo=maybe
		b: sqs-queue fifo=true
		c: sqs-queue fifo=maybe
		a -dlq-> b
		b -dlq-> c`, "", ""},
	{"SQS-VISIBILITY", "the slowest function counts, and the first of those", `
		q: sqs-queue visibilityTimeoutSec=30
		f: lambda timeoutSec=10
		g: lambda timeoutSec=30
		h: lambda timeoutSec=30
		q -trigger-> f
		q -trigger-> g
		q -trigger-> h`, "q+edge-2+g: Set the visibility timeout to 180 s", ""},
	{"SQS-VISIBILITY", "who is not triggered reads nothing", `
		q: sqs-queue visibilityTimeoutSec=30
		odd: sqs-queue visibilityTimeoutSec=soon
		f: lambda timeoutSec=30
		q -log-> f
		odd -trigger-> f`, "", ""},
	{"SQS-VISIBILITY", "a message that is hidden as long as the function runs", `
		q: sqs-queue visibilityTimeoutSec=30
		f: lambda timeoutSec=30
		odd: lambda timeoutSec=soon
		q -trigger-> f
		q -trigger-> odd
		f -publish-> q`, "q: Set the visibility timeout to 180 s - Visibility timeout of SQS queue is 30 s and should be 180 s:", "q: sqs-queue visibilityTimeoutSec=180"},
	{"SQS-VISIBILITY", "one that is not", `
		q: sqs-queue visibilityTimeoutSec=29
		f: lambda timeoutSec=30
		g: lambda timeoutSec=10
		q -trigger-> f
		q -trigger-> g`, "q: Set the visibility timeout to 180 s - Visibility timeout of SQS queue is 29 s, but must be at leas", "q: sqs-queue visibilityTimeoutSec=180"},
	{"SYNC-TIMEOUT-CHAIN", "who waits as long as it takes", `
		api: apigw-rest
		f: lambda timeoutSec=29
		api -invoke-> f`, "", ""},
	{"SYNC-TIMEOUT-CHAIN", "who does not", `
		api: apigw-rest
		http: apigw-http
		f: lambda timeoutSec=31
		g: lambda timeoutSec=60 expectedDurationSec=29
		h: lambda timeoutSec=60 expectedDurationSec=30
		api -invoke-> f
		http -invoke-> f
		api -invoke-> g
		api -invoke-> h`, `
			edge-2: Set the timeout to 30 s
			edge-1: Set the timeout to 29 s / Call without waiting
			edge-3: Set the timeout to 29 s / Call without waiting
			edge-4: Call without waiting
		`, "f: lambda timeoutSec=30"},
	{"SYNC-TIMEOUT-CHAIN", "a function stops after a second at least", `
		quick: apigw-rest integrationTimeoutMs=999
		slow: apigw-rest integrationTimeoutMs=1000
		f: lambda timeoutSec=3
		g: lambda timeoutSec=3
		quick -invoke-> f
		slow -invoke-> g`, `
			edge-1: Call without waiting
			edge-2: Set the timeout to 1 s / Call without waiting
		`, ""},
}

package rules_test

// connectTellings are of rules about arrows that connect what cannot be, and of buckets and messages.
var connectTellings = []telling{
	{"CONN-UNSUPPORTED", "what nothing stands between", `
		fn: lambda
		disk: ebs-volume
		fn -attach-> disk`, "edge-1: - Lambda cannot be connected to EBS volume directly. Functions", ""},
	{"CONN-UNSUPPORTED", "a stack and a place stand for what is in them", `
		r: region
		s: cloudformation-stack
		fn: lambda
		web: auto-scaling-group
		b: s3-bucket
		fn -write-> s
		fn -write-> r
		b -write-> web`, "edge-3", ""},
	{"CONN-UNSUPPORTED", "what is put between goes with both", `
		q: sqs-queue
		t: dynamodb-table
		q -write-> t`, "edge-1: Put Lambda in between", ""},
	{"CONN-UNSUPPORTED", "only a bucket has to be told to send its events to EventBridge", `
		b: codebuild
		q: sqs-queue
		b -publish-> q`, "edge-1: Put EventBridge in between", "b: codebuild eventBridge="},
	{"CONN-UNSUPPORTED", "an arrow of another kind at a stack stands for something in it", `
		s: cloudformation-stack
		line: codepipeline
		line -write-> s`, "", ""},
	{"CONN-UNSUPPORTED", "a stack makes no server of somebody else", `
		s: cloudformation-stack
		x: onprem-server
		s -deploy-> x`, "edge-1 - a custom resource", ""},
	{"S3-EVENT-DEST-FIFO", "a bucket tells no FIFO queue", `
		b: s3-bucket
		q: sqs-queue fifo=true
		p: sqs-queue
		t: sns-topic fifo=true
		k: kinesis-stream fifo=true
		b -publish-> q
		b -trigger-> t
		b -publish-> p
		b -write-> q
		b -publish-> k
		q -publish-> b`, `
			edge-2: Make it standard
			edge-1: Go through EventBridge / Make it standard
		`, ""},
	{"S3-EVENT-RECURSION", "only the events of a bucket make one", `
		b: s3-bucket
		q: sqs-queue
		f: lambda
		g: lambda
		b -log-> f
		f -write-> b
		q -trigger-> g
		g -write-> q`, "", ""},
	{"S3-EVENT-RECURSION", "a function that feeds itself", `
		b: s3-bucket
		o: s3-bucket
		f: lambda
		g: lambda
		h: lambda
		i: lambda
		b -trigger-> f
		f -write-> b
		b -trigger-> g prefix=in/
		g -write-> b outputPrefix=out/
		b -trigger-> h suffix=.jpg
		h -write-> b
		b -trigger-> i
		i -read-> b
		i -write-> o
		f -readwrite-> b
		b -write-> i`, `
			edge-10: Write to a bucket of its own
			edge-2: Write to a bucket of its own
		`, ""},
	{"S3-REPLICATION-VERSIONING", "both keep versions", `
		a: s3-bucket versioning=disabled
		b: s3-bucket versioning=enabled
		c: s3-bucket versioning=enabled
		d: s3-bucket existing=true
		t: dynamodb-table
		a -replicate-> b
		b -replicate-> c
		b -replicate-> a
		b -replicate-> b
		d -replicate-> b
		a -write-> b
		a -replicate-> t
		t -replicate-> a`, "edge-1\nedge-3\nedge-4", ""},
	{"SNS-SQS-FIFO-MIX", "a topic becomes a FIFO topic where all that is at it goes with one", `
		fn: lambda
		b: s3-bucket
		o: sqs-queue fifo=true
		dead: sqs-queue fifo=true
		other: sqs-queue fifo=true
		all: sns-topic
		events: sns-topic
		logged: sns-topic
		sent: sns-topic
		fn -publish-> all
		all -subscribe-> o
		b -publish-> events
		events -subscribe-> o
		fn -log-> logged
		logged -subscribe-> o
		sent -subscribe-> o
		sent -publish-> o
		o -dlq-> dead
		o -log-> other`, `
			edge-2: Make the queue standard / Make the topic FIFO
			edge-4: Make the queue standard
			edge-6: Make the queue standard
			edge-7: Make the queue standard
		`, `
			o: sqs-queue fifo=
			dead: sqs-queue fifo=
			other: sqs-queue fifo=true
		`},
	{"SNS-SQS-FIFO-MIX", "a FIFO topic becomes a standard one where it feeds no FIFO queue", `
		fn: lambda
		q: sqs-queue
		o: sqs-queue fifo=true
		a: sns-topic fifo=true
		b: sns-topic fifo=true
		fn -publish-> a
		a -subscribe-> fn
		a -subscribe-> q
		b -subscribe-> fn
		b -subscribe-> o`, `
			edge-2: Put a FIFO queue in between / Make the topic standard
			edge-4: Put a FIFO queue in between
		`, ""},
	{"SNS-SQS-FIFO-MIX", "a topic and its queues are of one type", `
		t: sns-topic
		f: sns-topic fifo=true
		p: sns-topic
		q: sqs-queue
		o: sqs-queue fifo=true
		fn: lambda
		u: users
		t -subscribe-> o
		t -subscribe-> q
		f -subscribe-> o
		f -subscribe-> fn
		f -log-> fn
		fn -publish-> t
		t -publish-> o
		o -subscribe-> t
		p -subscribe-> o
		p -subscribe-> fn
		f -subscribe-> u`, `
			edge-4: Put a FIFO queue in between
			edge-1: Make the queue standard
			edge-9: Make the queue standard
			edge-11:
		`, ""},
}

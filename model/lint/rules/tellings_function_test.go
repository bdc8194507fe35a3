package rules_test

// functionTellings are of rules about functions and flows of work.
var functionTellings = []telling{
	{"LAMBDA-ALIAS-TO-ALIAS", "an alias of the unpublished code", `
		fn: lambda
		one: lambda-alias
		two: lambda-alias
		log: cloudwatch-logs
		one -invoke-> two
		two -invoke-> fn
		two -log-> log`, "edge-1", "one -invoke-> fn"},
	{"LAMBDA-ALIAS-TO-ALIAS", "calls are split between two versions, not three", `
		one: lambda-alias
		a: lambda-version
		b: lambda-version
		c: lambda-version
		one -invoke-> a
		one -invoke-> b
		one -invoke-> c
		two: lambda-alias
		two -invoke-> a
		two -invoke-> b`, "one", ""},
	{"LAMBDA-ALIAS-TO-ALIAS", "all calls may go to the unpublished code, a part of them may not", `
		one: lambda-alias routing=[$LATEST 100]
		two: lambda-alias routing=[1 90,$LATEST 10]`, "two", "two: lambda-alias routing=[1 90]"},
	{"LAMBDA-DEST-SYNC", "a queue has dead letters only in a queue", `
		q: sqs-queue
		fn: lambda
		t: sns-topic
		q -trigger-> fn
		fn -destination-> t`, "edge-2: Remove the arrow", ""},
	{"LAMBDA-DEST-SYNC", "which is another one", `
		q: sqs-queue
		fn: lambda
		q -trigger-> fn
		fn -dlq-> q`, "edge-2: Remove the arrow", ""},
	{"LAMBDA-DEST-SYNC", "and only one", `
		q: sqs-queue
		one: sqs-queue
		two: sqs-queue
		fn: lambda
		q -trigger-> fn
		q -dlq-> one
		fn -dlq-> two`, "edge-3: Remove the arrow", ""},
	{"LAMBDA-DEST-SYNC", "a queue that takes dead letters may have some itself", `
		q: sqs-queue
		other: sqs-queue
		dead: sqs-queue
		fn: lambda
		q -trigger-> fn
		other -dlq-> q
		fn -dlq-> dead`, "edge-3: Set it on the source queue / Remove the arrow", "q -dlq-> dead"},
	{"LAMBDA-DEST-TYPE", "where records may go", `
		f: lambda
		e: eventbridge-rule
		q: sqs-queue
		ff: sqs-queue fifo=true
		t: sns-topic
		b: s3-bucket
		g: lambda
		bus: eventbridge-bus
		d: dynamodb-table
		x: quantum-computer
		f -destination-> q
		f -destination-> ff
		f -destination-> b outcome=success
		f -destination-> b outcome=failure
		f -destination-> g
		f -destination-> d
		f -destination-> x
		f -dlq-> t
		f -dlq-> ff
		f -dlq-> g
		f -dlq-> d
		f -dlq-> x
		e -dlq-> q
		e -dlq-> ff
		e -dlq-> t
		e -log-> ff
		f -write-> ff
		q -dlq-> f`, `
			edge-14: Make it standard
			edge-11:
			edge-6:
			edge-10: Make it a failure destination
			edge-3: Send failures only
			edge-2: Make it standard
			edge-9: Make it standard
		`, ""},
	{"LAMBDA-EDGE-FEATURES", "what Lambda@Edge does without", `
		a: lambda-edge envBytes=0 layers=0 provisionedConcurrency=0 ephemeralMb=512 architecture=x86_64 packageType=Zip
		b: lambda-edge envBytes=1
		c: lambda-edge layers=1
		d: lambda-edge ephemeralMb=513
		e: lambda-edge runtime=python3.13
		f: lambda-edge runtime=java21
		g: lambda-edge runtime=nodejs22.x
		h: lambda-edge runtime=""
		i: lambda-edge qualifier=$LATEST
		j: lambda-edge qualifier="7"
		k: lambda-edge qualifier=""
		l: lambda-edge architecture=arm64
		m: lambda envBytes=1`, "b\nc\nd\nf\ni\nl", ""},
	{"LAMBDA-FS-ONE", "only the bucket that the files are of keeps versions", `
		files: s3-files
		b: s3-bucket versioning=disabled
		other: s3-bucket versioning=disabled
		fn: lambda
		files -associate-> b
		other -log-> files
		files -log-> fn`, "edge-1", ""},
	{"LAMBDA-FS-ONE", "one file system, by as many points as one likes", `
		e: efs-file-system
		p: efs-access-point
		o: efs-access-point
		s: s3-files
		b: s3-bucket versioning=disabled
		c: s3-bucket versioning=enabled
		lost: efs-access-point
		f: lambda
		g: lambda
		h: lambda
		i: lambda
		p -mount-> e
		e -mount-> o
		f -mount-> p
		f -mount-> o
		g -mount-> e
		g -mount-> s
		h -mount-> e
		h -read-> s
		s -mount-> h
		i -mount-> lost
		i -mount-> e
		s -read-> b
		s -read-> c
		b -log-> s`, `
			g: Keep only EFS / Keep only S3 Files
			edge-12: Enable versioning
		`, ""},
	{"LAMBDA-IMAGE-SOURCE", "where an image comes from, and what it is", `
		r: ecr-repository
		u: ecr-repository public=true
		b: s3-bucket
		a: lambda packageType=Image
		c: lambda packageType=Image
		d: lambda packageType=Image
		e: lambda packageType=Zip
		f: lambda packageType=Image imageArchitectures=[x86_64]
		g: lambda packageType=Image imageArchitectures=[x86_64,arm64]
		h: lambda packageType=Image layers=0 imageSizeGB=10
		i: lambda packageType=Image layers=1 imageSizeGB=10.5
		j: lambda packageType=Image imageOs=windows
		r -pull-> a
		u -pull-> c
		r -log-> d
		b -pull-> f
		r -pull-> g
		r -pull-> h
		r -pull-> i
		r -pull-> j`, `
			edge-2: Make the repository private
			g: Build for one processor
			i: Remove layers
			i:
			j: Build for Linux
			d: Add a repository
		`, ""},
	{"LAMBDA-SNAPSTART", "what a snapshot does not go with", `
		files: efs-file-system
		a: lambda snapStart=true runtime=java21 ephemeralMb=512 provisionedConcurrency=0
		b: lambda snapStart=true runtime=java21 ephemeralMb=513
		c: lambda snapStart=true runtime=java21 provisionedConcurrency=1
		d: lambda snapStart=true runtime=nodejs22.x
		e: lambda snapStart=true runtime=java21
		f: lambda runtime=nodejs22.x provisionedConcurrency=1
		g: lambda snapStart=true
		h: lambda snapStart=true runtime=java21
		e -mount-> files
		h -read-> files
		files -mount-> a`, `
			b: Use the standard /tmp / Switch SnapStart off
			c: Remove provisioned concurrency / Switch SnapStart off
			d: Switch SnapStart off
			e: Switch SnapStart off
		`, ""},
	{"LAMBDA-VERSION-REQUIRED", "only published code is kept ready", `
		api: apigw-http
		al: lambda-alias
		v: lambda-version
		a: lambda provisionedConcurrency=1
		b: lambda provisionedConcurrency=0
		c: lambda provisionedConcurrency=1 provisionedTarget=alias
		d: lambda provisionedConcurrency=1
		e: lambda provisionedConcurrency=1
		f: lambda provisionedConcurrency=1
		g: lambda snapStart=true runtime=java21
		h: lambda provisionedConcurrency=1
		log: cloudwatch-logs
		api -invoke-> a
		api -invoke-> a
		api -invoke-> b
		api -invoke-> c
		api -invoke-> d
		al -invoke-> d
		e -log-> log
		api -invoke-> f
		f -invoke-> v
		api -invoke-> g
		api -log-> h`, "a+edge-1\ng+edge-10", ""},
	{"SFN-EXPRESS-PATTERN", "Express waits for nothing", `
		f: lambda
		a: step-functions type=EXPRESS
		b: step-functions type=EXPRESS
		c: step-functions type=EXPRESS humanApproval=true
		d: step-functions type=EXPRESS distributedMap=true
		e: step-functions type=STANDARD humanApproval=true
		g: step-functions type=EXPRESS
		a -invoke-> f pattern=sync
		b -invoke-> f pattern=request-response
		b -invoke-> f
		b -read-> f pattern=sync
		f -invoke-> g pattern=sync`, "a+edge-1\nc\nd", ""},
}

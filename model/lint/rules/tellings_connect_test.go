package rules_test

var connectTellings = []telling{
	{"ALB-AUTH-HTTPS", "an identity provider of somebody else", `
		lb: alb listeners=[HTTP 80]
		idp: third-party-idp
		idp -auth-> lb`, "edge-1", ""},
	{"ALB-AUTH-HTTPS", "an arrow that signs nobody in", `
		lb: alb listeners=[HTTP 80]
		people: cognito-user-pool
		people -invoke-> lb`, "", ""},
	{"APIGW-AUTH-TYPE", "credentials are for calling an API, too", `
		pool: cognito-identity-pool
		api: apigw-rest authType=NONE
		pool -invoke-> api`, "", ""},
	{"APIGW-HTTP-FEATURES", "a private API takes more than another type", `
		api: apigw-http endpointType=PRIVATE`, "api: Remove private endpoint", ""},
	{"APIGW-HTTP-FEATURES", "REST APIs wait 29 seconds", `
		api: apigw-http cacheEnabled=true integrationTimeoutMs=29000`, "api",
		"api: apigw-rest integrationTimeoutMs=29000"},
	{"APIGW-HTTP-FEATURES", "and no longer", `
		api: apigw-http cacheEnabled=true integrationTimeoutMs=29001`, "api",
		"api: apigw-rest integrationTimeoutMs="},
	{"APIGW-HTTP-FEATURES", "REST APIs check the tokens of user pools", `
		api: apigw-http cacheEnabled=true authType=JWT
		people: cognito-user-pool
		people -auth-> api`, "api", "api: apigw-rest authType=COGNITO_USER_POOLS"},
	{"APIGW-HTTP-FEATURES", "and of nobody else", `
		api: apigw-http cacheEnabled=true authType=JWT
		idp: third-party-idp
		idp -auth-> api`, "api: Remove cache", ""},
	{"ASG-METRIC", "a policy that names no metric, and one that does not track it", `
		web: auto-scaling-group scalingPolicies=[target,step ASGAverageDiskIO 50]`, "", ""},
	{"ASG-METRIC", "requests are counted by the load balancer of the VPC", `
		v: vpc
		lb: alb in=v
		web: auto-scaling-group in=v scalingPolicies=[target ALBRequestCountPerTarget 1000]`, "web: Attach to ALB / Track CPU utilization", "lb -route-> web"},
	{"ASG-METRIC", "which helps nobody who tracks what no group has", `
		v: vpc
		lb: alb in=v
		web: auto-scaling-group in=v scalingPolicies=[target ASGAverageDiskIO 50]`, "web: Track CPU utilization", "web: auto-scaling-group scalingPolicies=[target ASGAverageCPUUtilization 50]"},
	{"CACHE-NOT-A-PROXY", "only code asks a database instead of the cache", `
		cache: elasticache
		t: dynamodb-table
		cache -read-> t
		fn: lambda
		fn -connect-> cache
		flow: step-functions
		flow -read-> cache`, "edge-1", "fn -read-> t\n!flow -read-> t\n!flow -invoke-> t\n!flow -readwrite-> t"},
	{"COGNITO-IDENTITY-SOURCE", "a user pool signs in, whichever way the arrow leads", `
		pool: cognito-identity-pool allowUnauthenticated=false
		people: cognito-user-pool
		pool -auth-> people`, "", ""},
	{"COGNITO-IDENTITY-SOURCE", "clients do not", `
		pool: cognito-identity-pool allowUnauthenticated=false
		app: mobile-app
		app -auth-> pool
		t: dynamodb-table
		pool -read-> t`, "pool", ""},
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
	{"CW-ALARM-ACTION", "an alarm is part of another, and a place stands for what is in it", `
		v: vpc
		one: cloudwatch-alarm
		two: cloudwatch-alarm
		one -invoke-> two
		one -invoke-> v`, "", ""},
	{"DDB-GLOBAL-SHAPE", "a table is judged once, however many replicas it has", `
		a: dynamodb-table region=us-east-1 consistency=STRONG
		b: dynamodb-table region=us-east-2 consistency=EVENTUAL
		c: dynamodb-table region=us-west-2
		a -replicate-> b
		a -replicate-> c`, "a", ""},
	{"DDB-GLOBAL-SHAPE", "four Regions are too many, and no witness helps", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3,eu-central-1]`, "a:", ""},
	{"DDB-GLOBAL-SHAPE", "three replicas need no witness", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3] witnessRegion=eu-central-1`,
		"a: Remove the witness", "a: dynamodb-table witnessRegion="},
	{"DDB-GLOBAL-SHAPE", "an emptied field names no witness", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3] witnessRegion=""`, "", ""},
	{"APIGW-HTTP-FEATURES", "a function that signs in is no user pool", `
		api: apigw-http cacheEnabled=true authType=JWT
		check: lambda
		check -auth-> api`, "api: Remove cache", ""},
	{"CACHE-NOT-A-PROXY", "what the database sends, and what is only told of it, is no question", `
		cache: elasticache
		t: dynamodb-table
		fn: lambda
		cache -read-> t
		t -stream-> fn
		fn -log-> t`, "edge-1", ""},
	{"CACHE-NOT-A-PROXY", "an application asks already", `
		cache: elasticache
		t: dynamodb-table
		fn: lambda
		cache -read-> t
		fn -read-> t`, "", ""},
	{"CONN-UNSUPPORTED", "an arrow of another kind at a stack stands for something in it", `
		s: cloudformation-stack
		line: codepipeline
		line -write-> s`, "", ""},
	{"CONN-UNSUPPORTED", "a stack makes no server of somebody else", `
		s: cloudformation-stack
		x: onprem-server
		s -deploy-> x`, "edge-1 - a custom resource", ""},
	{"CW-ALARM-ACTION", "what is watched or scaled is not called", `
		one: cloudwatch-alarm
		q: sqs-queue
		one -monitor-> q
		one -invoke-> q
		q -invoke-> one`, "edge-2", ""},
	{"DDB-GLOBAL-SHAPE", "one Region lacks more than a witness", `
		a: dynamodb-table region=us-east-1 consistency=STRONG
		b: dynamodb-table region=us-east-2 witnessRegion=us-west-2
		a -replicate-> b
		c: dynamodb-table region=eu-west-1 consistency=STRONG witnessRegion=eu-west-3
		d: dynamodb-table region=eu-west-2 witnessRegion=eu-central-1
		c -replicate-> d`, "c:", ""},
	{"DDB-STREAM-CONSUMERS", "replication of a global table reads its stream", `
		a: dynamodb-table region=us-east-1 replicas=[us-west-2] streamEnabled=true
		f: lambda
		g: lambda
		a -trigger-> f
		a -trigger-> g`, "a", ""},
	{"DDB-STREAM-CONSUMERS", "that of a strongly consistent one does not", `
		a: dynamodb-table region=us-east-1 consistency=STRONG replicas=[us-east-2,us-west-2] streamEnabled=true
		f: lambda
		g: lambda
		a -trigger-> f
		a -trigger-> g`, "", ""},
	{"DDB-TRIGGER-NEEDS-STREAM", "a pipe reads a stream, however its arrow is called", `
		t: dynamodb-table streamEnabled=false
		one: eventbridge-pipe
		two: eventbridge-pipe
		three: eventbridge-pipe
		t -stream-> one
		t -trigger-> two
		t -read-> three`, "edge-1\nedge-2", ""},
	{"EBS-MULTI-ATTACH", "a volume of provisioned operations can be shared", `
		disk: ebs-volume type=io1
		a: ec2-instance os=windows
		b: ec2-instance os=windows
		disk -attach-> a
		disk -attach-> b`, "disk: Turn on Multi-Attach", "disk: ebs-volume multiAttach=true"},
	{"EBS-MULTI-ATTACH", "only an instance that it is attached to counts", `
		disk: ebs-volume type=gp3
		a: ec2-instance
		b: ec2-instance
		task: ecs-service
		disk -attach-> a
		b -read-> disk
		disk -attach-> task`, "", ""},
	{"EDGE-ONE-PER-EVENT", "functions for other paths are not in the way", `
		cdn: cloudfront
		one: lambda-edge event=viewer-request
		two: lambda-edge event=viewer-request
		img: lambda-edge event=origin-request
		cdn -associate-> one
		cdn -associate-> two
		cdn -associate-> img pathPattern=/img/*`, "edge-2: Move Lambda@Edge to the origin request", "two: lambda-edge event=origin-request"},
	{"EDGE-ONE-PER-EVENT", "a function for the same path is", `
		cdn: cloudfront
		one: lambda-edge event=viewer-request
		two: lambda-edge event=viewer-request
		far: lambda-edge event=origin-request
		cdn -associate-> one
		cdn -associate-> two
		cdn -associate-> far`, "edge-2:", ""},
	{"EDGE-ONE-PER-EVENT", "a function that is not associated does not run", `
		cdn: cloudfront
		one: lambda-edge event=viewer-request
		two: lambda-edge event=viewer-request
		cdn -associate-> one
		two -invoke-> cdn`, "", ""},
	{"EFS-WINDOWS", "who only reads of a file system does not mount it", `
		win: ec2-instance os=windows
		files: efs-file-system
		win -read-> files`, "", ""},
	{"FARGATE-TASK-SHAPE", "no GPU is none", `
		web: ecs-service launchType=fargate gpu=0`, "", ""},
	{"FARGATE-TASK-SHAPE", "file systems are mounted from platform 1.4 on", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=1.4.0`, "", ""},
	{"FARGATE-TASK-SHAPE", "that is 1.4", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion="1.4"`, "", ""},
	{"FARGATE-TASK-SHAPE", "not before", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=1.3.0`, "web", "web: ecs-service platformVersion="},
	{"FARGATE-TASK-SHAPE", "the newest platform is newer than 1.4", `
		web: ecs-service launchType=fargate volumeType=efs platformVersion=LATEST`, "", ""},
	{"FARGATE-TASK-SHAPE", "other file systems, and what is not mounted, are of no account", `
		web: ecs-service launchType=fargate platformVersion=1.3.0
		lustre: fsx-file-system
		files: efs-file-system
		web -mount-> lustre
		web -read-> files`, "", ""},
	{"FARGATE-VOLUME", "a file system that is mounted already holds the files", `
		web: ecs-service launchType=fargate volumeType=docker
		files: efs-file-system
		web -mount-> files`, "web", "web: ecs-service volumeType=efs\n!efs-file-system-1: efs-file-system"},
	{"FARGATE-VOLUME", "one that is only read of does not", `
		web: ecs-service launchType=fargate volumeType=docker
		b: s3-bucket
		web -read-> b`, "web", "web -mount-> efs-file-system-1"},
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
	{"DDB-IMPORT-NEW-TABLE", "an import makes a table", `
		b: s3-bucket
		t: dynamodb-table existing=true
		n: dynamodb-table
		o: dynamodb-table existing=true
		b -replicate-> t
		b -replicate-> n
		b -trigger-> t
		t -replicate-> b
		o -replicate-> t
		n -replicate-> n
		n -log-> n`, `
			edge-6:
			edge-1: Use a new table
		`, ""},
	{"DDB-EXPORT-PITR", "an export goes back in time", `
		b: s3-bucket
		q: sqs-queue
		off: dynamodb-table pitr=false
		on: dynamodb-table pitr=true
		old: dynamodb-table existing=true
		off -replicate-> b
		off -write-> b
		off -replicate-> q
		on -replicate-> b
		old -replicate-> b`, "edge-1", ""},
	{"FARGATE-TASK-SHAPE", "the sizes that there are", `
		a: ecs-service launchType=fargate cpu=256 memoryMb=2048
		b: ecs-service launchType=fargate cpu=256 memoryMb=2049
		c: ecs-service launchType=fargate cpu=300 memoryMb=4096
		d: ecs-service launchType=fargate cpu=256 memoryMb=1536
		e: ecs-service launchType=fargate cpu=32768 memoryMb=249856
		f: ecs-service launchType=fargate cpu=32768 memoryMb=249857
		g: ecs-service launchType=fargate cpu=256 memoryMb=249856
		h: ecs-service launchType=fargate cpu=512
		i: ecs-service launchType=fargate memoryMb=5
		j: ecs-service launchType=ec2 cpu=300`, `
			b: Use 512 CPU / 3072 MB
			c: Use 512 CPU / 4096 MB
			d: Use 256 CPU / 2048 MB
			f:
			g: Use 32768 CPU / 249856 MB
		`, ""},
	{"FARGATE-TASK-SHAPE", "what else a task asks for", `
		a: ecs-service launchType=fargate networkMode=awsvpc ephemeralGiB=20
		b: ecs-service launchType=fargate networkMode=bridge
		c: ecs-service launchType=fargate ephemeralGiB=200
		d: ecs-service launchType=fargate ephemeralGiB=201
		e: ecs-service launchType=fargate gpu=1
		f: batch computeType=FARGATE gpu=1
		g: batch computeType=EC2 gpu=1
		h: ecs-service launchType=fargate ephemeralGiB=5`, `
			f: Run on EC2
			b: Use awsvpc
			d: Use 200 GiB
			e: Run on EC2
			h: Use 20 GiB
		`, ""},
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
	{"LB-TARGET-TYPE", "what a load balancer sends to", `
		n: nlb
		g: gwlb
		a: alb
		f: lambda
		db: rds-instance
		al: lambda-alias
		box: ec2-instance
		n -route-> f
		n -route-> box
		g -route-> al
		a -route-> f
		a -route-> n
		a -route-> db
		n -log-> f
		n -teleport-> f
		f -invoke-> n
		n -route-> a`, `
			edge-5:
			edge-6:
			edge-3:
			edge-1:
		`, ""},
	{"LB-TARGET-TYPE", "and what it listens to", `
		a: alb listeners=[TCP 443]
		b: alb listeners=[HTTPS 443]
		c: nlb listeners=[HTTP 80]
		d: nlb listeners=[TLS 443,UDP 53]
		e: alb listeners=[nonsense]`, "a\nc", ""},
	{"R53-RECORD-TARGET", "what a record points to", `
		z: route53-zone domain=example.com
		y: route53-zone domain=example.org
		priv: route53-zone domain=intern.example private=true
		a: route53-record recordName=example.com type=CNAME
		b: route53-record recordName=www.example.com type=CNAME
		c: route53-record recordName=EXAMPLE.com. type=CNAME
		d: route53-record recordName="" type=CNAME
		e: route53-record recordName=example.com type=A
		f: route53-record alias=true
		g: route53-record alias=false
		h: route53-record alias=true
		i: route53-record alias=true
		box: ec2-instance
		db: rds-instance
		web: ecs-service
		cdn: cloudfront
		api: apigw-rest
		cust: apigw-custom-domain
		z -dns-> a
		z -dns-> b
		z -dns-> c
		z -dns-> d
		z -dns-> e
		z -dns-> f
		f -dns-> box
		g -dns-> box
		f -dns-> db
		f -dns-> web
		f -dns-> cdn
		f -dns-> api
		f -dns-> cust
		f -log-> box
		box -dns-> g
		priv -dns-> h
		h -dns-> cdn
		y -dns-> i
		i -dns-> f
		i -dns-> g`, `
			a: Make it an alias
			c: Make it an alias
			edge-17: Make it a CNAME
			edge-19: Make it a CNAME
			edge-7: Make it an A record
			edge-10:
			edge-9: Make it a CNAME
			edge-12: Add a custom domain
		`, ""},
	{"RDS-EVENT-NO-DATA", "events tell what happened, not what was stored", `
		db: rds-instance
		cl: aurora-cluster
		t: sns-topic
		ff: sns-topic fifo=true
		f: lambda
		x: dynamodb-table
		db -publish-> t content=data
		db -publish-> t content=status
		db -publish-> t
		cl -publish-> ff
		db -trigger-> f
		db -invoke-> f
		x -publish-> t content=data
		db -replicate-> t content=data`, `
			edge-4: Use a standard topic
			edge-5: Send through an SNS topic
			edge-1: Send the state of the instance
		`, ""},
	{"RDS-INVOKE-ENGINE", "who calls functions", `
		f: lambda
		v: lambda-version
		b: s3-bucket
		a: rds-instance engine=mysql
		c: rds-instance engine=postgres
		d: rds-instance
		e: rds-instance engine=oracle
		a -invoke-> f
		a -invoke-> v
		a -invoke-> b
		a -write-> f
		c -invoke-> f
		d -invoke-> f
		e -invoke-> f
		f -invoke-> a`, `
			edge-1:
			edge-7:
			edge-2:
		`, ""},
	{"RDS-PROXY-TARGET", "a proxy has one database that it serves", `
		p: rds-proxy
		o: rds-proxy
		q: rds-proxy
		s: rds-proxy
		a: rds-instance engine=mysql
		b: rds-instance engine=mysql
		c: rds-instance engine=oracle
		d: rds-instance engine=db2
		e: redshift
		g: aurora-cluster
		r: rds-instance engine=mysql dbRole=replica
		key: secrets-manager-secret
		p -connect-> a
		p -connect-> a
		p -connect-> b
		p -read-> key
		p -log-> b
		a -connect-> p
		o -connect-> c
		o -connect-> d
		o -connect-> e
		q -connect-> g
		s -connect-> r
		s -connect-> q`, `
			edge-11:
			edge-3: Add a second proxy
			edge-7:
			edge-8:
		`, ""},
	{"RDS-REPLICA-SOURCE", "replicas are made from backups, five of Oracle", `
		a: rds-instance backupRetentionDays=0
		b: rds-instance backupRetentionDays=1
		c: rds-instance backupRetentionDays=0
		r: rds-instance
		s: rds-instance
		a -replicate-> r
		b -replicate-> s
		d: aurora-cluster replicas=15
		e: aurora-cluster replicas=16
		f: aurora-cluster
		g: rds-instance engine=db2
		g1: rds-instance replicaOf=g
		g2: rds-instance replicaOf=g
		g3: rds-instance replicaOf=g
		h: rds-instance engine=db2
		h1: rds-instance replicaOf=h
		h2: rds-instance replicaOf=h
		h3: rds-instance replicaOf=h
		h4: rds-instance replicaOf=h`, `
			e: Use 15 replicas
			a: Keep backups for 7 days
			h:
		`, ""},
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
	{"SGW-PROTOCOL", "a gateway speaks its protocol", `
		a: storage-gateway type=s3-file protocol=NFS
		b: storage-gateway type=s3-file protocol=SMB
		c: storage-gateway type=s3-file protocol=iSCSI
		d: storage-gateway type=volume-cached protocol=iSCSI
		e: storage-gateway type=volume-cached protocol=NFS
		f: storage-gateway type=fsx-file protocol=SMB existing=true
		g: storage-gateway type=fsx-file protocol=SMB
		h: storage-gateway type=fsx-file protocol=NFS
		i: storage-gateway type=s3-file
		j: storage-gateway type=s3-file
		k: storage-gateway type=s3-file
		l: storage-gateway
		box: onprem-server
		s: s3-bucket
		box -mount-> i
		box -mount-> j
		j -write-> s
		box -read-> k
		k -mount-> box`, `
			c: Change to a Volume Gateway / Use NFS
			e: Change to an S3 File Gateway / Use iSCSI
			h: Change to an S3 File Gateway / Use SMB
			g:
			i:
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
	{"WAF-TARGET", "what a web ACL protects", `
		w: waf-web-acl
		a: alb
		b: nlb
		c: nlb scheme=internal
		d: apigw-http
		e: ec2-instance
		u: users
		v: waf-web-acl
		w -protect-> a
		w -protect-> b
		w -protect-> c
		w -protect-> e
		v -protect-> d
		w -log-> b
		b -protect-> w
		u -route-> d
		e -invoke-> d`, `
			edge-4:
			edge-5: Put CloudFront in front
			edge-2:
			edge-3:
		`, ""},
}

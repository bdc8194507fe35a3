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
		flow -read-> cache`, "edge-1", "fn -read-> t\n!flow -read-> t\n!flow -invoke-> t"},
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
}

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
}

package rules_test

var eventScenarios = []scenario{
	{"a bucket tells no FIFO queue and no FIFO topic", region + `
		b: s3-bucket in=r versioning=enabled
		q: sqs-queue in=r fifo=true
		t: sns-topic in=r fifo=true
		b -publish-> q
		b -publish-> t`,
		"S3-EVENT-DEST-FIFO S3-EVENT-DEST-FIFO", "CONN-UNSUPPORTED"},
	{"a bucket tells a FIFO queue through EventBridge", region + `
		b: s3-bucket in=r versioning=enabled eventBridge=true
		bus: eventbridge-bus in=r
		rule: eventbridge-rule in=r pattern=created
		q: sqs-queue in=r fifo=true
		b -publish-> bus
		bus -trigger-> rule
		rule -publish-> q`,
		"", "S3-EVENT-DEST-FIFO CONN-UNSUPPORTED"},
	{"a function that writes where it is triggered from", region + `
		b: s3-bucket in=r versioning=enabled
		fn: lambda in=r
		dead: sqs-queue in=r
		fn -dlq-> dead
		b -trigger-> fn
		fn -readwrite-> b`,
		"S3-EVENT-RECURSION", ""},
	{"a function that writes to another bucket", region + `
		b: s3-bucket in=r versioning=enabled
		out: s3-bucket in=r versioning=enabled
		fn: lambda in=r
		b -trigger-> fn
		fn -read-> b
		fn -write-> out`,
		"", "S3-EVENT-RECURSION"},
	{"a standard topic does not feed a FIFO queue, nor a FIFO topic a function", region + `
		t: sns-topic in=r
		f: sns-topic in=r fifo=true
		q: sqs-queue in=r fifo=true
		fn: lambda in=r
		t -subscribe-> q
		f -subscribe-> fn`,
		"SNS-SQS-FIFO-MIX SNS-SQS-FIFO-MIX", "CONN-UNSUPPORTED"},
	{"a FIFO topic feeds queues of both kinds", region + `
		f: sns-topic in=r fifo=true
		one: sqs-queue in=r fifo=true
		two: sqs-queue in=r
		f -subscribe-> one
		f -subscribe-> two`,
		"", "SNS-SQS-FIFO-MIX"},
	{"failures go to no FIFO queue", region + `
		t: sns-topic in=r
		fn: lambda in=r
		q: sqs-queue in=r fifo=true
		t -subscribe-> fn
		fn -destination-> q`,
		"LAMBDA-DEST-TYPE", "CONN-UNSUPPORTED FAILURE-SINK-MISSING"},
	{"a function may write to a FIFO queue itself", region + `
		fn: lambda in=r
		q: sqs-queue in=r fifo=true
		fn -publish-> q`,
		"", "LAMBDA-DEST-TYPE"},
	{"destinations are for asynchronous invocations", region + `
		api: apigw-http in=r authType=AWS_IAM
		fn: lambda in=r
		q: sqs-queue in=r
		api -invoke-> fn
		fn -destination-> q`,
		"LAMBDA-DEST-SYNC", ""},
	{"one asynchronous caller is enough for a destination", region + `
		api: apigw-http in=r authType=AWS_IAM
		t: sns-topic in=r
		fn: lambda in=r
		q: sqs-queue in=r
		api -invoke-> fn
		t -subscribe-> fn
		fn -destination-> q`,
		"", "LAMBDA-DEST-SYNC FAILURE-SINK-MISSING"},
	{"the failures of a stream belong to its mapping", region + `
		s: kinesis-stream in=r encrypted=true
		fn: lambda in=r
		q: sqs-queue in=r
		s -trigger-> fn
		fn -destination-> q`,
		"", "LAMBDA-DEST-SYNC FAILURE-SINK-MISSING"},
	{"an alias leads to versions, not to another alias", region + `
		live: lambda-alias in=r
		next: lambda-alias in=r
		live -invoke-> next`,
		"LAMBDA-ALIAS-TO-ALIAS", "CONN-UNSUPPORTED"},
	{"a record may be an alias of an alias", `
		zone: route53-zone domain=shop.example
		www: route53-record recordName=www.shop.example type=A alias=true
		apex: route53-record recordName=shop.example type=A alias=true
		cdn: cloudfront aliases=[www.shop.example,shop.example] viewerProtocol=https-only minTls=TLSv1.2_2021
		us: region code=us-east-1
		cert: acm-certificate in=us domains=[shop.example,*.shop.example]
		cert -tls-> cdn
		zone -dns-> www
		zone -dns-> apex
		apex -dns-> www
		www -dns-> cdn`,
		"", "LAMBDA-ALIAS-TO-ALIAS R53-RECORD-TARGET DNS-NAME-MISMATCH CERT-MISSING ACM-US-EAST-1"},
	{"SnapStart has come to Python, .NET and arm64", region + `
		one: lambda in=r runtime=python3.13 snapStart=true architecture=arm64
		two: lambda in=r runtime=dotnet8 snapStart=true
		three: lambda in=r runtime=java21 snapStart=true`,
		"", "LAMBDA-SNAPSTART"},
	{"SnapStart takes images, but neither Node.js nor large disks", region + `
		images: ecr-repository in=r
		one: lambda in=r packageType=Image snapStart=true
		images -pull-> one
		two: lambda in=r runtime=nodejs22.x snapStart=true
		three: lambda in=r runtime=java21 snapStart=true ephemeralMb=1024`,
		"LAMBDA-SNAPSTART LAMBDA-SNAPSTART", ""},
	{"an image has one architecture and no layers", region + `
		images: ecr-repository in=r
		fn: lambda in=r packageType=Image imageArchitectures=[x86_64,arm64]
		images -pull-> fn`,
		"LAMBDA-IMAGE-SOURCE", ""},
	{"CloudFront functions run on viewer events, Lambda@Edge on origin events", `
		us: region code=us-east-1
		cdn: cloudfront viewerProtocol=https-only
		js: cloudfront-function event=viewer-request runtime=cloudfront-js-2.0
		fn: lambda-edge in=us event=origin-request runtime=nodejs22.x
		js -associate-> cdn
		fn -associate-> cdn`,
		"", "EDGE-CFF-EVENT EDGE-ONE-PER-EVENT EDGE-FN-UNATTACHED LAMBDA-EDGE-REGION"},
	{"viewer events do not mix both kinds of function", `
		us: region code=us-east-1
		cdn: cloudfront viewerProtocol=https-only
		js: cloudfront-function event=viewer-request runtime=cloudfront-js-2.0
		fn: lambda-edge in=us event=viewer-response runtime=nodejs22.x
		js -associate-> cdn
		fn -associate-> cdn`,
		"EDGE-ONE-PER-EVENT", "EDGE-CFF-EVENT"},
	{"a function behind a URL is no function at the edge", region + `
		cdn: cloudfront viewerProtocol=https-only
		fn: lambda in=r runtime=java21 envBytes=200 urlAuth=AWS_IAM architecture=arm64
		cdn -origin-> fn`,
		"", "LAMBDA-EDGE-REGION LAMBDA-EDGE-FEATURES"},
	{"a user pool does not guard a WebSocket API", region + `
		ws: apigw-websocket in=r
		pool: cognito-user-pool in=r
		pool -auth-> ws`,
		"APIGW-AUTH-TYPE", "CONN-UNSUPPORTED"},
	{"a user pool guards REST and HTTP APIs", region + `
		rest: apigw-rest in=r authType=COGNITO_USER_POOLS
		http: apigw-http in=r authType=JWT
		pool: cognito-user-pool in=r
		people: users
		pool -auth-> rest
		pool -auth-> http
		people -route-> rest
		people -route-> http`,
		"", "APIGW-AUTH-TYPE API-NO-AUTH"},
	{"a load balancer asks who people are on HTTPS only", shop + `
		pool: cognito-user-pool in=r
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTP 80]
		pool -auth-> lb`,
		"ALB-AUTH-HTTPS", ""},
	{"a redirect to HTTPS does no harm", shop + `
		pool: cognito-user-pool in=r
		cert: acm-certificate in=r
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTP 80 redirect,HTTPS 443]
		cert -tls-> lb
		pool -auth-> lb`,
		"", "ALB-AUTH-HTTPS TLS-AT-EDGE"},
	{"an Express workflow waits for nobody", region + `
		flow: step-functions in=r type=EXPRESS logging=true
		fn: lambda in=r
		flow -invoke-> fn pattern=wait-for-token`,
		"SFN-EXPRESS-PATTERN", "CONN-UNSUPPORTED"},
	{"a Standard workflow waits for people and calls Express ones", region + `
		flow: step-functions in=r type=STANDARD humanApproval=true
		fast: step-functions in=r type=EXPRESS logging=true
		fn: lambda in=r
		flow -invoke-> fn pattern=wait-for-token
		flow -invoke-> fast pattern=request-response`,
		"", "SFN-EXPRESS-PATTERN SFN-DURATION"},
	{"events of a database tell nothing about its data", shop + database + `
		t: sns-topic in=r
		db -publish-> t content=data`,
		"RDS-EVENT-NO-DATA", ""},
	{"events of a database tell about itself", shop + database + `
		t: sns-topic in=r
		db -publish-> t content=status`,
		"", "RDS-EVENT-NO-DATA"},
}

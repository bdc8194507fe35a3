package rules_test

var regionScenarios = []scenario{
	{"only a web ACL for CloudFront is not in a VPC", shop + `
		there: waf-web-acl in=v scope=CLOUDFRONT`,
		"PLACE-GLOBAL-IN-VPC", ""},
	{"a web ACL of the Region may be drawn at what it protects", shop + `
		here: waf-web-acl in=v scope=REGIONAL`,
		"", "PLACE-GLOBAL-IN-VPC"},
	{"the certificate of a distribution is in us-east-1", region + `
		cert: acm-certificate in=r domains=[www.shop.example]
		cdn: cloudfront aliases=[www.shop.example] viewerProtocol=https-only minTls=TLSv1.2_2021
		cert -tls-> cdn`,
		"ACM-US-EAST-1", "ACM-SAME-REGION CERT-MISSING"},
	{"the certificate of an origin is in the Region of the origin", shop + `
		us: region code=us-east-1
		one: acm-certificate in=us domains=[www.shop.example]
		two: acm-certificate in=r domains=[origin.shop.example]
		cdn: cloudfront aliases=[www.shop.example] viewerProtocol=https-only minTls=TLSv1.2_2021
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTPS 443]
		one -tls-> cdn
		two -tls-> lb
		cdn -origin-> lb`,
		"", "ACM-US-EAST-1 ACM-SAME-REGION CERT-MISSING"},
	{"the certificate of a load balancer is in its Region", shop + `
		us: region code=us-east-1
		cert: acm-certificate in=us domains=[shop.example]
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTPS 443]
		cert -tls-> lb`,
		"ACM-SAME-REGION", "ACM-US-EAST-1 CERT-MISSING CROSS-REGION-CALL"},
	{"a name for the edge takes a certificate from us-east-1, a regional one from its Region", region + `
		us: region code=us-east-1
		one: acm-certificate in=us domains=[*.shop.example]
		two: acm-certificate in=r domains=[*.shop.example]
		edge: apigw-custom-domain in=r domain=a.shop.example endpointType=EDGE
		near: apigw-custom-domain in=r domain=b.shop.example endpointType=REGIONAL
		one -tls-> edge
		two -tls-> near`,
		"", "ACM-US-EAST-1 ACM-SAME-REGION CERT-MISSING DNS-NAME-MISMATCH"},
	{"a star stands for one part of a name", region + `
		cert: acm-certificate in=r domains=[*.shop.example]
		name: apigw-custom-domain in=r domain=a.b.shop.example endpointType=REGIONAL
		record: route53-record recordName=a.b.shop.example type=A alias=true
		cert -tls-> name
		record -dns-> name`,
		"DNS-NAME-MISMATCH", "CERT-MISSING"},
	{"web ACLs of both scopes on two layers", region + `
		us: region code=us-east-1
		outer: waf-web-acl in=us scope=CLOUDFRONT
		inner: waf-web-acl in=r scope=REGIONAL
		cdn: cloudfront viewerProtocol=https-only
		api: apigw-rest in=r endpointType=REGIONAL authType=AWS_IAM
		outer -protect-> cdn
		inner -protect-> api
		cdn -origin-> api`,
		"", "WAF-SCOPE WAF-TARGET"},
	{"an HTTP API is protected at the distribution before it", region + `
		acl: waf-web-acl in=r scope=REGIONAL
		api: apigw-http in=r authType=AWS_IAM
		acl -protect-> api`,
		"WAF-TARGET", "CONN-UNSUPPORTED WAF-SCOPE"},
	{"a bucket tells a queue of its own Region only, which is all there is to say", region + `
		far: region code=us-east-1
		b: s3-bucket in=r versioning=enabled
		q: sqs-queue in=far
		b -publish-> q`,
		"TRIGGER-SAME-REGION", "CROSS-REGION-CALL CONN-UNSUPPORTED"},
	{"a topic reaches functions and queues anywhere", region + `
		far: region code=us-east-1
		t: sns-topic in=r
		fn: lambda in=far
		q: sqs-queue in=far
		t -subscribe-> fn
		t -subscribe-> q`,
		"", "TRIGGER-SAME-REGION"},
	{"a rule reaches other Regions by their buses", region + `
		far: region code=us-east-1
		rule: eventbridge-rule in=r pattern=x
		bus: eventbridge-bus in=far
		fn: lambda in=far
		rule -publish-> bus
		rule -trigger-> fn`,
		"TRIGGER-SAME-REGION", "CROSS-REGION-CALL"},
	{"a workflow calls functions of its own Region", region + `
		far: region code=us-east-1
		flow: step-functions in=r
		fn: lambda in=far
		flow -invoke-> fn`,
		"SFN-SAME-REGION", "CROSS-REGION-CALL"},
	{"a function takes its image from its own Region, ECS from any", shop + nat + `
		far: region code=us-east-1
		images: ecr-repository in=far
		fn: lambda in=r packageType=Image
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc imageSource=ecr
		images -pull-> fn
		images -pull-> web`,
		"IMAGE-SAME-REGION", "FARGATE-IMAGE-PULL-PATH"},
	{"a key encrypts in its own Region", region + `
		far: region code=us-east-1
		key: kms-key in=far rotation=true
		b: s3-bucket in=r versioning=enabled
		key -encrypt-> b`,
		"KMS-SAME-REGION", ""},
	{"a call to another Region works and is slow, unless it is for the worst case", region + `
		far: region code=us-east-1
		fn: lambda in=r
		one: dynamodb-table in=far pitr=true
		two: dynamodb-table in=far pitr=true
		fn -write-> one
		fn -write-> two standby=true`,
		"CROSS-REGION-CALL", "TRIGGER-SAME-REGION"},
	{"Lambda@Edge is made in us-east-1", region + `
		cdn: cloudfront viewerProtocol=https-only
		fn: lambda-edge in=r event=origin-request runtime=nodejs22.x
		fn -associate-> cdn`,
		"LAMBDA-EDGE-REGION", "CROSS-REGION-CALL"},
}

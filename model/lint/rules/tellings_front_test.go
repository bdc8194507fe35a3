package rules_test

// frontTellings are of rules about what answers clients: APIs, load balancers, the edge, names and who signs in.
var frontTellings = []telling{
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
	{"APIGW-HTTP-FEATURES", "a function that signs in is no user pool", `
		api: apigw-http cacheEnabled=true authType=JWT
		check: lambda
		check -auth-> api`, "api: Remove cache", ""},
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
	{"R53-RECORD-TARGET", "a record in two zones is in neither", `
		z: route53-zone domain=example.com
		y: route53-zone domain=example.org
		cdn: cloudfront
		a: route53-record recordName=example.com type=CNAME
		b: route53-record recordName=example.com type=CNAME
		c: route53-record recordName=example.com type=CNAME
		z -dns-> a
		y -dns-> a
		z -dns-> b
		z -dns-> b
		z -dns-> c
		cdn -dns-> c`, "b\nc", ""},
	{"R53-RECORD-TARGET", "no name is that of no zone", `
		z: route53-zone
		y: route53-zone domain=example.com
		a: route53-record type=CNAME
		b: route53-record recordName=. type=CNAME
		c: route53-record recordName=example.com type=CNAME
		z -dns-> a
		z -dns-> b
		y -log-> c`, "", ""},
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
	{"WAF-TARGET", "CloudFront stands in front of what it reaches", `
		a: waf-web-acl
		b: waf-web-acl
		open: nlb scheme=internet-facing
		closed: nlb scheme=internal
		u: users
		box: ec2-instance
		fn: lambda-edge
		a -protect-> open
		b -protect-> closed
		u -route-> open
		u -log-> open
		box -connect-> open
		open -route-> box
		fn -associate-> open`, `
			edge-1: Put CloudFront in front
			edge-2:
		`, `
			cloudfront-1 -origin-> open
			u -route-> cloudfront-1
			u -log-> open
			box -connect-> open
			open -route-> box
			fn -associate-> open
		`},
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

package rules_test

// outwardTellings are of rules about ways out of a VPC, to the internet and to services.
var outwardTellings = []telling{
	{"FARGATE-IMAGE-PULL-PATH", "no endpoint leads to a public image", shop + `
		tasks: ecs-service in=data-a launchType=fargate imageSource=public`, "tasks: Add NAT gateway", ""},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "a function has no public address", shop + `
		far: region code=us-east-1
		i: internet
		x: external-saas
		dc: onprem-server
		t: dynamodb-table in=r
		ft: dynamodb-table in=far
		fn: lambda in=pub-a
		fn -connect-> i
		fn -connect-> x
		fn -connect-> dc
		fn -read-> t
		fn -read-> ft`, `
			edge-1: Move behind a NAT gateway
			edge-2: Move behind a NAT gateway
			edge-4: Move behind a NAT gateway / Add DynamoDB endpoint
			edge-5: Move behind a NAT gateway
		`, ""},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "what has a public address only is on the internet", shop + `
		cdn: cloudfront
		api: apigw-http in=r
		q: quantum-computer
		fn: lambda in=pub-a
		fn -invoke-> cdn
		fn -invoke-> api
		fn -invoke-> q`, `
			edge-1: Move behind a NAT gateway
			edge-2: Move behind a NAT gateway
		`, ""},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "an endpoint that does not say for whom may be for another company", shop + `
		any: vpc-endpoint in=v type=interface
		x: external-saas
		fn: lambda in=pub-a
		fn -connect-> x`, "", ""},
	{"LAMBDA-SMTP-25", "mail leaves by another port than 25", shop + `
		x: external-saas
		box: ec2-instance in=app-a
		in: lambda in=app-a
		out: lambda in=r
		host: lambda in=app-a computeType=managed-instances
		in -connect-> x port=25
		out -connect-> x port=25
		out -connect-> x port=465
		out -connect-> x
		out -log-> x port=25
		x -connect-> out port=25
		host -connect-> x port=25
		in -connect-> box port=25
		out -connect-> box port=25
		pub: ec2-instance in=pub-a publicIp=true
		in -connect-> pub port=25`, `
			edge-1: Use port 587 - lifts it on request
			edge-2: Use port 587
		`, "out -connect-> x port=587"},
	{"LAMBDA-SMTP-25", "the block is on public addresses", shop + office + `
		x: vpc in=r name=far-vpc cidr=10.2.0.0/16
		xigw: internet-gateway in=x
		xs: subnet in=x kind=public
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		far: ec2-instance in=xs publicIp=true
		dark: ec2-instance in=xs publicIp=false
		near: ec2-instance in=pub-a publicIp=true
		some: ec2-instance
		mail: ses in=r
		dc: onprem-server
		in: lambda in=app-a
		next: lambda in=desk
		out: lambda in=r
		nowhere: lambda
		in -connect-> far port=25
		in -connect-> dark port=25
		in -connect-> some port=25
		in -connect-> mail port=25
		in -connect-> dc port=25
		next -connect-> near port=25
		next -connect-> far port=25
		out -connect-> near port=25
		out -connect-> mail port=25
		out -connect-> dc port=25
		nowhere -connect-> near port=25`, `
			edge-3 - lifts it on request
			edge-6 - lifts it on request
			edge-7 - lifts it on request
			edge-9 - lifts it on request
			edge-10 - which Lambda uses
			edge-11 - which Lambda uses
			edge-12 - which Lambda uses
		`, ""},
	{"LAMBDA-SMTP-25", "an endpoint or a private line may lead to the server", shop + `
		e: vpc-endpoint in=v type=interface service=email-smtp
		vpn: vpn-connection in=r
		dc: onprem-server
		vpn -connect-> v
		vpn -connect-> dc
		mail: ses in=r
		x: external-saas
		in: lambda in=app-a
		nowhere: lambda
		in -connect-> mail port=25
		in -connect-> dc port=25
		in -connect-> x port=25
		nowhere -connect-> x port=25
		nowhere -connect-> dc port=25`, `
			edge-5 warning
			edge-6 warning
		`, ""},
	{"LAMBDA-SMTP-25", "an endpoint that does not say for whom may be for another company", shop + `
		any: vpc-endpoint in=v type=interface
		x: external-saas
		in: lambda in=app-a
		in -connect-> x port=25`, "", ""},
	{"NET-AWS-SERVICE-NO-PATH", "nobody advises an endpoint that an HTTP API has not", shop + `
		api: apigw-http in=r
		t: dynamodb-table in=r
		q: sqs-queue in=r
		box: ecs-service in=data-a
		box -invoke-> api
		box -read-> t
		box -write-> q`, `
			edge-2: Add DynamoDB endpoint - add a gateway endpoint
			edge-3: Add SQS endpoint - add an interface endpoint
		`, ""},
	{"NET-GATEWAY-ENDPOINT-SCOPE", "a gateway endpoint serves its own VPC, S3 and DynamoDB", shop + office + `
		s3: vpc-endpoint in=v type=gateway service=s3
		ddb: vpc-endpoint in=v type=gateway service=dynamodb
		sqs: vpc-endpoint in=v type=gateway service=sqs
		face: vpc-endpoint in=v type=interface service=sqs
		vpn: vpn-connection in=r
		dc: onprem-server
		here: ec2-instance in=app-a
		there: ec2-instance in=desk
		out: lambda in=r
		here -connect-> s3
		there -connect-> s3
		vpn -connect-> s3
		dc -connect-> s3
		out -connect-> s3
		there -connect-> face
		s3 -connect-> there`, `
			sqs: Make it an interface endpoint
			edge-2: Make it an interface endpoint
			edge-3: Make it an interface endpoint
			edge-4: Make it an interface endpoint
		`, "s3: vpc-endpoint type=interface"},
	{"NET-NO-INTERNET-PATH", "a server of one's own may be near", shop + `
		cdn: cloudfront
		x: external-saas
		dc: onprem-server
		box: ec2-instance in=data-a
		box -connect-> cdn
		box -connect-> x
		box -connect-> dc`, `
			edge-1
			edge-2
		`, ""},
	{"NET-NO-INTERNET-PATH", "an API that is not private is on the internet", shop + `
		e: vpc-endpoint in=v type=interface service=execute-api
		api: apigw-http in=r
		odd: apigw-http in=r endpointType=PRIVATE
		ws: apigw-websocket in=r
		rest: apigw-rest in=r endpointType=REGIONAL
		own: apigw-rest in=r endpointType=PRIVATE
		name: apigw-custom-domain in=r endpointType=REGIONAL
		any: apigw-custom-domain in=r
		box: ec2-instance in=data-a
		fn: lambda in=app-a
		out: lambda in=r
		box -invoke-> api
		box -invoke-> odd
		box -invoke-> ws
		box -invoke-> rest
		box -invoke-> own
		box -invoke-> name
		box -invoke-> any
		fn -invoke-> api
		out -invoke-> api
		api -invoke-> fn`, `
			edge-1: Add NAT gateway
			edge-3: Add NAT gateway
			edge-4: Add NAT gateway
			edge-6: Add NAT gateway
			edge-8: Add NAT gateway
		`, ""},
	{"NET-NO-INTERNET-PATH", "through a NAT gateway an HTTP API is reached", shop + nat + `
		api: apigw-http in=r
		fn: lambda in=app-a
		fn -invoke-> api`, "", ""},
}

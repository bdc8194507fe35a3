package rules_test

// pathTellings are of rules about ways between VPCs and from the internet.
var pathTellings = []telling{
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
		any: vpc-endpoint in=v type=interface
		vpn: vpn-connection in=r
		dc: onprem-server
		vpn -connect-> v
		vpn -connect-> dc
		mail: ses in=r
		x: external-saas
		i: internet
		in: lambda in=app-a
		in -connect-> mail port=25
		in -connect-> dc port=25
		in -connect-> x port=25`, "", ""},
	{"NET-CROSS-VPC-NO-ROUTE", "something joins the VPCs", shop + office + `
		here: ec2-instance in=app-a
		near: ec2-instance in=app-c
		there: ec2-instance in=desk
		out: lambda in=r
		db: rds-instance in=data-a
		proxy: rds-proxy in=data-a endpointVpcs=[w]
		named: rds-proxy in=data-a endpointVpcs=[office-vpc]
		other: rds-proxy in=data-a endpointVpcs=[x]
		plain: rds-proxy in=data-a
		here -connect-> there
		here -connect-> near
		there -connect-> here
		out -connect-> there
		there -connect-> proxy
		there -connect-> named
		there -connect-> other
		there -connect-> plain`, `
			edge-1: Peer the two VPCs
			edge-3: Peer the two VPCs
			edge-7: Peer the two VPCs
			edge-8: Peer the two VPCs
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
	{"NET-INTERNET-TO-PRIVATE", "the internet reaches only what is public", shop + `
		i: internet
		u: users
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal
		facing: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		box: ec2-instance in=app-a
		pod: eks-workload in=app-a
		db: rds-instance in=data-a
		cache: elasticache in=data-a
		fn: lambda in=app-a
		i -connect-> lb
		i -connect-> facing
		i -connect-> box
		i -connect-> pod
		i -connect-> db
		i -connect-> cache
		i -invoke-> fn
		u -connect-> box
		i -log-> box`, `
			edge-1: - internal load balancer
			edge-3: Put a load balancer in front
			edge-5: - reach the private
			edge-8: Put a load balancer in front
		`, ""},
	{"NET-INTERNET-TO-PRIVATE", "what is wrong with the place or the type of its target another rule says", shop + `
		i: internet
		lb: alb in=app-a subnets=[app-a] scheme=internet-facing
		api: apigw-rest in=app-a endpointType=PRIVATE
		i -connect-> lb
		i -invoke-> api`, "", ""},
	{"NET-INTERNET-TO-PRIVATE", "only programs stand behind a load balancer", shop + `
		i: internet
		graph: neptune in=data-a
		queue: mq-broker in=data-a
		i -connect-> graph
		i -connect-> queue`, `
			edge-1: - reach the private
			edge-2: - reach the private
		`, ""},
	{"RDS-PROXY-CLIENT-OUTSIDE", "a proxy has only private addresses", shop + `
		proxy: rds-proxy in=data-a
		i: internet
		u: users
		out: app-runner-service in=r
		in: app-runner-service in=r subnets=[app-a]
		fn: lambda in=r
		bean: beanstalk-environment in=r
		i -connect-> proxy
		u -connect-> proxy
		out -connect-> proxy
		in -connect-> proxy
		fn -connect-> proxy
		bean -connect-> proxy
		i -log-> proxy
		proxy -connect-> out`, `
			edge-1:
			edge-2:
			edge-3:
		`, ""},
	{"RDS-PROXY-SAME-VPC", "a proxy stands in the VPC of its database", shop + office + `
		db: rds-instance in=data-a
		box: ec2-instance in=data-a
		proxy: rds-proxy in=desk
		near: rds-proxy in=app-a
		fn: lambda in=desk
		fn -connect-> proxy
		proxy -connect-> db
		proxy -connect-> box
		proxy -log-> db
		near -connect-> db
		db -connect-> proxy`, "edge-2: Move to the database's VPC", "proxy: rds-proxy endpointVpcs=[w]"},
	{"RDS-PROXY-SAME-VPC", "nobody is left behind where nobody calls", shop + office + `
		db: rds-instance in=data-a
		proxy: rds-proxy in=desk
		lambda: lambda in=desk
		far: lambda in=app-a
		box: ec2-instance in=desk
		proxy -connect-> db
		proxy -connect-> lambda
		far -connect-> proxy
		box -log-> proxy`, "edge-1: Move to the database's VPC", "!proxy: rds-proxy endpointVpcs=[w]"},
	{"SG-NO-INGRESS", "who may come in is said by a group", shop + `
		i: internet
		x: external-saas
		g: security-group in=v name=web ingress=[tcp 443 from 10.0.0.0/16]
		lb: alb in=pub-a subnets=[pub-a,pub-c] scheme=internet-facing securityGroups=[g]
		box: ec2-instance in=pub-a publicIp=true securityGroups=[g]
		i -connect-> lb port=80
		x -connect-> lb port=80
		i -connect-> box port=80`, `
			edge-1: Allow tcp 80 from 0.0.0.0/0
			edge-2:
			edge-3:
		`, ""},
	{"APIGW-PRIVATE-ENDPOINT", "only a call goes by the endpoint", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v
		fn: lambda in=s
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		b: apigw-rest in=r endpointType=PRIVATE resourcePolicy=none
		fn -log-> a
		fn -invoke-> b`, `
			a: Add endpoint and policy
			edge-2: Add endpoint and policy
			b: Add endpoint and policy
		`, ""},
	{"APIGW-PRIVATE-ENDPOINT", "of several VPCs none is the one for the endpoint", `
		r: region code=us-east-1
		v: vpc in=r
		w: vpc in=r
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set`, "a:", ""},
	{"APIGW-PRIVATE-ENDPOINT", "where no VPC is drawn one may be elsewhere", `
		r: region code=us-east-1
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set`, "", ""},
	{"APIGW-VPC-LINK", "what no fix is known for has none", shop + `
		ws: apigw-websocket in=r
		api: apigw-http in=r
		link: vpc-link in=r version=V2
		lb: nlb in=app-a subnets=[app-a,app-c] scheme=internal
		box: ec2-instance in=app-a
		near: ec2-instance in=app-a
		ws -invoke-> lb
		link -route-> box
		near -connect-> box
		api -log-> box`, `
			edge-1:
			edge-2:
		`, ""},
	{"CF-PRIVATE-ORIGIN", "a VPC origin needs an internet gateway", `
		r: region
		v: vpc in=r
		s: subnet in=v
		lb: alb in=s scheme=internal
		cdn: cloudfront
		cdn -origin-> lb`, "edge-1: Use a VPC origin", "internet-gateway-1: internet-gateway in=v"},
	{"CF-PRIVATE-ORIGIN", "one internet gateway is enough", shop + `
		lb: alb in=app-a scheme=internal
		cdn: cloudfront
		cdn -origin-> lb`, "edge-1: Use a VPC origin", "!internet-gateway-1: internet-gateway in=v"},
	{"DATASYNC-AGENT", "storage says itself what it speaks", `
		a: datasync-task
		b: datasync-task sourceType=nfs
		s: onprem-storage
		q: onprem-storage protocol=iSCSI
		a -read-> s
		b -read-> q`, "b", ""},
	{"EFS-MT-IN-AZ", "zones that are not known ask for no mount target", shop + office + `
		s: subnet in=v
		t: subnet in=v
		m: efs-mount-target in=desk
		far: efs-file-system in=r
		m -mount-> far
		f: efs-file-system in=r
		near: ec2-instance in=app-c
		nowhere: ec2-instance in=v
		one: ec2-instance in=s
		two: ecs-service in=s subnets=[s,t]
		near -mount-> far
		nowhere -mount-> f
		one -mount-> f
		two -mount-> f`, `
			edge-3:
			edge-4: Add mount targets
			edge-5:
		`, ""},
	{"FARGATE-IMAGE-PULL-PATH", "no endpoint leads to a public image", shop + `
		tasks: ecs-service in=data-a launchType=fargate imageSource=public`, "tasks: Add NAT gateway", ""},
	{"LAMBDA-FS-VPC", "files whose place is not drawn may be near", shop + `
		f: efs-file-system in=r
		point: efs-access-point in=r
		point -mount-> f
		in: lambda in=app-a
		in -mount-> point`, "", ""},
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
	{"LB-INTERNET-FACING-SUBNET", "who is called from the internet stays public", shop + `
		i: internet
		box: ec2-instance in=app-a
		one: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		two: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		i -connect-> one
		box -connect-> two`, `
			one: Move to the public subnets
			two: Move to the public subnets / Make it internal
		`, ""},
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
	{"NET-PUBLIC-SUBNET-NO-IGW", "CloudFront enters by an internet gateway", `
		r: region
		v: vpc in=r
		w: vpc in=r
		s: subnet in=v kind=private
		t: subnet in=w kind=private
		lb: alb in=s scheme=internal
		box: ec2-instance in=t
		cdn: cloudfront vpcOrigin=true
		cdn -origin-> lb
		cdn -log-> box`, "v", ""},
}

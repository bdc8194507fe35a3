package rules_test

var frontScenarios = []scenario{
	{"people reach no server in a private subnet", shop + `
		people: users
		web: ec2-instance in=app-a imdsv2=required
		people -route-> web`,
		"NET-INTERNET-TO-PRIVATE", "EC2-NO-PUBLIC-IP"},
	{"a load balancer of the internet stands in front of private servers", shop + `
		people: users
		cert: acm-certificate in=r
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTPS 443,HTTP 80 redirect]
		cert -tls-> lb
		web: ec2-instance in=app-a imdsv2=required
		people -route-> lb
		lb -route-> web`,
		"", "NET-INTERNET-TO-PRIVATE LB-INTERNET-FACING-SUBNET TLS-AT-EDGE"},
	{"the load balancer itself stands in public subnets", shop + `
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		web: ec2-instance in=app-a imdsv2=required
		lb -route-> web`,
		"LB-INTERNET-FACING-SUBNET", "NET-INTERNET-TO-PRIVATE"},
	{"CloudFront reaches a private load balancer as a VPC origin", shop + `
		cdn: cloudfront vpcOrigin=true viewerProtocol=https-only
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		cdn -origin-> lb`,
		"", "CF-PRIVATE-ORIGIN NET-INTERNET-TO-PRIVATE NET-PUBLIC-SUBNET-NO-IGW"},
	{"without VPC origins CloudFront does not", shop + `
		cdn: cloudfront vpcOrigin=false viewerProtocol=https-only
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		cdn -origin-> lb`,
		"CF-PRIVATE-ORIGIN", "NET-INTERNET-TO-PRIVATE CONN-UNSUPPORTED"},
	{"a VPC origin needs an internet gateway", `
		r: region code=us-east-1
		v: vpc in=r
		a: subnet in=v kind=private az=us-east-1a
		b: subnet in=v kind=private az=us-east-1b
		cdn: cloudfront vpcOrigin=true viewerProtocol=https-only
		lb: alb in=a subnets=[a,b] scheme=internal listeners=[HTTP 80]
		cdn -origin-> lb`,
		"NET-PUBLIC-SUBNET-NO-IGW", "CF-PRIVATE-ORIGIN"},
	{"a private API is called through an endpoint", shop + `
		api: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		web: ec2-instance in=app-a imdsv2=required
		web -invoke-> api`,
		"APIGW-PRIVATE-ENDPOINT", "NET-AWS-SERVICE-NO-PATH"},
	{"a private API with its endpoint", shop + `
		e: vpc-endpoint in=v type=interface service=execute-api privateDns=true subnets=[app-a,app-c]
		api: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		web: ec2-instance in=app-a imdsv2=required instanceProfile=auto
		web -invoke-> api`,
		"", "APIGW-PRIVATE-ENDPOINT APIGW-PRIVATE-CALLER API-NO-AUTH"},
	{"people on the internet do not call a private API", shop + `
		e: vpc-endpoint in=v type=interface service=execute-api privateDns=true subnets=[app-a,app-c]
		api: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		people: users
		people -route-> api`,
		"APIGW-PRIVATE-CALLER", "API-NO-AUTH APIGW-PRIVATE-ENDPOINT"},
	{"an API reaches private load balancers through a VPC link", shop + `
		api: apigw-http in=r authType=JWT
		pool: cognito-user-pool in=r
		pool -auth-> api
		link: vpc-link in=r version=V2 subnets=[app-a,app-c]
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		api -route-> link
		link -route-> lb`,
		"", "APIGW-VPC-LINK NET-INTERNET-TO-PRIVATE TLS-AT-EDGE"},
	{"a link of the first version leads to Network Load Balancers only", shop + `
		api: apigw-rest in=r vpcLinkVersion=1 authType=AWS_IAM
		link: vpc-link in=r version=V1
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		api -route-> link
		link -route-> lb`,
		"APIGW-VPC-LINK", "CONN-UNSUPPORTED"},
	{"an API does not reach a private load balancer without one", shop + `
		api: apigw-rest in=r authType=AWS_IAM
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		api -invoke-> lb`,
		"APIGW-VPC-LINK", "CONN-UNSUPPORTED"},
	{"functions are invoked, not connected to", shop + `
		web: ec2-instance in=app-a imdsv2=required
		fn: lambda in=r
		web -connect-> fn`,
		"LAMBDA-INBOUND", "CONN-UNSUPPORTED NET-AWS-SERVICE-NO-PATH"},
	{"AppSync asks a cluster by the Data API", shop + `
		api: appsync in=r authTypes=[AWS_IAM]
		db: aurora-cluster in=data-a engine=aurora-mysql replicas=1 subnets=[data-a,data-c] httpEndpoint=false
		api -datasource-> db`,
		"APPSYNC-PRIVATE-SOURCE", "CONN-UNSUPPORTED"},
	{"DataSync reads files on premises through an agent", region + `
		nas: onprem-storage protocol=NFS
		copy: datasync-task in=r sourceType=nfs destType=s3
		b: s3-bucket in=r versioning=enabled
		copy -read-> nas
		copy -write-> b`,
		"DATASYNC-AGENT", ""},
}

package rules_test

var pathScenarios = []scenario{
	{"a function outside the VPC does not reach a private database", shop + database + `
		fn: lambda in=r
		fn -connect-> db`,
		"LAMBDA-VPC-RDS", "LAMBDA-VPC-PRIVATE-RESOURCE NET-CROSS-VPC-NO-ROUTE SG-NO-INGRESS CONN-UNSUPPORTED"},
	{"a closed security group does not matter where there is no path", shop + `
		db-sg: security-group in=v ingress=[tcp 3306 from web-sg]
		web-sg: security-group in=v
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		fn: lambda in=r
		fn -connect-> db`,
		"LAMBDA-VPC-RDS", "SG-NO-INGRESS"},
	{"the Data API needs no VPC", shop + `
		db: aurora-cluster in=data-a engine=aurora-mysql httpEndpoint=true replicas=1 subnets=[data-a,data-c]
		fn: lambda in=r
		fn -connect-> db mode=data-api`,
		"", "LAMBDA-VPC-RDS LAMBDA-RDS-PROXY SG-NO-INGRESS"},
	{"a public database is reached from outside, which is no good either", shop + `
		db: rds-instance in=pub-a engine=mysql publiclyAccessible=true subnets=[pub-a,pub-c]
		fn: lambda in=r
		fn -connect-> db`,
		"DB-PUBLIC", "LAMBDA-VPC-RDS"},
	{"a function drawn outside that names its subnets is in the VPC", shop + database + `
		fn: lambda in=r subnets=[app-a,app-c]
		fn -connect-> db`,
		"", "LAMBDA-VPC-RDS"},
	{"of what is not placed nothing is known", `
		fn: lambda
		db: rds-instance engine=mysql
		cache: elasticache engine=valkey
		t: dynamodb-table
		fn -connect-> db
		fn -connect-> cache
		fn -read-> t`,
		"", "LAMBDA-VPC-RDS LAMBDA-VPC-PRIVATE-RESOURCE PLACE-VPC-REQUIRED NET-AWS-SERVICE-NO-PATH"},
	{"a cache, a proxy and a cluster of brokers are as private as a database", shop + `
		cache: elasticache in=data-a engine=valkey subnets=[data-a,data-c]
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		kafka: msk-cluster in=data-a subnets=[data-a,data-c]
		fn: lambda in=r
		fn -connect-> cache
		fn -connect-> proxy
		fn -connect-> kafka`,
		"LAMBDA-VPC-PRIVATE-RESOURCE LAMBDA-VPC-PRIVATE-RESOURCE LAMBDA-VPC-PRIVATE-RESOURCE", "LAMBDA-VPC-RDS RDS-PROXY-CLIENT-OUTSIDE"},
	{"brokers are polled by Lambda, wherever the function is", shop + `
		kafka: msk-cluster in=data-a subnets=[data-a,data-c]
		fn: lambda in=r
		kafka -trigger-> fn`,
		"", "LAMBDA-VPC-PRIVATE-RESOURCE"},
	{"a function in a public subnet has no address to call AWS from", shop + `
		t: dynamodb-table in=r
		fn: lambda in=pub-a subnets=[pub-a,pub-c]
		fn -read-> t`,
		"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "NET-AWS-SERVICE-NO-PATH"},
	{"a function in a public subnet reaches a table through an endpoint", shop + `
		e: vpc-endpoint in=v type=gateway service=dynamodb
		t: dynamodb-table in=r
		fn: lambda in=pub-a subnets=[pub-a,pub-c]
		fn -read-> t`,
		"", "LAMBDA-PUBLIC-SUBNET-NO-INTERNET NET-AWS-SERVICE-NO-PATH"},
	{"a function in a public subnet reaches its neighbours", shop + database + `
		fn: lambda in=pub-a subnets=[pub-a,pub-c]
		fn -connect-> db`,
		"", "LAMBDA-VPC-RDS NET-NO-INTERNET-PATH"},
	{"every call without a way is told once", shop + `
		t: dynamodb-table in=r
		q: sqs-queue in=r
		fn: lambda in=app-a subnets=[app-a,app-c]
		fn -read-> t
		fn -publish-> q`,
		"NET-AWS-SERVICE-NO-PATH NET-AWS-SERVICE-NO-PATH", "NET-NO-INTERNET-PATH LAMBDA-PUBLIC-SUBNET-NO-INTERNET"},
	{"a NAT gateway leads to every service and to the internet", shop + nat + `
		t: dynamodb-table in=r
		q: sqs-queue in=r
		shop-api: external-saas
		fn: lambda in=app-a subnets=[app-a,app-c]
		fn -read-> t
		fn -publish-> q
		fn -invoke-> shop-api`,
		"", "NET-AWS-SERVICE-NO-PATH NET-NO-INTERNET-PATH"},
	{"a missing internet gateway is named once, whatever it would have carried", `
		r: region code=us-east-1
		v: vpc in=r
		pub: subnet in=v kind=public
		app: subnet in=v kind=private
		nat: nat-gateway in=pub
		t: dynamodb-table in=r
		shop: external-saas
		fn: lambda in=app
		fn -read-> t
		fn -invoke-> shop`,
		"NET-PUBLIC-SUBNET-NO-IGW", "NET-AWS-SERVICE-NO-PATH NET-NO-INTERNET-PATH"},
	{"an existing VPC may have what is not drawn", `
		r: region code=us-east-1
		v: vpc in=r existing=true
		pub: subnet in=v kind=public
		box: ec2-instance in=pub imdsv2=required`,
		"", "NET-PUBLIC-SUBNET-NO-IGW"},
	{"Lambda sends logs and fetches messages itself", shop + `
		log: cloudwatch-logs in=r retentionDays=30
		q: sqs-queue in=r maxReceiveCount=3
		fn: lambda in=data-a subnets=[data-a,data-c]
		fn -log-> log
		q -trigger-> fn`,
		"", "NET-AWS-SERVICE-NO-PATH"},
	{"a gateway endpoint serves only its own Region", shop + `
		e: vpc-endpoint in=v type=gateway service=s3
		far: region code=us-east-1
		b: s3-bucket in=far
		fn: lambda in=data-a subnets=[data-a,data-c]
		fn -read-> b`,
		"NET-GATEWAY-ENDPOINT-SCOPE", "NET-AWS-SERVICE-NO-PATH"},
	{"a bucket in another Region is reached through a NAT gateway", shop + nat + `
		e: vpc-endpoint in=v type=gateway service=s3
		far: region code=us-east-1
		b: s3-bucket in=far
		fn: lambda in=app-a subnets=[app-a,app-c]
		fn -read-> b`,
		"", "NET-GATEWAY-ENDPOINT-SCOPE NET-AWS-SERVICE-NO-PATH"},
	{"a table in another Region is as far as the internet", shop + `
		far: region code=us-east-1
		t: dynamodb-table in=far pitr=true
		fn: lambda in=data-a subnets=[data-a,data-c]
		fn -read-> t`,
		"NET-NO-INTERNET-PATH", "NET-AWS-SERVICE-NO-PATH"},
	{"there is no gateway endpoint for queues", shop + `
		e: vpc-endpoint in=v type=gateway service=sqs
		q: sqs-queue in=r
		fn: lambda in=data-a subnets=[data-a,data-c]
		fn -publish-> q`,
		"NET-GATEWAY-ENDPOINT-SCOPE", "NET-AWS-SERVICE-NO-PATH"},
	{"Lambda blocks mail on port 25", shop + nat + `
		mail: internet
		fn: lambda in=app-a subnets=[app-a,app-c]
		fn -connect-> mail port=25`,
		"LAMBDA-SMTP-25", ""},
	{"a function that submits jobs calls the API of Batch", shop + `
		jobs: batch in=app-a subnets=[app-a,app-c] computeType=FARGATE
		fn: lambda in=data-a subnets=[data-a,data-c]
		fn -invoke-> jobs`,
		"NET-AWS-SERVICE-NO-PATH", "LAMBDA-VPC-PRIVATE-RESOURCE"},
	{"a service of App Runner without a connector is outside the VPC", shop + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		proxy -connect-> db
		site: app-runner-service in=r existing=true
		site -connect-> proxy`,
		"RDS-PROXY-CLIENT-OUTSIDE", "NET-CROSS-VPC-NO-ROUTE"},
	{"a server outside every VPC is told once", shop + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		proxy -connect-> db
		box: ec2-instance in=r imdsv2=required
		box -connect-> proxy`,
		"PLACE-VPC-REQUIRED", "RDS-PROXY-CLIENT-OUTSIDE NET-CROSS-VPC-NO-ROUTE"},
	{"a private database that calls a function needs a way out", shop + `
		db: aurora-cluster in=data-a engine=aurora-postgresql replicas=1 subnets=[data-a,data-c]
		fn: lambda in=r
		db -invoke-> fn`,
		"RDS-LAMBDA-PATH", ""},
	{"an endpoint is such a way", shop + `
		e: vpc-endpoint in=v type=interface service=lambda privateDns=true subnets=[data-a,data-c]
		db: aurora-cluster in=data-a engine=aurora-postgresql replicas=1 subnets=[data-a,data-c]
		fn: lambda in=r
		db -invoke-> fn`,
		"", "RDS-LAMBDA-PATH RDS-INVOKE-ENGINE"},
	{"MySQL cannot call functions, so its path does not matter", shop + database + `
		fn: lambda in=r
		db -invoke-> fn`,
		"RDS-INVOKE-ENGINE", "RDS-LAMBDA-PATH CONN-UNSUPPORTED"},
	{"Fargate without a way to its image", shop + `
		images: ecr-repository in=r
		web: ecs-service in=data-a subnets=[data-a,data-c] launchType=fargate networkMode=awsvpc imageSource=ecr
		images -pull-> web`,
		"FARGATE-IMAGE-PULL-PATH", "NET-AWS-SERVICE-NO-PATH"},
	{"Fargate with the endpoints that it needs", shop + `
		api: vpc-endpoint in=v type=interface service=ecr.api privateDns=true subnets=[data-a,data-c]
		dkr: vpc-endpoint in=v type=interface service=ecr.dkr privateDns=true subnets=[data-a,data-c]
		s3: vpc-endpoint in=v type=gateway service=s3
		images: ecr-repository in=r
		web: ecs-service in=data-a subnets=[data-a,data-c] launchType=fargate networkMode=awsvpc imageSource=ecr logDriver=none
		images -pull-> web`,
		"", "FARGATE-IMAGE-PULL-PATH"},
	{"Fargate with public addresses", shop + `
		images: ecr-repository in=r
		web: ecs-service in=pub-a subnets=[pub-a,pub-c] launchType=fargate networkMode=awsvpc imageSource=ecr assignPublicIp=true
		images -pull-> web`,
		"", "FARGATE-IMAGE-PULL-PATH"},
}

var vpcScenarios = []scenario{
	{"two VPCs without a connection", shop + office + database + `
		fn: lambda in=desk
		fn -connect-> db`,
		"NET-CROSS-VPC-NO-ROUTE", "LAMBDA-VPC-RDS SG-NO-INGRESS"},
	{"two VPCs with a peering connection", shop + office + database + `
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		fn: lambda in=desk
		fn -connect-> db`,
		"", "NET-CROSS-VPC-NO-ROUTE NET-PEERING-INVALID"},
	{"two VPCs with the same addresses cannot be peered", shop + database + `
		w: vpc in=r cidr=10.0.0.0/20
		desk: subnet in=w kind=private az=ap-northeast-2a
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		fn: lambda in=desk
		fn -connect-> db`,
		"NET-PEERING-INVALID", "NET-CROSS-VPC-NO-ROUTE LAMBDA-VPC-RDS"},
	{"peering does not lead on to a third VPC", shop + office + database + `
		x: vpc in=r name=lab-vpc cidr=10.2.0.0/16
		bench: subnet in=x kind=private az=ap-northeast-2a
		one: vpc-peering in=r
		one -attach-> v
		one -attach-> w
		two: vpc-peering in=r
		two -attach-> w
		two -attach-> x
		fn: lambda in=bench
		fn -connect-> db`,
		"NET-PEERING-INVALID", "NET-CROSS-VPC-NO-ROUTE"},
	{"a transit gateway leads from each to each", shop + office + database + `
		x: vpc in=r name=lab-vpc cidr=10.2.0.0/16
		bench: subnet in=x kind=private az=ap-northeast-2a
		hub: transit-gateway in=r
		v -attach-> hub
		w -attach-> hub
		x -attach-> hub
		fn: lambda in=bench
		fn -connect-> db`,
		"", "NET-PEERING-INVALID NET-CROSS-VPC-NO-ROUTE"},
	{"a proxy stands in the VPC of its database", shop + office + database + `
		desk-2: subnet in=w kind=private az=ap-northeast-2c
		proxy: rds-proxy in=desk engineFamily=MYSQL subnets=[desk,desk-2]
		proxy -connect-> db`,
		"RDS-PROXY-SAME-VPC", "NET-CROSS-VPC-NO-ROUTE"},
	{"clients in another VPC use an endpoint of the proxy there", shop + office + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c] endpointVpcs=[w]
		proxy -connect-> db
		fn: lambda in=desk
		fn -connect-> proxy`,
		"", "NET-CROSS-VPC-NO-ROUTE RDS-PROXY-SAME-VPC"},
	{"people on the internet do not reach a proxy", shop + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		box: ec2-instance in=r imdsv2=required
		dev: onprem-server
		dev -connect-> proxy`,
		"RDS-PROXY-CLIENT-OUTSIDE PLACE-VPC-REQUIRED", ""},
	{"security groups let in by group, by range and by themselves", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg ingress=[tcp 3306 from app-sg]
		cache-sg: security-group in=v name=cache-sg ingress=[tcp 6379 from 10.0.0.0/16]
		own-sg: security-group in=v name=own-sg ingress=[all from own-sg]
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		cache: elasticache in=data-a engine=redis subnets=[data-a,data-c] securityGroups=[cache-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		one: ec2-instance in=app-a imdsv2=required securityGroups=[own-sg]
		two: ec2-instance in=app-c imdsv2=required securityGroups=[own-sg]
		fn -connect-> db
		fn -connect-> cache
		one -connect-> two port=8080`,
		"", "SG-NO-INGRESS"},
	{"a rule for another port is no rule", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg ingress=[tcp 5432 from app-sg]
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		fn -connect-> db`,
		"SG-NO-INGRESS", ""},
	{"a group without drawn rules is not known", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		fn -connect-> db`,
		"", "SG-NO-INGRESS"},
	{"a file system lets in NFS, or its clients wait for ever", shop + `
		web-sg: security-group in=v name=web-sg
		fs-sg: security-group in=v name=fs-sg ingress=[tcp 443 from web-sg]
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a securityGroups=[fs-sg]
		fs -associate-> mt-a
		web: ec2-instance in=app-a imdsv2=required securityGroups=[web-sg]
		web -mount-> fs`,
		"SG-NO-INGRESS", "EFS-MT-IN-AZ"},
	{"a function mounts files only inside the VPC", shop + `
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a
		mt-c: efs-mount-target in=app-c
		fs -associate-> mt-a
		fs -associate-> mt-c
		door: efs-access-point in=r path=/data
		door -mount-> fs
		fn: lambda in=r
		fn -mount-> door`,
		"LAMBDA-FS-VPC", "EFS-MT-IN-AZ LAMBDA-VPC-PRIVATE-RESOURCE"},
	{"servers in two zones share one mount target", shop + `
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a
		fs -associate-> mt-a
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=ec2
		web -mount-> fs`,
		"EFS-MT-IN-AZ", ""},
	{"traffic reaches a Gateway Load Balancer by its endpoint", shop + `
		wall: gwlb in=app-a subnets=[app-a]
		web: ec2-instance in=pub-a imdsv2=required
		web -connect-> wall`,
		"GWLB-PATH", ""},
}

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

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
	{"an endpoint for private APIs leads to no company outside", shop + `
		e: vpc-endpoint in=v type=interface service=execute-api subnets=[app-a,app-c]
		other: external-saas
		box: ec2-instance in=app-a
		box -invoke-> other`,
		"NET-NO-INTERNET-PATH", ""},
	{"an endpoint for something that is not said may", shop + `
		e: vpc-endpoint in=v type=interface subnets=[app-a,app-c]
		other: external-saas
		box: ec2-instance in=app-a
		box -invoke-> other`,
		"", "NET-NO-INTERNET-PATH"},
}

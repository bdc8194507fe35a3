package rules_test

var adviceScenarios = []scenario{
	{"three tiles are a start, not a drawing in which one is forgotten", region + `
		one: sqs-queue in=r
		two: sns-topic in=r`,
		"", "ORPHAN-NODE"},
	{"in a drawing of four who stands alone may be forgotten", region + `
		one: sqs-queue in=r
		two: sns-topic in=r
		three: dynamodb-table in=r pitr=true`,
		"ORPHAN-NODE ORPHAN-NODE ORPHAN-NODE", ""},
	{"a function of the edge that stands alone misses its distribution, and that is said once", `
		us: region code=us-east-1
		cdn: cloudfront viewerProtocol=https-only
		site: s3-bucket in=us versioning=enabled
		cdn -origin-> site
		fn: lambda-edge in=us runtime=nodejs22.x
		js: cloudfront-function runtime=cloudfront-js-2.0`,
		"EDGE-FN-UNATTACHED EDGE-FN-UNATTACHED", "ORPHAN-NODE"},
	{"an image copied to another Region stays open unless the copy is told to encrypt", region + `
		far: region code=us-east-1
		one: ami in=r encrypted=false
		two: ami in=far encrypted=true
		three: ami in=far encrypted=true
		one -replicate-> two encrypt=false
		one -replicate-> three encrypt=true`,
		"AMI-ENCRYPT-COPY", "CROSS-REGION-CALL"},
	{"analysts ask a table through its export", region + `
		one: dynamodb-table in=r pitr=true
		two: dynamodb-table in=r pitr=true
		b: s3-bucket in=r versioning=enabled
		job: glue-job in=r
		sql: athena in=r
		job -read-> one
		two -replicate-> b
		sql -read-> b`,
		"ANALYTICS-ON-OLTP", "DDB-EXPORT-PITR"},
	{"a group is in one VPC", shop + office + `
		web: auto-scaling-group in=v subnets=[app-a,desk] min=2 max=4`,
		"ASG-ONE-REGION", ""},
	{"small servers that always work hard run out of credits", shop + nat + `
		one: ec2-instance in=app-a imdsv2=required instanceType=t3.micro creditMode=standard steadyCpu=60
		two: ec2-instance in=app-a imdsv2=required instanceType=t3.micro creditMode=standard steadyCpu=5
		three: ec2-instance in=app-a imdsv2=required instanceType=m7g.large steadyCpu=60`,
		"BURST-CREDITS", ""},
	{"a regional commitment reserves no capacity, a zonal one does", shop + nat + `
		one: ec2-instance in=app-a imdsv2=required capacityGuarantee=true riScope=regional
		two: ec2-instance in=app-a imdsv2=required capacityGuarantee=true riScope=zonal`,
		"CAPACITY-COMMITMENT", ""},
	{"a stack has no more than 500 resources", region + `
		stack: cloudformation-stack in=r resources=600`,
		"CFN-STACK-SIZE", ""},
	{"a database on a server of one's own", shop + nat + `
		web: ec2-instance in=app-a imdsv2=required
		box: ec2-instance in=app-c imdsv2=required
		web -connect-> box port=3306`,
		"DB-ON-EC2", ""},
	{"a hot table with few keys", region + `
		one: dynamodb-table in=r pitr=true partitionKey=status cardinality=low trafficPattern=spiky
		two: dynamodb-table in=r pitr=true partitionKey=cartId cardinality=high billing=PAY_PER_REQUEST trafficPattern=spiky`,
		"DDB-KEY-AND-CAPACITY", ""},
	{"a table that is read a lot has a cache", shop + `
		e: vpc-endpoint in=v type=gateway service=dynamodb
		one: dynamodb-table in=r pitr=true readHeavy=true
		two: dynamodb-table in=r pitr=true readHeavy=true
		dax: dax-cluster in=data-a encrypted=true subnets=[data-a,data-c]
		dax -read-> two
		fn: lambda in=app-a subnets=[app-a,app-c]
		fn -read-> one
		fn -read-> dax`,
		"DDB-READ-CACHE", ""},
	{"an API calls the function that was deployed last", region + `
		api: apigw-http in=r authType=AWS_IAM
		one: lambda in=r dev=false
		two: lambda in=r dev=false
		live: lambda-alias in=r
		three: lambda in=r dev=true
		api -invoke-> one
		api -invoke-> live
		live -invoke-> two
		api -invoke-> three`,
		"DEPLOY-ALIAS", ""},
	{"a stopped host stays in its cluster", shop + `
		cluster: ecs-cluster in=app-a size=300x200
		one: ec2-instance in=cluster imdsv2=required state=stopped
		two: ec2-instance in=cluster imdsv2=required state=running`,
		"ECS-STOPPED-HOST", ""},
	{"an API behind a distribution need not be at the edge itself", region + `
		cdn: cloudfront viewerProtocol=https-only
		one: apigw-rest in=r endpointType=EDGE authType=AWS_IAM
		two: apigw-rest in=r endpointType=REGIONAL authType=AWS_IAM
		cdn -origin-> one
		cdn -origin-> two`,
		"EDGE-FIT", ""},
	{"pods on Fargate run in private subnets only", shop + nat + `
		one: eks-cluster in=v endpointPublicAccess=false fargateProfileSubnets=[app-a,pub-c]
		two: eks-cluster in=v endpointPublicAccess=false fargateProfileSubnets=[app-a,app-c]`,
		"EKS-SUBNETS", "DB-PUBLIC"},
	{"people who wait for a function that has to start first", region + `
		people: users
		api: apigw-http in=r authType=AWS_IAM
		one: lambda in=r latencySensitive=true runtime=java21
		two: lambda in=r latencySensitive=true runtime=java21 snapStart=true
		live: lambda-alias in=r
		people -route-> api
		api -invoke-> one
		api -invoke-> live
		live -invoke-> two`,
		"LAMBDA-COLD-START", "LAMBDA-VERSION-REQUIRED LAMBDA-SNAPSTART"},
	{"a function that computes needs memory for its processor", region + `
		one: lambda in=r cpuBound=true memoryMb=512
		two: lambda in=r cpuBound=true memoryMb=2048
		three: lambda in=r memoryMb=512`,
		"LAMBDA-CPU", ""},
	{"a function mounts one file system", shop + `
		one: efs-file-system in=r encrypted=true
		two: efs-file-system in=r encrypted=true
		mt-1: efs-mount-target in=app-a
		mt-2: efs-mount-target in=app-a
		one -associate-> mt-1
		two -associate-> mt-2
		a-1: efs-access-point in=r
		a-2: efs-access-point in=r
		a-1 -mount-> one
		a-2 -mount-> two
		fn: lambda in=app-a subnets=[app-a]
		fn -mount-> a-1
		fn -mount-> a-2`,
		"LAMBDA-FS-ONE", "LAMBDA-FS-VPC"},
	{"a function that needs nothing in its VPC", shop + nat + database + `
		t: dynamodb-table in=r pitr=true
		one: lambda in=app-a subnets=[app-a,app-c]
		two: lambda in=app-a subnets=[app-a,app-c]
		one -read-> t
		two -connect-> db`,
		"LAMBDA-VPC-NOT-NEEDED", ""},
	{"Lightsail is in a VPC of its own", shop + `
		blog: lightsail-instance in=app-a`,
		"LIGHTSAIL-PLACEMENT", "STRUCT-CONTAINMENT PLACE-REGIONAL-IN-VPC"},
	{"an endpoint for buckets costs nothing, the NAT gateway does", shop + nat + `
		b: s3-bucket in=r versioning=enabled
		web: ec2-instance in=app-a imdsv2=required
		web -read-> b`,
		"NAT-FOR-S3-DDB", "NET-AWS-SERVICE-NO-PATH"},
	{"with the endpoint nothing is left to advise", shop + nat + `
		e: vpc-endpoint in=v type=gateway service=s3
		b: s3-bucket in=r versioning=enabled
		web: ec2-instance in=app-a imdsv2=required
		web -read-> b`,
		"", "NAT-FOR-S3-DDB"},
	{"flow logs tell who talks, not what is said", shop + `
		b: s3-bucket in=r versioning=enabled
		log: flow-log in=v
		log -log-> b packets=true`,
		"PACKET-CAPTURE", ""},
	{"a role for the edge is trusted by both services", `
		us: region code=us-east-1
		role: iam-role trust=[lambda.amazonaws.com] grants=[logs:CreateLogStream on *,logs:PutLogEvents on *,logs:CreateLogGroup on *]
		cdn: cloudfront viewerProtocol=https-only
		fn: lambda-edge in=us event=origin-request runtime=nodejs22.x role=role
		fn -associate-> cdn`,
		"PERM-EDGE-TRUST", ""},
	{"a record that fails over without looking", `
		one: route53-record recordName=shop.example type=A policy=failover failover=primary alias=true evaluateTargetHealth=false
		two: route53-record recordName=shop.example type=A policy=failover failover=secondary alias=true
		three: route53-record recordName=www.shop.example type=A alias=true evaluateTargetHealth=false`,
		"R53-FAILOVER-HEALTH", ""},
	{"a database that is read a lot has replicas", shop + `
		one: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true readHeavy=true subnets=[data-a,data-c]
		two: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true readHeavy=true subnets=[data-a,data-c]
		copy: rds-instance in=data-c engine=mysql encrypted=true
		two -replicate-> copy`,
		"RDS-READ-SCALING", "RDS-REPLICA-SOURCE"},
	{"nobody waits for an archive, unless it answers at once", region + `
		one: s3-bucket in=r versioning=enabled storageClass=GLACIER
		two: s3-bucket in=r versioning=enabled storageClass=GLACIER_IR
		cdn: cloudfront viewerProtocol=https-only originAccessControl=true
		cdn -origin-> one
		cdn -origin-> two`,
		"S3-ARCHIVE-HOT-READ", ""},
	{"a policy of a bucket has 20 KB", region + `
		one: s3-bucket in=r versioning=enabled policyKb=21
		two: s3-bucket in=r versioning=enabled policyKb=20`,
		"S3-POLICY-SIZE", ""},
	{"a group follows its load", shop + nat + `
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTP 80 redirect]
		one: auto-scaling-group in=v subnets=[app-a,app-c] load=variable min=2 max=6 healthCheckType=ELB
		two: auto-scaling-group in=v subnets=[app-a,app-c] load=variable min=2 max=6 healthCheckType=ELB scalingPolicies=[target cpu 60]
		lb -route-> one
		lb -route-> two`,
		"SCALING-POLICY", ""},
	{"what is retired is not drawn anew", region + `
		one: app-runner-service in=r
		two: app-runner-service in=r existing=true
		fn: lambda in=r runtime=python3.8`,
		"SERVICE-LIFECYCLE SERVICE-LIFECYCLE", ""},
}

package rules_test

var costTellings = []telling{
	{"BURST-CREDITS", "what a size earns is enough", `
		one: ec2-instance instanceType=t2.micro steadyCpu=10
		two: ec2-instance instanceType=t2.micro steadyCpu=11
		three: ec2-instance instanceType=t3.micro steadyCpu=11
		four: ec2-instance instanceType=t3.micro steadyCpu=11 creditMode=standard
		five: ec2-instance instanceType=t2.micro steadyCpu=11 creditMode=unlimited
		six: ec2-instance instanceType=m5.large steadyCpu=90 creditMode=standard
		seven: ec2-instance instanceType=t2.micro`, "two\nfour", ""},
	{"BURST-CREDITS", "credits are lost with the instance", `
		one: beanstalk-environment instanceType=t3.micro usesBurstCredits=true deploymentPolicy=immutable
		two: beanstalk-environment instanceType=t3.micro usesBurstCredits=true deploymentPolicy=traffic-splitting
		three: beanstalk-environment instanceType=t3.micro usesBurstCredits=true deploymentPolicy=rolling
		four: beanstalk-environment instanceType=m5.large usesBurstCredits=true deploymentPolicy=immutable
		five: beanstalk-environment instanceType=t3.micro deploymentPolicy=immutable
		six: beanstalk-environment instanceType=t3.micro usesBurstCredits=true managedUpdateReplacement=true deploymentPolicy=rolling`, "one\ntwo\nsix", ""},
	{"CAPACITY-COMMITMENT", "only Spot Instances may all be taken away", `
		a: auto-scaling-group mixedInstances=true spotPercent=100
		b: auto-scaling-group mixedInstances=true spotPercent=99
		c: auto-scaling-group mixedInstances=true spotPercent=100 onDemandBase=1
		d: auto-scaling-group spotPercent=100
		e: subnet mixedInstances=true spotPercent=100
		one: ec2-instance in=a storesState=true
		two: ec2-instance in=b storesState=true
		three: ec2-instance in=c storesState=true
		four: ec2-instance in=d storesState=true
		five: ec2-instance in=e storesState=true
		six: ec2-instance storesState=true
		seven: ec2-instance in=a`, "one", "a: auto-scaling-group onDemandBase=1"},
	{"CAPACITY-COMMITMENT", "a lower price holds no capacity", `
		one: ec2-instance riScope=regional capacityGuarantee=true
		two: ec2-instance riScope=zonal capacityGuarantee=true
		three: ec2-instance riScope=regional
		four: ec2-instance riScope=regional capacityGuarantee=true capacityReservation=true
		five: ec2-instance byolHost=true
		six: ec2-instance byolHost=true tenancy=host`, "one\nfive", ""},
	{"EDGE-FIT", "who calls others needs Lambda@Edge", `
		one: lambda-edge event=viewer-request lightweight=true
		two: lambda-edge event=viewer-request lightweight=true
		three: lambda-edge event=origin-request lightweight=true
		four: lambda-edge event=viewer-request
		five: lambda-edge event=viewer-request lightweight=true
		t: dynamodb-table
		log: cloudwatch-logs
		fn: lambda
		two -read-> t
		one -log-> log
		fn -invoke-> one
		five -teleport-> t`, "one", ""},
	{"EDGE-FIT", "one distribution is enough", `
		cdn: cloudfront
		lb: alb
		one: apigw-rest endpointType=EDGE
		two: apigw-rest endpointType=REGIONAL
		three: apigw-rest endpointType=EDGE
		four: apigw-rest endpointType=EDGE
		cdn -origin-> one
		cdn -origin-> two
		cdn -log-> three
		lb -origin-> four`, "one", "one: apigw-rest endpointType=REGIONAL"},
	{"EDGE-FIT", "people far away want one", `
		far: users worldwide=true
		near: users
		one: apigw-rest endpointType=REGIONAL
		two: apigw-http
		three: apigw-rest endpointType=EDGE
		four: alb
		far -route-> one
		far -route-> two
		far -route-> three
		far -route-> four
		far -log-> two
		near -route-> two
		two -route-> far`, "edge-1\nedge-2", ""},
	{"LAMBDA-COLD-START", "within a second most functions start", `
		api: apigw-http
		one: lambda latencySensitive=true latencyBudgetMs=1000
		two: lambda latencySensitive=true latencyBudgetMs=1001
		three: lambda latencySensitive=true
		four: lambda
		five: lambda latencySensitive=true provisionedConcurrency=1
		six: lambda latencySensitive=true provisionedConcurrency=0
		seven: lambda latencySensitive=true
		api -invoke-> one
		api -invoke-> two
		api -invoke-> three
		api -invoke-> four
		api -invoke-> five
		api -invoke-> six`, "one\nthree\nsix", ""},
	{"LAMBDA-COLD-START", "an alias keeps environments ready, and a version may", `
		api: apigw-http
		one: lambda latencySensitive=true
		two: lambda latencySensitive=true
		three: lambda latencySensitive=true
		a: lambda-alias provisionedConcurrency=1
		b: lambda-alias
		v: lambda-version
		api -invoke-> one
		api -invoke-> two
		api -invoke-> three
		a -invoke-> one
		b -invoke-> two
		v -invoke-> three`, "two", ""},
	{"LAMBDA-COLD-START", "a load that changes wants a number that changes", `
		one: lambda load=variable provisionedConcurrency=5
		two: lambda load=daily provisionedConcurrency=5
		three: lambda load=steady provisionedConcurrency=5
		four: lambda load=variable provisionedConcurrency=5 provisionedAutoscaling=true
		five: lambda load=variable
		six: lambda load=variable
		a: lambda-alias provisionedConcurrency=5
		a -invoke-> six`, "one\ntwo\na", ""},
	{"LAMBDA-COLD-START", "a snapshot holds half a gigabyte and no mount", `
		api: apigw-http
		one: lambda latencySensitive=true runtime=java21 ephemeralMb=512
		two: lambda latencySensitive=true runtime=java21 ephemeralMb=513
		three: lambda latencySensitive=true runtime=java21
		four: lambda latencySensitive=true runtime=java21 packageType=Image
		files: efs-file-system
		files -mount-> one
		one -read-> files
		three -mount-> files
		api -invoke-> one
		api -invoke-> two
		api -invoke-> three
		api -invoke-> four`, `
			four: Keep an environment ready
			one: Use SnapStart / Keep an environment ready
			three: Keep an environment ready
			two: Keep an environment ready
		`, ""},
	{"LAMBDA-COLD-START", "an API that answers cannot tell news", `
		one: apigw-http realTime=true
		two: apigw-http realTime=true
		three: apigw-http
		four: apigw-rest realTime=true
		five: apigw-rest realTime=true
		fn: lambda
		a: lambda-alias
		q: sqs-queue
		one -invoke-> fn
		two -invoke-> q
		three -invoke-> fn
		four -invoke-> a
		five -log-> fn
		fn -invoke-> five`, "one\nfour", ""},
	{"LAMBDA-CPU", "1,769 MB are a processor", `
		one: lambda cpuBound=true memoryMb=1769
		two: lambda cpuBound=true memoryMb=1768
		three: lambda memoryMb=128
		four: lambda cpuBound=true memoryMb=128 computeType=managed-instances
		five: lambda cpuBound=true memoryMb=much`, "two", ""},
	{"LAMBDA-VPC-NOT-NEEDED", "who calls only services needs no VPC", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v kind=private
		t: dynamodb-table in=r
		db: rds-instance in=s
		log: cloudwatch-logs in=r
		api: apigw-http in=r
		home: onprem-server
		saas: external-saas
		one: lambda in=s
		two: lambda in=s
		three: lambda in=s
		four: lambda in=s vpcOnPurpose=true
		five: lambda in=s
		six: lambda in=r
		seven: lambda in=s
		eight: lambda in=s
		nine: lambda in=s
		one -read-> t
		one -log-> log
		api -invoke-> one
		two -read-> t
		two -connect-> db
		four -read-> t
		five -connect-> home
		six -read-> t
		seven -connect-> saas
		eight -teleport-> t
		eight -read-> t
		db -invoke-> nine
		nine -read-> t`, "one\nseven", ""},
	{"LAMBDA-VPC-NOT-NEEDED", "an endpoint is a reason", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v kind=private
		e: vpc-endpoint in=v type=gateway service=dynamodb
		t: dynamodb-table in=r
		api: apigw-rest in=r endpointType=PRIVATE
		one: lambda in=s
		two: lambda in=s
		one -read-> t
		two -invoke-> api`, "", ""},
	{"NAT-FOR-S3-DDB", "one endpoint serves all calls", shop + nat + `
		t: dynamodb-table in=r
		b: s3-bucket in=r
		m: ec2-instance in=app-a
		k: ec2-instance in=app-a
		m -read-> t
		k -read-> t
		k -read-> t`, "v+edge-2+k+t", ""},
	{"NAT-FOR-S3-DDB", "what has no way, or another, wants none", shop + nat + `
		far: region code=us-east-1
		t: dynamodb-table in=r
		q: sqs-queue in=r
		away: dynamodb-table in=far
		xa: ec2-instance in=data-a
		xb: ec2-instance in=v
		xc: ecs-service in=app-a subnets=[subnet-0]
		xd: ecs-service in=app-a subnets=[data-a]
		xe: ec2-instance in=app-a
		xa -read-> t
		xb -read-> t
		xc -read-> t
		xd -read-> t
		xe -publish-> q
		xe -read-> away
		t -log-> xe`, "", ""},
	{"SCALING-POLICY", "a group of one size does not follow its load", `
		one: auto-scaling-group load=variable min=2 max=2
		two: auto-scaling-group load=variable min=2 max=3
		three: auto-scaling-group load=daily
		four: auto-scaling-group load=steady
		five: auto-scaling-group load=variable min=0
		six: auto-scaling-group load=variable max=0`, "two\nthree\nfive\nsix", ""},
	{"SCALING-POLICY", "an alarm may change its size, and a policy of steps", `
		one: auto-scaling-group load=variable
		two: auto-scaling-group load=variable
		three: auto-scaling-group load=variable scalingPolicies=[simple cpu 50]
		four: auto-scaling-group load=variable scalingPolicies=[simple cpu 50,step cpu 60]
		a: cloudwatch-alarm
		a -scale-> one
		two -scale-> a
		a -invoke-> two`, "two\nthree", ""},
	{"BURST-CREDITS", "a T3 on a host of its own has no other mode", `
		one: ec2-instance instanceType=t3.micro steadyCpu=11 creditMode=standard tenancy=host
		two: ec2-instance instanceType=t3.micro steadyCpu=11 creditMode=standard tenancy=default`, "one:\ntwo: Use unlimited mode", ""},
	{"EDGE-FIT", "a function at the edge has settings of its own", `
		r: region code=us-east-1
		one: lambda-edge in=r event=viewer-request lightweight=true runtime=nodejs22.x memoryMb=128`, "one",
		"one: cloudfront-function in= event=viewer-request runtime= memoryMb="},
	{"NAT-FOR-S3-DDB", "what nobody asks over the network wants none", shop + nat + `
		t: dynamodb-table in=r
		b: s3-bucket in=r
		box: ec2-instance in=app-a
		box -mount-> b
		t -trigger-> box`, "", ""},
	{"SCALING-POLICY", "a group follows its processors", `
		one: auto-scaling-group load=variable`, "one", "one: auto-scaling-group scalingPolicies=[target cpu 60]"},
	{"SCALING-POLICY", "and foresees a day that is as the last one", `
		one: auto-scaling-group load=daily`, "one", "one: auto-scaling-group scalingPolicies=[target cpu 60,predictive cpu 60]"},
}

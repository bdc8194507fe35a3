package rules_test

var operationTellings = []telling{
	{"DEPLOY-ALIAS", "traffic is shifted between versions", `
		cd: codedeploy strategy=Canary10Percent5Minutes
		lin: codedeploy strategy=Linear10PercentEvery1Minute
		all: codedeploy strategy=AllAtOnce
		pipe: codepipeline strategy=Canary10Percent5Minutes
		a: lambda
		b: lambda
		c: lambda
		d: lambda
		e: lambda
		f: lambda dev=false
		cd -deploy-> a
		lin -deploy-> b
		all -deploy-> c
		all -deploy-> f
		pipe -deploy-> d
		cd -log-> e
		e -deploy-> cd`, "a+edge-1\nb+edge-2", ""},
	{"DEPLOY-ALIAS", "what is in production is called by an alias", `
		api: apigw-http
		q: sqs-queue
		lb: alb
		al: lambda-alias
		log: cloudwatch-logs
		a: lambda dev=false
		b: lambda dev=true
		c: lambda
		d: lambda dev=false
		api -invoke-> a
		q -trigger-> a
		lb -route-> a
		q -log-> a
		api -teleport-> a
		a -log-> log
		api -invoke-> b
		api -invoke-> c
		al -invoke-> d`, "a+edge-1+edge-2+edge-3", ""},
	{"OBSERVE-GAPS", "what is to be seen and is not", `
		log: cloudwatch-logs retentionDays=30
		more: cloudwatch-logs
		old: cloudwatch-logs existing=true
		b: s3-bucket
		t: sns-topic
		one: ec2-instance cloudwatchAgent=false
		two: ec2-instance cloudwatchAgent=true
		three: ec2-instance cloudwatchAgent=false
		four: ec2-instance cloudwatchAgent=false
		five: ec2-instance cloudwatchAgent=false
		one -log-> log
		two -log-> log
		three -read-> log
		four -log-> b
		log -log-> five
		loud: cloudwatch-alarm
		told: cloudwatch-alarm actions=[x]
		mute: cloudwatch-alarm
		loud -publish-> t
		t -publish-> mute
		x: step-functions type=EXPRESS logging=false
		y: step-functions type=EXPRESS logging=false
		z: step-functions type=EXPRESS logging=true
		w: step-functions type=STANDARD logging=false
		y -log-> b
		b -log-> x`, "more\none\nmute\nx", ""},
	{"ORPHAN-NODE", "three are a start", `
		a: lambda
		b: sqs-queue
		c: s3-bucket`, "", ""},
	{"ORPHAN-NODE", "four are a drawing", `
		a: lambda name=orders
		b: sqs-queue
		c: s3-bucket
		d: sns-topic existing=true
		b -publish-> c`, "a", ""},
	{"ORPHAN-NODE", "who is in a group, or is named, belongs to something", `
		g: auto-scaling-group
		h: ecs-cluster
		i: eks-cluster
		lb: alb
		a: ec2-instance in=g
		b: ecs-service in=h
		c: lambda in=i
		d: ecs-service in=g
		role: lambda name=runner
		e: sqs-queue role=runner
		f: sqs-queue role=d
		lb -route-> h
		lb -route-> e
		lb -route-> f`, "c:", ""},
	{"PACKET-CAPTURE", "flow logs have no contents", `
		f: flow-log
		v: vpc
		s: subnet in=v
		fn: lambda
		b: s3-bucket
		f -log-> b packets=true
		v -log-> b packets=true
		s -log-> b packets=true
		fn -log-> b packets=true
		f -log-> b
		f -read-> b packets=true
		f -route-> b packets=true`, "edge-1\nedge-2\nedge-3", ""},
	{"PACKET-CAPTURE", "mirrored traffic goes to a load balancer or an interface", `
		m: traffic-mirror-session
		fn: lambda
		lb: nlb
		x: quantum-computer
		m -route-> lb
		m -route-> fn
		m -log-> fn
		m -connect-> fn
		m -route-> x
		fn -route-> fn`, "edge-2\nedge-3", ""},
}

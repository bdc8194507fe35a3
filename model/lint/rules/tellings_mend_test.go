package rules_test

// mendTellings are about what a fix chooses and draws, whichever rule offers it.
var mendTellings = []telling{
	{"DDB-BACKUP-WINDOW", "a plan that keeps copies as long takes one more", `
		r: region code=us-east-1
		p: backup-plan in=r retentionDays=36
		o: dynamodb-table in=r
		t: dynamodb-table in=r pitr=true pitrDays=7 retentionDays=36
		p -read-> o`, "t: Add a backup plan", "p -read-> t"},
	{"DDB-BACKUP-WINDOW", "one that keeps them for less does not", `
		r: region code=us-east-1
		p: backup-plan in=r retentionDays=35
		o: dynamodb-table in=r
		t: dynamodb-table in=r pitr=true pitrDays=7 retentionDays=36
		p -read-> o`, "t: Add a backup plan", "!p -read-> t\nbackup-plan-1 -read-> t"},
	{"DDB-BACKUP-WINDOW", "nor does one of another Region", `
		r: region code=us-east-1
		u: region code=us-west-2
		p: backup-plan in=u retentionDays=36
		o: dynamodb-table in=r
		t: dynamodb-table in=r pitr=true pitrDays=7 retentionDays=36
		p -read-> o`, "t: Add a backup plan", "!p -read-> t\nbackup-plan-1 -read-> t"},
	{"PAYLOAD-LIMIT", "a bucket that is only read takes nothing", `
		r: region code=us-east-1
		fn: lambda in=r
		q: sqs-queue in=r
		b: s3-bucket in=r
		fn -publish-> q payloadKb=2000
		fn -read-> b`, "edge-1: Pass it through S3", "fn -write-> s3-bucket-1"},
	{"PAYLOAD-LIMIT", "one that is written takes it", `
		r: region code=us-east-1
		fn: lambda in=r
		q: sqs-queue in=r
		b: s3-bucket in=r
		fn -publish-> q payloadKb=2000
		fn -write-> b`, "edge-1: Pass it through S3", "!fn -write-> s3-bucket-1"},
	{"NAT-PUBLIC-SUBNET", "it moves within its zone", shop + `
		one: nat-gateway in=app-c availabilityMode=zonal`, "one", "one: nat-gateway in=pub-c"},
	{"NAT-PUBLIC-SUBNET", "zones need no frames", `
		r: region code=us-east-1
		v: vpc in=r
		a: subnet in=v kind=public az=us-east-1a
		b: subnet in=v kind=public az=us-east-1b
		c: subnet in=v kind=private az=us-east-1b
		one: nat-gateway in=c availabilityMode=zonal`, "one", "one: nat-gateway in=b"},
	{"NAT-PUBLIC-SUBNET", "a public subnet of another zone is not taken", `
		r: region code=us-east-1
		v: vpc in=r
		a: subnet in=v kind=public az=us-east-1a
		c: subnet in=v kind=private az=us-east-1b
		one: nat-gateway in=c availabilityMode=zonal`, "one", "!one: nat-gateway in=a\nsubnet-1: subnet in=v kind=public az=us-east-1b"},
	{"NAT-PUBLIC-SUBNET", "without zones it moves beside", `
		r: region code=us-east-1
		v: vpc in=r
		a: subnet in=v kind=public
		c: subnet in=v kind=private
		one: nat-gateway in=c availabilityMode=zonal`, "one", "one: nat-gateway in=a"},
	{"NET-NO-INTERNET-PATH", "a NAT gateway comes into the zone", shop + `
		u: external-saas
		box: ec2-instance in=data-c
		box -invoke-> u`, "edge-1: Add NAT gateway", "data-c: subnet kind=private\nnat-gateway-1: nat-gateway in=pub-c"},
	{"NET-NO-INTERNET-PATH", "a private subnet stays one", shop + `
		u: external-saas
		box: ec2-instance in=app-c
		box -invoke-> u`, "edge-1: Add NAT gateway", "app-c: subnet kind=private\nnat-gateway-1: nat-gateway in=pub-c"},
	{"NET-NO-INTERNET-PATH", "else into the first public subnet", `
		r: region code=us-east-1
		v: vpc in=r
		a: subnet in=v kind=public az=us-east-1a
		b: subnet in=v kind=public az=us-east-1b
		c: subnet in=v kind=private az=us-east-1c
		u: external-saas
		box: ec2-instance in=c
		box -invoke-> u`, "edge-1: Add NAT gateway", "nat-gateway-1: nat-gateway in=a"},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "it goes where a NAT gateway is", shop + `
		one: nat-gateway in=pub-c availabilityMode=zonal
		app-c -route-> one
		tgw: transit-gateway in=r
		app-a -route-> tgw
		u: external-saas
		fn: lambda in=pub-a subnets=[pub-a]
		fn -invoke-> u`, "edge-3", "fn: lambda in=app-c"},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "else into the first private subnet", shop + `
		u: external-saas
		fn: lambda in=pub-a subnets=[pub-a]
		fn -invoke-> u`, "edge-1", "fn: lambda in=app-a\nnat-gateway-1: nat-gateway in=pub-a"},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "else into a new one in the zone of the public one", `
		r: region code=us-east-1
		v: vpc in=r
		igw: internet-gateway in=v
		pub: subnet in=v kind=public az=us-east-1a
		u: external-saas
		fn: lambda in=pub
		fn -invoke-> u`, "edge-1", `
			subnet-1: subnet in=v kind=private az=us-east-1a
			nat-gateway-1: nat-gateway in=pub
			fn: lambda in=subnet-1`},
	{"PLACE-VPC-REQUIRED", "subnets are drawn in two zones", `
		r: region code=us-east-1
		v: vpc in=r
		a: az in=v az=us-east-1a
		b: az in=v az=us-east-1b
		c: az in=v az=us-east-1c
		s1: subnet in=v kind=public
		s2: subnet in=a kind=public
		s3: subnet in=a kind=public
		s4: subnet in=b kind=public
		s5: subnet in=c kind=public
		box: ec2-instance in=s2
		db: rds-instance in=r
		box -connect-> db`, "db: Move into the VPC", `
			subnet-1: subnet in=a kind=private
			subnet-2: subnet in=b kind=private
			!subnet-3: subnet
			!internet-gateway-1: internet-gateway
			db: rds-instance subnets=[subnet-1,subnet-2]`},
	{"PLACE-VPC-REQUIRED", "public ones need a gateway", `
		r: region code=us-east-1
		v: vpc in=r
		one: subnet in=v kind=isolated az=us-east-1a
		two: subnet in=v kind=isolated az=us-east-1b
		box: ec2-instance in=one
		lb: alb in=r scheme=internet-facing
		lb -route-> box`, "lb: Move into the VPC", `
			subnet-1: subnet in=v kind=public az=us-east-1a
			subnet-2: subnet in=v kind=public az=us-east-1b
			internet-gateway-1: internet-gateway in=v`},
	{"PLACE-VPC-REQUIRED", "one is enough", `
		r: region code=us-east-1
		v: vpc in=r
		igw: internet-gateway in=v
		one: subnet in=v kind=private az=us-east-1a
		box: ec2-instance in=one
		lb: alb in=r scheme=internet-facing
		lb -route-> box`, "lb: Move into the VPC", "subnet-1: subnet kind=public\n!internet-gateway-1: internet-gateway"},
	{"NAT-SINGLE-AZ", "routes turn to the gateway of their zone", shop + `
		one: nat-gateway in=pub-a availabilityMode=zonal
		s3: vpc-endpoint in=v type=gateway service=s3
		app-a -route-> one
		app-c -route-> one
		app-c -route-> s3`, "one", "nat-gateway-1: nat-gateway in=pub-c\napp-c -route-> s3\napp-c -route-> nat-gateway-1\napp-a -route-> one\n!app-c -route-> one"},
	{"STORAGE-ONE-ZONE", "mount targets are listed where the others are", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a subnets=[app-a]
		task: ecs-service in=app-a launchType=fargate subnets=[app-a,app-c]
		task -mount-> f`, "f: Keep it in several zones", "f: efs-file-system zoneType=regional az= subnets=[app-a,app-c]"},
	{"STORAGE-ONE-ZONE", "and drawn where those are", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a
		m: efs-mount-target in=app-a
		m -mount-> f
		task: ecs-service in=app-a launchType=fargate subnets=[app-a,app-c]
		task -mount-> f`, "f: Keep it in several zones", "efs-mount-target-1: efs-mount-target in=app-c\nefs-mount-target-1 -mount-> f"},
	{"LAMBDA-VPC-RDS", "a function goes into the private subnets of the VPC", `
		r: region code=us-east-1
		v: vpc in=r
		pub: subnet in=v kind=public
		one: subnet in=v kind=private
		db: rds-instance in=v
		fn: lambda in=r
		fn -connect-> db`, "edge-1", "fn: lambda in=one"},
	{"CERT-MISSING", "a certificate says its Region where that is known", `
		lb: alb region=us-east-1 listeners=[HTTPS 443]`, "lb", "acm-certificate-1: acm-certificate region=us-east-1"},
	{"CERT-MISSING", "and none where it is not", `
		lb: alb listeners=[HTTPS 443]`, "lb", "acm-certificate-1: acm-certificate region="},
	{"S3-POLICY-SIZE", "who cannot use an access point keeps the bucket", `
		r: region code=us-east-1
		b: s3-bucket in=r policyKb=30
		fn: lambda in=r
		cdn: cloudfront
		logs: s3-bucket in=r
		fn -read-> b
		cdn -origin-> b
		b -log-> logs`, "b: Add an access point for each application", `
			fn -read-> s3-access-point-1
			cdn -origin-> b
			b -log-> logs`},
	{"FARGATE-VOLUME", "files are mounted where the tasks run", shop + `
		one: ecs-service in=app-a launchType=fargate subnets=[app-a,app-c] volumeType=docker`,
		"one", "efs-file-system-1: efs-file-system subnets=[app-a,app-c]"},
	{"FARGATE-VOLUME", "one subnet is listed unless the tasks stand in it", shop + `
		one: ecs-service in=v launchType=fargate subnets=[app-a] volumeType=docker`,
		"one", "efs-file-system-1: efs-file-system subnets=[app-a]"},
	{"FARGATE-VOLUME", "else nothing is", shop + `
		one: ecs-service in=app-a launchType=fargate volumeType=docker`,
		"one", "efs-file-system-1: efs-file-system subnets="},
	{"FARGATE-VOLUME", "nor where no subnet is known", shop + `
		one: ecs-service in=v launchType=fargate volumeType=docker`,
		"one", "efs-file-system-1: efs-file-system subnets="},
	{"APIGW-PRIVATE-ENDPOINT", "an endpoint stands in no subnet where none is known", shop + `
		fn: lambda in=v
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		fn -invoke-> a`, "edge-1", "vpc-endpoint-1: vpc-endpoint in=v subnets="},
	{"STORAGE-ONE-ZONE", "where no mount target is, they are drawn", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a
		task: ecs-service in=app-a launchType=fargate subnets=[app-a,app-c]
		task -mount-> f`, "f: Keep it in several zones", `
			efs-mount-target-1: efs-mount-target in=app-a
			efs-mount-target-2: efs-mount-target in=app-c
			f: efs-file-system subnets=`},
	{"STORAGE-ONE-ZONE", "only computers that mount it are its clients", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a role=copy
		m: efs-mount-target in=app-c
		m -mount-> f
		task: ecs-service in=app-a launchType=fargate
		other: ec2-instance in=app-c
		task -mount-> f
		other -read-> f`, "", ""},
	{"STREAM-RETENTION", "a Kinesis stream keeps the changes of a table for a year", `
		t: dynamodb-table
		f: lambda
		t -trigger-> f replayHours=8760`, "edge-1: Read from a Kinesis stream", "kinesis-stream-1: kinesis-stream retentionHours=8760\nkinesis-stream-1 -trigger-> f"},
	{"STREAM-RETENTION", "no longer, and it leads to no queue", `
		t: dynamodb-table
		f: lambda
		q: sqs-queue
		t -trigger-> f replayHours=8761
		t -trigger-> q replayHours=48`, "edge-1:\nedge-2:", ""},
	{"APIGW-VPC-LINK", "without private subnets the link stands in the VPC", `
		r: region code=us-east-1
		v: vpc in=r
		lb: alb in=v scheme=internal
		api: apigw-http in=r
		api -invoke-> lb`, "edge-1: Add VPC link", "vpc-link-1: vpc-link in=v subnets="},
	{"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", "nothing is drawn beside a subnet that the function only lists", shop + `
		u: external-saas
		fn: lambda in=r subnets=[pub-a]
		fn -invoke-> u`, "edge-1:", ""},
	{"PLACE-VPC-REQUIRED", "a VPC without zones gets two", `
		r: region code=us-east-1
		v: vpc in=r
		w: vpc in=r
		one: subnet in=v kind=public
		two: subnet in=w kind=private az=us-east-1a
		box: ec2-instance in=one
		db: rds-instance in=r
		box -connect-> db`, "db: Move into the VPC", `
			az-1: az in=v az=us-east-1a
			az-2: az in=v az=us-east-1b
			subnet-1: subnet in=az-1 kind=private
			subnet-2: subnet in=az-2 kind=private
			db: rds-instance in=subnet-1 subnets=[subnet-1,subnet-2]`},
	{"PLACE-VPC-REQUIRED", "who is called by nobody takes any VPC of the Region", twoRegions + `
		far: vpc in=u
		s1: subnet in=far kind=private
		v: vpc in=r
		s2: subnet in=v kind=public
		w: vpc in=r
		s3: subnet in=w kind=private
		db: rds-instance in=r`, "db: Move into the VPC", "db: rds-instance in=s3"},
	{"PLACE-VPC-REQUIRED", "not that of a caller in another one", twoRegions + `
		far: vpc in=u
		s1: subnet in=far kind=private
		box: ec2-instance in=s1
		v: vpc in=r
		s2: subnet in=v kind=private
		db: rds-instance in=r
		box -connect-> db`, "db: Move into the VPC", "db: rds-instance in=s2"},
	{"NET-NO-INTERNET-PATH", "a route that is drawn stays", shop + `
		u: external-saas
		one: nat-gateway in=app-a availabilityMode=zonal connectivity=private
		box: ec2-instance in=app-c
		app-c -route-> one
		box -invoke-> u`, "edge-2:", ""},
	{"LB-INTERNET-FACING-SUBNET", "subnets that are not drawn may be public", shop + `
		lb: alb in=app-a scheme=internet-facing subnets=[app-a,subnet-9]`, "lb: Make it internal", ""},
	{"LAMBDA-EDGE-FEATURES", "a function leaves the VPC for its Region", twoRegions + `
		v: vpc in=r
		fn: lambda-edge in=v
		cdn: cloudfront
		cdn -invoke-> fn`, "fn", "fn: lambda-edge in=u"},
	{"LAMBDA-EDGE-FEATURES", "without one it only leaves", `
		v: vpc
		fn: lambda-edge in=v
		cdn: cloudfront
		cdn -invoke-> fn`, "fn", "fn: lambda-edge in= region="},
	{"NET-INTERNET-TO-PRIVATE", "a load balancer takes public subnets in two zones", shop + `
		i: internet
		box: ec2-instance in=app-a
		i -invoke-> box`, "edge-1: Put a load balancer in front", "alb-1: alb in=pub-a subnets=[pub-a,pub-c]"},
	{"NET-INTERNET-TO-PRIVATE", "whatever a third one says of its zone", `
		r: region code=us-east-1
		v: vpc in=r
		igw: internet-gateway in=v
		any: subnet in=v kind=public
		one: subnet in=v kind=public az=us-east-1a
		two: subnet in=v kind=public az=us-east-1b
		app: subnet in=v kind=private
		i: internet
		box: ec2-instance in=app
		i -invoke-> box`, "edge-1: Put a load balancer in front", "alb-1: alb in=one subnets=[one,two]"},
	{"NET-INTERNET-TO-PRIVATE", "without them there is none", `
		r: region code=us-east-1
		v: vpc in=r
		igw: internet-gateway in=v
		one: subnet in=v kind=public az=us-east-1a
		two: subnet in=v kind=private az=us-east-1b
		i: internet
		box: ec2-instance in=two
		i -invoke-> box`, "edge-1:", ""},
	{"ALB-TWO-AZ", "a second zone is drawn where there is none", `
		r: region code=us-east-1
		v: vpc in=r
		one: subnet in=v kind=public az=us-east-1a
		lb: alb in=one subnets=[one]`, "lb", "subnet-1: subnet in=v kind=public az=us-east-1b\nlb: alb subnets=[one,subnet-1]"},
	{"ALB-TWO-AZ", "but not in a VPC that is not drawn", `
		r: region code=us-east-1
		one: subnet in=r kind=public az=us-east-1a vpcId=vpc-1
		lb: alb in=one subnets=[one]`, "lb:", ""},
	{"NAT-PUBLIC-SUBNET", "who only lists a private subnet moves to none", shop + `
		one: nat-gateway in=v subnets=[app-a] availabilityMode=zonal`, "one: Make it regional", ""},
	{"EC2-NO-PUBLIC-IP", "an address stands where AWS has it", shop + `
		u: internet
		box: ec2-instance in=v subnets=[pub-a] publicIp=false
		box -invoke-> u`, "edge-1", ""},
	{"ALB-TWO-AZ", "the id of a zone tells the name of no other", `
		r: region code=us-east-1
		v: vpc in=r
		one: subnet in=v kind=public az=use1-az1
		lb: alb in=one subnets=[one]`, "lb:", ""},
	{"APPSYNC-PRIVATE-SOURCE", "a resolver stands in a private subnet", `
		r: region code=us-east-1
		v: vpc in=r
		api: appsync in=r
		db: rds-instance in=v
		api -datasource-> db`, "edge-1:", ""},
}

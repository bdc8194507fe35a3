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
		app-a -route-> one
		app-c -route-> one`, "one", "nat-gateway-1: nat-gateway in=pub-c\napp-c -route-> nat-gateway-1\napp-a -route-> one\n!app-c -route-> one"},
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
}

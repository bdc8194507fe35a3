package rules_test

var dataTellings = []telling{
	{"ANALYTICS-ON-OLTP", "who writes, or loads, does not analyse", `
		t: dynamodb-table
		job: glue-job
		q: quicksight
		a: athena
		b: s3-bucket
		a -read-> t
		a -write-> t
		a -readwrite-> t
		a -connect-> t
		a -teleport-> t
		a -log-> t
		job -connect-> t
		job -read-> t
		a -read-> b
		t -read-> q`, `
			edge-1: Read an export in S3
			edge-3:
			edge-4: Read an export in S3
			edge-8: Read an export in S3
		`, ""},
	{"ANALYTICS-ON-OLTP", "what is exported already is read there", `
		t: dynamodb-table
		b: s3-bucket
		q: sqs-queue
		other: s3-bucket
		a: athena
		t -replicate-> q
		t -write-> other
		t -replicate-> b
		a -read-> t`, "edge-4", "a -read-> b"},
	{"ANALYTICS-ON-OLTP", "a replica may be read", `
		one: rds-instance
		two: rds-instance
		solo: rds-instance
		alone: aurora-cluster replicas=0
		some: aurora-cluster replicas=1
		unsaid: aurora-cluster
		q: quicksight
		one -replicate-> two
		q -connect-> one
		q -connect-> two
		q -connect-> solo
		q -connect-> alone
		q -connect-> some
		q -connect-> unsaid`, `
			edge-5: Read a replica
			edge-4: Read a replica
		`, ""},
	{"DB-ON-EC2", "a database port that an application connects to", `
		fn: lambda
		u: users
		one: ec2-instance
		two: ec2-instance
		three: ec2-instance
		four: ec2-instance workload=web
		five: ec2-instance selfManagedReason=licence
		six: ec2-instance workload=database
		seven: ec2-instance
		fn -connect-> one port=3306
		fn -connect-> two port=8080
		fn -read-> three port=3306
		fn -connect-> four port=3306
		fn -connect-> five port=3306
		u -connect-> seven port=3306
		seven -connect-> fn port=3306
		fn -connect-> seven`, "one\nsix", ""},
	{"DB-ON-EC2", "who is called from outside cannot become a private one", `
		r: region
		v: vpc in=r
		s: subnet in=v
		out: lambda in=r
		in: ec2-instance in=s
		one: ec2-instance in=s workload=database
		two: ec2-instance in=s workload=database
		out -connect-> one
		in -connect-> two`, `
			one:
			two: Replace by RDS
		`, ""},
	{"DDB-CONSISTENCY-GSI", "global indexes are never up to date", `
		fn: lambda
		t: dynamodb-table
		fn -read-> t index=gsi strongConsistency=true
		fn -read-> t index=lsi strongConsistency=true
		fn -read-> t strongConsistency=true
		fn -read-> t index=gsi
		t -trigger-> fn index=gsi strongConsistency=true`, "edge-1", ""},
	{"DDB-KEY-AND-CAPACITY", "what suits the use", `
		a: dynamodb-table billing=PROVISIONED trafficPattern=spiky
		b: dynamodb-table billing=PROVISIONED trafficPattern=spiky autoscaling=true
		c: dynamodb-table billing=PROVISIONED trafficPattern=steady
		d: dynamodb-table billing=PROVISIONED
		e: dynamodb-table billing=PAY_PER_REQUEST trafficPattern=spiky
		f: dynamodb-table cardinality=low readHeavy=true
		g: dynamodb-table cardinality=low
		h: dynamodb-table cardinality=high readHeavy=true
		i: dynamodb-table accessPattern=infrequent tableClass=STANDARD
		j: dynamodb-table accessPattern=frequent tableClass=STANDARD
		k: dynamodb-table dataKind=session
		l: dynamodb-table dataKind=session ttlAttribute=expiresAt
		m: dynamodb-table dataKind=session ttlAttribute=""
		n: dynamodb-table ttlAttribute=""`, "a\nf\ni\nk\nm", ""},
	{"DDB-READ-CACHE", "four readers are many, three are not", `
		t: dynamodb-table
		u: dynamodb-table
		a: lambda
		b: lambda
		c: lambda
		d: lambda
		a -read-> t
		b -read-> t
		c -readwrite-> t
		d -read-> t
		a -read-> u
		b -read-> u
		c -read-> u
		c -read-> u
		d -write-> u
		u -trigger-> d`, "t", ""},
	{"DDB-READ-CACHE", "reads that must be up to date pass a cache by", `
		one: dynamodb-table readHeavy=true
		two: dynamodb-table readHeavy=true
		three: dynamodb-table readHeavy=false
		four: dynamodb-table readHeavy=true
		five: dynamodb-table readHeavy=true
		a: lambda
		b: lambda
		c: elasticache
		dax: dax-cluster
		a -read-> one strongConsistency=true
		a -read-> two strongConsistency=true
		a -read-> two
		a -read-> three
		dax -readwrite-> four
		b -read-> five
		b -connect-> c`, "two", ""},
	{"DDB-READ-CACHE", "a cluster for reads that pass it by", `
		one: dax-cluster
		two: dax-cluster
		three: dax-cluster
		four: dax-cluster
		t: dynamodb-table
		a: lambda
		a -read-> one strongConsistency=true
		one -readwrite-> t
		a -read-> two strongConsistency=true
		a -read-> two
		a -write-> three strongConsistency=true
		four -readwrite-> t`, "one", ""},
	{"DDB-READ-CACHE", "readers in one VPC share a cluster", shop + office + `
		t: dynamodb-table in=r readHeavy=true
		out: lambda in=r
		xa: lambda in=app-a
		xb: lambda in=app-c
		xc: lambda in=desk
		out -read-> t
		xa -read-> t
		xb -read-> t
		xc -read-> t`, "t", "xa -read-> dax-cluster-1\nxb -read-> dax-cluster-1\nxc -read-> t\nout -read-> t"},
	{"LAMBDA-RDS-PROXY", "five at a time are few", `
		api: apigw-http
		q: sqs-queue
		db: aurora-cluster
		one: lambda reservedConcurrency=5
		two: lambda reservedConcurrency=6
		three: lambda
		four: lambda
		five: lambda
		api -invoke-> one
		api -invoke-> two
		q -trigger-> three
		four -invoke-> api
		api -log-> five
		one -connect-> db
		two -connect-> db
		three -connect-> db
		four -connect-> db
		five -connect-> db
		db -invoke-> three`, "edge-7\nedge-8", ""},
	{"LAMBDA-RDS-PROXY", "databases that a proxy serves", `
		api: apigw-http
		fn: lambda
		api -invoke-> fn
		a: rds-instance engine=mysql
		b: rds-instance engine=oracle
		c: rds-instance engine=mysql dbRole=replica
		d: rds-instance
		e: redshift
		fn -connect-> a
		fn -connect-> b
		fn -connect-> c
		fn -connect-> d
		fn -connect-> e
		fn -log-> a
		fn -publish-> a`, "edge-2", ""},
	{"LAMBDA-RDS-PROXY", "a small instance minds more than a hundred", `
		api: apigw-http
		small: rds-instance engine=mysql instanceClass=db.t4g.micro
		large: rds-instance engine=mysql instanceClass=db.m6g.large
		a: lambda reservedConcurrency=100
		b: lambda reservedConcurrency=101
		c: lambda
		api -invoke-> a
		api -invoke-> b
		api -invoke-> c
		a -connect-> small
		b -connect-> small
		c -connect-> small
		c -connect-> large`, "edge-4 advice\nedge-5 warning\nedge-6 warning\nedge-7 advice", ""},
	{"RDS-READ-SCALING", "who is mostly read wants a replica or a cache", `
		fn: lambda
		c: elasticache
		busy: lambda
		one: rds-instance readHeavy=true
		two: rds-instance
		three: rds-instance readHeavy=true multiAz=cluster
		four: rds-instance readHeavy=true dbRole=standby
		five: rds-instance readHeavy=true
		six: aurora-cluster readHeavy=true replicas=0
		seven: aurora-cluster readHeavy=true replicas=1
		eight: rds-instance readHeavy=true
		fn -read-> one
		fn -write-> one
		busy -read-> five
		busy -connect-> c
		c -read-> eight
		one -log-> c`, `
			six: Add a read replica
			one: Add a read replica
		`, "six: aurora-cluster replicas=1"},
	{"RDS-READ-SCALING", "its reads go there, its writes do not", `
		fn: lambda
		one: rds-instance readHeavy=true
		fn -read-> one
		fn -write-> one`, "one", "fn -read-> rds-instance-1\nfn -write-> one\nrds-instance-1: rds-instance engine="},
	{"RDS-READ-SCALING", "replicas are made from backups", `
		one: rds-instance readHeavy=true backupRetentionDays=0`, "one", "one: rds-instance backupRetentionDays=7"},
	{"RDS-READ-SCALING", "of whatever age", `
		one: rds-instance readHeavy=true backupRetentionDays=1`, "one", "one: rds-instance backupRetentionDays=1"},
	{"S3-ARCHIVE-HOT-READ", "people do not wait for hours", `
		b: s3-bucket storageClass=GLACIER
		warm: s3-bucket storageClass=STANDARD
		cdn: cloudfront
		u: users
		api: apigw-http
		lb: alb
		fn: lambda
		idle: lambda
		web: ec2-instance
		back: ec2-instance
		job: batch
		flow: step-functions
		api -invoke-> fn
		lb -route-> web
		back -route-> lb
		lb -log-> back
		cdn -origin-> b
		u -route-> b
		fn -read-> b
		fn -write-> b
		idle -read-> b
		web -readwrite-> b
		back -read-> b
		job -read-> b
		flow -read-> b
		b -read-> web
		cdn -origin-> warm`, "b+edge-10+edge-5+edge-6+edge-7", ""},
	{"S3-ARCHIVE-HOT-READ", "nor where others only come by a workflow", `
		b: s3-bucket storageClass=DEEP_ARCHIVE
		lb: alb
		job: batch
		flow: step-functions
		lb -route-> job
		lb -route-> flow
		job -read-> b
		flow -read-> b
		job -teleport-> b`, "", ""},
}

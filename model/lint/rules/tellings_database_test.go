package rules_test

// databaseTellings are of rules about databases and what stands beside them.
var databaseTellings = []telling{
	{"CACHE-NOT-A-PROXY", "only code asks a database instead of the cache", `
		cache: elasticache
		t: dynamodb-table
		cache -read-> t
		fn: lambda
		fn -connect-> cache
		flow: step-functions
		flow -read-> cache`, "edge-1", "fn -read-> t\n!flow -read-> t\n!flow -invoke-> t\n!flow -readwrite-> t"},
	{"CACHE-NOT-A-PROXY", "what the database sends, and what is only told of it, is no question", `
		cache: elasticache
		t: dynamodb-table
		fn: lambda
		cache -read-> t
		t -stream-> fn
		fn -log-> t`, "edge-1", ""},
	{"CACHE-NOT-A-PROXY", "an application asks already", `
		cache: elasticache
		t: dynamodb-table
		fn: lambda
		cache -read-> t
		fn -read-> t`, "", ""},
	{"DDB-EXPORT-PITR", "an export goes back in time", `
		b: s3-bucket
		q: sqs-queue
		off: dynamodb-table pitr=false
		on: dynamodb-table pitr=true
		old: dynamodb-table existing=true
		off -replicate-> b
		off -write-> b
		off -replicate-> q
		on -replicate-> b
		old -replicate-> b`, "edge-1", ""},
	{"DDB-GLOBAL-SHAPE", "a table is judged once, however many replicas it has", `
		a: dynamodb-table region=us-east-1 consistency=STRONG
		b: dynamodb-table region=us-east-2 consistency=EVENTUAL
		c: dynamodb-table region=us-west-2
		a -replicate-> b
		a -replicate-> c`, "a", ""},
	{"DDB-GLOBAL-SHAPE", "four Regions are too many, and no witness helps", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3,eu-central-1]`, "a:", ""},
	{"DDB-GLOBAL-SHAPE", "three replicas need no witness", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3] witnessRegion=eu-central-1`,
		"a: Remove the witness", "a: dynamodb-table witnessRegion="},
	{"DDB-GLOBAL-SHAPE", "an emptied field names no witness", `
		a: dynamodb-table region=eu-west-1 consistency=STRONG replicas=[eu-west-2,eu-west-3] witnessRegion=""`, "", ""},
	{"DDB-GLOBAL-SHAPE", "one Region lacks more than a witness", `
		a: dynamodb-table region=us-east-1 consistency=STRONG
		b: dynamodb-table region=us-east-2 witnessRegion=us-west-2
		a -replicate-> b
		c: dynamodb-table region=eu-west-1 consistency=STRONG witnessRegion=eu-west-3
		d: dynamodb-table region=eu-west-2 witnessRegion=eu-central-1
		c -replicate-> d`, "c:", ""},
	{"DDB-IMPORT-NEW-TABLE", "an import makes a table", `
		b: s3-bucket
		t: dynamodb-table existing=true
		n: dynamodb-table
		o: dynamodb-table existing=true
		b -replicate-> t
		b -replicate-> n
		b -trigger-> t
		t -replicate-> b
		o -replicate-> t
		n -replicate-> n
		n -log-> n`, `
			edge-6:
			edge-1: Use a new table
		`, ""},
	{"DDB-STREAM-CONSUMERS", "replication of a global table reads its stream", `
		a: dynamodb-table region=us-east-1 replicas=[us-west-2] streamEnabled=true
		f: lambda
		g: lambda
		a -trigger-> f
		a -trigger-> g`, "a", ""},
	{"DDB-STREAM-CONSUMERS", "that of a strongly consistent one does not", `
		a: dynamodb-table region=us-east-1 consistency=STRONG replicas=[us-east-2,us-west-2] streamEnabled=true
		f: lambda
		g: lambda
		a -trigger-> f
		a -trigger-> g`, "", ""},
	{"DDB-TRIGGER-NEEDS-STREAM", "a pipe reads a stream, however its arrow is called", `
		t: dynamodb-table streamEnabled=false
		one: eventbridge-pipe
		two: eventbridge-pipe
		three: eventbridge-pipe
		t -stream-> one
		t -trigger-> two
		t -read-> three`, "edge-1\nedge-2", ""},
	{"RDS-EVENT-NO-DATA", "events tell what happened, not what was stored", `
		db: rds-instance
		cl: aurora-cluster
		t: sns-topic
		ff: sns-topic fifo=true
		f: lambda
		x: dynamodb-table
		db -publish-> t content=data
		db -publish-> t content=status
		db -publish-> t
		cl -publish-> ff
		db -trigger-> f
		db -invoke-> f
		x -publish-> t content=data
		db -replicate-> t content=data`, `
			edge-4: Use a standard topic
			edge-5: Send through an SNS topic
			edge-1: Send the state of the instance
		`, ""},
	{"RDS-INVOKE-ENGINE", "who calls functions", `
		f: lambda
		v: lambda-version
		b: s3-bucket
		a: rds-instance engine=mysql
		c: rds-instance engine=postgres
		d: rds-instance
		e: rds-instance engine=oracle
		a -invoke-> f
		a -invoke-> v
		a -invoke-> b
		a -write-> f
		c -invoke-> f
		d -invoke-> f
		e -invoke-> f
		f -invoke-> a`, `
			edge-1:
			edge-7:
			edge-2:
		`, ""},
	{"RDS-PROXY-TARGET", "a proxy has one database that it serves", `
		p: rds-proxy
		o: rds-proxy
		q: rds-proxy
		s: rds-proxy
		a: rds-instance engine=mysql
		b: rds-instance engine=mysql
		c: rds-instance engine=oracle
		d: rds-instance engine=db2
		e: redshift
		g: aurora-cluster
		r: rds-instance engine=mysql dbRole=replica
		key: secrets-manager-secret
		p -connect-> a
		p -connect-> a
		p -connect-> b
		p -read-> key
		p -log-> b
		a -connect-> p
		o -connect-> c
		o -connect-> d
		o -connect-> e
		q -connect-> g
		s -connect-> r
		s -connect-> q`, `
			edge-11:
			edge-3: Add a second proxy
			edge-7:
			edge-8:
		`, ""},
	{"RDS-PROXY-TARGET", "a proxy of a replica fronts its primary, where it fronts nothing yet", `
		a: rds-instance engine=mysql
		r: rds-instance engine=mysql replicaOf=a
		p: rds-proxy
		q: rds-proxy
		fn: lambda
		p -connect-> r
		p -log-> a
		fn -connect-> p
		q -connect-> r
		q -connect-> a`, `
			edge-1: Connect to the primary
			edge-4:
		`, "p -connect-> a"},
	{"RDS-READ-WRITE-ROLE", "a replica only reads, for MySQL unless somebody lets it write", `
		fn: lambda
		bucket: s3-bucket
		a: rds-instance engine=postgres
		b: rds-instance engine=postgres replicaOf=a
		m: rds-instance engine=mysql
		n: rds-instance replicaOf=m
		c: aurora-cluster globalCluster=shop
		d: aurora-cluster globalCluster=shop
		e: aurora-cluster globalCluster=shop writeForwarding=true
		c -replicate-> d
		c -replicate-> e
		fn -write-> b
		fn -read-> b
		fn -write-> n
		fn -write-> d
		fn -readwrite-> e
		b -write-> bucket
		b -write-> b
		a -write-> b`, `
			edge-3 error: Connect to the primary
			edge-10 error:
			edge-5 warning: Connect to the primary
			edge-6 error: Turn on write forwarding / Connect to the primary
		`, ""},
	{"RDS-READ-WRITE-ROLE", "a standby answers nobody, a replica of its primary does", `
		fn: lambda
		a: rds-instance engine=postgres
		b: rds-instance engine=postgres dbRole=standby replicaOf=a
		r: rds-instance engine=postgres replicaOf=a
		alone: rds-instance dbRole=standby
		second: rds-instance dbRole=standby replicaOf=b
		third: rds-instance dbRole=standby replicaOf=r
		half: rds-instance dbRole=standby multiAz=cluster
		fn -read-> b
		fn -write-> b
		r -read-> b
		a -read-> b
		fn -read-> alone
		fn -read-> second
		fn -read-> third
		fn -read-> half`, `
			edge-1: Connect to the read replica / Connect to the primary
			edge-2: Connect to the primary
			edge-3: Connect to the primary
			edge-4: Connect to the read replica
			edge-5:
			edge-6:
			edge-7:
		`, "fn -read-> r"},
	{"RDS-REPLICA-SOURCE", "replicas are made from backups, five of Oracle", `
		a: rds-instance backupRetentionDays=0
		b: rds-instance backupRetentionDays=1
		c: rds-instance backupRetentionDays=0
		r: rds-instance
		s: rds-instance
		a -replicate-> r
		b -replicate-> s
		d: aurora-cluster replicas=15
		e: aurora-cluster replicas=16
		f: aurora-cluster
		g: rds-instance engine=db2
		g1: rds-instance replicaOf=g
		g2: rds-instance replicaOf=g
		g3: rds-instance replicaOf=g
		h: rds-instance engine=db2
		h1: rds-instance replicaOf=h
		h2: rds-instance replicaOf=h
		h3: rds-instance replicaOf=h
		h4: rds-instance replicaOf=h`, `
			e: Use 15 replicas
			a: Keep backups for 7 days
			h:
		`, ""},
}

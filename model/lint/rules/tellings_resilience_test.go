package rules_test

var resilienceTellings = []telling{
	{"ASG-MIN-ONE", "one instance in two zones is the one that fails", shop + `
		lb: alb in=pub-a subnets=[pub-a,pub-c]
		q: sqs-queue in=r
		one: auto-scaling-group in=app-a subnets=[app-c] min=1 desired=1 max=4
		two: auto-scaling-group in=app-a subnets=[app-c] min=2
		three: auto-scaling-group in=app-a subnets=[app-c] desired=1
		four: auto-scaling-group in=app-a min=1
		five: auto-scaling-group in=app-a subnets=[app-c] min=1
		six: auto-scaling-group in=app-a subnets=[app-c] min=1
		seven: auto-scaling-group in=app-a subnets=[app-c] min=0 desired=1
		eight: auto-scaling-group in=app-a subnets=[app-c] min=1 nonCritical=true
		nine: auto-scaling-group in=app-a subnets=[app-c]
		ten: auto-scaling-group in=app-a subnets=[app-c] desired=2
		lb -route-> one
		lb -route-> two
		lb -route-> three
		lb -route-> four
		q -trigger-> five
		lb -route-> seven
		lb -route-> eight
		lb -route-> nine
		lb -route-> ten
		lb -log-> six`, `
			one: Keep 2 instances
			three: Keep 2 instances
		`, "one: auto-scaling-group min=2 desired=2 max=4"},
	{"BACKUP-OFF", "what could be made anew, or is copied, needs no backup", `
		a: rds-instance backupRetentionDays=0
		b: rds-instance backupRetentionDays=1
		c: dynamodb-table pitr=false
		d: dynamodb-table pitr=true
		e: ebs-volume
		f: ebs-volume reproducible=true
		g: s3-bucket versioning=disabled
		h: s3-bucket versioning=enabled
		i: s3-bucket versioning=disabled reproducible=true
		j: s3-bucket versioning=disabled storageClass=EXPRESS_ONEZONE
		k: dynamodb-table pitr=false nonCritical=true
		l: dynamodb-table pitr=false existing=true`, `
			c: Turn on point-in-time recovery
			a: Keep backups for 7 days
		`, ""},
	{"COMPUTE-SINGLE-AZ", "one task is all that a load balancer has", `
		lb: alb
		both: alb
		one: ecs-service desiredCount=1
		two: ecs-service desiredCount=1
		three: ecs-service desiredCount=2
		four: ecs-service desiredCount=1
		five: ecs-service
		solo: alb
		many: alb
		b: s3-bucket
		lb -route-> one
		lb -log-> b
		both -route-> two
		both -route-> three
		solo -route-> five
		many -route-> three
		many -log-> four`, "one", "one: ecs-service desiredCount=2"},
	{"COMPUTE-SINGLE-AZ", "so is one instance, unless it stands for a group", `
		g: auto-scaling-group
		lb: alb
		mb: alb
		nb: alb
		ob: nlb
		one: ec2-instance
		two: ec2-instance in=g
		three: ec2-instance nonCritical=true
		four: lambda
		lb -route-> one
		mb -route-> two
		nb -route-> three
		ob -route-> four`, "one", ""},
	{"COMPUTE-SINGLE-AZ", "a load balancer in two zones wants computers in two", shop + `
		l1: alb in=pub-a subnets=[pub-c]
		l2: alb in=pub-a subnets=[pub-c]
		l3: alb in=pub-a subnets=[pub-c]
		l4: alb in=pub-a subnets=[pub-c]
		l5: alb in=pub-a subnets=[pub-c,elsewhere]
		l6: alb in=pub-a
		one: ecs-service in=app-a
		other: ec2-instance in=app-c
		two-a: ecs-service in=app-a
		two-c: ecs-service in=app-c
		three: ecs-service in=app-a
		both: ecs-service in=app-a subnets=[app-c]
		four: ecs-service in=app-a
		somewhere: ecs-service in=v
		five: ecs-service in=app-a
		six: ecs-service in=app-a
		l1 -route-> one
		l1 -route-> other
		l2 -route-> two-a
		l2 -route-> two-c
		l3 -route-> three
		l3 -route-> both
		l4 -route-> four
		l4 -route-> somewhere
		l5 -route-> five
		l6 -route-> six`, `
			one: Spread over the zones - ap-northeast-2a only
			five: Spread over the zones
		`, ""},
	{"COMPUTE-SINGLE-AZ", "so does a database, unless it stands in one zone itself", shop + `
		aurora: aurora-cluster subnets=[data-a,data-c]
		pair: rds-instance multiAz=instance subnets=[data-a,data-c]
		single: rds-instance multiAz=no subnets=[data-a,data-c]
		unsaid: rds-instance subnets=[data-a,data-c]
		near: aurora-cluster subnets=[data-a]
		cache: elasticache subnets=[data-a,data-c]
		caches: elasticache multiAz=true subnets=[data-a,data-c]
		less: elasticache serverless=true subnets=[data-a,data-c]
		log: msk-cluster subnets=[data-a,data-c]
		fn: lambda subnets=[app-a,app-c]
		odd: quantum-computer subnets=[data-a,data-c]
		s1: ecs-service in=app-a
		s2: ecs-service in=app-a
		s3: ecs-service in=app-a
		s4: ecs-service in=app-a
		s5: ecs-service in=app-a
		s6: ecs-service in=app-a
		s7: ecs-service in=app-a
		s8: ecs-service in=app-a
		s9: ecs-service in=app-a
		s10: ecs-service in=app-a
		s1 -connect-> aurora
		s2 -connect-> pair
		s3 -connect-> single
		s4 -connect-> unsaid
		s5 -connect-> near
		s6 -connect-> cache
		s7 -connect-> caches
		s8 -connect-> less
		s9 -publish-> log
		s10 -invoke-> fn
		s10 -connect-> odd`, "s1 - Aurora spans ap-northeast-2a, ap-northeast-2c\ns2\ns7\ns8\ns9", ""},
	{"COMPUTE-SINGLE-AZ", "who is in two zones wants a cache in two", shop + `
		s: ecs-service in=app-a subnets=[app-c]
		fn: lambda in=app-a subnets=[app-a]
		one: elasticache in=data-a
		less: elasticache in=data-a serverless=true
		log: msk-cluster in=data-a
		near: elasticache in=data-a
		s -readwrite-> one
		s -readwrite-> less
		s -publish-> log
		fn -readwrite-> near`, "one - ECS service spans ap-northeast-2a, ap-northeast-2c\nlog\nfn", ""},
	{"COMPUTE-SINGLE-AZ", "a function is in as many zones as its subnets", shop + `
		b: az in=v az=ap-northeast-2b
		app-b: subnet in=b kind=private
		one: lambda subnets=[app-a]
		two: lambda subnets=[app-a,app-c]
		some: lambda subnets=[app-a,elsewhere]
		spared: lambda subnets=[app-a] nonCritical=true`, "one: Spread over the zones", ""},

	{"DB-SINGLE-AZ", "a second instance takes over", `
		a: rds-instance multiAz=no
		b: rds-instance multiAz=instance
		c: aurora-cluster replicas=0
		d: aurora-cluster replicas=1
		e: aurora-cluster
		f: rds-instance multiAz=no nonCritical=true
		g: rds-instance multiAz=no dbRole=replica
		h: aurora-cluster replicas=0 nonCritical=true`, "a\nc", ""},
	{"FAILURE-SINK-MISSING", "messages that fail go somewhere", `
		f: lambda
		a: sqs-queue
		b: sqs-queue maxReceiveCount=3
		c: sqs-queue
		d: sqs-queue
		dead: sqs-queue
		e: sqs-queue nonCritical=true
		i: sqs-queue
		a -trigger-> f
		b -trigger-> f
		c -trigger-> f
		c -dlq-> dead
		dead -trigger-> f
		e -trigger-> f
		f -publish-> d
		i -log-> f`, "a", ""},
	{"FAILURE-SINK-MISSING", "so do records, and events that nobody waits for", `
		s: kinesis-stream
		t: dynamodb-table
		n: sns-topic
		api: apigw-http
		a: lambda
		b: lambda
		c: lambda
		d: lambda
		e: lambda
		g: lambda
		q: sqs-queue
		s -trigger-> a
		t -trigger-> b
		s -trigger-> c
		c -destination-> q
		n -trigger-> d
		api -invoke-> e
		g -trigger-> t`, `
			a: Add a queue for what fails
			b: Add a queue for what fails
			d: Add a queue for what fails
		`, ""},
	{"FAILURE-SINK-MISSING", "a topic for servers of others has a queue", `
		x: external-saas
		q: sqs-queue
		a: sns-topic
		b: sns-topic
		c: sns-topic
		d: sns-topic
		a -subscribe-> x
		b -subscribe-> x
		b -dlq-> q
		c -subscribe-> q
		x -subscribe-> d
		d -log-> x`, "a", ""},
	{"FAILURE-SINK-MISSING", "and so has a rule", `
		f: lambda
		q: sqs-queue
		a: eventbridge-rule targetDlq=false
		b: eventbridge-rule targetDlq=true
		c: eventbridge-rule targetDlq=false
		d: eventbridge-rule targetDlq=false
		a -trigger-> f
		b -trigger-> f
		c -trigger-> f
		c -dlq-> q
		f -publish-> d`, "a\nf", ""},
	{"NAT-SINGLE-AZ", "a NAT gateway fails with its zone", shop + `
		one: nat-gateway in=pub-a availabilityMode=zonal`, "one+app-a+app-c", ""},
	{"NAT-SINGLE-AZ", "one for each zone does not", shop + `
		one: nat-gateway in=pub-a availabilityMode=zonal
		two: nat-gateway in=pub-c availabilityMode=zonal
		app-a -route-> one
		app-c -route-> two`, "", ""},
	{"NAT-SINGLE-AZ", "a regional one does not, and one is enough for a zone", shop + `
		one: nat-gateway in=pub-a availabilityMode=zonal
		two: nat-gateway in=v availabilityMode=regional
		app-a -route-> one
		app-c -route-> two`, "", ""},
	{"NAT-SINGLE-AZ", "a subnet that is in no zone counts for none", `
		v: vpc
		a: az in=v az=us-east-1a
		pub: subnet in=a kind=public
		app: subnet in=a kind=private
		some: subnet in=v kind=private
		one: nat-gateway in=pub availabilityMode=zonal`, "", ""},
	{"R53-FAILOVER-HEALTH", "a record fails over when its check says so", `
		a: route53-record recordName=a policy=failover failover=primary healthCheck=false
		b: route53-record recordName=a policy=failover failover=secondary healthCheck=false
		c: route53-record recordName=c policy=failover failover=primary healthCheck=true
		d: route53-record recordName=c policy=failover failover=secondary healthCheck=false
		e: route53-record recordName=e policy=failover healthCheck=false
		f: route53-record recordName=e policy=failover healthCheck=false
		g: route53-record recordName=g policy=weighted healthCheck=false
		h: route53-record recordName=h policy=weighted healthCheck=false
		i: route53-record recordName=h policy=weighted healthCheck=true
		j: route53-record recordName=j policy=multivalue healthCheck=false
		k: route53-record recordName=j policy=multivalue healthCheck=false
		l: route53-record recordName=l policy=simple healthCheck=false
		m: route53-record recordName=l policy=simple healthCheck=false
		n: route53-record recordName=n policy=failover failover=primary alias=true evaluateTargetHealth=true healthCheck=false
		o: route53-record recordName=o policy=failover failover=primary alias=true evaluateTargetHealth=false healthCheck=false
		p: route53-record recordName=p policy=failover failover=primary healthCheck=false nonCritical=true
		q: route53-record recordName=q policy=failover healthCheck=false
		s: route53-record recordName=q policy=failover failover=primary healthCheck=false`, `
			a: Add a health check
			e: Add a health check
			h: Add a health check
			j: Add a health check
			k: Add a health check
			o: Evaluate the target
			s: Add a health check
		`, ""},
	{"REPLICA-LAG-CLAIM", "copies lag behind", `
		r: region code=us-east-1
		u: region code=us-west-2
		a: rds-instance in=r multiAz=no
		b: rds-instance in=r
		c: rds-instance in=u
		d: rds-instance in=r multiAz=instance
		e: s3-bucket in=r
		f: s3-bucket in=r
		g: dynamodb-table in=r consistency=STRONG
		h: dynamodb-table in=u consistency=STRONG
		i: lambda in=r
		a -replicate-> b rpoSec=0
		a -replicate-> b rpoSec=1
		a -replicate-> b
		a -replicate-> c rpoSec=0
		d -replicate-> b rpoSec=0
		e -replicate-> f rpoSec=0
		e -replicate-> a rpoSec=0
		g -replicate-> h rpoSec=0
		a -write-> b rpoSec=0
		i -replicate-> i rpoSec=0`, `
			edge-1: Add a synchronous standby / Drop the claim
			edge-4: Drop the claim
			edge-5: Drop the claim
			edge-6: Drop the claim
		`, ""},
	{"REPLICA-LAG-CLAIM", "a table is read where it is written", `
		r: region code=us-east-1
		u: region code=us-west-2
		fn: lambda in=u
		o: dynamodb-table in=r consistency=EVENTUAL
		a: dynamodb-table in=u consistency=EVENTUAL
		b: dynamodb-table in=u consistency=EVENTUAL
		c: dynamodb-table in=r consistency=EVENTUAL
		d: dynamodb-table in=u consistency=STRONG
		e: dynamodb-table in=u consistency=EVENTUAL
		o -replicate-> a
		o -replicate-> b
		o -replicate-> c
		o -replicate-> d
		o -log-> e
		fn -read-> a strongConsistency=true
		fn -read-> a
		fn -write-> b
		fn -read-> b strongConsistency=true
		fn -read-> c strongConsistency=true
		fn -read-> d strongConsistency=true
		fn -read-> e strongConsistency=true
		fn -read-> o strongConsistency=true`, "edge-6", ""},
	{"STATE-IN-EPHEMERAL", "what is kept has to last", `
		b: s3-bucket
		c: elasticache
		x: dax-cluster
		t: dynamodb-table
		y: external-saas
		z: quantum-computer
		q: sqs-queue
		one: lambda storesState=true
		two: lambda storesState=true
		three: lambda storesState=true
		four: lambda
		five: ecs-service storesState=true volumeType=bind
		six: ecs-service storesState=true volumeType=efs
		seven: lambda storesState=true
		eight: lambda storesState=true
		nine: lambda storesState=true
		ten: ecs-service storesState=true volumeType=none
		two -write-> b
		three -write-> c
		one -publish-> q
		seven -write-> t
		eight -write-> y
		nine -write-> z
		five -readwrite-> x
		b -trigger-> ten`, "five\none\nten\nthree", ""},
	{"STORAGE-ONE-ZONE", "files of one zone serve clients of that zone", shop + `
		x: efs-file-system zoneType=onezone
		y: efs-file-system zoneType=onezone
		z: efs-file-system zoneType=onezone role=primary
		one: ec2-instance in=app-a
		two: ec2-instance in=app-c
		one -mount-> x
		two -mount-> x
		one -mount-> y`, "x - clients in several AZs\nz - only copy", ""},
}

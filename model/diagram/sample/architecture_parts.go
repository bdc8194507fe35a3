package sample

import "lintel/model/diagram"

// orders draws an API that only customers call and the function behind it.
func (a *architect) orders() {
	a.function("orders", "")
	a.draw(`
		customers: users
		pool: cognito-user-pool in=home mfa=ON
		customers -auth-> pool`)
	a.either("api", `
		api: apigw-rest in=home endpointType=REGIONAL authType=COGNITO_USER_POOLS accessLog=true
		api-waf: waf-web-acl in=home scope=REGIONAL
		api-waf -protect-> api
		pool -auth-> api
		api -invoke-> orders`, `
		api: apigw-http in=home authType=JWT accessLog=true
		pool -auth-> api
		api -invoke-> orders`)
	a.log("api")
	a.either("front", "customers -route-> api", `
		domain: apigw-custom-domain in=home domain=api.shop.example endpointType=REGIONAL
		domain-cert: acm-certificate in=home domains=[api.shop.example]
		domain-cert -tls-> domain
		api-record: route53-record recordName=api.shop.example type=A alias=true
		customers -dns-> api-record
		api-record -dns-> domain
		customers -route-> domain
		domain -route-> api`)
}

// web draws servers in private subnets behind a load balancer, with a cache and
// files that they share.
func (a *architect) web() {
	a.draw(`
		shoppers: users
		lb-sg: security-group in=vpc name=lb-sg ingress=[tcp 443 from 0.0.0.0/0,tcp 80 from 0.0.0.0/0]
		lb: alb in=public-a subnets=[{public}] scheme=internet-facing listeners=[HTTPS 443,HTTP 80 redirect] securityGroups=[lb-sg]
		lb-cert: acm-certificate in=home domains=[shop.example]
		lb-cert -tls-> lb
		shoppers -route-> lb
		web-sg: security-group in=vpc name=web-sg ingress=[tcp 1-65535 from lb-sg]`)
	a.either("servers", `
		web: ecs-service in=app-a subnets=[{app}] launchType=fargate networkMode=awsvpc cpu=512 memoryMb=1024 desiredCount=3 \
			taskRole=auto executionRole=auto logDriver=awslogs imageSource=ecr securityGroups=[app-sg,web-sg]
		images: ecr-repository in=home scanOnPush=true
		images -pull-> web`, `
		web: auto-scaling-group in=vpc subnets=[{app}] min=2 desired=3 max=6 healthCheckType=ELB scalingPolicies=[target cpu 60]
		template: launch-template in=home imdsv2=required instanceType=m7g.large
		template -deploy-> web`)
	a.log("web")
	a.draw("lb -route-> web")
	a.maybe("cache", `
		cache-sg: security-group in=vpc name=cache-sg ingress=[tcp 6379 from web-sg,tcp 6379 from {net}.0.0/16]
		cache: elasticache in=data-a subnets=[{data}] engine=valkey replicas=1 multiAz=true encryptedAtRest=true tls=true securityGroups=[cache-sg]
		web -connect-> cache`)
	if a.pick("files", "shared files", "none") == "shared files" {
		a.files()
	}
}

// files draws a file system with a mount target in every zone of its clients.
func (a *architect) files() {
	a.draw(`
		files: efs-file-system in=home zoneType=regional encrypted=true
		files-sg: security-group in=vpc name=files-sg ingress=[tcp 2049 from {net}.0.0/16]
		web -mount-> files
		files-backup: backup-plan in=home retentionDays=35
		files-backup -read-> files`)
	for _, z := range []string{"a", "b", "c"} {
		a.words["z"] = z
		if a.has(diagram.ID("app-" + z)) {
			a.draw(`
				mount-{z}: efs-mount-target in=app-{z} securityGroups=[files-sg]
				files -associate-> mount-{z}`)
		}
	}
}

// database draws a database over several zones and a function that reaches it
// through a proxy, by the Data API or, as the only one of its kind, directly.
func (a *architect) database() {
	a.words["port"], a.words["family"] = "3306", "MYSQL"
	if a.pick("engine", "mysql", "postgresql") == "postgresql" {
		a.words["port"], a.words["family"] = "5432", "POSTGRESQL"
	}
	a.words["rds"] = map[string]string{"mysql": "mysql", "postgresql": "postgres"}[a.words["engine"]]
	a.draw(`
		db-sg: security-group in=vpc name=db-sg ingress=[tcp {port} from app-sg,tcp {port} from proxy-sg,tcp {port} from 10.0.0.0/8]
		proxy-sg: security-group in=vpc name=proxy-sg ingress=[tcp {port} from app-sg] egress=[tcp {port} to db-sg]
		secret: secrets-manager-secret in=home rotationDays=30`)
	a.either("db", `
		db: aurora-cluster in=data-a subnets=[{data}] engine=aurora-{engine} mode=provisioned replicas=1 backupRetentionDays=7 \
			httpEndpoint=true deletionProtection=true securityGroups=[db-sg]`, `
		db: aurora-cluster in=data-a subnets=[{data}] engine=aurora-{engine} mode=serverless-v2 minAcu=0.5 maxAcu=8 replicas=1 \
			httpEndpoint=true backupRetentionDays=7 securityGroups=[db-sg]`, `
		db: rds-instance in=data-a subnets=[{data}] engine={rds} multiAz=instance backupRetentionDays=7 encrypted=true \
			deletionProtection=true publiclyAccessible=false securityGroups=[db-sg]`)
	a.draw("secret -associate-> db")
	ways := []string{`
		proxy: rds-proxy in=data-a subnets=[{data}] engineFamily={family} requireTls=true securityGroups=[proxy-sg]
		proxy -read-> secret
		proxy -connect-> db
		invoices: lambda in=app-a subnets=[{app}] securityGroups=[app-sg] runtime=python3.13 memoryMb=512 timeoutSec=10
		invoices -connect-> proxy
		api -invoke-> invoices`, `
		nightly: eventbridge-scheduler in=home schedule=rate(1 day)
		invoices: lambda in=app-a subnets=[{app}] securityGroups=[app-sg] runtime=python3.13 memoryMb=512 timeoutSec=60 reservedConcurrency=1
		invoices-failed: sqs-queue in=home retentionSec=1209600
		invoices -destination-> invoices-failed
		nightly -trigger-> invoices
		invoices -read-> secret
		invoices -connect-> db`}
	if n, _ := a.tx.Node("db"); a.err == nil && n.Kind == "aurora-cluster" {
		ways = append(ways, `
			invoices: lambda in=home runtime=python3.13 memoryMb=512 timeoutSec=10
			invoices -connect-> db mode=data-api
			invoices -read-> secret
			api -invoke-> invoices`)
	}
	a.either("way to the database", ways...)
	a.log("invoices")
}

// carts draws a table, perhaps one whose changes somebody follows.
func (a *architect) carts() {
	a.draw(`
		carts: dynamodb-table in=home billing=PAY_PER_REQUEST partitionKey=cartId pitr=true streamEnabled=true streamView=NEW_AND_OLD_IMAGES
		orders -readwrite-> carts`)
	if a.pick("stream", "followed", "not followed") == "followed" {
		a.function("feed", "")
		a.draw(`
			feed-failed: sqs-queue in=home retentionSec=1209600
			feed -destination-> feed-failed
			carts -trigger-> feed batchSize=100`)
	}
	a.maybe("export", `
		exports: s3-bucket in=home versioning=enabled
		carts -replicate-> exports`)
}

// jobs draws a queue whose messages are neither lost nor worked on twice.
func (a *architect) jobs() {
	a.function("worker", "")
	a.pick("fifo", "fifo=true", "fifo=false")
	a.pick("batch", "batchSize=10", "batchSize=5 maxConcurrency=10")
	a.draw(`
		jobs: sqs-queue in=home {fifo} visibilityTimeoutSec=60 maxReceiveCount=5
		jobs-dead: sqs-queue in=home {fifo} retentionSec=1209600
		jobs -dlq-> jobs-dead
		orders -publish-> jobs payloadKb=64
		jobs -trigger-> worker {batch}`)
}

// news draws a topic with a queue and a function behind it.
func (a *architect) news() {
	a.function("notify", "")
	a.function("mailer", "")
	a.draw(`
		news: sns-topic in=home kmsKey=alias/aws/sns
		orders -publish-> news payloadKb=8
		mails: sqs-queue in=home visibilityTimeoutSec=90 maxReceiveCount=3
		mails-dead: sqs-queue in=home retentionSec=1209600
		mails -dlq-> mails-dead
		news -subscribe-> mails
		mails -trigger-> mailer
		news -subscribe-> notify
		notify-dead: sqs-queue in=home retentionSec=1209600
		notify -dlq-> notify-dead
		news -dlq-> notify-dead`)
}

// events draws a bus and a rule that sends some of its events to a function.
func (a *architect) events() {
	a.function("audit", "")
	a.draw(`
		bus: eventbridge-bus in=home archive=true
		placed: eventbridge-rule in=home pattern=OrderPlaced targetDlq=true
		orders -publish-> bus payloadKb=16
		bus -trigger-> placed
		placed -trigger-> audit
		placed-dead: sqs-queue in=home retentionSec=1209600
		placed -dlq-> placed-dead
		audit-failed: sqs-queue in=home retentionSec=1209600
		audit -destination-> audit-failed`)
}

// flow draws a state machine that waits for people, or a fast one that does not.
func (a *architect) flow() {
	a.function("charge", "")
	a.either("workflow", `
		flow: step-functions in=home type=STANDARD logging=true humanApproval=true expectedDurationSec=86400
		flow -invoke-> charge pattern=wait-for-token`, `
		flow: step-functions in=home type=EXPRESS logging=true expectedDurationSec=60
		flow -invoke-> charge pattern=request-response`)
	a.draw("orders -invoke-> flow mode=async payloadKb=32")
	a.log("flow")
}

// clicks draws a stream with a reader whose failures are kept, and an archive.
func (a *architect) clicks() {
	a.function("counter", "")
	a.draw(`
		clicks: kinesis-stream in=home mode=ON_DEMAND encrypted=true retentionHours=48
		orders -write-> clicks payloadKb=4
		clicks -trigger-> counter batchSize=100 replayHours=24
		counter-failed: sqs-queue in=home retentionSec=1209600
		counter -destination-> counter-failed`)
	a.maybe("archive", `
		hose: firehose in=home source=kinesis
		lake: s3-bucket in=home versioning=enabled
		clicks -stream-> hose
		hose -write-> lake`)
}

// uploads draws a bucket whose new objects are worked on, with a copy elsewhere.
func (a *architect) uploads() {
	a.function("scan", "")
	a.draw(`
		uploads: s3-bucket in=home versioning=enabled
		clean-files: s3-bucket in=home versioning=enabled
		scan-failed: sqs-queue in=home retentionSec=1209600
		orders -write-> uploads
		uploads -trigger-> scan
		scan -read-> uploads
		scan -write-> clean-files
		scan -destination-> scan-failed`)
	a.maybe("copy", `
		far: region code=eu-central-1
		copies: s3-bucket in=far versioning=enabled
		clean-files -replicate-> copies rpoSec=900`)
}

// guests draws an identity pool that gives customers who signed in a role.
func (a *architect) guests() {
	a.draw(`
		identities: cognito-identity-pool in=home allowUnauthenticated=false authRole=auto
		pool -auth-> identities
		phones: mobile-app
		phones -auth-> identities
		albums: s3-bucket in=home versioning=enabled
		identities -readwrite-> albums`)
}

// keep draws what watches over the rest: an alarm that somebody hears, and a key.
func (a *architect) keep() {
	a.draw(`
		ops: sns-topic in=home kmsKey=alias/aws/sns
		alarm: cloudwatch-alarm in=home metric=Errors threshold=1 periods=2
		orders -monitor-> alarm
		alarm -publish-> ops
		admins: users
		ops -subscribe-> admins`)
	for _, id := range []diagram.ID{"carts", "jobs", "clicks", "uploads"} {
		if a.has(id) {
			a.words["kept"] = string(id)
			a.maybe("key", `
				{kept}-key: kms-key in=home rotation=true
				{kept}-key -encrypt-> {kept}`)
		}
	}
	if a.has("db") {
		a.maybe("backup", `
			backups: backup-plan in=home retentionDays=35
			backups -read-> db`)
	}
}

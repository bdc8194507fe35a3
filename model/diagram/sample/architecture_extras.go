package sample

import "lintel/model/diagram"

// extras are further parts of an architecture, each of which stands beside
// what is there already.
var extras = []struct {
	name  string
	needs diagram.ID // what must be drawn for it, may be empty
	text  string
}{
	{"private api", "", `
		inner-sg: security-group in=vpc name=inner-sg ingress=[tcp 443 from app-sg]
		ep-execute-api: vpc-endpoint in=vpc type=interface service=execute-api privateDns=true subnets=[{app}] securityGroups=[inner-sg]
		inner: apigw-rest in=home endpointType=PRIVATE resourcePolicy=set authType=AWS_IAM accessLog=true
		quote: lambda in=home runtime=nodejs22.x timeoutSec=10
		inner -invoke-> quote
		seller: lambda in=app-a subnets=[{app}] securityGroups=[app-sg] runtime=nodejs22.x timeoutSec=10
		seller -invoke-> inner`},
	{"vpc link", "", `
		link-sg: security-group in=vpc name=link-sg egress=[tcp 80 to stock-sg]
		stock-sg: security-group in=vpc name=stock-sg ingress=[tcp 80 from link-sg]
		task-sg: security-group in=vpc name=task-sg ingress=[tcp 8080 from stock-sg]
		link: vpc-link in=home version=V2 subnets=[{app}] securityGroups=[link-sg]
		stock-lb: alb in=app-a subnets=[{app}] scheme=internal listeners=[HTTP 80] securityGroups=[stock-sg]
		stock: ecs-service in=app-a subnets=[{app}] launchType=fargate networkMode=awsvpc cpu=1024 memoryMb=2048 desiredCount=2 \
			taskRole=auto executionRole=auto logDriver=awslogs imageSource=ecr securityGroups=[task-sg,app-sg]
		stock-images: ecr-repository in=home scanOnPush=true
		stock-images -pull-> stock
		stock-log: cloudwatch-logs in=home retentionDays=14
		stock -log-> stock-log
		api -route-> link
		link -route-> stock-lb
		stock-lb -route-> stock`},
	{"vpc origin", "", `
		films: cloudfront viewerProtocol=https-only vpcOrigin=true accessLog=true
		films-sg: security-group in=vpc name=films-sg ingress=[tcp 443 from 10.0.0.0/8]
		films-lb: alb in=app-a subnets=[{app}] scheme=internal listeners=[HTTPS 443] securityGroups=[films-sg]
		films-cert: acm-certificate in=home domains=[films.shop.example]
		films-cert -tls-> films-lb
		films -origin-> films-lb
		films-fn: lambda in=home runtime=nodejs22.x timeoutSec=10
		films-lb -invoke-> films-fn`},
	{"network load balancer", "", `
		game-sg: security-group in=vpc name=game-sg ingress=[tcp 443 from 0.0.0.0/0]
		game: nlb in=public-a subnets=[{public}] scheme=internet-facing listeners=[TLS 443]
		game-cert: acm-certificate in=home domains=[game.shop.example]
		game-cert -tls-> game
		players: users
		players -route-> game
		game-a: ec2-instance in=app-a instanceType=m7g.large imdsv2=required publicIp=false instanceProfile=auto securityGroups=[game-sg]
		game-b: ec2-instance in=app-b instanceType=m7g.large imdsv2=required publicIp=false instanceProfile=auto securityGroups=[game-sg]
		game -route-> game-a
		game -route-> game-b
		game-disk: ebs-volume in=az-a type=io2 sizeGiB=100 iops=10000 encrypted=true reproducible=true
		game-disk -attach-> game-a`},
	{"public server", "", `
		blog-sg: security-group in=vpc name=blog-sg ingress=[tcp 443 from 0.0.0.0/0,tcp 80 from 0.0.0.0/0]
		blog: ec2-instance in=public-b instanceType=t4g.small imdsv2=required publicIp=true instanceProfile=auto securityGroups=[blog-sg]
		readers: internet
		readers -route-> blog
		blog-saas: external-saas
		blog -invoke-> blog-saas`},
	{"aliases", "", `
		price: lambda in=home runtime=python3.13 timeoutSec=10 memoryMb=1769
		price-1: lambda-version in=home version="1"
		price-live: lambda-alias in=home provisionedConcurrency=5
		price-live -invoke-> price-1
		price-1 -associate-> price
		api -invoke-> price-live
		tax: lambda in=home runtime=java21 snapStart=true architecture=arm64 timeoutSec=10
		tax-live: lambda-alias in=home
		tax-live -invoke-> tax
		api -invoke-> tax-live`},
	{"image function", "", `
		render: lambda in=home packageType=Image imageArchitectures=[arm64] imageOs=linux imageSizeGB=3 memoryMb=3008 timeoutSec=20
		render-images: ecr-repository in=home scanOnPush=true
		render-images -pull-> render
		api -invoke-> render`},
	{"files of a function", "", `
		vault: efs-file-system in=home zoneType=regional encrypted=true reproducible=true
		vault-sg: security-group in=vpc name=vault-sg ingress=[tcp 2049 from app-sg]
		vault-a: efs-mount-target in=app-a securityGroups=[vault-sg]
		vault-b: efs-mount-target in=app-b securityGroups=[vault-sg]
		vault -associate-> vault-a
		vault -associate-> vault-b
		vault-door: efs-access-point in=home path=/models
		vault-door -mount-> vault
		predict: lambda in=app-a subnets=[app-a,app-b] securityGroups=[app-sg] runtime=python3.13 timeoutSec=20
		predict -mount-> vault-door
		api -invoke-> predict`},
	{"global table", "", `
		oregon: region code=us-east-2
		sessions: dynamodb-table in=home billing=PAY_PER_REQUEST pitr=true streamEnabled=true streamView=NEW_AND_OLD_IMAGES ttlAttribute=expires
		sessions-2: dynamodb-table in=oregon billing=PAY_PER_REQUEST pitr=true streamEnabled=true streamView=NEW_AND_OLD_IMAGES ttlAttribute=expires
		sessions -replicate-> sessions-2
		orders -readwrite-> sessions`},
	{"table cache", "", `
		dax-sg: security-group in=vpc name=dax-sg ingress=[tcp 8111 from app-sg,tcp 9111 from app-sg]
		items: dynamodb-table in=home billing=PAY_PER_REQUEST pitr=true readHeavy=true
		dax: dax-cluster in=data-a subnets=[{data}] nodes=3 encrypted=true tls=true securityGroups=[dax-sg]
		dax -readwrite-> items
		shelf: lambda in=app-a subnets=[{app}] securityGroups=[app-sg] runtime=python3.13 timeoutSec=10
		shelf -read-> dax
		api -invoke-> shelf`},
	{"brokers", "", `
		kafka-sg: security-group in=vpc name=kafka-sg ingress=[tcp 9098 from app-sg,all from kafka-sg]
		kafka: msk-cluster in=app-a subnets=[{app}] brokers=3 auth=IAM securityGroups=[kafka-sg]
		trades: lambda in=app-a subnets=[{app}] securityGroups=[app-sg] runtime=java21 timeoutSec=30
		trades -write-> kafka
		match: lambda in=home runtime=java21 timeoutSec=60
		match-failed: sqs-queue in=home retentionSec=1209600
		match -destination-> match-failed
		kafka -trigger-> match batchSize=100`},
	{"private line", "db", `
		hall: on-premises cidr=192.168.0.0/16
		clerk: onprem-server in=hall
		tunnel: vpn-connection in=home tunnels=2
		tunnel -attach-> vpc
		hall -connect-> tunnel
		clerk -connect-> db`},
	{"graph", "carts", `
		graph: appsync in=home authTypes=[AMAZON_COGNITO_USER_POOLS]
		pool -auth-> graph
		customers -route-> graph
		graph -datasource-> carts
		graph -datasource-> orders`},
	{"analytics", "", `
		sales: s3-bucket in=home versioning=enabled
		etl: glue-job in=home type=spark workers=4
		etl -read-> sales
		sql: athena in=home
		sql -read-> sales
		board: quicksight in=home edition=enterprise
		board -read-> sql`},
	{"devices", "", `
		things: iot-core in=home
		measures: kinesis-stream in=home mode=PROVISIONED shards=2 encrypted=true
		things -publish-> measures
		alarm-fn: lambda in=home runtime=python3.13 timeoutSec=10
		alarm-failed: sqs-queue in=home retentionSec=1209600
		alarm-fn -destination-> alarm-failed
		things -trigger-> alarm-fn
		sink: firehose in=home source=kinesis
		measures -stream-> sink
		archive: s3-bucket in=home versioning=enabled lifecycle=[STANDARD_IA 30,GLACIER 90,EXPIRE 730]
		sink -write-> archive`},
	{"drawn role", "", `
		gift-role: iam-role trust=[lambda.amazonaws.com] \
			grants=[dynamodb:GetItem on gifts,dynamodb:Query on gifts,dynamodb:BatchGetItem on gifts,dynamodb:Scan on gifts,logs:CreateLogStream on gift-log,logs:PutLogEvents on gift-log]
		gifts: dynamodb-table in=home billing=PAY_PER_REQUEST pitr=true
		gift: lambda in=home role=gift-role runtime=python3.13 timeoutSec=10
		gift-log: cloudwatch-logs in=home retentionDays=30
		gift -log-> gift-log
		gift -read-> gifts
		api -invoke-> gift`},
	{"failover", "", `
		first: route53-record recordName=pay.shop.example type=A alias=true policy=failover failover=primary evaluateTargetHealth=true
		second: route53-record recordName=pay.shop.example type=A alias=true policy=failover failover=secondary evaluateTargetHealth=true
		pay-a: cloudfront aliases=[pay.shop.example] viewerProtocol=https-only minTls=TLSv1.2_2021 accessLog=true
		pay-cert: acm-certificate in={us} domains=[pay.shop.example]
		pay-cert -tls-> pay-a
		first -dns-> pay-a
		sorry: s3-bucket in=home versioning=enabled
		pay-fn: lambda in=home urlAuth=AWS_IAM runtime=nodejs22.x timeoutSec=10
		pay-a -origin-> pay-fn
		second -dns-> sorry`},
	{"sign-in domain", "", `
		club: cognito-user-pool in=home mfa=OPTIONAL customDomain=auth.shop.example
		club-cert: acm-certificate in={us} domains=[auth.shop.example]
		club-cert -tls-> club
		members: users
		members -auth-> club`},
	{"delivery", "", `
		source: codepipeline in=home type=V2
		build: codebuild in=home
		rollout: codedeploy in=home strategy=Canary10Percent5Minutes autoRollback=true
		shipped: lambda in=home runtime=python3.13 timeoutSec=10
		shipped-live: lambda-alias in=home
		shipped-live -invoke-> shipped
		source -invoke-> build
		source -deploy-> rollout
		rollout -deploy-> shipped-live
		api -invoke-> shipped-live`},
	{"pods", "", `
		pods-cluster: eks-cluster in=vpc endpointPublicAccess=false endpointPrivateAccess=true fargateProfileSubnets=[{app}]
		pods: eks-workload in=app-a subnets=[{app}] compute=fargate replicas=3 podRole=auto
		pods -publish-> ops`},
	{"batch work", "", `
		nightly-rule: eventbridge-rule in=home schedule=cron(0 18 * * ? *) targetDlq=true
		crunch: batch in=app-a subnets=[{app}] computeType=FARGATE maxVcpus=64
		nightly-rule -trigger-> crunch
		nightly-dead: sqs-queue in=home retentionSec=1209600
		nightly-rule -dlq-> nightly-dead
		results: s3-bucket in=home versioning=enabled
		crunch -write-> results`},
	{"pipe", "", `
		inbox: sqs-queue in=home visibilityTimeoutSec=60 maxReceiveCount=3
		inbox-dead: sqs-queue in=home retentionSec=1209600
		inbox -dlq-> inbox-dead
		pipe: eventbridge-pipe in=home filter=urgent
		triage: step-functions in=home type=STANDARD logging=true
		inbox -stream-> pipe
		pipe -invoke-> triage
		orders -publish-> inbox
		triage-log: cloudwatch-logs in=home retentionDays=90
		triage -log-> triage-log`},
}

// more draws some of the extras.
func (a *architect) more() {
	for _, x := range extras {
		if x.needs == "" || a.has(x.needs) {
			a.either(x.name, x.text, "", "")
		}
	}
}

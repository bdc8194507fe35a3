package rules_test

import (
	"testing"

	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// unusual are drawings of what AWS allows although few people draw it.
var unusual = []struct{ name, drawing string }{
	{"a function that leaves by IPv6", `
		r: region code=us-east-1
		v: vpc in=r cidr=10.0.0.0/16 ipv6=true
		out: egress-only-igw in=v
		a: subnet in=v kind=private ipv6=true az=us-east-1a cidr=10.0.0.0/24
		b: subnet in=v kind=private ipv6=true az=us-east-1b cidr=10.0.1.0/24
		shop: external-saas
		fn: lambda in=a subnets=[a,b] ipv6Allowed=true
		fn -invoke-> shop`},
	{"a server with an address of its own", shop + `
		box: ec2-instance in=pub-a imdsv2=required instanceProfile=auto
		address: elastic-ip in=r
		address -associate-> box
		t: dynamodb-table in=r pitr=true
		box -read-> t`},
	{"dashboards that read a private database", shop + database + `
		board: quicksight in=r vpcConnectionSubnets=[app-a,app-c]
		board -connect-> db`},
	{"a load balancer in front of a function outside the VPC", shop + `
		cert: acm-certificate in=r
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTPS 443]
		cert -tls-> lb
		fn: lambda in=r
		lb -route-> fn`},
	{"an API that puts messages into a queue", region + `
		api: apigw-rest in=r endpointType=REGIONAL authType=AWS_IAM
		q: sqs-queue in=r
		api -publish-> q`},
	{"a workflow that runs a task and waits for it", shop + nat + `
		flow: step-functions in=r
		job: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc
		flow -invoke-> job pattern=sync`},
	{"a network load balancer in front of an application load balancer", shop + `
		outer: nlb in=pub-a subnets=[pub-a,pub-c] listeners=[TCP 443]
		inner: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		outer -route-> inner`},
	{"a service offered to another VPC by PrivateLink", shop + office + `
		desk-2: subnet in=w kind=private az=ap-northeast-2c
		door: vpc-endpoint in=w type=interface subnets=[desk,desk-2]
		stock: nlb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[TCP 443]
		web: ec2-instance in=desk imdsv2=required
		door -route-> stock
		web -connect-> stock`},
	{"a bus that tells the bus of another Region", region + `
		far: region code=us-west-2
		one: eventbridge-rule in=r pattern=x targetDlq=true
		bus: eventbridge-bus in=far
		two: eventbridge-rule in=far pattern=x targetDlq=true
		fn: lambda in=far
		dead: sqs-queue in=far
		one -publish-> bus
		bus -trigger-> two
		two -trigger-> fn
		fn -destination-> dead`},
	{"a function at the edge that reads a table", region + `
		us: region code=us-east-1
		t: dynamodb-table in=r pitr=true
		cdn: cloudfront viewerProtocol=https-only
		fn: lambda-edge in=us event=origin-request runtime=nodejs22.x
		fn -associate-> cdn
		fn -read-> t`},
	{"people who work from home over a Client VPN", shop + database + `
		staff: users
		gate: client-vpn in=v
		staff -connect-> gate
		gate -connect-> db`},
	{"a data center that reads a private database over Direct Connect", shop + database + `
		hall: on-premises
		box: onprem-server in=hall
		line: direct-connect in=r
		line -attach-> v
		hall -connect-> line
		box -connect-> db`},
	{"tasks that mount files in other subnets of their zones", shop + nat + `
		fs: efs-file-system in=r encrypted=true reproducible=true
		mt-a: efs-mount-target in=data-a
		mt-c: efs-mount-target in=data-c
		fs -associate-> mt-a
		fs -associate-> mt-c
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc volumeType=efs
		web -mount-> fs`},
	{"a job of Glue in the VPC of its database", shop + database + `
		e: vpc-endpoint in=v type=gateway service=s3
		b: s3-bucket in=r versioning=enabled
		job: glue-job in=data-a subnets=[data-a]
		job -connect-> db
		job -write-> b`},
	{"an inspection of traffic in a VPC of its own", shop + office + `
		eye: vpc-endpoint in=pub-a type=gwlb
		wall: gwlb in=desk subnets=[desk]
		box: ec2-instance in=desk imdsv2=required
		pub-a -route-> eye
		eye -route-> wall
		wall -route-> box`},
	{"a VPC that goes to the internet through another one", shop + nat + office + `
		hub: transit-gateway in=r
		v -attach-> hub
		w -attach-> hub
		desk -route-> hub
		saas: external-saas
		fn: lambda in=desk
		fn -invoke-> saas`},
	{"servers on an Outpost", `
		r: region code=us-east-1
		v: vpc in=r cidr=10.0.0.0/16
		rack: outpost in=r az=us-east-1a formFactor=rack
		a: subnet in=v kind=private az=us-east-1a cidr=10.0.0.0/24
		rack -associate-> a
		box: ec2-instance in=a imdsv2=required`},
	{"one name for two Regions", `
		us: region code=us-east-1
		eu: region code=eu-west-1
		v: vpc in=us cidr=10.0.0.0/16
		vg: internet-gateway in=v
		v1: subnet in=v kind=public az=us-east-1a cidr=10.0.0.0/24
		v2: subnet in=v kind=public az=us-east-1b cidr=10.0.1.0/24
		w: vpc in=eu cidr=10.0.0.0/16
		wg: internet-gateway in=w
		w1: subnet in=w kind=public az=eu-west-1a cidr=10.0.0.0/24
		w2: subnet in=w kind=public az=eu-west-1b cidr=10.0.1.0/24
		c1: acm-certificate in=us domains=[shop.example]
		c2: acm-certificate in=eu domains=[shop.example]
		lb1: alb in=v1 subnets=[v1,v2] listeners=[HTTPS 443]
		lb2: alb in=w1 subnets=[w1,w2] listeners=[HTTPS 443]
		c1 -tls-> lb1
		c2 -tls-> lb2
		one: route53-record recordName=shop.example type=A alias=true policy=latency evaluateTargetHealth=true
		two: route53-record recordName=shop.example type=A alias=true policy=latency evaluateTargetHealth=true
		one -dns-> lb1
		two -dns-> lb2`},
	{"a chat that answers its clients", region + `
		people: users
		chat: apigw-websocket in=r authType=AWS_IAM
		fn: lambda in=r
		people -route-> chat
		chat -invoke-> fn
		fn -invoke-> chat`},
	{"mail that comes in", region + `
		mail: ses in=r receiving=true
		b: s3-bucket in=r versioning=enabled
		fn: lambda in=r
		dead: sqs-queue in=r
		fn -dlq-> dead
		mail -write-> b
		mail -trigger-> fn`},
	{"a database cluster whose standbys are read", shop + `
		db: rds-instance in=data-a engine=postgres multiAz=cluster encrypted=true subnets=[data-a,data-c]
		web: ec2-instance in=app-a imdsv2=required
		web -connect-> db`},
	{"groups that trust groups of a peered VPC", shop + office + `
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		desk-sg: security-group in=w name=desk-sg
		db-sg: security-group in=v name=db-sg ingress=[tcp 3306 from desk-sg]
		db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c] securityGroups=[db-sg]
		web: ec2-instance in=desk imdsv2=required securityGroups=[desk-sg]
		web -connect-> db`},
	{"a sign-in that asks a function", region + `
		pool: cognito-user-pool in=r mfa=ON
		fn: lambda in=r timeoutSec=5
		pool -invoke-> fn`},
	{"a global database", region + shopAbroad + `
		db: aurora-cluster in=one engine=aurora-mysql replicas=1 subnets=[one,two] globalCluster=shop
		copy: aurora-cluster in=three engine=aurora-mysql replicas=1 subnets=[three,four] globalCluster=shop
		db -replicate-> copy`},
	{"hosts of containers with a bridge", shop + nat + `
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=ec2 networkMode=bridge cpu=300 memoryMb=700 volumeType=docker`},
	{"a function URL behind a distribution", region + `
		cdn: cloudfront viewerProtocol=https-only originAccessControl=true
		fn: lambda in=r urlAuth=AWS_IAM runtime=rust
		cdn -origin-> fn`},
	{"a private name for a private load balancer", shop + `
		zone: route53-zone domain=shop.internal private=true
		name: route53-record recordName=api.shop.internal type=A alias=true
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		v -associate-> zone
		zone -dns-> name
		name -dns-> lb`},
	{"two Regions that write to one table", `
		a: region code=us-east-1
		b: region code=eu-west-1
		t: dynamodb-table in=a pitr=true streamEnabled=true streamView=NEW_AND_OLD_IMAGES
		u: dynamodb-table in=b pitr=true streamEnabled=true streamView=NEW_AND_OLD_IMAGES
		t -replicate-> u
		f: lambda in=a
		g: lambda in=b
		f -readwrite-> t
		g -readwrite-> u`},
	{"a broker that people's functions read", shop + `
		mq: mq-broker in=data-a engine=activemq deployment=active-standby subnets=[data-a,data-c]
		fn: lambda in=app-a subnets=[app-a,app-c]
		dead: sqs-queue in=r
		fn -destination-> dead
		mq -trigger-> fn`},
	{"a job that a function outside the VPC submits to Batch", shop + nat + `
		jobs: batch in=app-a subnets=[app-a,app-c] computeType=FARGATE
		fn: lambda in=r
		fn -invoke-> jobs`},
	{"an environment of Beanstalk in whatever VPC", shop + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		proxy -connect-> db
		site: beanstalk-environment in=r
		site -connect-> proxy`},
	{"an App Runner service with a connector to the VPC", shop + nat + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		proxy -connect-> db
		site: app-runner-service in=r existing=true vpcConnectorSubnets=[app-a,app-c]
		t: sns-topic in=r
		site -connect-> proxy
		site -publish-> t`},
	{"a queue in front of servers that work for an hour", shop + nat + `
		q: sqs-queue in=r visibilityTimeoutSec=3600 maxReceiveCount=3
		work: auto-scaling-group in=v subnets=[app-a,app-c] min=0 max=10 scalingPolicies=[target backlog 10]
		work -read-> q`},
}

// shopAbroad is a VPC in the Region r and one in Tokyo, with two subnets each.
const shopAbroad = `
	here: vpc in=r cidr=10.0.0.0/16
	one: subnet in=here kind=isolated az=ap-northeast-2a cidr=10.0.0.0/24
	two: subnet in=here kind=isolated az=ap-northeast-2c cidr=10.0.1.0/24
	tokyo: region code=ap-northeast-1
	there: vpc in=tokyo cidr=10.1.0.0/16
	three: subnet in=there kind=isolated az=ap-northeast-1a cidr=10.1.0.0/24
	four: subnet in=there kind=isolated az=ap-northeast-1c cidr=10.1.1.0/24
	`

func TestUnusualDrawingsThatAreRightGiveNoErrorAndNoWarning(t *testing.T) {
	engine := newEngine(t)
	for _, u := range unusual {
		t.Run(u.name, func(t *testing.T) {
			for _, f := range engine.Check(sketch.Draw(t, u.drawing)).Findings {
				if f.Severity >= lint.Warning {
					t.Errorf("it is judged wrong:\n%s", describe([]lint.Finding{f}))
				}
			}
		})
	}
}

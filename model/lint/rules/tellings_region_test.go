package rules_test

// twoRegions are one at home and the one that edge locations take everything from.
const twoRegions = `
		r: region code=ap-northeast-2
		u: region code=us-east-1
		`

var regionTellings = []telling{
	{"ACM-SAME-REGION", "a certificate serves in its Region", twoRegions + `
		c: acm-certificate in=u
		a: alb in=r
		b: nlb in=r
		near: alb in=u
		d: apigw-custom-domain in=r endpointType=REGIONAL
		e: apigw-custom-domain in=r endpointType=PRIVATE
		f: apigw-custom-domain in=r endpointType=EDGE
		g: cloudfront
		h: app-runner-service in=r
		i: lambda in=r
		c -tls-> a
		c -tls-> b
		c -tls-> near
		c -tls-> d
		c -tls-> e
		c -tls-> f
		c -tls-> g
		c -tls-> h
		c -tls-> i
		c -log-> a
		a -tls-> c`, "edge-1\nedge-2\nedge-4\nedge-5\nedge-8", ""},
	{"ACM-US-EAST-1", "CloudFront takes them from us-east-1", twoRegions + `
		c: acm-certificate in=r
		home: acm-certificate in=u
		lost: acm-certificate
		a: cloudfront
		d: apigw-custom-domain endpointType=EDGE
		e: apigw-custom-domain endpointType=REGIONAL
		p: cognito-user-pool customDomain=auth.example.com
		q: cognito-user-pool
		o: cognito-user-pool customDomain=""
		c -tls-> a
		home -tls-> a
		lost -tls-> a
		c -tls-> d
		c -tls-> e
		c -tls-> p
		c -tls-> q
		c -tls-> o
		c -log-> a
		a -tls-> c`, "edge-1\nedge-4\nedge-6", ""},
	{"AMI-ENCRYPT-COPY", "a copy is encrypted where somebody does it", twoRegions + `
		a: ami in=r encrypted=false
		b: ami in=u encrypted=true
		n: ami in=r encrypted=true
		p: ami in=u encrypted=false
		q: ami in=r encrypted=true
		x: ec2-instance in=u encrypted=true
		a -replicate-> b encrypt=false
		a -replicate-> b encrypt=true
		a -replicate-> b
		a -replicate-> p encrypt=false
		n -replicate-> b encrypt=false
		a -replicate-> q encrypt=false
		a -deploy-> b encrypt=false
		a -replicate-> x encrypt=false`, "edge-1", ""},
	{"AMI-ENCRYPT-COPY", "with a key that is there", twoRegions + `
		k: kms-key in=r name=far
		l: kms-key in=u name=near
		m: kms-key in=r name=both multiRegion=true
		o: kms-key name=lost
		a: ami in=r
		b: ami in=u kmsKey=far
		c: ami in=u kmsKey=near
		d: ami in=u kmsKey=both
		e: ami in=u kmsKey=lost
		f: ami in=u kmsKey=k
		g: ami in=u kmsKey=other
		h: ami in=u kmsKey=""
		a -replicate-> b
		a -replicate-> c
		a -replicate-> d
		a -replicate-> e
		a -replicate-> f
		a -replicate-> g
		a -replicate-> h`, "edge-1\nedge-5", ""},
	{"CERT-MISSING", "names of one's own take a certificate", `
		c: acm-certificate
		a: cloudfront aliases=[shop.example.com]
		b: cloudfront
		d: cloudfront aliases=[shop.example.com]
		e: apigw-custom-domain domain=api.example.com
		f: apigw-custom-domain
		p: cognito-user-pool customDomain=auth.example.com
		q: cognito-user-pool
		x: apigw-custom-domain domain=""
		c -tls-> d
		a -tls-> c
		c -log-> a`, `
			e: Add a certificate
			f: Add a certificate
			x: Add a certificate
			a: Add a certificate
			p: Add a certificate
		`, "acm-certificate-1: acm-certificate domains=[api.example.com]"},
	{"CERT-MISSING", "so do listeners that encrypt", `
		c: acm-certificate
		a: alb listeners=[HTTPS 443]
		b: alb listeners=[HTTP 80]
		d: alb listeners=[HTTP 80,HTTPS 443]
		e: nlb listeners=[TLS 443]
		f: nlb listeners=[TCP 443]
		g: alb listeners=[HTTPS 443]
		h: alb listeners=[nonsense]
		c -tls-> g`, `
			a: Add a certificate
			d: Add a certificate
			e: Add a certificate
		`, ""},
	{"CERT-MISSING", "those of CloudFront are drawn in us-east-1", twoRegions + `
		a: apigw-custom-domain in=r domain=api.example.com endpointType=EDGE`, "a: Add a certificate", "acm-certificate-1: acm-certificate in=u"},
	{"CERT-MISSING", "others where they serve", twoRegions + `
		a: apigw-custom-domain in=r domain=api.example.com endpointType=REGIONAL`, "a: Add a certificate", "acm-certificate-1: acm-certificate in=r"},
	{"CERT-MISSING", "a user pool takes it from us-east-1, too", twoRegions + `
		a: cognito-user-pool in=r customDomain=auth.example.com`, "a: Add a certificate", "acm-certificate-1: acm-certificate in=u"},
	{"CROSS-REGION-CALL", "who does not wait loses no time", twoRegions + `
		a: lambda in=r
		b: lambda in=u
		c: lambda in=r
		t: dynamodb-table in=u
		v: dynamodb-table in=u replicas=[ap-northeast-2]
		q: sqs-queue in=u
		a -invoke-> b
		a -invoke-> b mode=async
		a -invoke-> b standby=true
		a -invoke-> c
		a -read-> t
		a -read-> v
		a -publish-> q`, "edge-1\nedge-5", ""},
	{"CROSS-REGION-CALL", "a replica nearby answers at once", twoRegions + `
		a: lambda in=r
		t: dynamodb-table in=u
		one: dynamodb-table in=u
		b: s3-bucket in=r
		w: dynamodb-table in=r
		near: dynamodb-table in=r
		a -read-> t
		t -write-> w
		t -replicate-> b
		t -replicate-> one
		t -replicate-> near`, `
			edge-2:
			edge-1: Use the local replica
		`, "a -read-> near"},
	{"DNS-NAME-MISMATCH", "a distribution answers to its names", `
		cdn: cloudfront aliases=[shop.example.com,*.img.example.com]
		any: cloudfront
		a: route53-record recordName=shop.example.com
		b: route53-record recordName=SHOP.example.com.
		c: route53-record recordName=www.example.com
		d: route53-record recordName=a.img.example.com
		e: route53-record recordName=www.example.com type=MX
		f: route53-record recordName=www
		g: route53-record recordName=www.example.com type=AAAA
		a -dns-> cdn
		b -dns-> cdn
		c -dns-> cdn
		d -dns-> cdn
		e -dns-> cdn
		f -dns-> cdn
		g -dns-> cdn
		c -dns-> any
		c -log-> cdn
		cdn -dns-> c`, "edge-3\nedge-7", "cdn: cloudfront aliases=[shop.example.com,*.img.example.com,www.example.com]"},
	{"DNS-NAME-MISMATCH", "a domain of an API has one", `
		d: apigw-custom-domain domain=api.example.com
		e: apigw-custom-domain
		f: apigw-custom-domain domain=""
		w: apigw-custom-domain domain=*.example.com
		a: route53-record recordName=www.example.com
		b: route53-record recordName=api.example.com
		a -dns-> d
		b -dns-> d
		a -dns-> e
		a -dns-> f
		a -dns-> w`, "edge-1:", ""},
	{"DNS-NAME-MISMATCH", "and its certificate has to hold for it", `
		lb: alb
		nb: alb
		ob: alb
		c: acm-certificate domains=[shop.example.com]
		d: acm-certificate domains=[*.example.com]
		e: acm-certificate
		f: acm-certificate domains=[example.com]
		a: route53-record recordName=www.example.com
		z: route53-record recordName=www.eu.example.com
		c -tls-> lb
		d -tls-> nb
		c -tls-> nb
		e -tls-> ob
		c -log-> ob
		ob -tls-> f
		a -dns-> lb
		a -dns-> nb
		a -dns-> ob
		z -dns-> nb`, `
			edge-10: Add www.eu.example.com
			edge-7: Add www.example.com
		`, ""},
	{"IMAGE-SAME-REGION", "images start where they are", twoRegions + `
		i: ami in=u
		a: ec2-instance in=r
		near: ec2-instance in=u
		lt: launch-template in=r
		i -deploy-> a
		i -deploy-> near
		lt -associate-> i
		a -associate-> i
		i -associate-> a
		lt -deploy-> i`, "edge-1\nedge-3", ""},
	{"IMAGE-SAME-REGION", "a function pulls from its Region", twoRegions + `
		i: ecr-repository in=u
		j: ecr-repository in=u replicateTo=[ap-northeast-2]
		k: ecr-repository in=r
		a: lambda in=r packageType=Image
		t: ecs-service in=r
		i -pull-> a
		j -pull-> a
		k -pull-> a
		i -pull-> t
		i -log-> a`, "edge-1", ""},
	{"KMS-SAME-REGION", "a key encrypts in its Region", twoRegions + `
		k: kms-key in=u
		m: kms-key in=u multiRegion=true
		b: s3-bucket in=r
		near: s3-bucket in=u
		q: sqs-queue in=r
		k -encrypt-> b
		q -encrypt-> k
		m -encrypt-> b
		k -encrypt-> near
		k -log-> b`, `
			edge-1: Add a key in the Region
			edge-2: Add a key in the Region
		`, ""},
	{"LAMBDA-EDGE-REGION", "what runs at the edge comes from us-east-1", twoRegions + `
		a: lambda-edge in=r
		b: lambda-edge in=u
		c: lambda-edge
		d: lambda in=r`, "a", ""},
	{"SFN-SAME-REGION", "a task calls services of its Region", twoRegions + `
		w: step-functions in=r
		a: lambda in=u
		b: lambda in=r
		t: dynamodb-table in=u
		v: dynamodb-table in=u replicas=[ap-northeast-2]
		api: apigw-rest in=u
		j: ecs-service in=u
		w -invoke-> a
		w -invoke-> b
		w -invoke-> a pattern=activity
		w -read-> t
		w -read-> v
		w -invoke-> api
		w -log-> a
		a -invoke-> w
		w -invoke-> j`, `
			edge-4: Call it from a Lambda task
			edge-9:
			edge-1: Call it from a Lambda task
		`, ""},
	{"TRIGGER-SAME-REGION", "events stay in their Region", twoRegions + `
		b: s3-bucket in=r
		q: sqs-queue in=r
		e: eventbridge-rule in=r
		log: cloudwatch-logs in=r
		lb: alb in=r
		p: cognito-user-pool in=r
		v: dynamodb-table in=r replicas=[us-east-1]
		f: lambda in=u
		near: lambda in=r
		sq: sqs-queue in=u
		bus: eventbridge-bus in=u
		b -trigger-> f
		b -publish-> sq
		b -write-> f
		q -trigger-> f
		q -trigger-> near
		e -trigger-> f
		e -publish-> bus
		log -subscribe-> f
		lb -route-> f
		p -invoke-> f
		v -trigger-> f
		f -trigger-> q`, `
			edge-9: Move the target to ap-northeast-2
			edge-6: Send through an event bus in us-east-1 / Move the target to ap-northeast-2
			edge-8: Move the target to ap-northeast-2
			edge-1: Send through an SNS topic / Move the target to ap-northeast-2
			edge-2: Send through an SNS topic / Move the target to ap-northeast-2
			edge-4: Move the target to ap-northeast-2
			edge-10: Move the target to ap-northeast-2
		`, ""},
	{"TRIGGER-SAME-REGION", "a function moves alone", twoRegions + `
		q: sqs-queue in=r
		v: vpc in=u
		s: subnet in=v
		t: dynamodb-table in=u
		near: dynamodb-table in=r
		a: lambda in=u
		b: lambda in=s
		c: lambda in=u
		d: lambda in=u
		x: users
		q -trigger-> a
		q -trigger-> b
		q -trigger-> c
		q -trigger-> d
		c -read-> t
		d -read-> near
		x -invoke-> d`, `
			edge-1: Move the target to ap-northeast-2
			edge-2:
			edge-3:
			edge-4: Move the target to ap-northeast-2
		`, ""},
	{"WAF-SCOPE", "a web ACL has the scope of what it protects", twoRegions + `
		cdn: cloudfront
		lb: alb in=r
		ub: alb in=u
		a: waf-web-acl in=u scope=CLOUDFRONT
		b: waf-web-acl in=r scope=REGIONAL
		c: waf-web-acl in=r scope=CLOUDFRONT
		d: waf-web-acl in=u scope=REGIONAL
		e: waf-web-acl scope=REGIONAL
		f: waf-web-acl in=u
		g: waf-web-acl in=u scope=REGIONAL
		h: waf-web-acl in=u scope=REGIONAL
		x: quantum-computer
		a -protect-> cdn
		b -protect-> lb
		c -protect-> cdn
		d -protect-> lb
		e -protect-> lb
		f -protect-> cdn
		g -protect-> cdn
		h -protect-> ub
		h -protect-> lb
		b -log-> cdn
		cdn -protect-> b
		a -protect-> x`, `
			edge-4: Make it a web ACL for the target
			edge-9: Add a web ACL of the scope REGIONAL
			edge-3: Make it a web ACL for the target
			edge-7: Make it a web ACL for the target
		`, ""},
	{"CERT-MISSING", "a certificate for a name that is not told has none", `
		one: apigw-custom-domain endpointType=REGIONAL`, "one", "acm-certificate-1: acm-certificate domains="},
}

package rules_test

// pathTellings are of rules about ways between VPCs and into them.
var pathTellings = []telling{
	{"APIGW-PRIVATE-ENDPOINT", "only a call goes by the endpoint", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v
		fn: lambda in=s
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		b: apigw-rest in=r endpointType=PRIVATE resourcePolicy=none
		fn -log-> a
		fn -invoke-> b`, `
			a: Add endpoint and policy
			edge-2: Add endpoint and policy
			b: Add endpoint and policy
		`, ""},
	{"APIGW-PRIVATE-ENDPOINT", "of several VPCs none is the one for the endpoint", `
		r: region code=us-east-1
		v: vpc in=r
		w: vpc in=r
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set`, "a:", ""},
	{"APIGW-PRIVATE-ENDPOINT", "where no VPC is drawn one may be elsewhere", `
		r: region code=us-east-1
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set`, "", ""},
	{"APIGW-VPC-LINK", "what no fix is known for has none", shop + `
		ws: apigw-websocket in=r
		api: apigw-http in=r
		link: vpc-link in=r version=V2
		lb: nlb in=app-a subnets=[app-a,app-c] scheme=internal
		box: ec2-instance in=app-a
		near: ec2-instance in=app-a
		ws -invoke-> lb
		link -route-> box
		near -connect-> box
		api -log-> box`, `
			edge-1:
			edge-2:
		`, ""},
	{"CF-PRIVATE-ORIGIN", "a VPC origin needs an internet gateway", `
		r: region
		v: vpc in=r
		s: subnet in=v
		lb: alb in=s scheme=internal
		cdn: cloudfront
		cdn -origin-> lb`, "edge-1: Use a VPC origin", "internet-gateway-1: internet-gateway in=v"},
	{"CF-PRIVATE-ORIGIN", "one internet gateway is enough", shop + `
		lb: alb in=app-a scheme=internal
		cdn: cloudfront
		cdn -origin-> lb`, "edge-1: Use a VPC origin", "!internet-gateway-1: internet-gateway in=v"},
	{"DATASYNC-AGENT", "storage says itself what it speaks", `
		a: datasync-task
		b: datasync-task sourceType=nfs
		s: onprem-storage
		q: onprem-storage protocol=iSCSI
		a -read-> s
		b -read-> q`, "b", ""},
	{"EFS-MT-IN-AZ", "zones that are not known ask for no mount target", shop + office + `
		s: subnet in=v
		t: subnet in=v
		m: efs-mount-target in=desk
		far: efs-file-system in=r
		m -mount-> far
		f: efs-file-system in=r
		near: ec2-instance in=app-c
		nowhere: ec2-instance in=v
		one: ec2-instance in=s
		two: ecs-service in=s subnets=[s,t]
		near -mount-> far
		nowhere -mount-> f
		one -mount-> f
		two -mount-> f`, `
			edge-3:
			edge-4: Add mount targets
			edge-5:
		`, ""},
	{"LAMBDA-FS-VPC", "files whose place is not drawn may be near", shop + `
		f: efs-file-system in=r
		point: efs-access-point in=r
		point -mount-> f
		in: lambda in=app-a
		in -mount-> point`, "", ""},
	{"LB-INTERNET-FACING-SUBNET", "who is called from the internet stays public", shop + `
		i: internet
		box: ec2-instance in=app-a
		one: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		two: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		i -connect-> one
		box -connect-> two`, `
			one: Move to the public subnets
			two: Move to the public subnets / Make it internal
		`, ""},
	{"NET-CROSS-VPC-NO-ROUTE", "something joins the VPCs", shop + office + `
		here: ec2-instance in=app-a
		near: ec2-instance in=app-c
		there: ec2-instance in=desk
		out: lambda in=r
		db: rds-instance in=data-a
		proxy: rds-proxy in=data-a endpointVpcs=[w]
		named: rds-proxy in=data-a endpointVpcs=[office-vpc]
		other: rds-proxy in=data-a endpointVpcs=[x]
		plain: rds-proxy in=data-a
		here -connect-> there
		here -connect-> near
		there -connect-> here
		out -connect-> there
		there -connect-> proxy
		there -connect-> named
		there -connect-> other
		there -connect-> plain`, `
			edge-1: Peer the two VPCs
			edge-3: Peer the two VPCs
			edge-7: Peer the two VPCs
			edge-8: Peer the two VPCs
		`, ""},
	{"NET-INTERNET-TO-PRIVATE", "the internet reaches only what is public", shop + `
		i: internet
		u: users
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal
		facing: alb in=app-a subnets=[app-a,app-c] scheme=internet-facing
		box: ec2-instance in=app-a
		pod: eks-workload in=app-a
		db: rds-instance in=data-a
		cache: elasticache in=data-a
		fn: lambda in=app-a
		i -connect-> lb
		i -connect-> facing
		i -connect-> box
		i -connect-> pod
		i -connect-> db
		i -connect-> cache
		i -invoke-> fn
		u -connect-> box
		i -log-> box`, `
			edge-1: - internal load balancer
			edge-3: Put a load balancer in front
			edge-5: - reach the private
			edge-8: Put a load balancer in front
		`, ""},
	{"NET-INTERNET-TO-PRIVATE", "what is wrong with the place or the type of its target another rule says", shop + `
		i: internet
		lb: alb in=app-a subnets=[app-a] scheme=internet-facing
		api: apigw-rest in=app-a endpointType=PRIVATE
		i -connect-> lb
		i -invoke-> api`, "", ""},
	{"NET-INTERNET-TO-PRIVATE", "only programs stand behind a load balancer", shop + `
		i: internet
		graph: neptune in=data-a
		queue: mq-broker in=data-a
		i -connect-> graph
		i -connect-> queue`, `
			edge-1: - reach the private
			edge-2: - reach the private
		`, ""},
	{"NET-PUBLIC-SUBNET-NO-IGW", "CloudFront enters by an internet gateway", `
		r: region
		v: vpc in=r
		w: vpc in=r
		s: subnet in=v kind=private
		t: subnet in=w kind=private
		lb: alb in=s scheme=internal
		box: ec2-instance in=t
		cdn: cloudfront vpcOrigin=true
		cdn -origin-> lb
		cdn -log-> box`, "v", ""},
	{"RDS-PROXY-CLIENT-OUTSIDE", "a proxy has only private addresses", shop + `
		proxy: rds-proxy in=data-a
		i: internet
		u: users
		out: app-runner-service in=r
		in: app-runner-service in=r subnets=[app-a]
		fn: lambda in=r
		bean: beanstalk-environment in=r
		i -connect-> proxy
		u -connect-> proxy
		out -connect-> proxy
		in -connect-> proxy
		fn -connect-> proxy
		bean -connect-> proxy
		i -log-> proxy
		proxy -connect-> out`, `
			edge-1:
			edge-2:
			edge-3:
		`, ""},
	{"RDS-PROXY-SAME-VPC", "a proxy stands in the VPC of its database", shop + office + `
		db: rds-instance in=data-a
		box: ec2-instance in=data-a
		proxy: rds-proxy in=desk
		near: rds-proxy in=app-a
		fn: lambda in=desk
		fn -connect-> proxy
		proxy -connect-> db
		proxy -connect-> box
		proxy -log-> db
		near -connect-> db
		db -connect-> proxy`, "edge-2: Move to the database's VPC", "proxy: rds-proxy endpointVpcs=[w]"},
	{"RDS-PROXY-SAME-VPC", "nobody is left behind where nobody calls", shop + office + `
		db: rds-instance in=data-a
		proxy: rds-proxy in=desk
		lambda: lambda in=desk
		far: lambda in=app-a
		box: ec2-instance in=desk
		proxy -connect-> db
		proxy -connect-> lambda
		far -connect-> proxy
		box -log-> proxy`, "edge-1: Move to the database's VPC", "!proxy: rds-proxy endpointVpcs=[w]"},
	{"SG-NO-INGRESS", "who may come in is said by a group", shop + `
		i: internet
		x: external-saas
		g: security-group in=v name=web ingress=[tcp 443 from 10.0.0.0/16]
		lb: alb in=pub-a subnets=[pub-a,pub-c] scheme=internet-facing securityGroups=[g]
		box: ec2-instance in=pub-a publicIp=true securityGroups=[g]
		i -connect-> lb port=80
		x -connect-> lb port=80
		i -connect-> box port=80`, `
			edge-1: Allow tcp 80 from 0.0.0.0/0
			edge-2:
			edge-3:
		`, ""},
}

package rules_test

var reachTellings = []telling{
	{"APIGW-PRIVATE-CALLER", "who is outside calls no private API", `
		r: region
		a: apigw-rest in=r endpointType=PRIVATE
		b: apigw-rest in=r endpointType=REGIONAL
		i: internet
		m: mobile-app
		x: external-saas
		t: third-party-idp
		cdn: cloudfront
		u: users
		fn: lambda in=r
		i -invoke-> a
		m -invoke-> a
		x -invoke-> a
		t -invoke-> a
		cdn -origin-> a
		u -invoke-> a
		fn -invoke-> a
		i -invoke-> b
		i -log-> a
		a -invoke-> i`, `
			edge-5: Make it Regional / Make it edge-optimized
			edge-3: Make it Regional / Make it edge-optimized
			edge-4: Make it Regional / Make it edge-optimized
			edge-1: Make it Regional / Make it edge-optimized
			edge-2: Make it Regional / Make it edge-optimized
			edge-6: Make it Regional / Make it edge-optimized
		`, "a: apigw-rest endpointType=REGIONAL"},
	{"APIGW-PRIVATE-CALLER", "people may have come by a VPN", `
		a: apigw-rest endpointType=PRIVATE
		u: users
		vpn: client-vpn
		u -invoke-> a`, "", ""},
	{"APIGW-PRIVATE-ENDPOINT", "a private API has an endpoint and a policy", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v
		e: vpc-endpoint in=v type=interface service=execute-api subnets=[s]
		fn: lambda in=s
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		b: apigw-rest in=r endpointType=PRIVATE resourcePolicy=none
		c: apigw-rest in=r endpointType=REGIONAL resourcePolicy=none
		fn -invoke-> a
		fn -invoke-> b`, "b", "b: apigw-rest resourcePolicy=set"},
	{"APIGW-PRIVATE-ENDPOINT", "without an endpoint nobody comes", `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v
		fn: lambda in=s
		out: lambda in=r
		x: quantum-computer
		a: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		b: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		c: apigw-rest in=r endpointType=PRIVATE resourcePolicy=set
		fn -invoke-> a
		out -invoke-> b
		a -invoke-> fn
		x -invoke-> c`, `
			edge-1: Add endpoint and policy
			b: Add endpoint and policy
		`, ""},
	{"APIGW-VPC-LINK", "a private backend has a load balancer and a link", shop + `
		api: apigw-rest in=r
		http: apigw-http in=r
		old: apigw-rest in=r vpcLinkVersion="1"
		new: apigw-rest in=r vpcLinkVersion="2"
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal
		nb: nlb in=app-a subnets=[app-a,app-c] scheme=internal
		open: alb in=pub-a subnets=[pub-a,pub-c]
		box: ec2-instance in=app-a
		link: vpc-link in=r version=V1
		l2: vpc-link in=r version=V2
		beside: apigw-http in=r
		api -invoke-> box
		api -invoke-> lb
		http -invoke-> open
		old -invoke-> lb
		old -invoke-> nb
		new -invoke-> lb
		beside -invoke-> lb
		beside -invoke-> l2
		l2 -route-> lb
		link -route-> lb
		link -route-> nb
		link -route-> box
		lb -route-> box
		link -log-> box
		box -invoke-> api`, `
			edge-2: Add VPC link
			edge-4: Use VPC link V2
			edge-1:
			edge-10: Use VPC link V2
			edge-12: Lead to its load balancer
		`, ""},
	{"APPSYNC-PRIVATE-SOURCE", "AppSync enters no VPC", shop + `
		api: appsync in=r
		da: aurora-cluster in=data-a httpEndpoint=true
		dt: aurora-cluster in=data-a httpEndpoint=false
		dc: rds-instance in=data-a
		t: dynamodb-table in=r
		fn: lambda in=r
		api -datasource-> da
		api -datasource-> dt
		api -datasource-> dc
		api -datasource-> t
		api -log-> dc
		dc -connect-> api`, `
			edge-2: Switch on the Data API / Put a Lambda resolver in between
			edge-3: Put a Lambda resolver in between
		`, ""},
	{"CF-PRIVATE-ORIGIN", "a private origin is a VPC origin", shop + `
		one: cloudfront
		two: cloudfront vpcOrigin=true
		three: cloudfront vpcOrigin=true
		four: cloudfront vpcOrigin=true
		five: cloudfront vpcOrigin=true
		six: cloudfront
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal
		open: alb in=pub-a subnets=[pub-a,pub-c]
		box: ec2-instance in=app-a
		pub: ec2-instance in=pub-a publicIp=true
		b: s3-bucket in=r
		x: quantum-computer
		one -origin-> lb
		one -origin-> open
		one -origin-> box
		one -origin-> b
		one -log-> lb
		two -origin-> lb
		three -origin-> b
		four -origin-> x
		six -origin-> pub
		lb -origin-> six`, `
			three: Use an ordinary origin
			edge-1: Use a VPC origin
			edge-3: Use a VPC origin
		`, ""},
	{"DATASYNC-AGENT", "an agent reads file servers", `
		a: datasync-task
		b: datasync-task sourceType=nfs
		c: datasync-task destType=smb
		d: datasync-task sourceType=s3
		e: datasync-task
		f: datasync-task
		g: datasync-task sourceType=hdfs
		h: datasync-task
		n: onprem-storage protocol=NFS
		o: onprem-storage protocol=SMB
		q: onprem-storage protocol=iSCSI
		s: onprem-storage
		y: onprem-storage protocol=HDFS
		agent: datasync-agent
		s3: s3-bucket
		a -read-> n
		e -read-> o
		f -read-> q
		h -read-> y
		agent -associate-> o
		s -read-> g
		agent -associate-> g
		d -read-> s3`, `
			a: Add DataSync agent
			b: Add DataSync agent
			c: Add DataSync agent
			h: Add DataSync agent
		`, ""},
	{"DATASYNC-AGENT", "an agent that is joined with nothing may be anybody's", `
		a: datasync-task sourceType=nfs
		agent: datasync-agent`, "", ""},
	{"EC2-NO-PUBLIC-IP", "who talks with the internet has an address", shop + `
		i: internet
		x: external-saas
		t: dynamodb-table in=r
		one: ec2-instance in=pub-a publicIp=false
		two: ec2-instance in=pub-a publicIp=true
		three: ec2-instance in=app-a publicIp=false
		four: ecs-service in=pub-a launchType=fargate assignPublicIp=false
		five: ecs-service in=pub-a launchType=ec2 assignPublicIp=false
		six: ec2-instance in=pub-a publicIp=false
		one -connect-> x
		i -connect-> one
		two -connect-> x
		three -connect-> x
		four -connect-> x
		five -connect-> x
		six -read-> t
		i -log-> six`, `
			edge-1: Assign a public IP / Add Elastic IP
			edge-5: Assign a public IP
			edge-2: Assign a public IP / Add Elastic IP
		`, ""},
	{"EFS-MT-IN-AZ", "a mount target for each zone of a client", shop + `
		f: efs-file-system in=r
		g: efs-file-system in=r
		h: efs-file-system in=r existing=true
		i: efs-file-system in=r zoneType=onezone
		m: efs-mount-target in=app-a
		both: ecs-service in=app-a subnets=[app-a,app-c]
		one: ecs-service in=app-a
		out: lambda in=r
		m -mount-> f
		both -mount-> f
		one -mount-> f
		one -mount-> g
		one -mount-> h
		one -mount-> i
		out -mount-> g
		one -read-> g
		one -mount-> m`, `
			edge-4: Add mount targets
			edge-2: Add mount targets
		`, ""},
	{"GWLB-PATH", "traffic comes by the endpoint, in a tunnel", shop + `
		a: gwlb in=v port=6081
		b: gwlb in=v port=443
		d: gwlb in=v
		e: vpc-endpoint in=v type=gwlb
		g: vpc-endpoint in=v type=interface
		h: vpc-endpoint in=v
		x: quantum-computer
		box: ec2-instance in=app-a
		fn: lambda in=app-a
		lb: alb in=app-a subnets=[app-a,app-c] scheme=internal
		e -route-> a
		g -route-> a
		h -route-> a
		x -route-> a
		igw -route-> a
		a -route-> box
		a -route-> fn
		a -route-> lb
		a -log-> fn
		igw -log-> a`, `
			b: Use port 6081
			edge-8:
			edge-7:
			edge-5:
			edge-2:
		`, ""},
	{"LAMBDA-FS-VPC", "files are mounted inside their VPC", shop + `
		f: efs-file-system in=r
		m: efs-mount-target in=app-a
		m -mount-> f
		in: lambda in=app-a
		out: lambda in=r
		w: vpc in=r
		desk: subnet in=w
		away: lambda in=desk
		in -mount-> f
		out -mount-> f
		away -mount-> f
		in -read-> f`, `
			edge-3: Attach to VPC
			edge-4:
			edge-2: Add access point
		`, ""},
	{"LAMBDA-FS-VPC", "by an access point", shop + `
		f: efs-file-system in=r
		g: efs-file-system in=r
		point: efs-access-point in=r
		m: efs-mount-target in=app-a
		n: efs-mount-target in=app-a
		m -mount-> f
		n -mount-> g
		point -mount-> g
		in: lambda in=app-a
		in -mount-> f
		in -mount-> g`, "edge-4: Add access point", ""},
	{"LAMBDA-INBOUND", "nobody connects to a function", `
		a: ec2-instance
		i: internet
		fn: lambda
		al: lambda-alias
		a -connect-> fn
		i -connect-> fn
		a -connect-> al
		a -invoke-> fn
		fn -connect-> a`, `
			edge-1: Invoke it
			edge-3: Invoke it
			edge-2: Invoke it
		`, ""},
}

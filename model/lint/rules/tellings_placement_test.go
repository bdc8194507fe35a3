package rules_test

var placementTellings = []telling{
	{"ASG-ONE-REGION", "a group is in one VPC of one Region", `
		r: region code=us-east-1
		u: region code=us-west-2
		v: vpc in=r
		w: vpc in=r
		x: vpc in=u
		a: subnet in=v
		b: subnet in=v
		c: subnet in=w
		d: subnet in=x
		e: subnet
		one: auto-scaling-group subnets=[a,b]
		two: auto-scaling-group subnets=[a,c]
		three: auto-scaling-group subnets=[a,d]
		four: auto-scaling-group subnets=[a,e]
		five: auto-scaling-group subnets=[a]
		six: auto-scaling-group`, "two+c\nthree+d", ""},
	{"EBS-SAME-AZ", "a volume is attached in its zone", shop + `
		i: ec2-instance in=app-a
		j: ec2-instance in=app-c
		k: lambda in=app-c
		one: ebs-volume in=a
		two: ebs-volume in=a
		three: ebs-volume in=a
		one -attach-> j
		two -attach-> i
		j -attach-> three
		two -read-> j
		two -attach-> k`, "edge-1: Move the volume / Restore a snapshot beside the instance\nedge-3", ""},
	{"EFS-MOUNT-TARGETS", "one mount target for each zone", shop + `
		f: efs-file-system in=r
		g: efs-file-system in=r
		h: efs-file-system in=r subnets=[app-a,data-a,app-c]
		i: efs-file-system in=r subnets=[app-a,subnet-0,a]
		m: efs-mount-target in=app-a
		n: efs-mount-target in=data-a
		o: efs-mount-target in=app-c
		q: efs-mount-target in=app-a
		web: ec2-instance in=data-a
		m -mount-> f
		n -mount-> f
		o -mount-> f
		q -mount-> g
		web -mount-> n`, `
			h: Keep one mount target
			n: Keep one mount target
		`, "h: efs-file-system subnets=[app-a,app-c]"},
	{"EFS-MOUNT-TARGETS", "one of a file system in one zone, which is there", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a
		g: efs-file-system in=r zoneType=onezone az=ap-northeast-2a
		h: efs-file-system in=r zoneType=onezone az=ap-northeast-2a
		i: efs-file-system in=r zoneType=onezone
		m: efs-mount-target in=app-a
		n: efs-mount-target in=app-c
		o: efs-mount-target in=app-a
		q: efs-mount-target in=app-c
		s: efs-mount-target in=app-c
		m -mount-> f
		n -mount-> g
		q -mount-> h
		o -mount-> h
		s -mount-> i`, `
			n:
			q: Keep one mount target
		`, ""},
	{"EKS-SUBNETS", "Fargate runs no pods in public subnets", shop + `
		k: eks-cluster in=v subnets=[app-a,app-c] fargateProfileSubnets=[pub-a,app-a]
		l: eks-cluster in=v subnets=[app-a,app-c] fargateProfileSubnets=[pub-a]
		m: eks-cluster in=v subnets=[app-a,app-c] fargateProfileSubnets=[app-a]
		one: eks-workload in=pub-a compute=fargate
		two: eks-workload in=pub-a compute=ec2
		three: eks-workload in=app-a compute=fargate
		four: eks-workload in=v compute=fargate
		five: eks-workload in=pub-a compute=fargate subnets=[subnet-0]
		six: eks-workload in=pub-a compute=fargate subnets=[app-a]`, `
			k: Remove public subnets from the profile
			l:
			one: Move to a private subnet
		`, ""},
	{"LAMBDA-ON-EC2", "functions run on no server, but for managed instances", `
		i: ecs-cluster
		s: subnet
		a: lambda in=i
		b: lambda in=i computeType=managed-instances
		c: lambda in=s
		d: lambda`, "a", ""},
	{"NAT-PUBLIC-SUBNET", "a NAT gateway needs a route to the internet", shop + `
		some: subnet in=v
		one: nat-gateway in=app-a availabilityMode=zonal
		two: nat-gateway in=data-a availabilityMode=zonal
		three: nat-gateway in=pub-a availabilityMode=zonal
		four: nat-gateway in=app-a availabilityMode=regional
		five: nat-gateway in=app-a availabilityMode=zonal connectivity=private
		six: nat-gateway in=v availabilityMode=zonal
		seven: nat-gateway in=some availabilityMode=zonal`, "one\ntwo", ""},
	{"OUTPOST-ANCHOR", "what runs in the Region only", `
		r: region
		o: outpost az=us-east-1a
		p: outpost
		q: outpost
		z: az name=Outpost
		y: az name=Outpost az=us-east-1a
		x: az name=third
		a: lambda in=o
		b: ecs-service in=o launchType=fargate
		c: ecs-service in=o launchType=ec2
		d: ec2-instance in=o
		e: aurora-cluster in=o
		f: subnet in=q az=us-east-1a`, `
			e:
			b:
			a: Move to the Region
			z:
			p:
		`, ""},
	{"PLACE-GLOBAL-IN-VPC", "what is nowhere stands in no place", `
		r: region
		v: vpc in=r
		a: cloudfront in=v
		b: cloudfront in=r
		c: cloudfront
		d: waf-web-acl in=v scope=CLOUDFRONT
		e: waf-web-acl in=r scope=CLOUDFRONT
		f: waf-web-acl in=v scope=REGIONAL
		g: lambda in=v`, "a\nb\nd", ""},
	{"PLACE-REGIONAL-IN-VPC", "a service with an API of its own is in no VPC", `
		r: region
		v: vpc in=r
		s: subnet in=v
		a: dynamodb-table in=v
		b: dynamodb-table in=s
		c: dynamodb-table in=r
		d: acm-certificate in=v
		e: efs-file-system in=v
		f: lambda in=v
		g: apigw-http in=s`, `
			a: Move to the Region / Move and add an endpoint - add a VPC endpoint
			b: Move to the Region / Move and add an endpoint
			g: Move to the Region - place it in the Region.
		`, ""},
	{"SUBNET-CIDR", "from /16 to /28", `
		v: vpc cidr=10.0.0.0/16
		w: vpc cidr=10.0.0.0/15
		x: vpc cidr=10.0.0.0/28
		y: vpc cidr=10.0.0.0/29
		a: subnet in=v cidr=10.0.0.0/28
		b: subnet in=v cidr=10.0.1.0/29
		c: subnet in=v cidr=10.1.0.0/24
		d: subnet cidr=10.0.0.0/29
		e: subnet cidr=10.0.0.0/28
		f: subnet cidr=10.0.0.0/15
		g: subnet in=v
		h: subnet in=v cidr=10.0.2.0/24
		i: subnet in=v cidr=10.0.2.128/25
		j: subnet in=v cidr=10.0.3.0/24
		k: subnet in=v cidr=10.0.4.0/24`, `
			b: Use 10.0.0.16/28
			c: Use 10.0.5.0/24
			d:
			f:
			i: Use 10.0.0.128/25
			w: Use 10.0.0.0/16
			y: Use 10.0.0.0/28
		`, ""},
	{"SUBNET-CIDR", "a range that fits exactly is free", `
		v: vpc cidr=10.0.0.0/24
		a: subnet in=v cidr=10.1.0.0/24
		w: vpc cidr=10.0.0.0/24
		b: subnet in=w cidr=10.0.0.0/24`, "a: Use 10.0.0.0/24", ""},
	{"SUBNET-CIDR", "one address takes its place too", `
		v: vpc cidr=10.0.0.0/24
		a: subnet in=v cidr=10.0.0.0/32
		b: subnet in=v cidr=10.1.0.0/28`, "a: Use 10.0.0.0/28\nb: Use 10.0.0.16/28", ""},
	{"SUBNET-CIDR", "it shares with the first that reaches as far", `
		v: vpc cidr=10.0.0.0/16
		a: subnet in=v cidr=10.0.0.0/24
		b: subnet in=v cidr=10.0.0.128/25
		c: subnet in=v cidr=10.0.0.192/26`, "b+a\nc+a", ""},
	{"SUBNET-CIDR", "a smaller range keeps the subnets of the VPC", `
		v: vpc cidr=10.0.0.0/15
		a: subnet in=v cidr=10.0.1.0/24
		w: vpc cidr=10.0.0.0/15
		b: subnet in=w cidr=10.1.0.0/24
		x: vpc cidr=10.0.0.0/16 secondaryCidrs=[10.2.0.0/15]`, "v: Use 10.0.0.0/16\nw:\nx:", ""},
	{"SUBNET-ONE-AZ", "a zone of another Region", `
		r: region code=us-east-1
		v: vpc in=r
		a: az in=v name=eu-west-1a
		b: az in=v az=eu-west-1c
		c: az in=v az=eu-west-1d
		d: subnet in=v az=eu-west-1b
		e: az in=v az=us-east-1a
		f: subnet in=e az=eu-west-1b
		g: az in=e az=eu-west-1b
		h: subnet in=v name=eu-west-1a`, `
			a: Change to us-east-1a
			b: Change to us-east-1c
			c:
			d: Change to us-east-1b
			f: Take the zone it is drawn in
			g: Change to us-east-1b
		`, "b: az az=us-east-1c"},
	{"EBS-SAME-AZ", "what else has an arrow to a volume does not hold it", shop + `
		i: ec2-instance in=c
		j: ec2-instance in=app-c
		one: ebs-volume in=a
		i -attach-> one
		one -read-> j`, "edge-1: Move the volume / Restore a snapshot beside the instance", "one: ebs-volume in=c"},
	{"EBS-SAME-AZ", "the arrow to a volume turns to its copy", shop + `
		i: ec2-instance in=app-a
		j: ec2-instance in=app-c
		one: ebs-volume in=a
		i -attach-> one
		j -attach-> one`, "edge-2: Restore a snapshot beside the instance", "j -attach-> ebs-volume-1\ni -attach-> one\n!j -attach-> one"},
	{"EFS-MOUNT-TARGETS", "three in a zone are reported once", shop + `
		f: efs-file-system in=r
		m: efs-mount-target in=app-a
		n: efs-mount-target in=data-a
		o: efs-mount-target in=pub-a
		web: ec2-instance in=data-a
		m -mount-> f
		n -mount-> f
		o -mount-> f
		web -mount-> n`, "o: Keep one mount target", "web -mount-> m\n!n: efs-mount-target\n!o: efs-mount-target"},
	{"EFS-MOUNT-TARGETS", "the subnet of a mount target that goes is listed no more", shop + `
		f: efs-file-system in=r subnets=[app-a,app-c]
		m: efs-mount-target in=data-a
		n: efs-mount-target in=app-a
		m -mount-> f
		n -mount-> f`, "n: Keep one mount target", "f: efs-file-system subnets=[app-c]\nm -mount-> f"},
	{"EFS-MOUNT-TARGETS", "none of several in the zone of the files is kept", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2b
		m: efs-mount-target in=app-a
		n: efs-mount-target in=app-c
		m -mount-> f
		n -mount-> f`, "n:", ""},
	{"EFS-MOUNT-TARGETS", "a listed one in the zone of the files is kept", shop + `
		f: efs-file-system in=r zoneType=onezone az=ap-northeast-2a subnets=[app-a]
		n: efs-mount-target in=app-c
		web: ec2-instance in=app-c
		n -mount-> f
		web -mount-> n`, "n: Keep one mount target", "f: efs-file-system subnets=[app-a]\n!web -mount-> app-a\n!n: efs-mount-target"},
	{"LIGHTSAIL-PLACEMENT", "only its own calls need the peering", shop + `
		box: ec2-instance in=app-a
		called: lightsail-instance in=r vpcPeering=false
		calls: lightsail-instance in=r vpcPeering=false
		table: dynamodb-table in=r
		box -invoke-> called
		calls -read-> table`, "", ""},
	{"LIGHTSAIL-PLACEMENT", "it moves out of a VPC unless it calls what is there", shop + `
		box: ec2-instance in=app-a
		called: lightsail-instance in=v
		outward: lightsail-instance in=v
		inward: lightsail-instance in=v
		table: dynamodb-table in=r
		db: rds-instance in=data-a
		box -invoke-> called
		outward -read-> table
		inward -connect-> db`, "called: Move out of the VPC / Replace with EC2\noutward: Move out of the VPC / Replace with EC2\ninward: Replace with EC2", ""},
	{"PLACE-VPC-REQUIRED", "containers have a network of their own only in awsvpc mode", `
		r: region code=us-east-1
		a: ecs-service in=r launchType=fargate
		b: ecs-service in=r launchType=ec2 networkMode=awsvpc
		c: ecs-service in=r launchType=ec2 networkMode=bridge`, "a\nb", ""},
	{"STRUCT-CONTAINMENT", "what is outside of AWS may stand in a data centre, a frame may not", `
		o: on-premises
		r: region code=us-east-1
		v: vpc in=r
		k: ecs-cluster in=v
		users: users in=o
		fn: lambda in=o
		t: security-group in=k
		acc: aws-account in=o
		again: aws-account in=r`, "acc\nagain\nfn", ""},
	{"STRUCT-CONTAINMENT", "the canvas takes what is not of a Region", `
		o: on-premises
		acc: aws-account in=o
		fn: lambda in=o
		ip: elastic-ip in=o
		k: ecs-cluster in=o`, "acc: Move to the canvas\nfn:\nip:\nk: Move to the canvas", ""},
	{"LIGHTSAIL-PLACEMENT", "a public database is called over the internet", shop + `
		one: lightsail-instance in=r vpcPeering=false
		db: rds-instance in=pub-a publiclyAccessible=true
		one -connect-> db`, "", ""},
	{"LIGHTSAIL-PLACEMENT", "a VPC that is not drawn may be the default one", `
		r: region code=us-east-1
		one: lightsail-instance in=r vpcPeering=false
		db: rds-instance in=r vpcId=vpc-1
		one -connect-> db`, "", ""},
	{"SUBNET-CIDR", "a second range of a VPC has the limits of the first", `
		v: vpc cidr=10.0.0.0/16 secondaryCidrs=[10.1.0.0/15]
		w: vpc cidr=10.8.0.0/15`, "v.secondaryCidrs:\nw.cidr", ""},
}

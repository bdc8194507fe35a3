package rules_test

var vpcScenarios = []scenario{
	{"two VPCs without a connection", shop + office + database + `
		fn: lambda in=desk
		fn -connect-> db`,
		"NET-CROSS-VPC-NO-ROUTE", "LAMBDA-VPC-RDS SG-NO-INGRESS"},
	{"two VPCs with a peering connection", shop + office + database + `
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		fn: lambda in=desk
		fn -connect-> db`,
		"", "NET-CROSS-VPC-NO-ROUTE NET-PEERING-INVALID"},
	{"two VPCs with the same addresses cannot be peered", shop + database + `
		w: vpc in=r cidr=10.0.0.0/20
		desk: subnet in=w kind=private az=ap-northeast-2a
		peer: vpc-peering in=r
		peer -attach-> v
		peer -attach-> w
		fn: lambda in=desk
		fn -connect-> db`,
		"NET-PEERING-INVALID", "NET-CROSS-VPC-NO-ROUTE LAMBDA-VPC-RDS"},
	{"peering does not lead on to a third VPC", shop + office + database + `
		x: vpc in=r name=lab-vpc cidr=10.2.0.0/16
		bench: subnet in=x kind=private az=ap-northeast-2a
		one: vpc-peering in=r
		one -attach-> v
		one -attach-> w
		two: vpc-peering in=r
		two -attach-> w
		two -attach-> x
		fn: lambda in=bench
		fn -connect-> db`,
		"NET-PEERING-INVALID", "NET-CROSS-VPC-NO-ROUTE"},
	{"a transit gateway leads from each to each", shop + office + database + `
		x: vpc in=r name=lab-vpc cidr=10.2.0.0/16
		bench: subnet in=x kind=private az=ap-northeast-2a
		hub: transit-gateway in=r
		v -attach-> hub
		w -attach-> hub
		x -attach-> hub
		fn: lambda in=bench
		fn -connect-> db`,
		"", "NET-PEERING-INVALID NET-CROSS-VPC-NO-ROUTE"},
	{"a proxy stands in the VPC of its database", shop + office + database + `
		desk-2: subnet in=w kind=private az=ap-northeast-2c
		proxy: rds-proxy in=desk engineFamily=MYSQL subnets=[desk,desk-2]
		proxy -connect-> db`,
		"RDS-PROXY-SAME-VPC", "NET-CROSS-VPC-NO-ROUTE"},
	{"clients in another VPC use an endpoint of the proxy there", shop + office + database + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c] endpointVpcs=[w]
		proxy -connect-> db
		fn: lambda in=desk
		fn -connect-> proxy`,
		"", "NET-CROSS-VPC-NO-ROUTE RDS-PROXY-SAME-VPC"},
	{"people on the internet do not reach a proxy", shop + `
		proxy: rds-proxy in=data-a engineFamily=MYSQL subnets=[data-a,data-c]
		box: ec2-instance in=r imdsv2=required
		dev: onprem-server
		dev -connect-> proxy`,
		"RDS-PROXY-CLIENT-OUTSIDE PLACE-VPC-REQUIRED", ""},
	{"security groups let in by group, by range and by themselves", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg ingress=[tcp 3306 from app-sg]
		cache-sg: security-group in=v name=cache-sg ingress=[tcp 6379 from 10.0.0.0/16]
		own-sg: security-group in=v name=own-sg ingress=[all from own-sg]
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		cache: elasticache in=data-a engine=redis subnets=[data-a,data-c] securityGroups=[cache-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		one: ec2-instance in=app-a imdsv2=required securityGroups=[own-sg]
		two: ec2-instance in=app-c imdsv2=required securityGroups=[own-sg]
		fn -connect-> db
		fn -connect-> cache
		one -connect-> two port=8080`,
		"", "SG-NO-INGRESS"},
	{"a rule for another port is no rule", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg ingress=[tcp 5432 from app-sg]
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		fn -connect-> db`,
		"SG-NO-INGRESS", ""},
	{"a group without drawn rules is not known", shop + `
		app-sg: security-group in=v name=app-sg
		db-sg: security-group in=v name=db-sg
		db: rds-instance in=data-a engine=mysql subnets=[data-a,data-c] securityGroups=[db-sg]
		fn: lambda in=app-a subnets=[app-a,app-c] securityGroups=[app-sg]
		fn -connect-> db`,
		"", "SG-NO-INGRESS"},
	{"a file system lets in NFS, or its clients wait for ever", shop + `
		web-sg: security-group in=v name=web-sg
		fs-sg: security-group in=v name=fs-sg ingress=[tcp 443 from web-sg]
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a securityGroups=[fs-sg]
		fs -associate-> mt-a
		web: ec2-instance in=app-a imdsv2=required securityGroups=[web-sg]
		web -mount-> fs`,
		"SG-NO-INGRESS", "EFS-MT-IN-AZ"},
	{"a function mounts files only inside the VPC", shop + `
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a
		mt-c: efs-mount-target in=app-c
		fs -associate-> mt-a
		fs -associate-> mt-c
		door: efs-access-point in=r path=/data
		door -mount-> fs
		fn: lambda in=r
		fn -mount-> door`,
		"LAMBDA-FS-VPC", "EFS-MT-IN-AZ LAMBDA-VPC-PRIVATE-RESOURCE"},
	{"servers in two zones share one mount target", shop + `
		fs: efs-file-system in=r encrypted=true
		mt-a: efs-mount-target in=app-a
		fs -associate-> mt-a
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=ec2
		web -mount-> fs`,
		"EFS-MT-IN-AZ", ""},
	{"traffic reaches a Gateway Load Balancer by its endpoint", shop + `
		wall: gwlb in=app-a subnets=[app-a]
		web: ec2-instance in=pub-a imdsv2=required
		web -connect-> wall`,
		"GWLB-PATH", ""},
}

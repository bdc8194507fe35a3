package rules_test

var serverScenarios = []scenario{
	{"a volume is attached in its own zone", shop + `
		box: ec2-instance in=app-a imdsv2=required
		disk: ebs-volume in=c type=gp3 encrypted=true reproducible=true
		disk -attach-> box`,
		"EBS-SAME-AZ", ""},
	{"one volume at two servers", shop + `
		one: ec2-instance in=app-a imdsv2=required
		two: ec2-instance in=app-a imdsv2=required
		disk: ebs-volume in=a type=gp3 encrypted=true reproducible=true
		disk -attach-> one
		disk -attach-> two`,
		"EBS-MULTI-ATTACH", "EBS-SAME-AZ"},
	{"io2 volumes may be shared in one zone", shop + `
		one: ec2-instance in=app-a imdsv2=required
		two: ec2-instance in=app-a imdsv2=required
		disk: ebs-volume in=a type=io2 multiAttach=true encrypted=true reproducible=true
		disk -attach-> one
		disk -attach-> two`,
		"", "EBS-MULTI-ATTACH EBS-SAME-AZ"},
	{"containers of one Fargate task share a bind mount", shop + nat + `
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc volumeType=bind`,
		"", "FARGATE-VOLUME"},
	{"tasks do not share one", shop + nat + `
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc volumeType=bind sharedVolume=true`,
		"FARGATE-VOLUME", ""},
	{"Docker volumes are for servers of your own", shop + nat + `
		web: ecs-service in=app-a subnets=[app-a,app-c] launchType=ec2 volumeType=docker`,
		"", "FARGATE-VOLUME"},
	{"files on Fargate need platform version 1.4", shop + nat + `
		old: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=512 platformVersion=1.3.0 volumeType=efs
		new: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=512 platformVersion=1.4.0 volumeType=efs
		latest: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=512 platformVersion=LATEST volumeType=efs
		without: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=512 platformVersion=1.3.0 volumeType=bind`,
		"FARGATE-TASK-SHAPE", ""},
	{"an arrow to a file system counts as files", shop + nat + `
		files: efs-file-system in=r encrypted=true
		ma: efs-mount-target in=app-a
		mc: efs-mount-target in=app-c
		files -attach-> ma
		files -attach-> mc
		old: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=512 platformVersion=1.3.0
		old -mount-> files`,
		"FARGATE-TASK-SHAPE", ""},
	{"Fargate takes fixed sizes and no graphics cards", shop + nat + `
		one: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=256 memoryMb=4096
		two: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc gpu=1
		three: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=1024 memoryMb=8192
		largest: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=32768 memoryMb=249856
		between: ecs-service in=app-a subnets=[app-a,app-c] launchType=fargate networkMode=awsvpc cpu=32768 memoryMb=200000`,
		"FARGATE-TASK-SHAPE FARGATE-TASK-SHAPE FARGATE-TASK-SHAPE", ""},
	{"Windows does not mount EFS", shop + `
		fs: efs-file-system in=r encrypted=true
		mt: efs-mount-target in=app-a
		fs -associate-> mt
		box: ec2-instance in=app-a imdsv2=required os=windows
		box -mount-> fs`,
		"EFS-WINDOWS", ""},
	{"a file gateway speaks NFS, not iSCSI", region + `
		files: storage-gateway type=s3-file protocol=iSCSI
		b: s3-bucket in=r versioning=enabled
		files -readwrite-> b`,
		"SGW-PROTOCOL", ""},
	{"a Network Load Balancer takes no function, an Application Load Balancer does", shop + `
		one: nlb in=pub-a subnets=[pub-a,pub-c] listeners=[TCP 443]
		two: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTP 80]
		fn: lambda in=r
		one -route-> fn
		two -route-> fn`,
		"LB-TARGET-TYPE", "CONN-UNSUPPORTED"},
	{"a Network Load Balancer leads to an Application Load Balancer, not the other way", shop + `
		one: nlb in=pub-a subnets=[pub-a,pub-c] listeners=[TCP 80]
		two: alb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[HTTP 80]
		three: nlb in=app-a subnets=[app-a,app-c] scheme=internal listeners=[TCP 80]
		one -route-> two
		two -route-> three`,
		"LB-TARGET-TYPE", "CONN-UNSUPPORTED"},
	{"a group is scaled by requests only behind a load balancer", shop + `
		web: auto-scaling-group in=v subnets=[app-a,app-c] min=2 max=4 scalingPolicies=[target ALBRequestCountPerTarget 500]`,
		"ASG-METRIC", ""},
	{"a group behind its load balancer", shop + `
		lb: alb in=pub-a subnets=[pub-a,pub-c] listeners=[HTTP 80 redirect]
		web: auto-scaling-group in=v subnets=[app-a,app-c] min=2 max=4 healthCheckType=ELB scalingPolicies=[target ALBRequestCountPerTarget 500]
		lb -route-> web`,
		"", "ASG-METRIC ASG-ELB-HEALTH ASG-MIN-ONE"},
	{"a group of one server over two zones", shop + `
		lb: alb in=pub-a subnets=[pub-a,pub-c]
		web: auto-scaling-group in=v subnets=[app-a,app-c] min=1 max=4 healthCheckType=ELB
		lb -route-> web`,
		"ASG-MIN-ONE", "ASG-ELB-HEALTH COMPUTE-SINGLE-AZ"},
	{"workers without callers may shrink to one", shop + nat + `
		q: sqs-queue in=r
		work: auto-scaling-group in=v subnets=[app-a,app-c] min=1 max=4
		work -read-> q`,
		"", "ASG-MIN-ONE"},
	{"one NAT gateway for two zones, or one of the Region", shop + `
		one: nat-gateway in=pub-a
		web: ec2-instance in=app-c imdsv2=required`,
		"NAT-SINGLE-AZ", ""},
	{"a NAT gateway of the Region is in every zone", shop + nat + `
		web: ec2-instance in=app-c imdsv2=required`,
		"", "NAT-SINGLE-AZ NAT-PUBLIC-SUBNET"},
	{"a NAT gateway of a zone stands in a public subnet, one that is private anywhere", shop + `
		one: nat-gateway in=app-a
		two: nat-gateway in=app-c connectivity=private`,
		"NAT-PUBLIC-SUBNET", ""},
	{"a function in a subnet, and one on a server", shop + `
		box: auto-scaling-group in=v subnets=[app-a,app-c] size=200x200
		one: lambda in=app-a
		two: lambda in=box`,
		"LAMBDA-ON-EC2", "STRUCT-CONTAINMENT"},
	{"an Outpost holds servers, not functions", shop + `
		rack: outpost in=r az=ap-northeast-2a size=300x200
		fn: lambda in=rack`,
		"OUTPOST-ANCHOR", "STRUCT-CONTAINMENT"},
	{"global services have no place in a VPC, and say so once", shop + `
		cdn: cloudfront in=app-a viewerProtocol=https-only
		role: iam-role in=v`,
		"PLACE-GLOBAL-IN-VPC PLACE-GLOBAL-IN-VPC", "STRUCT-CONTAINMENT PLACE-REGIONAL-IN-VPC"},
	{"a table in a subnet, and its endpoint there", shop + `
		t: dynamodb-table in=app-a pitr=true
		e: vpc-endpoint in=app-a type=interface service=sqs`,
		"PLACE-REGIONAL-IN-VPC", "STRUCT-CONTAINMENT"},
	{"a load balancer in one zone, where a Network Load Balancer may be", shop + `
		one: alb in=pub-a
		two: nlb in=pub-a`,
		"ALB-TWO-AZ", ""},
	{"an alarm reaches a queue through a topic", region + `
		alarm: cloudwatch-alarm in=r
		q: sqs-queue in=r
		alarm -publish-> q`,
		"CW-ALARM-ACTION", "CONN-UNSUPPORTED"},
	{"an alias record leads to a load balancer, not to a server", shop + `
		one: route53-record recordName=one.shop.example type=A alias=true
		two: route53-record recordName=two.shop.example type=A alias=true
		lb: alb in=pub-a subnets=[pub-a,pub-c]
		box: ec2-instance in=pub-a imdsv2=required publicIp=true
		one -dns-> lb
		two -dns-> box`,
		"R53-RECORD-TARGET", "CONN-UNSUPPORTED"},
	{"the top of a domain is no CNAME", `
		zone: route53-zone domain=shop.example
		apex: route53-record recordName=shop.example type=CNAME
		cdn: cloudfront viewerProtocol=https-only
		zone -dns-> apex
		apex -dns-> cdn`,
		"R53-RECORD-TARGET", ""},
}

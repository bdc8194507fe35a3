package rules_test

import "lintel/model/lint"

var computeMistakes = []mistake{
	{"a group that shrinks to one server", all(is("web", "kind", "auto-scaling-group"), set("web", "min=1")), "ASG-MIN-ONE", nil},
	{"a group with more servers at least than wanted", all(is("web", "kind", "auto-scaling-group"), set("web", "min=7")), "ASG-CAPACITY", nil},
	{"a group that does not ask its load balancer", all(is("web", "kind", "auto-scaling-group"), set("web", "healthCheckType=EC2")), "ASG-ELB-HEALTH", nil},
	{"a group in one zone", all(is("web", "kind", "auto-scaling-group"), set("web", "subnets=[app-a] min=2")), "COMPUTE-SINGLE-AZ", nil},
	{"a service in one zone", all(is("web", "kind", "ecs-service"), set("web", "subnets=")), "COMPUTE-SINGLE-AZ", []lint.RuleID{"EFS-MT-IN-AZ"}},
	{"one task behind a load balancer", set("web", "desiredCount=1"), "COMPUTE-SINGLE-AZ", nil},
	{"one NAT gateway for all zones",
		all(is("nat-b", "kind", "nat-gateway"), without("app-a -route-> nat-a"), without("nat-c"), remove("nat-b")), "NAT-SINGLE-AZ", nil},
	{"a size of a task that there is not", all(is("web", "launchType", "fargate"), set("web", "cpu=512 memoryMb=8192")), "FARGATE-TASK-SHAPE", nil},
	{"a Docker volume on Fargate", all(is("web", "launchType", "fargate"), set("web", "volumeType=docker")), "FARGATE-VOLUME", nil},
	{"a volume with more operations than its size allows",
		draw(server + "disk: ebs-volume in=az-a encrypted=true type=io1 sizeGiB=100 iops=6000 reproducible=true\ndisk -attach-> box"), "EBS-IOPS", nil},
	{"a volume at two servers",
		draw(server + "box-2: ec2-instance in=app-a imdsv2=required securityGroups=[app-sg]\ndisk: ebs-volume in=az-a encrypted=true type=gp3 sizeGiB=100 reproducible=true\ndisk -attach-> box\ndisk -attach-> box-2"),
		"EBS-MULTI-ATTACH", nil},
	{"a load balancer in front of a database", all(with("db"), with("lb"), draw("lb -route-> db")), "LB-TARGET-TYPE", nil},
	{"Windows servers that mount files of Linux",
		all(with("files"), draw("box: ec2-instance in=app-a imdsv2=required os=windows securityGroups=[app-sg]\nbox -mount-> files")), "EFS-WINDOWS", nil},
	{"servers with more user data than there is room for",
		draw("box: ec2-instance in=app-a imdsv2=required userDataKb=20 securityGroups=[app-sg]"), "EC2-USERDATA", nil},
}

package rules_test

import "lintel/model/lint"

var placeMistakes = []mistake{
	{"a distribution in a subnet", move("cdn", "app-a", ""), "PLACE-GLOBAL-IN-VPC", nil},
	{"a table in a subnet", move("carts", "app-a", ""), "PLACE-REGIONAL-IN-VPC", nil},
	{"a database outside every VPC", move("db", "home", "subnets= securityGroups="), "PLACE-VPC-REQUIRED", nil},
	{"a subnet in the Region", all(move("data-b", "home", "cidr=")), "STRUCT-CONTAINMENT", nil},
	{"a function on a server group", all(is("web", "kind", "auto-scaling-group"), move("orders", "web", "")), "LAMBDA-ON-EC2", nil},
	{"a NAT gateway in a private subnet",
		move("nat-a", "app-a", ""),
		"NAT-PUBLIC-SUBNET", []lint.RuleID{"NAT-SINGLE-AZ", "NET-AWS-SERVICE-NO-PATH", "FARGATE-IMAGE-PULL-PATH"}},
	{"a zone of another Region", set("az-b", "az=ap-south-1b"), "SUBNET-ONE-AZ", nil},
	{"a subnet beyond its VPC", set("app-b", "cidr=192.168.7.0/24"), "SUBNET-CIDR", nil},
	{"two subnets with the same addresses", all(set("app-b", "cidr=172.20.1.0/24"), set("data-b", "cidr=172.20.1.0/24"), set("vpc", "secondaryCidrs=[172.20.0.0/16]")),
		"SUBNET-CIDR", nil},
	{"a load balancer in one zone", set("lb", "subnets="), "ALB-TWO-AZ", nil},
	{"a database with subnets in one zone", set("db", "subnets=[data-a]"), "DB-SUBNET-GROUP-TWO-AZ", nil},
	{"a volume in another zone",
		draw(server + "disk: ebs-volume in=az-b encrypted=true type=gp3 sizeGiB=100 reproducible=true\ndisk -attach-> box"),
		"EBS-SAME-AZ", nil},
	{"two mount targets in one zone",
		all(with("files"), draw("mount-a2: efs-mount-target in=data-a securityGroups=[files-sg]\nfiles -associate-> mount-a2")),
		"EFS-MOUNT-TARGETS", nil},
}

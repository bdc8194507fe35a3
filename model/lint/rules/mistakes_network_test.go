package rules_test

import "lintel/model/lint"

// probe is a function in the VPC that publishes to the topic, which every
// drawing has.
const probe = `
	probe: lambda in=app-a subnets=[app-a,app-b] securityGroups=[app-sg]
	probe -publish-> ops`

// server is a server in the subnets of the application.
const server = "box: ec2-instance in=app-a imdsv2=required securityGroups=[app-sg]\n"

var networkMistakes = []mistake{
	{"a function with a proxy leaves the VPC",
		all(with("invoices -connect-> proxy"), move("invoices", "home", "subnets= securityGroups=")),
		"LAMBDA-VPC-PRIVATE-RESOURCE", nil},
	{"a function with a database leaves the VPC",
		all(with("nightly"), move("invoices", "home", "subnets= securityGroups=")),
		"LAMBDA-VPC-RDS", nil},
	{"all NAT gateways are deleted",
		all(draw(probe), removeAll("nat")),
		"NET-AWS-SERVICE-NO-PATH", []lint.RuleID{"FARGATE-IMAGE-PULL-PATH"}},
	{"all NAT gateways of a group of servers are deleted",
		all(without("ep-s3"), is("web", "kind", "auto-scaling-group"), draw("pictures: s3-bucket in=home versioning=enabled\nweb -read-> pictures"), removeAll("nat")),
		"NET-AWS-SERVICE-NO-PATH", []lint.RuleID{"FARGATE-IMAGE-PULL-PATH"}},
	{"an interface endpoint is deleted",
		all(draw(probe), remove("ep-sns")),
		"NET-AWS-SERVICE-NO-PATH", nil},
	{"the endpoint of the registry is deleted",
		all(is("web", "launchType", "fargate"), remove("ep-ecr.api")),
		"FARGATE-IMAGE-PULL-PATH", nil},
	{"the internet gateway is deleted",
		all(without("transit"), without("tunnel"), remove("igw")),
		"NET-PUBLIC-SUBNET-NO-IGW", nil},
	{"a function without NAT calls the internet",
		all(with("ep-sns"), without("transit"), without("tunnel"), draw(probe+`
			shop: external-saas
			probe -invoke-> shop`)),
		"NET-NO-INTERNET-PATH", nil},
	{"a function without NAT calls an HTTP API",
		all(with("ep-sns"), without("transit"), without("tunnel"), draw(probe+`
			rates: apigw-http in=home existing=true publicApi=true
			probe -invoke-> rates`)),
		"NET-NO-INTERNET-PATH", nil},
	{"a function in public subnets calls the internet",
		draw(`
			probe: lambda in=public-a subnets=[public-a,public-b] securityGroups=[app-sg]
			shop: external-saas
			probe -invoke-> shop`),
		"LAMBDA-PUBLIC-SUBNET-NO-INTERNET", nil},
	{"the database listens to another port",
		all(with("proxy"), set("db-sg", "ingress=[tcp 22 from proxy-sg]")),
		"SG-NO-INGRESS", nil},
	{"the cache lets in the load balancer only",
		all(is("web", "launchType", "fargate"), with("cache"), set("cache-sg", "ingress=[tcp 6379 from lb-sg]")),
		"SG-NO-INGRESS", nil},
	{"an endpoint lets nobody of the application in",
		all(draw(probe), set("ep-sg", "ingress=[tcp 443 from other-sg]"), draw("other-sg: security-group in=vpc name=other-sg")),
		"SG-NO-INGRESS", nil},
	{"the peering connection is deleted",
		remove("joint"),
		"NET-CROSS-VPC-NO-ROUTE", nil},
	{"two peered networks have the same addresses",
		all(with("joint"), remove("desk-az"), draw("report: ec2-instance in=office imdsv2=required\nreport -connect-> db"),
			set("vpc", "secondaryCidrs=[172.16.0.0/16]"), set("office", "cidr=172.16.0.0/16")),
		"NET-PEERING-INVALID", nil},
	{"people on the internet call servers in private subnets",
		all(without("tunnel"), draw(server+"shoppers-2: users\nshoppers-2 -route-> box")),
		"NET-INTERNET-TO-PRIVATE", []lint.RuleID{"PERM-HOST-ROLE"}},
	{"the load balancer of the internet stands in private subnets",
		all(move("lb", "app-a", "subnets=[app-a,app-b]")),
		"LB-INTERNET-FACING-SUBNET", nil},
	{"a server in a public subnet has no public address",
		all(draw(`
			box: ec2-instance in=public-a imdsv2=required publicIp=false securityGroups=[app-sg]
			shop: external-saas
			box -invoke-> shop`)),
		"EC2-NO-PUBLIC-IP", nil},
	{"the proxy is in another VPC than its database",
		all(with("office"), move("proxy", "desk", "subnets=[desk]")),
		"RDS-PROXY-SAME-VPC", []lint.RuleID{"DB-SUBNET-GROUP-TWO-AZ", "SG-NO-INGRESS"}},
	{"a function outside the VPC mounts files",
		all(with("files"), draw(`
			probe: lambda in=home
			probe -mount-> files`)),
		"LAMBDA-FS-VPC", nil},
	{"a server opens a connection to a function",
		draw(server + "box -connect-> orders"),
		"LAMBDA-INBOUND", nil},
	{"a distribution goes to a private load balancer",
		all(with("cdn"), set("lb", "scheme=internal"), remove("shoppers -route-> lb"), draw("cdn -origin-> lb")),
		"CF-PRIVATE-ORIGIN", nil},
	{"an API goes straight to private tasks' load balancer",
		all(set("lb", "scheme=internal"), remove("shoppers -route-> lb"), draw("api -invoke-> lb")),
		"APIGW-VPC-LINK", nil},
	{"a zone of the clients has no mount target",
		remove("mount-b"),
		"EFS-MT-IN-AZ", nil},
}

package sample

import (
	"lintel/model/catalog"
	"lintel/model/geom"
)

// Sizes in pt: tiles stand on the pitch, frames leave room for header and labels.
const (
	pitchX  = 112
	subnetH = 128
	zoneW   = 1136
	zoneH   = 176
	vpcW    = zoneW + 32
	zonesH  = 40 + 2*(zoneH+16)
	groupW  = 160
	groupH  = 64
	vpcH    = zonesH + groupH + 32
	rowH    = 128
	unitW   = vpcW + 64
	unitH   = vpcH + 64 + 2*rowH

	unitsPerRegion = 4 // in two columns
	outsideW       = 208
)

var regionCodes = []string{"ap-northeast-2", "us-east-1", "eu-west-1", "us-west-2", "ap-southeast-1", "eu-central-1"}

type service struct {
	name  string
	kind  catalog.Kind
	props catalog.Props
	at    geom.Point
	size  geom.Size // of a frame
}

type tier struct {
	name, kind string
	holds      []service
}

// outside stand on the canvas beside each Region.
var outside = []service{
	{name: "visitors", kind: "users"},
	{name: "www", kind: "route53-record", props: catalog.Props{
		"recordName": text("www.shop.example"), "type": text("A"), "alias": catalog.BoolOf(true)}},
	{name: "cdn", kind: "cloudfront", props: catalog.Props{"viewerProtocol": text("redirect-to-https")}},
	{name: "role", kind: "iam-role", props: catalog.Props{
		"grants": texts("s3:PutObject on *", "logs:PutLogEvents on *")}},
}

// groups are the security groups of a VPC. What stands in braces here and in
// other properties is replaced by the id of what has that name.
var groups = []service{
	{name: "web-sg", kind: "security-group", props: catalog.Props{
		"ingress": texts("tcp 443 from 0.0.0.0/0"), "egress": texts("all to 0.0.0.0/0")}},
	{name: "app-sg", kind: "security-group", props: catalog.Props{
		"ingress": texts("tcp 1-65535 from {web-sg}"), "egress": texts("all to 0.0.0.0/0")}},
	{name: "data-sg", kind: "security-group", props: catalog.Props{
		"ingress": texts("tcp 3306 from {app-sg}", "tcp 6379 from {app-sg}")}},
}

func text(s string) catalog.Value     { return catalog.StringOf(s) }
func texts(s ...string) catalog.Value { return catalog.ListOf(s...) }
func number(n float64) catalog.Value  { return catalog.NumberOf(n) }

// docked stand on the border of the VPC.
var docked = []service{
	{name: "igw", kind: "internet-gateway", at: geom.Pt(-14, 56)},
	{name: "s3-endpoint", kind: "vpc-endpoint", at: geom.Pt(258, vpcH-14), props: endpointTo("s3")},
	{name: "table-endpoint", kind: "vpc-endpoint", at: geom.Pt(370, vpcH-14), props: endpointTo("dynamodb")},
}

func endpointTo(name string) catalog.Props {
	return catalog.Props{"type": catalog.StringOf("gateway"), "service": catalog.StringOf(name)}
}

// tiers are the subnets of a zone; the names of what they hold get the zone's letter.
var tiers = []tier{
	{"edge", "public", []service{
		{name: "nat", kind: "nat-gateway"},
		{name: "web", kind: "alb", props: catalog.Props{
			"scheme": text("internet-facing"), "listeners": texts("HTTPS 443", "HTTP 80 redirect"), "securityGroups": texts("{web-sg}")}},
	}},
	{"app", "private", []service{
		{name: "orders", kind: "lambda", props: catalog.Props{
			"runtime": text("python3.13"), "memoryMb": number(512), "timeoutSec": number(20), "securityGroups": texts("{app-sg}")}},
		{name: "carts", kind: "lambda", props: catalog.Props{
			"runtime": text("nodejs22.x"), "memoryMb": number(1024), "securityGroups": texts("{app-sg}")}},
		{name: "search", kind: "ecs-service", props: catalog.Props{
			"launchType": text("fargate"), "cpu": number(512), "memoryMb": number(1024), "desiredCount": number(2), "securityGroups": texts("{app-sg}")}},
		{name: "worker", kind: "ec2-instance", props: catalog.Props{
			"instanceType": text("m7g.large"), "role": text("{role}"), "securityGroups": texts("{app-sg}")}},
	}},
	{"data", "private", []service{
		{name: "proxy", kind: "rds-proxy", props: catalog.Props{"engineFamily": text("MYSQL"), "securityGroups": texts("{app-sg}", "{data-sg}")}},
		{name: "db", kind: "aurora-cluster", props: catalog.Props{
			"engine": text("aurora-mysql"), "backupRetentionDays": number(7), "securityGroups": texts("{data-sg}")}},
		{name: "cache", kind: "elasticache", props: catalog.Props{"engine": text("valkey"), "securityGroups": texts("{data-sg}")}},
	}},
}

// regional stand in the Region below the VPC, in two rows.
var regional = [][]service{{
	{name: "api", kind: "apigw-rest", props: catalog.Props{"endpointType": text("REGIONAL"), "authType": text("COGNITO_USER_POOLS")}},
	{name: "bucket", kind: "s3-bucket", props: catalog.Props{"versioning": text("enabled")}},
	{name: "table", kind: "dynamodb-table", props: catalog.Props{"billing": text("PAY_PER_REQUEST"), "partitionKey": text("id")}},
	{name: "queue", kind: "sqs-queue", props: catalog.Props{"visibilityTimeoutSec": number(120), "maxReceiveCount": number(5)}},
	{name: "topic", kind: "sns-topic"},
	{name: "flow", kind: "step-functions"},
	{name: "users", kind: "cognito-user-pool"},
	{name: "report", kind: "lambda", props: catalog.Props{"runtime": text("python3.13")}},
	{name: "firewall", kind: "waf-web-acl", props: catalog.Props{"scope": text("REGIONAL")}},
	{name: "certificate", kind: "acm-certificate", props: catalog.Props{"domains": texts("shop.example")}},
}, {
	{name: "logs", kind: "cloudwatch-logs", props: catalog.Props{"retentionDays": number(30)}},
	{name: "secret", kind: "secrets-manager-secret", props: catalog.Props{"rotationDays": number(30)}},
	{name: "key", kind: "kms-key"},
	{name: "bus", kind: "eventbridge-bus"},
	{name: "changes", kind: "eventbridge-rule", props: catalog.Props{"pattern": text("order.placed")}},
	{name: "clicks", kind: "kinesis-stream"},
	{name: "dead", kind: "sqs-queue", props: catalog.Props{"retentionSec": number(1209600)}},
	{name: "images", kind: "ecr-repository", props: catalog.Props{"scanOnPush": catalog.BoolOf(true)}},
}}

// wires of a unit, in the order in which they are drawn.
var wires = []struct{ from, to, kind string }{
	{"web-a", "search-a", "route"}, {"web-b", "search-b", "route"},
	{"web-a", "worker-a", "route"}, {"web-b", "worker-b", "route"},
	{"api", "orders-a", "invoke"}, {"api", "orders-b", "invoke"},
	{"api", "carts-a", "invoke"}, {"api", "carts-b", "invoke"},
	{"orders-a", "proxy-a", "connect"}, {"orders-b", "proxy-b", "connect"},
	{"proxy-a", "db-a", "connect"}, {"proxy-b", "db-b", "connect"},
	{"search-a", "cache-a", "connect"}, {"search-b", "cache-b", "connect"},
	{"worker-a", "db-a", "connect"}, {"worker-b", "db-b", "connect"},
	{"carts-a", "table", "readwrite"}, {"carts-b", "table", "readwrite"},
	{"orders-a", "queue", "publish"}, {"orders-b", "topic", "publish"},
	{"worker-a", "bucket", "write"}, {"worker-b", "bucket", "write"},
	{"search-a", "bucket", "read"}, {"search-b", "bucket", "read"},
	{"queue", "carts-a", "trigger"}, {"bucket", "topic", "publish"},
	{"topic", "queue", "subscribe"}, {"topic", "report", "subscribe"},
	{"flow", "report", "invoke"}, {"flow", "orders-a", "invoke"},
	{"users", "api", "auth"}, {"report", "bucket", "write"},
	{"report", "db-a", "connect"}, // outside the VPC: cannot work
	{"visitors", "cdn", "route"}, {"www", "cdn", "dns"}, {"cdn", "api", "origin"}, {"visitors", "web-a", "route"},
	{"firewall", "api", "protect"}, {"certificate", "web-a", "tls"}, {"certificate", "web-b", "tls"},
	{"orders-a", "logs", "log"}, {"orders-b", "logs", "log"}, {"search-a", "logs", "log"}, {"report", "logs", "log"},
	{"proxy-a", "secret", "read"}, {"proxy-b", "secret", "read"}, {"secret", "db-a", "associate"},
	{"key", "bucket", "encrypt"}, {"key", "table", "encrypt"},
	{"carts-b", "bus", "publish"}, {"bus", "changes", "trigger"}, {"changes", "report", "trigger"},
	{"search-b", "clicks", "write"}, {"clicks", "carts-b", "trigger"}, {"queue", "dead", "dlq"},
	{"images", "search-a", "pull"}, {"images", "search-b", "pull"},
}

// more are pairs of callers and targets for the arrows beyond the wires.
var more = struct {
	from, to []string
	kind     map[string]string
}{
	from: []string{"orders-a", "carts-a", "search-a", "worker-a", "orders-b", "carts-b", "search-b", "worker-b"},
	to:   []string{"cache-a", "cache-b", "table", "bucket", "proxy-a", "proxy-b"},
	kind: map[string]string{"table": "read", "bucket": "read"},
}

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
	vpcH    = 424
	unitW   = vpcW + 64
	unitH   = vpcH + 64 + 96 + 32

	unitsPerRegion = 4 // in two columns
)

var regionCodes = []string{"ap-northeast-2", "us-east-1", "eu-west-1", "us-west-2", "ap-southeast-1", "eu-central-1"}

type service struct {
	name  string
	kind  catalog.Kind
	props catalog.Props
	at    geom.Point
}

type tier struct {
	name, kind string
	holds      []service
}

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
		{name: "web", kind: "alb"},
	}},
	{"app", "private", []service{
		{name: "orders", kind: "lambda", props: catalog.Props{"memoryMb": catalog.NumberOf(512), "timeoutSec": catalog.NumberOf(20)}},
		{name: "carts", kind: "lambda", props: catalog.Props{"memoryMb": catalog.NumberOf(1024)}},
		{name: "search", kind: "ecs-service", props: catalog.Props{"launchType": catalog.StringOf("fargate")}},
		{name: "worker", kind: "ec2-instance"},
	}},
	{"data", "private", []service{
		{name: "proxy", kind: "rds-proxy"},
		{name: "db", kind: "aurora-cluster", props: catalog.Props{"engine": catalog.StringOf("aurora-mysql")}},
		{name: "cache", kind: "elasticache"},
	}},
}

// regional stand in the Region below the VPC.
var regional = []service{
	{name: "api", kind: "apigw-rest", props: catalog.Props{"endpointType": catalog.StringOf("REGIONAL")}},
	{name: "bucket", kind: "s3-bucket"},
	{name: "table", kind: "dynamodb-table"},
	{name: "queue", kind: "sqs-queue"},
	{name: "topic", kind: "sns-topic"},
	{name: "flow", kind: "step-functions"},
	{name: "users", kind: "cognito-user-pool"},
	{name: "report", kind: "lambda"},
}

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
	{"queue", "carts-a", "trigger"}, {"bucket", "topic", "trigger"},
	{"topic", "queue", "subscribe"}, {"topic", "report", "subscribe"},
	{"flow", "report", "invoke"}, {"flow", "orders-a", "invoke"},
	{"users", "api", "auth"}, {"report", "bucket", "write"},
	{"report", "db-a", "connect"}, // outside the VPC: cannot work
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

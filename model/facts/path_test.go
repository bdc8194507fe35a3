package facts_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestPathClassFollowsFromTheArrowAndItsTarget(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.PathClass
	}{
		"a private database":               {"t: rds-instance\nx -connect-> t", facts.ToVPC},
		"a public database":                {"t: rds-instance publiclyAccessible=true\nx -connect-> t", facts.NoPath},
		"by the Data API":                  {"t: aurora-cluster httpEndpoint=true\nx -connect-> t mode=data-api", facts.NoPath},
		"by the Data API, switched off":    {"t: aurora-cluster\nx -connect-> t mode=data-api", facts.NoPath},
		"a cache":                          {"t: elasticache\nx -connect-> t", facts.ToVPC},
		"an internal load balancer":        {"t: alb scheme=internal\nx -invoke-> t", facts.ToVPC},
		"an internet-facing one":           {"t: alb\nx -invoke-> t", facts.NoPath},
		"an instance in a private subnet":  {"s: subnet kind=private\nt: ec2-instance in=s\nx -connect-> t", facts.ToVPC},
		"an instance in a public subnet":   {"s: subnet kind=public\nt: ec2-instance in=s\nx -connect-> t", facts.NoPath},
		"an instance anywhere":             {"t: ec2-instance\nx -connect-> t", facts.NoPath},
		"a table":                          {"t: dynamodb-table\nx -read-> t", facts.ToService},
		"another function":                 {"t: lambda\nx -invoke-> t", facts.ToService},
		"a public API":                     {"t: apigw-rest\nx -invoke-> t", facts.ToInternet},
		"a private API":                    {"t: apigw-rest endpointType=PRIVATE\nx -invoke-> t", facts.ToService},
		"an HTTP API":                      {"t: apigw-http\nx -invoke-> t", facts.ToInternet},
		"one that nobody can make private": {"t: apigw-http endpointType=PRIVATE\nx -invoke-> t", facts.NoPath},
		"a WebSocket API":                  {"t: apigw-websocket\nx -invoke-> t", facts.ToInternet},
		"a domain for public APIs":         {"t: apigw-custom-domain endpointType=REGIONAL\nx -invoke-> t", facts.ToInternet},
		"a domain for private APIs":        {"t: apigw-custom-domain endpointType=PRIVATE\nx -invoke-> t", facts.NoPath},
		"a domain for APIs":                {"t: apigw-custom-domain\nx -invoke-> t", facts.NoPath},
		"a service without an endpoint":    {"t: appsync\nx -invoke-> t", facts.NoPath},
		"work for a batch":                 {"t: batch\nx -invoke-> t", facts.ToService},
		"a connection to a function":       {"t: lambda\nx -connect-> t", facts.NoPath},
		"a connection to a table":          {"t: dynamodb-table\nx -connect-> t", facts.ToService},
		"a bucket that is mounted":         {"t: s3-bucket\nx -mount-> t", facts.NoPath},
		"the internet":                     {"t: internet\nx -connect-> t", facts.ToInternet},
		"a mount":                          {"t: efs-file-system\nx -mount-> t", facts.NoPath},
		"a trigger":                        {"t: sqs-queue\nx -trigger-> t", facts.NoPath},
		"a control arrow":                  {"t: cloudwatch-logs\nx -log-> t", facts.NoPath},
		"a frame of the network":           {"t: vpc-endpoint\nx -route-> t", facts.NoPath},
		"an arrow of a newer kind":         {"t: dynamodb-table\nx -teleport-> t", facts.NoPath},
		"a target of a newer kind":         {"t: quantum-computer\nx -connect-> t", facts.NoPath},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, d := about(t, "x: lambda\n"+c.drawing)
			if got := f.PathClass(edge(t, d, "edge-1")); got != c.want {
				t.Errorf("the class is %d, want %d", got, c.want)
			}
		})
	}
}

func TestWhoRunsCodeInAVPC(t *testing.T) {
	for kind, want := range map[catalog.Kind]bool{
		"lambda": true, "ecs-service": true, "ec2-instance": true, "auto-scaling-group": true,
		"lambda-edge": false, "rds-instance": false, "alb": false, "vpc": false, "quantum-computer": false,
	} {
		f, _ := about(t, "x: "+string(kind))
		if got := f.Compute(&diagram.Node{Kind: kind}); got != want {
			t.Errorf("%s: %v, want %v", kind, got, want)
		}
	}
}

func TestNobodyKnowsWhatIsNotDrawn(t *testing.T) {
	f, _ := about(t, "v: vpc kind=public\nv2: lambda kind=public")
	if got := f.Private("gone"); got != facts.Unknown {
		t.Errorf("it is private: %s", got)
	}
	for _, id := range []diagram.ID{"gone", "v", "v2"} {
		if got := f.SubnetKind(id); got != facts.SomeSubnet {
			t.Errorf("%s is a subnet of the kind %d", id, got)
		}
	}
}

func TestBlockedByIsTheVPCThatOnlyOneEndIsIn(t *testing.T) {
	f, d := about(t, `
		r: region
		v: vpc in=r
		w: vpc in=r
		s: subnet in=v
		in: lambda in=s
		other: lambda in=w
		out: lambda in=r
		db: rds-instance in=s
		bucket: s3-bucket in=r
		out -connect-> db
		in -read-> bucket
		in -connect-> db
		out -read-> bucket
		other -connect-> db`)
	for id, want := range map[diagram.ID]diagram.ID{
		"edge-1": "v", "edge-2": "v", "edge-3": "", "edge-4": "", "edge-5": "v",
	} {
		if got := f.BlockedBy(edge(t, d, id)); got != want {
			t.Errorf("%s is blocked by %q, want %q", id, got, want)
		}
	}
}

func TestHowAFunctionIsInvoked(t *testing.T) {
	cases := map[string]struct {
		drawing             string
		async, sync, polled bool
	}{
		"by nothing":             {"", false, false, false},
		"by a bucket":            {"a: s3-bucket\na -trigger-> x", true, false, false},
		"by a topic":             {"a: sns-topic\na -subscribe-> x", true, false, false},
		"by a queue":             {"a: sqs-queue\na -trigger-> x", false, false, true},
		"by an API":              {"a: apigw-rest\na -invoke-> x", false, true, false},
		"by a caller in a hurry": {"a: ecs-service\na -invoke-> x mode=async", true, false, false},
		"by a user pool":         {"a: cognito-user-pool\na -trigger-> x", false, true, false},
		"by a load balancer":     {"a: alb\na -route-> x", false, true, false},
		"by a distribution":      {"a: cloudfront\na -origin-> x", false, true, false},
		"by a resolver":          {"a: appsync\na -datasource-> x", false, true, false},
		"as a destination":       {"a: lambda\na -destination-> x", true, false, false},
		"by its URL":             {"a: users\na -route-> x", false, true, false},
		"as an origin":           {"a: cloudfront\na -origin-> x", false, true, false},
		"calls somebody":         {"a: lambda\nx -invoke-> a", false, false, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, "x: lambda\n"+c.drawing)
			if f.AsyncInvoked("x") != c.async || f.SyncInvoked("x") != c.sync || f.Polled("x") != c.polled {
				t.Errorf("async %v, sync %v, polled %v", f.AsyncInvoked("x"), f.SyncInvoked("x"), f.Polled("x"))
			}
		})
	}
}

func TestArrowsToAFunctionThatInvokeIt(t *testing.T) {
	f, d := about(t, `
		x: lambda
		a: apigw-rest
		b: sqs-queue
		c: ecr-repository
		a -invoke-> x
		b -trigger-> x
		c -pull-> x
		a -teleport-> x`)
	for id, want := range map[diagram.ID]struct{ invokes, awaited bool }{
		"edge-1": {true, true}, "edge-2": {true, false}, "edge-3": {}, "edge-4": {true, false},
	} {
		if e := edge(t, d, id); f.Invokes(e) != want.invokes || f.Awaited(e) != want.awaited {
			t.Errorf("%s: invokes %v, awaited %v", id, f.Invokes(e), f.Awaited(e))
		}
	}
}

func TestRunsAtEdgeWhateverTheDirectionOfTheArrow(t *testing.T) {
	f, d := about(t, `
		cdn: cloudfront
		a: lambda
		b: lambda
		c: lambda
		e: lambda-edge
		cdn -associate-> a
		b -associate-> cdn
		cdn -origin-> c`)
	for id, want := range map[diagram.ID]bool{"a": true, "b": true, "c": false, "e": true, "cdn": false} {
		n, _ := d.Node(id)
		if got := f.RunsAtEdge(n); got != want {
			t.Errorf("%s runs at the edge: %v, want %v", id, got, want)
		}
	}
}

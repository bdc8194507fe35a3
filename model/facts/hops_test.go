package facts_test

import (
	"slices"
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestExitsNameWhatPacketsPass(t *testing.T) {
	const net = `
		r: region code=us-east-1
		v: vpc in=r
		public: subnet in=v kind=public
		private: subnet in=v kind=private
		app: lambda in=private
		table: dynamodb-table in=r
		queue: sqs-queue in=r
		app -read-> table
		`
	cases := map[string]struct {
		more   string
		target diagram.ID
		want   []diagram.ID
	}{
		"an endpoint of the service":       {"e: vpc-endpoint in=v service=dynamodb type=gateway", "table", []diagram.ID{"private", "e"}},
		"a NAT gateway and its gateway":    {"i: internet-gateway in=v\n n: nat-gateway in=public", "queue", []diagram.ID{"private", "n", "i"}},
		"an endpoint before a NAT gateway": {"i: internet-gateway in=v\n n: nat-gateway in=public\n e: vpc-endpoint in=v service=dynamodb type=gateway", "table", []diagram.ID{"private", "e"}},
		"nothing without a gateway":        {"n: nat-gateway in=public", "queue", nil},
		"nothing without a way":            {"", "queue", nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, net+c.more)
			x, ok := f.ServiceExit("app", c.target)
			if got := x.Hops(); ok != (c.want != nil) || !slices.Equal(got, c.want) {
				t.Errorf("got %v, %v, want %v", got, ok, c.want)
			}
		})
	}
}

func TestAnEndpointIsOnlyForItsOwnRegion(t *testing.T) {
	f, _ := about(t, `
		r: region code=us-east-1
		v: vpc in=r
		s: subnet in=v kind=private
		app: lambda in=s
		e: vpc-endpoint in=v service=dynamodb type=gateway
		far: region code=eu-west-1
		here: dynamodb-table in=r
		there: dynamodb-table in=far
		outside: lambda in=r`)
	if x, ok := f.ServiceExit("app", "here"); !ok || x.Endpoint != "e" {
		t.Errorf("to the table in the Region: %+v, %v", x, ok)
	}
	if x, ok := f.ServiceExit("app", "there"); ok {
		t.Errorf("to the table in another Region: %+v", x)
	}
	if x, ok := f.ServiceExit("outside", "here"); ok {
		t.Errorf("from outside the VPC: %+v", x)
	}
}

func TestAPublicAddressNeedsNoNATGatewayAndCountsOnlyInAPublicSubnet(t *testing.T) {
	const net = `
		r: region code=us-east-1
		v: vpc in=r
		i: internet-gateway in=v
		public: subnet in=v kind=public
		private: subnet in=v kind=private
		n: nat-gateway in=public
		`
	cases := map[string]struct {
		server string
		want   []diagram.ID
	}{
		"public":                      {"x: ec2-instance in=public publicIp=true", []diagram.ID{"public", "i"}},
		"public, before another":      {"x: ec2-instance in=public subnets=[private] publicIp=true", []diagram.ID{"public", "i"}},
		"without an address":          {"x: ec2-instance in=public publicIp=false", nil},
		"an address in a private one": {"x: ec2-instance in=private publicIp=true", []diagram.ID{"private", "n", "i"}},
		"private":                     {"x: ec2-instance in=private publicIp=false", []diagram.ID{"private", "n", "i"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, net+c.server)
			x, ok := f.InternetExit("x")
			if got := x.Hops(); ok != (c.want != nil) || !slices.Equal(got, c.want) {
				t.Errorf("got %v, %v, want %v", got, ok, c.want)
			}
		})
	}
	f, _ := about(t, net)
	if _, ok := f.InternetExit("nobody"); ok {
		t.Error("what is not drawn has a way")
	}
}

func TestAGatewayIsMissingOnlyWhereNoneIsDrawn(t *testing.T) {
	const net = `
		r: region code=us-east-1
		v: vpc in=r
		public: subnet in=v kind=public
		private: subnet in=v kind=private
		n: nat-gateway in=public
		a: ec2-instance in=public publicIp=true
		b: ec2-instance in=private
		c: ec2-instance in=public publicIp=false
		`
	cases := map[string]struct {
		more    string
		missing map[diagram.ID]bool
	}{
		"none":    {"", map[diagram.ID]bool{"a": true, "b": true, "c": false}},
		"one":     {"i: internet-gateway in=v", map[diagram.ID]bool{"a": false, "b": false, "c": false}},
		"unknown": {"q: quantum-computer in=v", map[diagram.ID]bool{"a": false, "b": false, "c": false}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, net+c.more)
			for id, want := range c.missing {
				if got := f.Egress4(id).MissingGateway; got != want {
					t.Errorf("a gateway is missing for %s: %v, want %v", id, got, want)
				}
			}
			if got, want := f.Exposed("a").MissingGateway, c.missing["a"]; got != want {
				t.Errorf("a gateway is missing for who calls a: %v, want %v", got, want)
			}
		})
	}
}

func TestPlacedIsWhereTheDrawingSaysWhereANodeIs(t *testing.T) {
	f, _ := about(t, `
		r: region code=us-east-1
		in: lambda in=r
		out: lambda
		edge: cloudfront
		people: users
		strange: quantum-computer in=r
		told: lambda region=us-east-1`)
	for id, want := range map[diagram.ID]facts.Truth{
		"in": facts.Yes, "out": facts.Unknown, "edge": facts.Yes, "people": facts.Yes, "strange": facts.Yes,
		"told": facts.Yes, "missing": facts.Unknown,
	} {
		if got := f.Placed(id); got != want {
			t.Errorf("%s is placed: %v, want %v", id, got, want)
		}
	}
}

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

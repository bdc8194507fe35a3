package facts_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestSubnetKindIsThatOfItsRoutesElseOfItsProperty(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.SubnetKind
	}{
		"public by property":           {"s: subnet kind=public", facts.Public},
		"private by property":          {"s: subnet kind=private", facts.Private},
		"isolated by property":         {"s: subnet kind=isolated", facts.Isolated},
		"says nothing":                 {"s: subnet", facts.SomeSubnet},
		"a route to a gateway wins":    {"s: subnet kind=private\ng: internet-gateway\ns -route-> g", facts.Public},
		"a route to a NAT gateway":     {"s: subnet kind=public\ng: nat-gateway\ns -route-> g", facts.Private},
		"a route to an endpoint":       {"s: subnet kind=private\ne: vpc-endpoint\ns -route-> e", facts.Private},
		"an arrow that is no route":    {"s: subnet kind=private\ng: internet-gateway\ns -associate-> g", facts.Private},
		"not a subnet":                 {"s: vpc", facts.SomeSubnet},
		"a kind of a newer catalogue":  {"s: subnet kind=quantum", facts.SomeSubnet},
		"a route of another subnet":    {"s: subnet kind=private\no: subnet\ng: internet-gateway\no -route-> g", facts.Private},
		"a route drawn from elsewhere": {"s: subnet kind=private\ng: internet-gateway\ng -route-> s", facts.Private},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.SubnetKind("s"); got != c.want {
				t.Errorf("the kind is %d, want %d", got, c.want)
			}
		})
	}
}

func TestGatewayOfAVPC(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"none":                         {"v: vpc", facts.No},
		"docked on it":                 {"v: vpc\ng: internet-gateway in=v", facts.Yes},
		"of another VPC":               {"v: vpc\nw: vpc\ng: internet-gateway in=w", facts.No},
		"on the canvas":                {"v: vpc\ng: internet-gateway", facts.Unknown},
		"on the canvas, wired":         {"v: vpc\ng: internet-gateway\ng -attach-> v", facts.Yes},
		"of a default VPC":             {"v: vpc isDefault=true", facts.Unknown},
		"of a VPC that exists already": {"v: vpc existing=true", facts.Unknown},
		"beside a newer kind":          {"v: vpc\ng: carrier-gateway in=v", facts.Unknown},
		"wired to a transit gateway":   {"v: vpc\ng: transit-gateway\nv -attach-> g", facts.Unknown},
		"wired to a newer kind":        {"v: vpc\ng: carrier-gateway\nv -attach-> g", facts.Unknown},
		"wired to a kind of today":     {"v: vpc\nl: lambda\nl -attach-> v", facts.No},
		"of what is no VPC":            {"v: region", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.Gateway("v"); got != c.want {
				t.Errorf("gateway: %s, want %s", got, c.want)
			}
		})
	}
}

// vpc has a gateway, a public and a private subnet.
const vpc = `
	r: region code=eu-west-1
	v: vpc in=r
	igw: internet-gateway in=v
	pub: subnet in=v kind=public
	priv: subnet in=v kind=private
	iso: subnet in=v kind=isolated
	some: subnet in=v
`

func TestNATForASubnet(t *testing.T) {
	cases := map[string]struct {
		drawing string
		subnet  diagram.ID
		want    facts.Truth
	}{
		"none":                        {vpc, "priv", facts.No},
		"of what is not drawn":        {vpc, "subnet-0", facts.Unknown},
		"one in a public subnet":      {vpc + "nat: nat-gateway in=pub", "priv", facts.Yes},
		"one in a private subnet":     {vpc + "nat: nat-gateway in=priv", "priv", facts.No},
		"a regional one":              {vpc + "nat: nat-gateway in=v availabilityMode=regional", "priv", facts.Yes},
		"a private one":               {vpc + "nat: nat-gateway in=pub connectivity=private", "priv", facts.No},
		"for an isolated subnet":      {vpc + "nat: nat-gateway in=pub", "iso", facts.No},
		"for a public subnet":         {vpc + "nat: nat-gateway in=pub", "pub", facts.No},
		"for a subnet of any kind":    {vpc + "nat: nat-gateway in=pub", "some", facts.Unknown},
		"one that is not placed":      {vpc + "nat: nat-gateway", "priv", facts.Unknown},
		"one in a subnet of any kind": {vpc + "nat: nat-gateway in=some", "priv", facts.Unknown},
		"a drawn route to elsewhere":  {vpc + "nat: nat-gateway in=pub\nt: transit-gateway\npriv -route-> t", "priv", facts.Unknown},
		"a drawn route to one":        {vpc + "nat: nat-gateway in=pub\niso -route-> nat", "iso", facts.Yes},
		"a drawn route to a bad one":  {vpc + "nat: nat-gateway in=priv\nok: nat-gateway in=pub\npriv -route-> nat", "priv", facts.No},
		"without a gateway":           {"v: vpc\npub: subnet in=v kind=public\npriv: subnet in=v kind=private\nnat: nat-gateway in=pub", "priv", facts.No},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.NATFor(c.subnet); got != c.want {
				t.Errorf("NAT for %s: %s, want %s", c.subnet, got, c.want)
			}
		})
	}
}

func TestEgress(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"outside every VPC":                 {"r: region\nx: lambda in=r", facts.Yes},
		"unplaced":                          {"x: lambda", facts.Unknown},
		"in a VPC without a subnet":         {vpc + "x: lambda in=v", facts.Unknown},
		"in a subnet that is not drawn":     {vpc + "x: lambda in=priv subnets=[subnet-0]", facts.Unknown},
		"a function in a public subnet":     {vpc + "x: lambda in=pub", facts.No},
		"a function in a private subnet":    {vpc + "x: lambda in=priv", facts.No},
		"a function behind a NAT gateway":   {vpc + "nat: nat-gateway in=pub\nx: lambda in=priv", facts.Yes},
		"an instance with a public address": {vpc + "x: ec2-instance in=pub publicIp=true", facts.Yes},
		"an instance without one":           {vpc + "x: ec2-instance in=pub publicIp=false", facts.No},
		"an instance that does not say":     {vpc + "x: ec2-instance in=pub", facts.Unknown},
		"a task, by AWS without one":        {vpc + "x: ecs-service in=pub", facts.No},
		"a dual-stack function":             {"v: vpc\ng: internet-gateway in=v\ns: subnet in=v kind=public ipv6=true\nx: lambda in=s ipv6Allowed=true", facts.Yes},
		"a function that may not use IPv6":  {"v: vpc\ng: internet-gateway in=v\ns: subnet in=v kind=public ipv6=true\nx: lambda in=s", facts.No},
		"IPv6 without a way":                {"v: vpc\ns: subnet in=v kind=private ipv6=true\nx: ec2-instance in=s", facts.No},
		"IPv6 behind a newer gateway":       {"v: vpc\ng: egress-only-igw in=v\ns: subnet in=v kind=private ipv6=true\nx: ec2-instance in=s", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.Egress("x").Open; got != c.want {
				t.Errorf("egress: %s, want %s", got, c.want)
			}
		})
	}
}

func TestEgressTellsWhatIsMissing(t *testing.T) {
	noGateway := "v: vpc\npub: subnet in=v kind=public\npriv: subnet in=v kind=private\nnat: nat-gateway in=pub\n"
	f, _ := about(t, noGateway+"x: lambda in=priv\ny: lambda in=pub")
	if way := f.Egress("x"); way.Open != facts.No || !way.MissingGateway || way.PublicOnly {
		t.Errorf("behind a NAT gateway without an internet gateway: %+v", way)
	}
	if way := f.Egress("y"); way.Open != facts.No || way.MissingGateway || !way.PublicOnly {
		t.Errorf("in a public subnet, where a gateway would not help: %+v", way)
	}
	f, _ = about(t, "v: vpc\npub: subnet in=v kind=public\npriv: subnet in=v kind=private\nnat: nat-gateway in=pub connectivity=private\nx: lambda in=priv")
	if way := f.Egress("x"); way.Open != facts.No || way.MissingGateway {
		t.Errorf("behind a private NAT gateway, which no internet gateway helps: %+v", way)
	}
	f, _ = about(t, vpc+"nat: nat-gateway in=pub\nx: lambda in=priv subnets=[iso]")
	if way := f.Egress("x"); way.Open != facts.No || len(way.Fails) != 1 || way.Fails[0] != "iso" {
		t.Errorf("with a way out of one subnet of two: %+v", way)
	}
}

func TestEndpointOfAVPC(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"none":                     {"v: vpc", facts.No},
		"one for the service":      {"v: vpc\ne: vpc-endpoint in=v service=s3 type=gateway", facts.Yes},
		"one for another":          {"v: vpc\ne: vpc-endpoint in=v service=sqs", facts.No},
		"one that does not say":    {"v: vpc\ne: vpc-endpoint in=v", facts.Unknown},
		"one in a subnet":          {"v: vpc\ns: subnet in=v\ne: vpc-endpoint in=s service=s3", facts.Yes},
		"one that is not placed":   {"v: vpc\ne: vpc-endpoint service=s3", facts.Unknown},
		"another, not placed":      {"v: vpc\ne: vpc-endpoint service=sqs", facts.No},
		"one of another VPC":       {"v: vpc\nw: vpc\ne: vpc-endpoint in=w service=s3", facts.No},
		"of a VPC not in drawing":  {"", facts.Unknown},
		"one and another unplaced": {"v: vpc\ne: vpc-endpoint in=v service=s3\nf: vpc-endpoint", facts.Yes},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.Endpoint("v", "s3"); got != c.want {
				t.Errorf("endpoint: %s, want %s", got, c.want)
			}
		})
	}
	f, _ := about(t, "v: vpc\ne: vpc-endpoint in=v service=s3 type=gateway")
	if f.InterfaceEndpoint("v", "s3") != facts.No {
		t.Error("a gateway endpoint counts as an interface endpoint")
	}
}

func TestServicePath(t *testing.T) {
	table := "r: region code=eu-west-1\nv: vpc in=r\ns: subnet in=v kind=private\nx: lambda in=s\n"
	endpoint := "e: vpc-endpoint in=v service=dynamodb type=gateway\n"
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"no way":                            {table + "t: dynamodb-table in=r", facts.No},
		"by an endpoint":                    {table + endpoint + "t: dynamodb-table in=r", facts.Yes},
		"by an endpoint, target unplaced":   {table + endpoint + "t: dynamodb-table", facts.Yes},
		"an endpoint of another Region":     {table + endpoint + "q: region code=us-east-1\nt: dynamodb-table in=q", facts.No},
		"from outside":                      {"r: region\nx: lambda in=r\nt: dynamodb-table in=r", facts.Yes},
		"from nowhere":                      {"x: lambda\nt: dynamodb-table", facts.Unknown},
		"to what has no endpoint service":   {table + "t: acm-certificate in=r", facts.Unknown},
		"an endpoint that does not say":     {table + "e: vpc-endpoint in=v\nt: dynamodb-table in=r", facts.Unknown},
		"from a VPC that is not drawn":      {"x: ec2-instance vpcId=vpc-0\nt: dynamodb-table", facts.Unknown},
		"from a subnet without a VPC":       {"s: subnet kind=isolated\nx: ec2-instance in=s\nt: dynamodb-table", facts.Unknown},
		"to a newer kind":                   {table + "t: quantum-computer in=r", facts.Unknown},
		"by an endpoint for something else": {table + "e: vpc-endpoint in=v service=s3\nt: dynamodb-table in=r", facts.No},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.ServicePath("x", "t").Open; got != c.want {
				t.Errorf("path: %s, want %s", got, c.want)
			}
		})
	}
}

func TestNATsAreTheOneOfTheRouteElseAllOfTheVPC(t *testing.T) {
	const vpc = `
		v: vpc size=900x900
		p: subnet in=v kind=public size=300x300
		s: subnet in=v kind=private size=200x200
		n: nat-gateway in=p
		m: nat-gateway in=p`
	for drawing, want := range map[string]int{
		vpc:                         2,
		vpc + "\ns -route-> n":      1,
		"s: subnet kind=isolated":   0,
		vpc + "\nx: nat-gateway":    -1, // it may be of this VPC too
		"s: subnet\nn: nat-gateway": -1,
	} {
		f, _ := about(t, drawing)
		list, known := f.NATs("s")
		got := len(list)
		if !known {
			got = -1
		}
		if got != want {
			t.Errorf("%s: %d, want %d", drawing, got, want)
		}
	}
	f, _ := about(t, vpc+"\nx: nat-gateway")
	if got := f.OfKindIn("v", "nat-gateway"); len(got) != 2 {
		t.Errorf("%d NAT gateways in the VPC, want 2", len(got))
	}
}

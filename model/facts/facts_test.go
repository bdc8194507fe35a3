package facts_test

import (
	"os"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/facts"
)

var shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(os.DirFS("../../assets")) })

func catalogue(t *testing.T) *catalog.Catalog {
	t.Helper()
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// about draws a diagram and asks about it.
func about(t *testing.T, drawing string) (*facts.Facts, *diagram.Diagram) {
	t.Helper()
	d := sketch.Draw(t, drawing)
	return facts.New(catalogue(t), d), d
}

func edge(t *testing.T, d *diagram.Diagram, id diagram.ID) *diagram.Edge {
	t.Helper()
	e, ok := d.Edge(id)
	if !ok {
		t.Fatalf("there is no %s", id)
	}
	return e
}

func TestTruthHasThreeValues(t *testing.T) {
	const u, n, y = facts.Unknown, facts.No, facts.Yes
	for _, c := range []struct{ a, b, and, or facts.Truth }{
		{y, y, y, y}, {y, n, n, y}, {y, u, u, y}, {n, n, n, n}, {n, u, n, u}, {u, u, u, u},
	} {
		for _, p := range [][2]facts.Truth{{c.a, c.b}, {c.b, c.a}} {
			if got := p[0].And(p[1]); got != c.and {
				t.Errorf("%s and %s is %s, want %s", p[0], p[1], got, c.and)
			}
			if got := p[0].Or(p[1]); got != c.or {
				t.Errorf("%s or %s is %s, want %s", p[0], p[1], got, c.or)
			}
		}
	}
	if y.Not() != n || n.Not() != y || u.Not() != u {
		t.Error("not is wrong")
	}
	if facts.Of(true) != y || facts.Of(false) != n {
		t.Error("of is wrong")
	}
}

func TestNameIsTheNameElseTheKind(t *testing.T) {
	f, _ := about(t, `
		a: lambda name=orders
		b: s3-bucket
		c: quantum-computer
		a -read-> b`)
	for id, want := range map[diagram.ID]catalog.Text{
		"a":      {EN: "orders", KO: "orders"},
		"b":      {EN: "S3 bucket", KO: "S3 버킷"},
		"c":      {EN: "quantum-computer", KO: "quantum-computer"},
		"edge-1": {EN: "orders → S3 bucket", KO: "orders → S3 버킷"},
		"gone":   {EN: "gone", KO: "gone"},
	} {
		if got := f.Name(id); got != want {
			t.Errorf("%s is called %v, want %v", id, got, want)
		}
	}
}

func TestRegionIsThatOfTheFrameElseThatOfTheProperty(t *testing.T) {
	cases := map[string]struct{ drawing, want string }{
		"by the code of the frame":      {"r: region code=eu-west-1\nx: lambda in=r", "eu-west-1"},
		"by the name of the frame":      {"r: region name=us-east-1\nx: lambda in=r", "us-east-1"},
		"a name that is no code":        {"r: region name=Seoul\nx: lambda in=r", ""},
		"by property on the canvas":     {"x: lambda region=us-east-1", "us-east-1"},
		"the frame before the property": {"r: region code=eu-west-1\nx: lambda in=r region=us-east-1", "eu-west-1"},
		"by its listed subnets":         {"r: region code=eu-west-1\nv: vpc in=r\ns: subnet in=v\nx: lambda subnets=[s]", "eu-west-1"},
		"unplaced":                      {"x: lambda", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got, known := f.Region("x"); got != c.want || known != (c.want != "") {
				t.Errorf("the Region is %q (%v), want %q", got, known, c.want)
			}
		})
	}
}

func TestInVPCIsUnknownUntilTheDrawingSays(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"on the bare canvas":              {"x: lambda", facts.Unknown},
		"in an account":                   {"a: aws-account\nx: lambda in=a", facts.Unknown},
		"in a Region":                     {"r: region\nx: lambda in=r", facts.No},
		"in a VPC":                        {"r: region\nv: vpc in=r\nx: lambda in=v", facts.Yes},
		"in a subnet without a VPC frame": {"r: region\ns: subnet in=r\nx: lambda in=s", facts.Yes},
		"in a zone without a VPC frame":   {"r: region\nz: az in=r\nx: lambda in=z", facts.Unknown},
		"outside, with subnets":           {"r: region\nx: lambda in=r subnets=[subnet-0]", facts.Yes},
		"outside, naming a VPC":           {"r: region\nx: rds-instance in=r vpcId=vpc-0", facts.Yes},
		"on the canvas, not attached":     {"x: lambda vpcAttached=false", facts.No},
		"in a Region, attached":           {"r: region\nx: lambda in=r vpcAttached=true", facts.Yes},
		"gone":                            {"", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.InVPC("x"); got != c.want {
				t.Errorf("in a VPC: %s, want %s", got, c.want)
			}
		})
	}
}

func TestSameVPCNeedsBothToBeKnown(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"one frame":               {"v: vpc\na: rds-proxy in=v\nb: rds-instance in=v", facts.Yes},
		"two frames":              {"v: vpc\nw: vpc\na: rds-proxy in=v\nb: rds-instance in=w", facts.No},
		"a frame by its id":       {"v: vpc\na: rds-proxy vpcId=v\nb: rds-instance in=v", facts.Yes},
		"a frame by its name":     {"v: vpc name=shop\na: rds-proxy vpcId=shop\nb: rds-instance in=v", facts.Yes},
		"an id before a name":     {"v: vpc name=w\nw: vpc name=v\na: rds-proxy vpcId=v\nb: rds-instance in=v", facts.Yes},
		"a frame and a stranger":  {"v: vpc\na: rds-proxy vpcId=vpc-0a1b\nb: rds-instance in=v", facts.Unknown},
		"two mentions of one":     {"a: rds-proxy vpcId=vpc-0a1b\nb: rds-instance vpcId=vpc-0a1b", facts.Yes},
		"one that is not placed":  {"v: vpc\na: rds-proxy\nb: rds-instance in=v", facts.Unknown},
		"both outside every VPC":  {"r: region\na: rds-proxy in=r\nb: rds-instance in=r", facts.Unknown},
		"by listed subnets of it": {"v: vpc\ns: subnet in=v\na: rds-proxy subnets=[s]\nb: rds-instance in=v", facts.Yes},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.SameVPC("a", "b"); got != c.want {
				t.Errorf("same VPC: %s, want %s", got, c.want)
			}
		})
	}
}

func TestSubnetsAndZonesAreDrawnAndListed(t *testing.T) {
	f, _ := about(t, `
		v: vpc
		z1: az in=v az=eu-west-1a
		z2: az in=v name=eu-west-1b
		s1: subnet in=z1
		s2: subnet in=z2
		s3: subnet in=v az=eu-west-1c
		s4: subnet in=v
		one: rds-instance in=s1 subnets=[s1,s2]
		two: rds-instance in=v subnets=[s3]
		three: rds-instance in=s1 subnets=[subnet-0]
		four: rds-instance in=s4`)
	cases := map[diagram.ID]struct {
		subnets, zones  int
		complete, known bool
	}{
		"one": {2, 2, true, true}, "two": {1, 1, true, true}, "three": {1, 1, false, false}, "four": {1, 0, true, false},
	}
	for id, want := range cases {
		s := f.Subnets(id)
		zones, known := f.Zones(id)
		if len(s.IDs) != want.subnets || s.Complete != want.complete || len(zones) != want.zones || known != want.known {
			t.Errorf("%s: subnets %v, zones %v (%v), want %+v", id, s, zones, known, want)
		}
	}
}

func TestCrossRegionNeedsBothRegions(t *testing.T) {
	f, d := about(t, `
		r: region code=us-east-1
		q: region code=eu-west-1
		a: lambda in=r
		b: s3-bucket in=q
		c: s3-bucket in=r
		d: s3-bucket
		a -read-> b
		a -read-> c
		a -read-> d`)
	for id, want := range map[diagram.ID]facts.Truth{"edge-1": facts.Yes, "edge-2": facts.No, "edge-3": facts.Unknown} {
		if got := f.CrossRegion(edge(t, d, id)); got != want {
			t.Errorf("%s crosses Regions: %s, want %s", id, got, want)
		}
	}
}

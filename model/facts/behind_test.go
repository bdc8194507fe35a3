package facts_test

import (
	"slices"
	"testing"

	"lintel/model/diagram"
)

func TestArrowsIntoAFrameComeFromElsewhere(t *testing.T) {
	f, _ := about(t, `
		u: users
		g: auto-scaling-group size=200x200
		a: ec2-instance in=g
		b: ec2-instance in=g
		u -connect-> g
		u -connect-> a
		a -connect-> b
		b -connect-> u
		g -connect-> a`)
	var into []diagram.ID
	for e := range f.EdgesInto("g") {
		into = append(into, e.ID)
	}
	if slices.Sort(into); !slices.Equal(into, []diagram.ID{"edge-1", "edge-2"}) {
		t.Errorf("into the group lead %v", into)
	}
	for range f.EdgesInto("g") {
		break // a reader may stop at the first
	}
}

func TestALoadBalancerStandsBeforeWhatItRoutesTo(t *testing.T) {
	for drawing, want := range map[string]diagram.ID{
		"l: alb\na: ecs-service\nl -route-> a":                                           "l",
		"l: nlb\na: auto-scaling-group size=200x200\nb: ec2-instance in=a\nl -route-> b": "l",
		"l: alb\na: ecs-service\na -connect-> l":                                         "",
		"l: users\na: ecs-service\nl -route-> a":                                         "",
		"l: alb\na: auto-scaling-group size=200x200\nb: ec2-instance\nl -route-> b":      "",
	} {
		f, _ := about(t, drawing)
		got := diagram.ID("")
		if n, ok := f.Balancer("a"); ok {
			got = n.ID
		}
		if got != want {
			t.Errorf("%s: %q, want %q", drawing, got, want)
		}
	}
}

func TestAReplicaNamesItsOriginalOrIsReplicatedTo(t *testing.T) {
	for drawing, want := range map[string]bool{
		"a: rds-instance":                                    false,
		"a: rds-instance replicaOf=orders":                   true,
		"a: rds-instance\nb: rds-instance\nb -replicate-> a": true,
		"a: rds-instance\nb: rds-instance\na -replicate-> b": false,
		"a: dynamodb-table\nb: s3-bucket\nb -replicate-> a":  false,
	} {
		f, d := about(t, drawing)
		n, _ := d.Node("a")
		if got := f.Replica(n); got != want {
			t.Errorf("%s: %v, want %v", drawing, got, want)
		}
	}
}

func TestTheZoneOfASubnetIsThatOfItsFrame(t *testing.T) {
	f, _ := about(t, `
		z: az az=us-east-1a size=300x300
		s: subnet in=z size=100x100
		y: az size=300x300
		r: subnet in=y size=100x100
		q: subnet`)
	for id, want := range map[diagram.ID]string{"s": "us-east-1a", "r": "y", "q": ""} {
		if got, _ := f.Zone(id); got != want {
			t.Errorf("%s is in %q, want %q", id, got, want)
		}
	}
}

package facts_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// Who clears a field means that nothing is said, as if it had never been filled.
func TestAnEmptiedPropertySaysNothing(t *testing.T) {
	const drawing = `
		r: region code=us-east-1
		v: vpc in=r
		source: rds-instance in=v
		copy: rds-instance in=v
		a: aurora-cluster in=v
		b: aurora-cluster in=v
		role: iam-role
		fn: lambda in=r
		zone: az in=v
		sub: subnet in=zone
		a -replicate-> b
		fn -assume-> role`
	f, d := about(t, drawing)
	empty := func(id diagram.ID, key string) *diagram.Node {
		n, _ := d.Node(id)
		n = n.Clone()
		n.Props = catalog.Props{key: catalog.StringOf("")}
		if _, err := d.Update(func(tx *diagram.Tx) error { return tx.PutNode(n) }); err != nil {
			t.Fatal(err)
		}
		f = facts.New(catalogue(t), d)
		n, _ = d.Node(id)
		return n
	}
	if f.Replica(empty("copy", "replicaOf")) || f.DatabaseRole("copy") != facts.SomeDatabase {
		t.Error("a database is a copy of nothing")
	}
	if source, ok := f.DatabaseSource("copy"); ok || source != "" {
		t.Errorf("a database is a copy of %q", source)
	}
	empty("a", "globalCluster")
	empty("b", "globalCluster")
	if f.DatabaseRole("b") != facts.SomeDatabase {
		t.Error("two clusters are in the global cluster without a name")
	}
	if r := f.Role(empty("fn", "role")); r.State != facts.DrawnRole || len(r.IDs) != 1 || r.IDs[0] != "role" {
		t.Errorf("the role of the arrow does not count: %+v", r)
	}
	if zone, ok := f.Zone(empty("zone", "az").ID); ok && zone != "zone" {
		t.Errorf("the frame of a zone is called %q", zone)
	}
	empty("sub", "az")
	if zone, _ := f.Zone("sub"); zone != "zone" {
		t.Errorf("the subnet is in the zone %q", zone)
	}
	if vpc, ok := f.VPC(empty("fn", "vpcId").ID); ok {
		t.Errorf("the function is in the VPC %q", vpc)
	}
}

func TestARegionThatIsNoCodeSaysNothing(t *testing.T) {
	f, _ := about(t, "x: lambda region=Seoul")
	if region, ok := f.Region("x"); ok {
		t.Errorf("the Region is %q", region)
	}
}

func TestAZoneIsKnownOnlyWhereThoseOfAllSubnetsAre(t *testing.T) {
	f, _ := about(t, `
		r: region code=eu-west-1
		v: vpc in=r
		z: az in=v az=eu-west-1a
		a: subnet in=z
		b: subnet in=v
		one: lambda in=r subnets=[a]
		both: lambda in=r subnets=[a,b]
		none: lambda in=v`)
	for id, want := range map[diagram.ID]string{"a": "eu-west-1a", "one": "eu-west-1a", "b": "", "both": "", "none": ""} {
		if zone, ok := f.Zone(id); zone != want || ok != (want != "") {
			t.Errorf("%s is in %q (%v), want %q", id, zone, ok, want)
		}
	}
	for id, want := range map[diagram.ID]facts.Truth{"one": facts.Yes, "b": facts.Unknown, "none": facts.Unknown} {
		if got := f.SameZone("a", id); got != want {
			t.Errorf("%s is in the zone of a: %s, want %s", id, got, want)
		}
	}
}

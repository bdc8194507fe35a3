package facts_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

// twoZones has named frames, a subnet that names its zone, and what stands in them.
const twoZones = `
	region-1: region code=us-west-2
	vpc-1: vpc in=region-1
	az-a: az in=vpc-1 az=us-west-2a
	az-b: az in=vpc-1 name=second
	a: subnet in=az-a
	b: subnet in=az-b
	c: subnet in=vpc-1 az=us-west-2c
	d: subnet in=vpc-1
	in-a: ec2-instance in=a
	in-b: ec2-instance in=b
	in-c: ec2-instance in=c
	in-d: ec2-instance in=d
	listed: alb in=vpc-1 subnets=[a,c]
	one: alb in=vpc-1 subnets=[a]
	both: ecs-service in=b subnets=[a]
	wide: lambda in=vpc-1
	volume: ebs-volume in=az-a
	named: ebs-volume az=us-west-2c
	byid: ebs-volume az=usw2-az1
	region-2: region code=us-east-1
	vpc-2: vpc in=region-2
	az-2: az in=vpc-2 name=second
	far: ec2-instance in=az-2
	odd: az in=a az=us-west-2c
	inner: subnet in=odd`

func TestZoneIsTheOneANodeIsIn(t *testing.T) {
	f, _ := about(t, twoZones)
	for id, want := range map[diagram.ID]string{
		"in-a": "us-west-2a", "in-b": "second", "in-c": "us-west-2c", "in-d": "", "listed": "", "one": "us-west-2a",
		"volume": "us-west-2a", "named": "us-west-2c", "inner": "us-west-2c", "nobody": "",
	} {
		zone, ok := f.Zone(id)
		if ok != (want != "") || ok && zone != want {
			t.Errorf("the zone of %s is %q, %v, want %q", id, zone, ok, want)
		}
	}
}

func TestZonesAreNotKnownWithoutASubnet(t *testing.T) {
	f, _ := about(t, twoZones)
	if zones, known := f.Zones("wide"); known {
		t.Errorf("the zones are %q", zones)
	}
}

func TestZonesAreToldApartOnlyWhenTheyAreWrittenAlike(t *testing.T) {
	const unknown, no, yes = facts.Unknown, facts.No, facts.Yes
	f, _ := about(t, twoZones)
	for _, c := range []struct {
		a, b diagram.ID
		want facts.Truth
	}{
		{"in-a", "volume", yes},
		{"in-a", "named", no},
		{"in-a", "in-b", no}, // two frames in one VPC
		{"in-a", "byid", unknown},
		{"in-b", "named", unknown},
		{"in-b", "far", no}, // of one name, in two Regions
		{"in-a", "in-d", unknown},
		{"in-a", "both", unknown},
		{"both", "in-a", unknown},
	} {
		if got := f.SameZone(c.a, c.b); got != c.want {
			t.Errorf("%s and %s are in one zone: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestTheNameOfAZoneTellsItsRegion(t *testing.T) {
	for zone, want := range map[string]string{
		"ap-northeast-2a": "ap-northeast-2", "us-gov-east-1b": "us-gov-east-1", "us-west-2-lax-1a": "us-west-2",
		"us-east-1-wl1-bos-wlz-1": "us-east-1", "apne2-az1": "", "second": "",
	} {
		if got, ok := facts.ZoneRegion(zone); got != want || ok != (want != "") {
			t.Errorf("the Region of %s is %q, %v", zone, got, ok)
		}
	}
	if !facts.LocalZone("us-west-2-lax-1a") || facts.LocalZone("us-west-2a") {
		t.Error("Local Zones are mistaken")
	}
}

func TestOnOutpostIsDrawnOrTiedByAnArrow(t *testing.T) {
	f, _ := about(t, `
		outpost-1: outpost az=us-west-2a
		a: subnet in=outpost-1
		vpc-1: vpc
		b: subnet in=vpc-1
		c: subnet in=vpc-1
		outpost-1 -associate-> b
		alb: alb in=vpc-1 subnets=[b]
		nlb: nlb in=c`)
	for id, want := range map[diagram.ID]bool{"a": true, "alb": true, "b": true, "nlb": false} {
		if got := f.OnOutpost(id); got != want {
			t.Errorf("%s is on an Outpost: %v", id, got)
		}
	}
}

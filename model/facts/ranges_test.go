package facts_test

import (
	"fmt"
	"testing"

	"lintel/model/diagram"
)

func TestRangesAreReadFromTheProperties(t *testing.T) {
	f, _ := about(t, `
		vpc-1: vpc cidr=10.0.0.0/16 secondaryCidrs=[10.1.0.0/16,elsewhere]
		vpc-2: vpc secondaryCidrs=[10.1.0.0/16]
		vpc-3: vpc cidr=fd00::/56
		a: subnet in=vpc-1 cidr=10.0.1.7/24
		b: subnet in=vpc-1`)
	for vpc, want := range map[diagram.ID]string{
		"vpc-1": "[10.0.0.0/16 10.1.0.0/16] true", "vpc-2": "[] false", "vpc-3": "[] false", "nobody": "[] false",
	} {
		ranges, known := f.Ranges(vpc)
		if got := fmt.Sprint(ranges, known); got != want {
			t.Errorf("the ranges of %s are %s, want %s", vpc, got, want)
		}
	}
	if r, ok := f.Range("a"); !ok || r.String() != "10.0.1.0/24" {
		t.Errorf("the range of a is %v, %v", r, ok)
	}
	if _, ok := f.Range("b"); ok {
		t.Error("a subnet without a range has one")
	}
}

package facts

import (
	"net/netip"
	"slices"

	"lintel/model/diagram"
)

var anywhere4 = netip.MustParsePrefix("0.0.0.0/0")

// Overlap tells whether two VPCs share addresses.
func (f *Facts) Overlap(v, w diagram.ID) Truth {
	a, okA := f.Ranges(v)
	b, okB := f.Ranges(w)
	if !okA || !okB {
		return Unknown
	}
	return Of(slices.ContainsFunc(a, func(p netip.Prefix) bool { return slices.ContainsFunc(b, p.Overlaps) }))
}

// addresses are the ranges that a node in a VPC has its addresses from: those
// of its subnets, else those of its VPC.
func (f *Facts) addresses(id diagram.ID) (ranges []netip.Prefix, known bool) {
	subnets := f.Subnets(id)
	for _, s := range subnets.IDs {
		own, ok := f.Range(s)
		if !ok {
			ranges = nil
			break
		}
		ranges = append(ranges, own)
	}
	if len(ranges) > 0 && subnets.Complete {
		return ranges, true
	}
	vpc, _ := f.VPC(id)
	return f.Ranges(vpc)
}

// within tells whether all addresses of one or more ranges are in another one; No when none is.
func within(ranges []netip.Prefix, in netip.Prefix) Truth {
	all, none := true, true
	for _, r := range ranges {
		all = all && r.Bits() >= in.Bits() && in.Contains(r.Addr())
		none = none && !in.Overlaps(r)
	}
	switch {
	case all:
		return Yes
	case none:
		return No
	}
	return Unknown
}

package facts

import (
	"net/netip"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	cidrKey   = catalog.String("cidr")
	cidrsKey  = catalog.List("secondaryCidrs")
	anywhere4 = netip.MustParsePrefix("0.0.0.0/0")
)

// Ranges are the address ranges of a VPC; false when one is not known.
func (f *Facts) Ranges(vpc diagram.ID) ([]netip.Prefix, bool) {
	n, ok := f.d.Node(vpc)
	if !ok {
		return nil, false
	}
	first, _ := cidrKey.In(n.Props)
	more, _ := cidrsKey.In(n.Props)
	var ranges []netip.Prefix
	for _, text := range append([]string{first}, more...) {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, false
		}
		ranges = append(ranges, prefix.Masked())
	}
	return ranges, true
}

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
		n, _ := f.d.Node(s)
		text, _ := cidrKey.In(n.Props)
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			ranges = nil
			break
		}
		ranges = append(ranges, prefix.Masked())
	}
	if len(ranges) > 0 && subnets.Complete {
		return ranges, true
	}
	vpc, _ := f.VPC(id)
	return f.Ranges(vpc)
}

// within tells whether all addresses of some ranges are in another one; No when none is.
func within(ranges []netip.Prefix, in netip.Prefix) Truth {
	all, none := len(ranges) > 0, true
	for _, r := range ranges {
		all = all && r.Bits() >= in.Bits() && in.Contains(r.Addr())
		none = none && !in.Overlaps(r)
	}
	switch {
	case all:
		return Yes
	case none && len(ranges) > 0:
		return No
	}
	return Unknown
}

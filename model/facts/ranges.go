package facts

import (
	"net/netip"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	cidrKey           = catalog.String("cidr")
	secondaryCIDRsKey = catalog.List("secondaryCidrs")
)

// Range is the IPv4 range of a VPC or a subnet; false when it is not set, or
// not written as one.
func (f *Facts) Range(id diagram.ID) (netip.Prefix, bool) {
	n, ok := f.node(id)
	if !ok {
		return netip.Prefix{}, false
	}
	text, _ := cidrKey.In(n.Props)
	return ipv4Range(text)
}

// Ranges lists the IPv4 ranges of a VPC, the first one first; false when the
// first is unknown.
func (f *Facts) Ranges(vpc diagram.ID) ([]netip.Prefix, bool) {
	first, ok := f.Range(vpc)
	if !ok {
		return nil, false
	}
	n, _ := f.node(vpc)
	all := []netip.Prefix{first}
	more, _ := secondaryCIDRsKey.In(n.Props)
	for _, text := range more {
		if r, ok := ipv4Range(text); ok {
			all = append(all, r)
		}
	}
	return all, true
}

func ipv4Range(text string) (netip.Prefix, bool) {
	r, err := netip.ParsePrefix(text)
	return r.Masked(), err == nil && r.Addr().Is4()
}

package placement

import (
	"cmp"
	"encoding/binary"
	"net/netip"
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// SubnetCIDR reports ranges that AWS does not take: too large or too small,
// outside the VPC, or shared with another subnet.
var SubnetCIDR = lint.Rule{ID: "SUBNET-CIDR", Check: lint.Join(
	lint.Nodes(rangesOfVPC, "vpc"),
	lint.Nodes(strayRange, "subnet"),
)}

const (
	largest  = 16 // prefix length of the largest range of a VPC or a subnet
	smallest = 28
)

var (
	cidr      = catalog.String("cidr")
	moreCIDRs = catalog.List("secondaryCidrs")
)

// block is the range of a subnet.
type block struct {
	id diagram.ID
	netip.Prefix
}

func rangesOfVPC(p *lint.Pass, vpc *diagram.Node) {
	var inside []block
	for _, s := range p.Facts.OfKindIn(vpc.ID, "subnet") {
		if r, ok := p.Facts.Range(s.ID); ok {
			inside = append(inside, block{s.ID, r})
		}
	}
	slices.SortFunc(inside, func(a, b block) int {
		return cmp.Or(a.Addr().Compare(b.Addr()), cmp.Compare(a.Bits(), b.Bits()), cmp.Compare(a.id, b.id))
	})
	checkVPC(p, vpc, inside)
	checkSubnets(p, vpc, inside)
}

// strayRange looks at a subnet of which nobody knows the VPC.
func strayRange(p *lint.Pass, subnet *diagram.Node) {
	if _, ok := p.Facts.VPC(subnet.ID); ok {
		return
	}
	if r, ok := p.Facts.Range(subnet.ID); ok && badSize(r) {
		reportSize(p, subnet.ID, r, netip.Prefix{})
	}
}

func badSize(r netip.Prefix) bool { return r.Bits() < largest || r.Bits() > smallest }

// checkVPC looks at the sizes of the ranges of a VPC. A larger or smaller one is
// offered where the subnets that are in it still are.
func checkVPC(p *lint.Pass, vpc *diagram.Node, inside []block) {
	ranges, _ := p.Facts.Ranges(vpc.ID)
	for i, r := range ranges {
		if !badSize(r) {
			continue
		}
		fits := netip.PrefixFrom(r.Addr(), min(max(r.Bits(), largest), smallest)).Masked()
		if i > 0 || slices.ContainsFunc(inside, func(b block) bool { return contains(r, b.Prefix) && !contains(fits, b.Prefix) }) {
			fits = netip.Prefix{}
		}
		reportSize(p, vpc.ID, r, fits)
	}
}

// checkSubnets takes the subnets of a VPC in the order of their addresses, so
// that one overlaps an earlier one only if it does the one that reaches farthest.
func checkSubnets(p *lint.Pass, vpc *diagram.Node, subnets []block) {
	ranges, known := p.Facts.Ranges(vpc.ID)
	var before block
	for i, b := range subnets {
		switch {
		case badSize(b.Prefix):
			reportSize(p, b.id, b.Prefix, freeFor(ranges, subnets, i))
		case known && !slices.ContainsFunc(ranges, func(r netip.Prefix) bool { return contains(r, b.Prefix) }):
			reportBlock(p, "outside", b, block{vpc.ID, ranges[0]}, freeFor(ranges, subnets, i))
		case before.IsValid() && before.Overlaps(b.Prefix):
			reportBlock(p, "overlap", b, before, freeFor(ranges, subnets, i))
		}
		if !before.IsValid() || last(b.Prefix) > last(before.Prefix) {
			before = b
		}
	}
}

func reportSize(p *lint.Pass, id diagram.ID, r, fits netip.Prefix) {
	report := lint.Report{
		Message: "size",
		Args: lint.Args{
			"node": p.Name(id), "cidr": lint.Same(r.String()), "bits": lint.Same("/" + strconv.Itoa(r.Bits())),
		},
		Subjects: []diagram.ID{id},
		Property: cidr.Name(),
		Fixes:    useRange(id, fits),
	}
	if main, _ := p.Facts.Range(id); main != r {
		report.Property = moreCIDRs.Name()
	}
	p.Report(report)
}

func reportBlock(p *lint.Pass, message string, b, other block, fits netip.Prefix) {
	suggestion := p.Term("free")
	if fits.IsValid() {
		suggestion = lint.Same(fits.String())
	}
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"node": p.Name(b.id), "cidr": lint.Same(b.String()),
			"other": p.Name(other.id), "range": lint.Same(other.String()), "free": suggestion,
		},
		Subjects: []diagram.ID{b.id, other.id},
		Property: cidr.Name(),
		Fixes:    useRange(b.id, fits),
	})
}

func useRange(id diagram.ID, fits netip.Prefix) []lint.FixReport {
	if !fits.IsValid() {
		return nil
	}
	fix := mend.Set("use", id, cidr.Name(), catalog.StringOf(fits.String()))
	fix.Args = lint.Args{"free": lint.Same(fits.String())}
	return []lint.FixReport{fix}
}

// freeFor is the first range of the size of a subnet that no other subnet uses,
// or of the nearest size that AWS takes; not valid when there is none.
func freeFor(ranges []netip.Prefix, subnets []block, i int) netip.Prefix {
	bits := min(max(subnets[i].Bits(), largest), smallest)
	for _, r := range ranges {
		if bits < r.Bits() {
			continue
		}
		size := uint64(1) << (32 - bits)
		at := first(r)
		for j, taken := range subnets {
			if j != i && taken.Overlaps(r) && last(taken.Prefix) >= at {
				if first(taken.Prefix) >= at+size {
					break
				}
				at = (last(taken.Prefix)/size + 1) * size
			}
		}
		if at+size-1 <= last(r) {
			var addr [4]byte
			binary.BigEndian.PutUint32(addr[:], uint32(at))
			return netip.PrefixFrom(netip.AddrFrom4(addr), bits)
		}
	}
	return netip.Prefix{}
}

func contains(outer, inner netip.Prefix) bool {
	return outer.Bits() <= inner.Bits() && outer.Overlaps(inner)
}

// first and last are the ends of a range as numbers.
func first(r netip.Prefix) uint64 {
	addr := r.Masked().Addr().As4()
	return uint64(binary.BigEndian.Uint32(addr[:]))
}

func last(r netip.Prefix) uint64 { return first(r) + 1<<(32-r.Bits()) - 1 }

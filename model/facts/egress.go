package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	publicIPKey       = catalog.Bool("publicIp")
	assignPublicIPKey = catalog.Bool("assignPublicIp")
	ipv6AllowedKey    = catalog.Bool("ipv6Allowed")
)

// Way is whether, and how, packets find their way out.
type Way struct {
	Open Truth
	// Fails are the subnets without a way out where others have one; Open is then No.
	Fails []diagram.ID
	// MissingGateway tells that an internet gateway is what is missing.
	MissingGateway bool
	// PublicOnly tells that the node has interfaces in public subnets only, and
	// never gets a public address there.
	PublicOnly bool
}

// or is open when one of two ways is.
func (w Way) or(v Way) Way {
	if w.Open.Or(v.Open) == Yes {
		return Way{Open: Yes}
	}
	return Way{
		Open:           w.Open.Or(v.Open),
		MissingGateway: w.MissingGateway || v.MissingGateway,
	}
}

// Egress is the way from a node to the internet, by IPv4 or IPv6.
func (f *Facts) Egress(id diagram.ID) Way {
	r := f.at(id)
	if r == nil {
		return Way{}
	}
	return ask(f, &f.of(r).way, func() Way { return f.wayOut(id) })
}

func (f *Facts) wayOut(id diagram.ID) Way {
	four, six := f.Egress4(id), f.Egress6(id)
	way := four
	switch {
	case six.Open == Yes:
		way = six
	case six.Open == Unknown && four.Open == No:
		way.Open = Unknown
	}
	return way
}

// Egress4 is the way from a node to the internet by IPv4.
func (f *Facts) Egress4(id diagram.ID) Way { return f.egress(id, f.out4) }

// Egress6 is the way from a node to the internet by IPv6.
func (f *Facts) Egress6(id diagram.ID) Way { return f.egress(id, f.out6) }

// egress joins the ways out of all subnets of a node: AWS may use any of them.
func (f *Facts) egress(id diagram.ID, out func(*diagram.Node, diagram.ID) Way) Way {
	n, ok := f.node(id)
	if !ok {
		return Way{}
	}
	if in := f.InVPC(id); in != Yes {
		return Way{Open: in.Not()}
	}
	subnets := f.Subnets(id)
	if !subnets.Complete || len(subnets.IDs) == 0 {
		return Way{}
	}
	all := Way{PublicOnly: f.neverPublic(n)}
	count := map[Truth]int{}
	for _, s := range subnets.IDs {
		way := out(n, s)
		count[way.Open]++
		all.MissingGateway = all.MissingGateway || way.MissingGateway
		all.PublicOnly = all.PublicOnly && f.SubnetKind(s) == Public
		if way.Open == No {
			all.Fails = append(all.Fails, s)
		}
	}
	switch {
	case count[Unknown] > 0:
		return Way{}
	case count[No] == 0:
		return Way{Open: Yes}
	case count[Yes] == 0:
		all.Fails = nil
	}
	all.Open = No
	return all
}

// out4 is the way out of one subnet for a node: by a public address of its own
// through the internet gateway, or through a NAT gateway.
func (f *Facts) out4(n *diagram.Node, subnet diagram.ID) Way {
	vpc, _ := f.VPC(subnet)
	kind := f.SubnetKind(subnet)
	if kind != Public {
		return f.natWay(subnet)
	}
	address, gateway := f.publicAddress(n, subnet), f.Gateway(vpc)
	return Way{Open: address.And(gateway), MissingGateway: gateway == No && address != No}
}

// neverPublic tells whether a node's interfaces cannot have public IPv4
// addresses: those of services that AWS attaches to subnets.
func (f *Facts) neverPublic(n *diagram.Node) bool { return f.Network(n) == catalog.Attachable }

func (f *Facts) publicAddress(n *diagram.Node, subnet diagram.ID) Truth {
	if f.neverPublic(n) {
		return No
	}
	if f.joinedKind(n.ID, addressKind) {
		return Yes
	}
	if own := f.Truth(n, publicIPKey); own != Unknown {
		return own
	}
	if own := f.Truth(n, assignPublicIPKey); own != Unknown {
		return own
	}
	s, _ := f.node(subnet)
	if auto, ok := autoPublicKey.In(s.Props); ok && auto {
		return Yes
	}
	return Unknown
}

// out6 is the way out of one subnet by IPv6, which needs no address translation.
func (f *Facts) out6(n *diagram.Node, subnet diagram.ID) Way {
	s, _ := f.node(subnet)
	dual := f.Truth(s, ipv6Key)
	if f.neverPublic(n) {
		dual = dual.And(f.Truth(n, ipv6AllowedKey))
	}
	vpc, _ := f.VPC(subnet)
	gateway := No
	switch f.SubnetKind(subnet) {
	case Public:
		gateway = f.Gateway(vpc)
	case SomeSubnet:
		gateway = Unknown
	}
	if gateway == No && f.strangerIn(vpc) {
		gateway = Unknown // it may be an egress-only internet gateway
	}
	return Way{Open: dual.And(gateway)}
}

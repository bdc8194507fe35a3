package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// SubnetKind says where the default route of a subnet leads.
type SubnetKind uint8

// The kinds of subnet. The zero value is not known.
const (
	SomeSubnet SubnetKind = iota
	Public                // to an internet gateway
	Private               // to a NAT gateway
	Isolated              // nowhere
)

// The properties of the network parts.
var (
	kindKey         = catalog.Enum("kind")
	connectivityKey = catalog.Enum("connectivity")
	availabilityKey = catalog.Enum("availabilityMode")
	ipv6Key         = catalog.Bool("ipv6")
	autoPublicKey   = catalog.Bool("autoPublicIp")
	existingKey     = catalog.Bool("existing")
	isDefaultKey    = catalog.Bool("isDefault")
)

// SubnetKind is the kind of a subnet: by its drawn routes, else by its property.
func (f *Facts) SubnetKind(id diagram.ID) SubnetKind {
	r := f.at(id)
	if r == nil || r.node.Kind != subnetKind {
		return SomeSubnet
	}
	return ask(f, &f.of(r).kind, func() SubnetKind { return f.subnetKind(r.node) })
}

func (f *Facts) subnetKind(n *diagram.Node) SubnetKind {
	if _, ok := f.routeTo(n.ID, igwKind); ok {
		return Public
	}
	if _, ok := f.routeTo(n.ID, natKind); ok {
		return Private
	}
	switch kind, _ := kindKey.In(n.Props); kind {
	case "public":
		return Public
	case "private":
		return Private
	case "isolated":
		return Isolated
	}
	return SomeSubnet
}

// routeTo is the first node of a kind that a subnet has a drawn route to.
func (f *Facts) routeTo(subnet diagram.ID, kind catalog.Kind) (diagram.ID, bool) {
	for _, e := range f.edgesAt(subnet) {
		if e.From != subnet || e.Kind != "route" {
			continue
		}
		if to, _ := f.node(e.To); to.Kind == kind {
			return to.ID, true
		}
	}
	return "", false
}

// Gateway tells whether a VPC has an internet gateway. One that is drawn
// outside every VPC may belong to any: unknown. So is what a VPC has that is not
// made by this design, and what strangers stand in for.
func (f *Facts) Gateway(vpc diagram.ID) Truth {
	r := f.at(vpc)
	if r == nil || r.node.Kind != vpcKind {
		return Unknown
	}
	return ask(f, &f.of(r).gateway, func() Truth { return f.findGateway(r.node) })
}

func (f *Facts) findGateway(n *diagram.Node) Truth {
	vpc, answer := n.ID, No
	if f.Truth(n, existingKey) == Yes || f.Truth(n, isDefaultKey) == Yes || f.strangerIn(vpc) {
		answer = Unknown
	}
	if len(f.OfKindIn(vpc, igwKind)) > 0 {
		return Yes
	}
	for _, igw := range f.Stray(igwKind) {
		if f.joined(igw.ID, vpc) {
			return Yes
		}
		answer = Unknown
	}
	return answer
}

// NATs lists the NAT gateways that a subnet may send its packets to: the one it
// has a route to, else, in a private subnet, all of its VPC.
func (f *Facts) NATs(subnet diagram.ID) (list []*diagram.Node, known bool) {
	if id, ok := f.routeTo(subnet, natKind); ok {
		n, _ := f.node(id)
		return []*diagram.Node{n}, true
	}
	if f.wiredToStranger(subnet) {
		return nil, false // the route may go through a transit gateway
	}
	switch f.SubnetKind(subnet) {
	case Public, Isolated:
		return nil, true
	case SomeSubnet:
		return nil, false
	}
	vpc, ok := f.VPC(subnet)
	return f.OfKindIn(vpc, natKind), ok && len(f.Stray(natKind)) == 0
}

// NATFor tells whether packets from a subnet reach the internet through a NAT gateway.
func (f *Facts) NATFor(subnet diagram.ID) Truth { return f.natWay(subnet).Open }

// natWay is the way out of a subnet through any of its NAT gateways.
func (f *Facts) natWay(subnet diagram.ID) Way {
	r := f.at(subnet)
	if r == nil {
		return f.findNATWay(subnet)
	}
	return ask(f, &f.of(r).nat, func() Way { return f.findNATWay(subnet) })
}

func (f *Facts) findNATWay(subnet diagram.ID) Way {
	list, known := f.NATs(subnet)
	way := Way{Open: No}
	if !known {
		way.Open = Unknown
	}
	for _, nat := range list {
		way = way.or(f.throughNAT(nat))
	}
	return way
}

// throughNAT is whether a NAT gateway passes packets on to the internet.
func (f *Facts) throughNAT(nat *diagram.Node) Way {
	public := f.Is(nat, connectivityKey, "public")
	placed := f.Is(nat, availabilityKey, "regional").Or(f.inPublicSubnet(nat.ID))
	vpc, _ := f.VPC(nat.ID)
	gateway := f.Gateway(vpc)
	return Way{
		Open:           public.And(placed).And(gateway),
		MissingGateway: gateway == No && public.And(placed) != No,
	}
}

func (f *Facts) inPublicSubnet(id diagram.ID) Truth {
	answer := Unknown
	for _, s := range f.Subnets(id).IDs {
		switch f.SubnetKind(s) {
		case Public:
			return Yes
		case Private, Isolated:
			answer = No
		}
	}
	return answer
}

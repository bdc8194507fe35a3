package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

var visibilityKey = catalog.Enum("visibility")

// Exposure is whether a node can be reached from the internet.
type Exposure struct {
	Open Truth
	// Subnet is what the answer rests on, where it rests on a subnet, and
	// Gateway the internet gateway, where one leads there.
	Subnet, Gateway diagram.ID
	// MissingGateway tells that only an internet gateway is missing.
	MissingGateway bool
	// NoAddress tells that the node is in a public subnet, but has no public address.
	NoAddress bool
}

// Exposed tells whether clients on the internet reach a node directly, so far
// as addresses and gateways decide it.
func (f *Facts) Exposed(id diagram.ID) Exposure {
	n, ok := f.node(id)
	if !ok {
		return Exposure{}
	}
	switch f.Network(n) {
	case catalog.Global, catalog.Outside:
		return Exposure{Open: Yes}
	case catalog.Endpoint:
		return Exposure{Open: Of(!f.privateAPI(n))}
	case catalog.Required:
		return f.exposedInVPC(n)
	}
	return Exposure{}
}

// privateAPI reports whether an API answers only inside VPCs.
func (f *Facts) privateAPI(n *diagram.Node) bool {
	return f.Is(n, apiTypeKey, "PRIVATE") == Yes || f.Is(n, visibilityKey, "PRIVATE") == Yes
}

func (f *Facts) exposedInVPC(n *diagram.Node) Exposure {
	s, _ := f.cat.Service(n.Kind)
	switch {
	case has(s, schemeKey.Name()):
		return f.exposedBy(n, f.Is(n, schemeKey, "internet-facing"))
	case has(s, publiclyKey.Name()):
		return f.exposedBy(n, f.Truth(n, publiclyKey))
	case has(s, publicIPKey.Name()), has(s, assignPublicIPKey.Name()):
		return f.exposedByAddress(n)
	case s.IsFrame(), f.Compute(n):
		return f.exposedBy(n, Unknown)
	}
	return Exposure{Open: No}
}

// exposedBy is the exposure of a node that has public addresses when a setting
// says so, in public subnets.
func (f *Facts) exposedBy(n *diagram.Node, setting Truth) Exposure {
	if setting == No {
		return Exposure{Open: No}
	}
	subnets := f.Subnets(n.ID)
	answer := Exposure{Open: setting}
	for _, s := range subnets.IDs {
		here := f.throughGateway(s)
		if here.Open != Yes {
			return Exposure{Open: setting.And(allOrNothing(here.Open, len(subnets.IDs))), Subnet: s, MissingGateway: here.MissingGateway}
		}
		answer.Subnet, answer.Gateway = s, here.Gateway
	}
	if len(subnets.IDs) == 0 || !subnets.Complete {
		answer.Open = Unknown
	}
	return answer
}

// allOrNothing takes back a no about one of several subnets: the others may do.
func allOrNothing(t Truth, subnets int) Truth {
	if subnets > 1 {
		return Unknown
	}
	return t
}

// exposedByAddress is the exposure of a node whose own public address decides.
func (f *Facts) exposedByAddress(n *diagram.Node) Exposure {
	subnets := f.Subnets(n.ID)
	if !subnets.Complete || len(subnets.IDs) == 0 {
		return Exposure{}
	}
	var answer Exposure
	for i, s := range subnets.IDs {
		here, address := f.throughGateway(s), f.ownAddress(n, s)
		here.NoAddress = here.Open == Yes && address == No
		here.Open = here.Open.And(address)
		if here.Open == Yes {
			return here
		}
		if i > 0 && answer.Open != here.Open {
			return Exposure{}
		}
		answer = here
	}
	return answer
}

// ownAddress tells whether a node has a public address in a subnet, which one
// of IPv6 may be too.
func (f *Facts) ownAddress(n *diagram.Node, subnet diagram.ID) Truth {
	s, _ := f.node(subnet)
	return f.publicAddress(n, subnet).Or(f.Truth(s, ipv6Key).And(Unknown))
}

// throughGateway is whether a subnet is public and its VPC has a gateway.
func (f *Facts) throughGateway(subnet diagram.ID) Exposure {
	vpc, _ := f.VPC(subnet)
	gateway := f.Gateway(vpc)
	switch f.SubnetKind(subnet) {
	case Public:
		return Exposure{Open: gateway, Subnet: subnet, Gateway: f.firstGateway(vpc), MissingGateway: gateway == No}
	case Private, Isolated:
		return Exposure{Open: No, Subnet: subnet}
	}
	return Exposure{Subnet: subnet}
}

package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Exit is what packets pass on their way from a node to the internet, or to the
// API of a service: the first way that is open.
type Exit struct {
	Subnet   diagram.ID // the subnet they leave from
	NAT      diagram.ID // the NAT gateway, where there is one
	Gateway  diagram.ID // the internet gateway
	Endpoint diagram.ID // the VPC endpoint, which needs neither
}

// Hops are the elements of the exit in the order in which packets pass them.
func (x Exit) Hops() []diagram.ID {
	var hops []diagram.ID
	for _, id := range []diagram.ID{x.Subnet, x.Endpoint, x.NAT, x.Gateway} {
		if id != "" {
			hops = append(hops, id)
		}
	}
	return hops
}

// ServiceExit is how calls of a target's API leave the VPC of a node; false when
// no open way is drawn. An endpoint comes before a NAT gateway, as AWS routes.
func (f *Facts) ServiceExit(from, target diagram.ID) (Exit, bool) {
	if vpc, ok := f.VPC(from); ok && f.sameRegion(vpc, target) == Yes {
		if n, ok := f.endpointNode(vpc, f.EndpointService(target)); ok {
			return Exit{Subnet: f.firstSubnet(from), Endpoint: n.ID}, true
		}
	}
	return f.InternetExit(from)
}

// InternetExit is how packets of a node leave its VPC for the internet; false
// when no open way is drawn.
func (f *Facts) InternetExit(id diagram.ID) (Exit, bool) {
	n, ok := f.node(id)
	vpc, inVPC := f.VPC(id)
	if !ok || !inVPC || f.Egress(id).Open != Yes {
		return Exit{}, false
	}
	for _, subnet := range f.Subnets(id).IDs {
		x := Exit{Subnet: subnet, Gateway: f.firstGateway(vpc)}
		if f.SubnetKind(subnet) == Public && f.publicAddress(n, subnet) == Yes {
			return x, true
		}
		list, _ := f.NATs(subnet)
		for _, nat := range list {
			if f.throughNAT(nat).Open == Yes {
				x.NAT = nat.ID
				return x, true
			}
		}
	}
	return Exit{Subnet: f.firstSubnet(id), Gateway: f.firstGateway(vpc)}, true
}

// endpointNode is the endpoint of a VPC for a service, by the name that
// vpc-endpoint has for it.
func (f *Facts) endpointNode(vpc diagram.ID, service string) (*diagram.Node, bool) {
	if all := f.Endpoints(vpc, service); service != "" && len(all) > 0 {
		return all[0], true
	}
	return nil, false
}

func (f *Facts) firstSubnet(id diagram.ID) diagram.ID {
	if s := f.Subnets(id).IDs; len(s) > 0 {
		return s[0]
	}
	return ""
}

func (f *Facts) firstGateway(vpc diagram.ID) diagram.ID {
	if in := f.OfKindIn(vpc, igwKind); len(in) > 0 {
		return in[0].ID
	}
	for _, igw := range f.Stray(igwKind) {
		if f.joined(igw.ID, vpc) {
			return igw.ID
		}
	}
	return ""
}

// Placed tells whether the drawing says where a node is: at the edge or outside
// AWS, in a VPC or certainly in none.
func (f *Facts) Placed(id diagram.ID) Truth {
	n, ok := f.node(id)
	if !ok {
		return Unknown
	}
	switch f.Network(n) {
	case catalog.Global, catalog.Outside:
		return Yes
	}
	if _, region := f.Region(id); region || f.InVPC(id) != Unknown {
		return Yes
	}
	return Unknown
}

package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	endpointServiceKey = catalog.Enum("service")
	endpointTypeKey    = catalog.Enum("type")
)

// Endpoint tells whether a VPC has an endpoint for a service, by the name that
// vpc-endpoint has for it. One that does not say which service it is for, or
// that is drawn outside every VPC, may be it: unknown.
func (f *Facts) Endpoint(vpc diagram.ID, service string) Truth {
	return f.endpoint(vpc, service, func(*diagram.Node) Truth { return Yes })
}

// InterfaceEndpoint is Endpoint for interface endpoints only.
func (f *Facts) InterfaceEndpoint(vpc diagram.ID, service string) Truth {
	return f.endpoint(vpc, service, func(n *diagram.Node) Truth { return f.Is(n, endpointTypeKey, "interface") })
}

// SomeEndpoint tells whether a VPC may have an interface endpoint for anything,
// such as a service of another company: one that does not say what it is for.
func (f *Facts) SomeEndpoint(vpc diagram.ID) Truth { return f.InterfaceEndpoint(vpc, "") }

func (f *Facts) endpoint(vpc diagram.ID, service string, fits func(*diagram.Node) Truth) Truth {
	if n, ok := f.node(vpc); !ok || n.Kind != vpcKind {
		return Unknown
	}
	answer := No
	for _, n := range f.OfKindIn(vpc, endpointKind) {
		answer = answer.Or(f.Is(n, endpointServiceKey, service).And(fits(n)))
	}
	for _, n := range f.Stray(endpointKind) {
		answer = answer.Or(Unknown.And(f.Is(n, endpointServiceKey, service)).And(fits(n)))
	}
	return answer
}

// Endpoints lists the endpoints of a VPC for a service.
func (f *Facts) Endpoints(vpc diagram.ID, service string) []*diagram.Node {
	var list []*diagram.Node
	for _, n := range f.OfKindIn(vpc, endpointKind) {
		if f.Is(n, endpointServiceKey, service) == Yes {
			list = append(list, n)
		}
	}
	return list
}

// ServicePath is the way from a node to the AWS API of a target, such as a
// table: outside a VPC always, else by a way to the internet or by an endpoint
// for the service in the target's Region.
func (f *Facts) ServicePath(from, target diagram.ID) Way {
	way := f.Egress(from)
	if way.Open != No {
		return way
	}
	service := f.EndpointService(target)
	vpc, ok := f.VPC(from)
	if service == "" || !ok {
		return Way{}
	}
	near := f.sameRegion(vpc, target)
	switch f.Endpoint(vpc, service).And(near) {
	case Yes:
		return Way{Open: Yes}
	case Unknown:
		return Way{}
	}
	return way
}

// sameRegion gives the drawing the benefit of the doubt: an endpoint and a
// target without a known Region belong together.
func (f *Facts) sameRegion(vpc, target diagram.ID) Truth {
	a, okA := f.Region(vpc)
	b, okB := f.Region(target)
	return Of(!okA || !okB || a == b)
}

// EndpointService is the name that vpc-endpoint has for the service of a node;
// empty when there is none.
func (f *Facts) EndpointService(id diagram.ID) string {
	n, ok := f.node(id)
	if !ok {
		return ""
	}
	s, ok := f.cat.Service(n.Kind)
	if !ok {
		return ""
	}
	return s.EndpointService
}

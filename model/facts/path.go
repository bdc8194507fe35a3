package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// PathClass is what an arrow asks of the network.
type PathClass uint8

const webSocketKind catalog.Kind = "apigw-websocket" // it is never private

// The path classes.
const (
	NoPath     PathClass = iota // nothing: no packets from the source to the target, or not known
	ToVPC                       // the target answers only inside its VPC
	ToService                   // the target is an AWS API in a Region
	ToInternet                  // the target is on the public internet
)

var (
	publiclyKey     = catalog.Bool("publiclyAccessible")
	schemeKey       = catalog.Enum("scheme")
	httpEndpointKey = catalog.Bool("httpEndpoint")
	modeKey         = catalog.Enum("mode")
	apiTypeKey      = catalog.Enum("endpointType")
)

// PathClass is what an edge asks of the network, by its kind and its target.
func (f *Facts) PathClass(e *diagram.Edge) PathClass {
	return ask(f, &f.ofArrow(e).class, func() PathClass { return f.pathClass(e) })
}

func (f *Facts) pathClass(e *diagram.Edge) PathClass {
	t, ok := f.cat.Edge(e.Kind)
	if !ok || !t.Network || t.Trigger {
		return NoPath
	}
	_, to := f.Ends(e)
	switch f.Network(to) {
	case catalog.Required:
		return f.intoVPC(e, to)
	case catalog.Endpoint, catalog.Attachable:
		return f.intoService(e, to)
	case catalog.Global, catalog.Outside:
		return ToInternet
	}
	return NoPath
}

// intoVPC is the class of a call of something in a VPC. AWS takes work for it
// by an API where it has one, as Batch does.
func (f *Facts) intoVPC(e *diagram.Edge, to *diagram.Node) PathClass {
	s, _ := f.cat.Service(to.Kind)
	switch {
	case f.DataAPI(e) != No:
		return NoPath
	case s.EndpointService != "" && e.Kind == "invoke":
		return ToService
	}
	if f.Private(to.ID) == Yes {
		return ToVPC
	}
	return NoPath
}

// intoService is the class of a call of a regional service. A file system is
// mounted inside the VPC, and nobody connects to a function.
func (f *Facts) intoService(e *diagram.Edge, to *diagram.Node) PathClass {
	s, _ := f.cat.Service(to.Kind)
	switch {
	case e.Kind == "mount", e.Kind == "connect" && s.EndpointService == "lambda":
		return NoPath
	case f.publicAPI(s, to):
		return ToInternet
	case s.EndpointService == "":
		return NoPath
	}
	return ToService
}

// publicAPI reports whether a node is an API of API Gateway with a public address
// only: an endpoint of a VPC leads to private APIs alone.
func (f *Facts) publicAPI(s *catalog.Service, n *diagram.Node) bool {
	return n.Kind == webSocketKind || has(s, apiTypeKey.Name()) && f.Is(n, apiTypeKey, "PRIVATE") == No
}

// DataAPI tells whether an edge goes to a database by the Data API, over HTTPS
// and without a VPC. An edge that claims it of a cluster that has it switched
// off is not provable either way.
func (f *Facts) DataAPI(e *diagram.Edge) Truth {
	if mode, ok := modeKey.In(e.Props); !ok || mode != "data-api" {
		return No
	}
	_, to := f.Ends(e)
	if f.Truth(to, httpEndpointKey) == Yes {
		return Yes
	}
	return Unknown
}

// Private tells whether a node can be reached only from inside its VPC.
func (f *Facts) Private(id diagram.ID) Truth {
	n, ok := f.node(id)
	if !ok || f.Network(n) != catalog.Required {
		return Unknown
	}
	s, _ := f.cat.Service(n.Kind)
	switch {
	case has(s, publiclyKey.Name()):
		return f.Truth(n, publiclyKey).Not()
	case has(s, schemeKey.Name()):
		return f.Is(n, schemeKey, "internal")
	case has(s, publicIPKey.Name()), has(s, assignPublicIPKey.Name()), s.IsFrame():
		return f.privateSubnets(id)
	}
	return Yes
}

func has(s *catalog.Service, key string) bool {
	_, ok := s.Property(key)
	return ok
}

// privateSubnets tells whether every subnet of a node is private or isolated.
func (f *Facts) privateSubnets(id diagram.ID) Truth {
	subnets := f.Subnets(id)
	if !subnets.Complete || len(subnets.IDs) == 0 {
		return Unknown
	}
	for _, s := range subnets.IDs {
		if kind := f.SubnetKind(s); kind != Private && kind != Isolated {
			return Unknown // a public subnet alone does not make it public
		}
	}
	return Yes
}

// Compute reports whether a node runs code that makes its own calls from a VPC:
// a service of that kind, or a group of servers.
func (f *Facts) Compute(n *diagram.Node) bool {
	s, ok := f.cat.Service(n.Kind)
	runs := ok && (s.Category == "compute" || n.Kind == scalingKind)
	return runs && (s.Network == catalog.Attachable || s.Network == catalog.Required)
}

// BlockedBy is the container at whose border the path of an edge stops when its
// two ends cannot meet: the VPC of the target when the source is outside it,
// else the VPC of the source; empty when both are in it or neither is drawn in one.
func (f *Facts) BlockedBy(e *diagram.Edge) diagram.ID {
	if vpc, ok := f.drawnVPC(e.To); ok && !f.inside(e.From, vpc) {
		return vpc
	}
	if vpc, ok := f.drawnVPC(e.From); ok && !f.inside(e.To, vpc) {
		return vpc
	}
	return ""
}

// drawnVPC is the VPC frame that a node is drawn in.
func (f *Facts) drawnVPC(id diagram.ID) (diagram.ID, bool) {
	for a := range f.around(id) {
		if a.Kind == vpcKind {
			return a.ID, true
		}
	}
	return "", false
}

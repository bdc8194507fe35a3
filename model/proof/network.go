package proof

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// network asks how packets get from the source to the target.
func (a *argument) network() (Step, bool) {
	switch {
	case a.kind == nil || a.kind.Family == catalog.Control:
		return Step{}, false
	case a.kind.Trigger:
		return a.say(Network, facts.Yes, "delivered", a.ends()), true
	case !a.kind.Network:
		return Step{}, false
	}
	switch a.facts.PathClass(a.edge) {
	case facts.ToVPC:
		return a.intoVPC(), true
	case facts.ToService:
		return a.toService(), true
	case facts.ToInternet:
		return a.toInternet(), true
	}
	return a.elsewhere(), true
}

// intoVPC is the way to something that answers only inside its VPC.
func (a *argument) intoVPC() Step {
	args := a.ends()
	from, okFrom := a.facts.VPC(a.edge.From)
	to, okTo := a.facts.VPC(a.edge.To)
	if !okFrom || !okTo {
		return a.say(Network, facts.Unknown, "vpcUnknown", args)
	}
	args["vpc"], args["other"] = a.called(to), a.called(from)
	if from == to {
		return a.say(Network, facts.Yes, "sameVPC", args, a.local(to)...)
	}
	if a.facts.VPCConnected(from, to) == facts.Yes {
		return a.say(Network, facts.Yes, "joinedVPC", args, a.edge.From, from, to, a.edge.To)
	}
	return a.say(Network, facts.Unknown, "otherVPC", args, from, to)
}

// local are the hops inside one VPC: the subnets of the two ends.
func (a *argument) local(vpc diagram.ID) []diagram.ID {
	hops := []diagram.ID{a.edge.From}
	hops = append(hops, a.facts.Subnets(a.edge.From).IDs...)
	hops = append(hops, vpc)
	hops = append(hops, a.facts.Subnets(a.edge.To).IDs...)
	return append(hops, a.edge.To)
}

// comesFromOutside reports whether the source is on the internet.
func (a *argument) comesFromOutside() bool {
	source := a.facts.Network(a.from)
	return source == catalog.Outside || source == catalog.Global
}

// toService is the way to an API of AWS.
func (a *argument) toService() Step {
	switch {
	case a.comesFromOutside():
		return a.say(Network, facts.Yes, "public", a.ends(), a.edge.From, a.edge.To)
	case a.facts.InVPC(a.edge.From) == facts.No:
		return a.say(Network, facts.Yes, "outside", a.ends(), a.edge.From, a.edge.To)
	}
	if a.facts.ServicePath(a.edge.From, a.edge.To).Open != facts.Yes {
		return a.say(Network, facts.Unknown, "unknown", a.ends(), a.edge.From)
	}
	exit, ok := a.facts.ServiceExit(a.edge.From, a.edge.To)
	return a.leave(exit, ok)
}

// toInternet is the way to a public address.
func (a *argument) toInternet() Step {
	if a.comesFromOutside() {
		return a.say(Network, facts.Yes, "public", a.ends(), a.edge.From, a.edge.To)
	}
	switch a.facts.Egress(a.edge.From).Open {
	case facts.Unknown, facts.No:
		return a.say(Network, facts.Unknown, "unknown", a.ends(), a.edge.From)
	}
	if a.facts.InVPC(a.edge.From) == facts.No {
		return a.say(Network, facts.Yes, "outside", a.ends(), a.edge.From, a.edge.To)
	}
	exit, ok := a.facts.InternetExit(a.edge.From)
	return a.leave(exit, ok)
}

// leave tells how packets leave a VPC.
func (a *argument) leave(x facts.Exit, ok bool) Step {
	args := a.ends()
	args["nat"], args["gateway"], args["endpoint"] = a.called(x.NAT), a.called(x.Gateway), a.called(x.Endpoint)
	args["subnet"] = a.called(x.Subnet)
	hops := append(append([]diagram.ID{a.edge.From}, x.Hops()...), a.edge.To)
	switch {
	case !ok:
		return a.say(Network, facts.Yes, "exit", args, hops...)
	case x.Endpoint != "":
		return a.say(Network, facts.Yes, "endpoint", args, hops...)
	case x.NAT != "":
		return a.say(Network, facts.Yes, "nat", args, hops...)
	case x.Gateway != "":
		return a.say(Network, facts.Yes, "gateway", args, hops...)
	}
	return a.say(Network, facts.Yes, "exit", args, hops...)
}

// elsewhere is the way to something whose address is public, or that the
// network classes say nothing about.
func (a *argument) elsewhere() Step {
	if a.comesFromOutside() && (a.facts.Network(a.to) == catalog.Global || a.facts.Private(a.edge.To) == facts.No) {
		return a.say(Network, facts.Yes, "public", a.ends(), a.edge.From, a.edge.To)
	}
	from, okFrom := a.facts.VPC(a.edge.From)
	to, okTo := a.facts.VPC(a.edge.To)
	if okFrom && okTo && from == to {
		args := a.ends()
		args["vpc"] = a.called(to)
		return a.say(Network, facts.Yes, "sameVPC", args, a.local(to)...)
	}
	return a.say(Network, facts.Unknown, "unknown", a.ends(), a.edge.From)
}

var (
	dnsSupport = catalog.Bool("dnsSupport")
	privateDNS = catalog.Bool("privateDns")
)

// name asks whether the name of the target leads where the path goes.
func (a *argument) name() (Step, bool) {
	if !a.passesNetwork() || a.facts.Network(a.to) == "" {
		return Step{}, false
	}
	switch a.facts.PathClass(a.edge) {
	case facts.ToVPC:
		return a.privateName()
	case facts.ToService:
		if exit, ok := a.facts.ServiceExit(a.edge.From, a.edge.To); ok && exit.Endpoint != "" {
			return a.endpointName(exit.Endpoint), true
		}
	}
	return a.say(Name, facts.Yes, "public", a.ends(), a.edge.To), true
}

func (a *argument) privateName() (Step, bool) {
	id, ok := a.facts.VPC(a.edge.From)
	vpc, drawn := a.d.Node(id)
	if !ok || !drawn {
		return Step{}, false
	}
	args := a.ends()
	args["vpc"] = a.called(id)
	if a.facts.Truth(vpc, dnsSupport) == facts.Yes {
		return a.say(Name, facts.Yes, "private", args, id), true
	}
	return a.say(Name, facts.Unknown, "noDNS", args, id), true
}

func (a *argument) endpointName(id diagram.ID) Step {
	endpoint, _ := a.d.Node(id)
	args := a.ends()
	args["endpoint"] = a.called(id)
	if a.facts.Is(endpoint, catalog.Enum("type"), "gateway") == facts.Yes {
		return a.say(Name, facts.Yes, "route", args, id)
	}
	if a.facts.Truth(endpoint, privateDNS) == facts.Yes {
		return a.say(Name, facts.Yes, "privateDNS", args, id)
	}
	return a.say(Name, facts.Unknown, "endpointName", args, id)
}

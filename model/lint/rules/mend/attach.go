package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// AttachToVPC moves a node into the VPC of a target: into the private subnet
// beside it where there is one, with network interfaces in all private subnets
// of the target. A node that also calls AWS or the internet goes into private
// subnets with a way there, else gets endpoints for what it calls. None where
// the VPC is not drawn.
func AttachToVPC(p *lint.Pass, title string, id, target diagram.ID) []lint.FixReport {
	vpc, _ := p.Facts.VPC(target)
	if !p.Facts.Drawn(vpc) {
		return nil
	}
	subnets, missing := subnetsFor(p, id, target, vpc)
	into := vpc
	if len(subnets) > 0 {
		into = subnets[0]
	}
	steps := []command.Command{
		room.MoveInto{ID: id, Parent: into, Near: target},
		command.SetProperty{ID: id, Key: "vpcAttached"},
		command.SetProperty{ID: id, Key: "vpcId"},
		command.SetProperty{ID: id, Key: "subnets", Value: several(subnets)},
	}
	steps = append(steps, endpoints(p, vpc, id, subnets, missing)...)
	return []lint.FixReport{{Title: title, Command: command.Sequence{Commands: steps}}}
}

// subnetsFor are the private subnets of a VPC for a caller of a target: the
// target's, unless only others have a way to what the caller calls besides.
// missing are the services that the caller needs endpoints for there.
func subnetsFor(p *lint.Pass, caller, target, vpc diagram.ID) (subnets []diagram.ID, missing []Service) {
	subnets = privateSubnets(p, target, vpc)
	services, internet := callsOutside(p, caller, vpc)
	if len(services) == 0 && !internet || haveWayOut(p, subnets) {
		return subnets, nil
	}
	var open []diagram.ID
	for _, s := range subnetsOf(p, vpc, facts.Private) {
		if p.Facts.NATFor(s) == facts.Yes {
			open = append(open, s)
		}
	}
	if len(open) > 0 {
		return open, nil
	}
	return subnets, services
}

func haveWayOut(p *lint.Pass, subnets []diagram.ID) bool {
	for _, s := range subnets {
		if p.Facts.NATFor(s) == facts.No {
			return false
		}
	}
	return true
}

// callsOutside is what a node calls that is not in a VPC: services of AWS that
// the VPC has no endpoint for, and whether it calls anything beside them.
func callsOutside(p *lint.Pass, caller, vpc diagram.ID) (services []Service, internet bool) {
	for e := range p.Diagram.EdgesAt(caller) {
		if e.From != caller {
			continue
		}
		switch p.Facts.PathClass(e) {
		case facts.ToInternet:
			internet = true
		case facts.ToService:
			s := ServiceOf(p, e.To)
			switch {
			case p.Facts.CrossRegion(e) == facts.Yes:
				internet = true
			case p.Facts.Endpoint(vpc, s.Name) == facts.No && !slices.Contains(services, s):
				services = append(services, s)
			}
		}
	}
	return services, internet
}

// ServiceOf is what an endpoint for a node is for, and of which type it is.
func ServiceOf(p *lint.Pass, id diagram.ID) Service {
	n, _ := p.Diagram.Node(id)
	s, _ := p.Catalog.Service(n.Kind)
	return Service{Name: s.EndpointService, Type: s.EndpointType}
}

// ToPrivate moves a node into private subnets of its own VPC; nil where the VPC
// has fewer than two.
func ToPrivate(p *lint.Pass, id diagram.ID) command.Command {
	vpc, _ := p.Facts.VPC(id)
	if !p.Facts.Drawn(vpc) {
		return nil
	}
	var subnets []diagram.ID
	for _, s := range p.Facts.OfKindIn(vpc, "subnet") {
		if kind := p.Facts.SubnetKind(s.ID); kind == facts.Private || kind == facts.Isolated {
			subnets = append(subnets, s.ID)
		}
	}
	if len(subnets) < 2 {
		return nil
	}
	return command.Sequence{Commands: []command.Command{
		room.MoveInto{ID: id, Parent: subnets[0]},
		command.SetProperty{ID: id, Key: "subnets", Value: list(subnets)},
	}}
}

// privateSubnets are those of the target, else all of its VPC.
func privateSubnets(p *lint.Pass, target, vpc diagram.ID) []diagram.ID {
	private := func(id diagram.ID) bool {
		kind := p.Facts.SubnetKind(id)
		return kind == facts.Private || kind == facts.Isolated
	}
	var own, all []diagram.ID
	for _, id := range p.Facts.Subnets(target).IDs {
		if private(id) {
			own = append(own, id)
		}
	}
	if len(own) > 0 {
		return own
	}
	for _, n := range p.Facts.OfKindIn(vpc, "subnet") {
		if private(n.ID) {
			all = append(all, n.ID)
		}
	}
	return all
}

// several is the list of subnets, unset when the one it is drawn in says it all.
func several(subnets []diagram.ID) catalog.Value {
	if len(subnets) < 2 {
		return catalog.Value{}
	}
	return list(subnets)
}

func list(of []diagram.ID) catalog.Value {
	names := make([]string, len(of))
	for i, id := range of {
		names[i] = string(id)
	}
	slices.Sort(names)
	return catalog.ListOf(names...)
}

// Subnets is the value of a list of subnets, in the order of files.
func Subnets(of []diagram.ID) catalog.Value { return list(of) }

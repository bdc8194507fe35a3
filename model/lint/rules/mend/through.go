package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// Stop is a new node on the way of an arrow.
type Stop struct {
	Kind   catalog.Kind
	Parent diagram.ID
	Props  catalog.Props
	In, On catalog.EdgeKind // the kinds of the arrows to it and on to the old target
}

// Detour leads an arrow through a new node to its target.
func Detour(p *lint.Pass, e *diagram.Edge, s Stop) command.Command {
	n := &diagram.Node{ID: p.NewID(s.Kind), Kind: s.Kind, Parent: s.Parent, Props: s.Props}
	return command.Sequence{Commands: append([]command.Command{room.Add{Node: n}}, detourSteps(p, e, n.ID, s)...)}
}

// detourSteps lead an arrow to another node, and a new one from there to its old target.
func detourSteps(p *lint.Pass, e *diagram.Edge, via diagram.ID, s Stop) []command.Command {
	return []command.Command{
		command.Reconnect{ID: e.ID, To: via},
		command.SetEdgeKind{ID: e.ID, Kind: s.In},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: s.On, From: via, To: e.To}},
	}
}

// PublicPair are two public subnets of a VPC in different zones, as an
// internet-facing load balancer needs them; none when there are no such two.
func PublicPair(p *lint.Pass, vpc diagram.ID) []diagram.ID {
	all := subnetsOf(p, vpc, facts.Public)
	for i, a := range all {
		for _, b := range all[i:] {
			if p.Facts.SameZone(a, b) == facts.No {
				return []diagram.ID{a, b}
			}
		}
	}
	return nil
}

// LoadBalancer leads an arrow from the internet through an internet-facing
// Application Load Balancer in front of its target; false where the VPC has no
// gateway, or no public subnets in two zones.
func LoadBalancer(p *lint.Pass, e *diagram.Edge) (command.Command, bool) {
	vpc, _ := p.Facts.VPC(e.To)
	pair := PublicPair(p, vpc)
	if pair == nil || p.Facts.Gateway(vpc) != facts.Yes {
		return nil, false
	}
	return Detour(p, e, Stop{
		Kind: "alb", Parent: pair[0], In: "route", On: "route",
		Props: catalog.Props{"scheme": catalog.StringOf("internet-facing"), "subnets": list(pair)},
	}), true
}

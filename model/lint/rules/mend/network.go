package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// IntoNetwork moves a node that stands in a Region into subnets of a kind: of a
// VPC in the Region, else of a new one with a public and a private subnet in
// each of two zones and an internet gateway. made tells which.
func IntoNetwork(p *lint.Pass, id diagram.ID, kind facts.SubnetKind) (fix command.Command, made bool) {
	region := ancestor(p, id, "region")
	if region == nil {
		return nil, false
	}
	subnets, steps := subnetsIn(p, region.ID, id, kind), []command.Command(nil)
	if made = len(subnets) == 0; made {
		n := network{ids: newIDs(p), region: region, instead: id}
		n.build()
		subnets, steps = n.subnets[kind], n.steps
	}
	steps = append(steps, room.MoveInto{ID: id, Parent: subnets[0]})
	if node, _ := p.Diagram.Node(id); takesSubnets(p, node) {
		steps = append(steps, command.SetProperty{ID: id, Key: "subnets", Value: several(subnets)})
	}
	return command.Sequence{Commands: steps}, made
}

// subnetsIn are the subnets of a kind in the first VPC of a Region that has any,
// without those inside the node that wants one.
func subnetsIn(p *lint.Pass, region, but diagram.ID, kind facts.SubnetKind) []diagram.ID {
	var all []diagram.ID
	var home diagram.ID
	for _, s := range p.Facts.OfKind("subnet") {
		vpc, ok := p.Facts.VPC(s.ID)
		if !ok || p.Facts.SubnetKind(s.ID) != kind || !p.Diagram.Inside(s.ID, region) || p.Diagram.Inside(s.ID, but) {
			continue
		}
		if home == "" {
			home = vpc
		}
		if vpc == home {
			all = append(all, s.ID)
		}
	}
	return all
}

func takesSubnets(p *lint.Pass, n *diagram.Node) bool {
	s, ok := p.Catalog.Service(n.Kind)
	if !ok {
		return false
	}
	_, ok = s.Property("subnets")
	return ok
}

// network is a new VPC in the making.
type network struct {
	ids     *ids
	region  *diagram.Node
	instead diagram.ID // the node whose place in the Region it takes
	steps   []command.Command
	subnets map[facts.SubnetKind][]diagram.ID
}

// build draws a zone with everything in it before the next one, so that no
// frame has to make way for another.
func (n *network) build() {
	n.subnets = map[facts.SubnetKind][]diagram.ID{}
	vpc := n.frame("vpc", n.region.ID, catalog.Props{"cidr": catalog.StringOf("10.0.0.0/16")})
	for _, letter := range []string{"a", "b"} {
		zone := n.frame("az", vpc, zoneProps(n.region, letter))
		public := n.frame("subnet", zone, catalog.Props{"kind": catalog.StringOf("public")})
		private := n.frame("subnet", zone, catalog.Props{"kind": catalog.StringOf("private")})
		n.subnets[facts.Public] = append(n.subnets[facts.Public], public)
		n.subnets[facts.Private] = append(n.subnets[facts.Private], private)
	}
	n.steps = append(n.steps, room.Dock{
		Node: &diagram.Node{ID: n.ids.next("internet-gateway"), Kind: "internet-gateway", Parent: vpc},
		Side: room.Left,
	})
}

func (n *network) frame(kind catalog.Kind, in diagram.ID, props catalog.Props) diagram.ID {
	id := n.ids.next(kind)
	n.steps = append(n.steps, room.AddFrame{
		Node:    &diagram.Node{ID: id, Kind: kind, Parent: in, Props: props},
		Instead: n.instead,
	})
	return id
}

// zoneProps names a zone after its Region, where that is known.
func zoneProps(region *diagram.Node, letter string) catalog.Props {
	code, ok := catalog.Enum("code").In(region.Props)
	if !ok {
		return nil
	}
	return catalog.Props{"az": catalog.StringOf(code + letter)}
}

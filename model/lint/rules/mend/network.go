package mend

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// IntoNetwork moves a node that stands in a Region into subnets of a kind: of
// the VPC of what it is wired to, where they are drawn when they are missing,
// else of another VPC in the Region, else of a new one with a public and a
// private subnet in each of two zones and an internet gateway. made tells
// whether there is a new VPC.
func IntoNetwork(p *lint.Pass, id diagram.ID, kind facts.SubnetKind) (fix command.Command, made bool) {
	region := ancestor(p, id, "region")
	if region == nil {
		return nil, false
	}
	subnets, steps := subnetsIn(p, region, id, kind)
	if made = len(subnets) == 0; made {
		n := network{p: p, region: region, instead: id}
		n.build()
		subnets, steps = n.subnets[kind], n.steps
	}
	steps = append(steps, room.MoveInto{ID: id, Parent: subnets[0]})
	if node, _ := p.Diagram.Node(id); takesSubnets(p, node) {
		steps = append(steps, command.SetProperty{ID: id, Key: "subnets", Value: several(subnets)})
	}
	return command.Sequence{Commands: steps}, made
}

// subnetsIn are subnets of a kind in a Region for a node, and the steps that
// draw them where its neighbours have none in their VPC.
func subnetsIn(p *lint.Pass, region *diagram.Node, id diagram.ID, kind facts.SubnetKind) ([]diagram.ID, []command.Command) {
	near := vpcsOfNeighbours(p, region.ID, id)
	for _, vpc := range near {
		if all := subnetsLike(p, vpc, id, kind); len(all) > 0 {
			return all, nil
		}
	}
	if len(near) > 0 {
		return newSubnets(p, region, near[0], id, kind)
	}
	for _, vpc := range p.Facts.OfKind("vpc") {
		if !p.Diagram.Inside(vpc.ID, region.ID) || p.Diagram.Inside(vpc.ID, id) {
			continue
		}
		if all := subnetsLike(p, vpc.ID, id, kind); len(all) > 0 {
			return all, nil
		}
	}
	return nil, nil
}

// vpcsOfNeighbours are the drawn VPCs in a Region that the other ends of a
// node's arrows are in: that of a proxy first, which cannot be in another VPC
// than its database, then those of most arrows.
func vpcsOfNeighbours(p *lint.Pass, region, id diagram.ID) []diagram.ID {
	var all []diagram.ID
	arrows, tied := map[diagram.ID]int{}, map[diagram.ID]int{}
	for e := range p.Diagram.EdgesAt(id) {
		other := e.To
		if other == id {
			other = e.From
		}
		vpc, _ := p.Facts.VPC(other)
		if !p.Diagram.Inside(vpc, region) || p.Diagram.Inside(vpc, id) {
			continue
		}
		if n, _ := p.Diagram.Node(other); n.Kind == "rds-proxy" {
			tied[vpc] = 1
		}
		if arrows[vpc]++; arrows[vpc] == 1 {
			all = append(all, vpc)
		}
	}
	slices.SortStableFunc(all, func(a, b diagram.ID) int {
		return cmp.Or(tied[b]-tied[a], arrows[b]-arrows[a], cmp.Compare(a, b))
	})
	return all
}

// subnetsLike are the subnets of a kind in a VPC, without those inside the node
// that wants one. Isolated subnets are as good as private ones for what is only called.
func subnetsLike(p *lint.Pass, vpc, but diagram.ID, kind facts.SubnetKind) []diagram.ID {
	kinds := []facts.SubnetKind{kind}
	if kind == facts.Private {
		kinds = append(kinds, facts.Isolated)
	}
	for _, k := range kinds {
		all := slices.DeleteFunc(subnetsOf(p, vpc, k), func(s diagram.ID) bool { return p.Diagram.Inside(s, but) })
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// newSubnets draws a subnet of a kind beside another one in each of two zones of
// a VPC, and the internet gateway that public ones need. Where no subnet is in a
// known zone they stand in zones of their own.
func newSubnets(p *lint.Pass, region *diagram.Node, vpc, but diagram.ID, kind facts.SubnetKind) (all []diagram.ID, steps []command.Command) {
	seen := map[string]bool{}
	for _, beside := range p.Facts.OfKindIn(vpc, "subnet") {
		zone := zoneOf(p, beside.ID)
		if zone == "" || seen[zone] || len(all) == 2 || p.Diagram.Inside(beside.ID, but) {
			continue
		}
		seen[zone] = true
		subnet := subnetBeside(p, beside, kind)
		all = append(all, subnet.ID)
		steps = append(steps, room.AddFrame{Node: subnet, Near: beside.ID})
	}
	if len(all) == 0 {
		all, steps = newZones(p, region, vpc, kind)
	}
	if kind == facts.Public && p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, Gateway(p, vpc))
	}
	return all, steps
}

// newZones draws two zones in a VPC with a subnet of a kind in each.
func newZones(p *lint.Pass, region *diagram.Node, vpc diagram.ID, kind facts.SubnetKind) (all []diagram.ID, steps []command.Command) {
	for _, letter := range []string{"a", "b"} {
		zone := &diagram.Node{ID: p.NewID("az"), Kind: "az", Parent: vpc, Props: zoneProps(region, letter)}
		subnet := &diagram.Node{ID: p.NewID("subnet"), Kind: "subnet", Parent: zone.ID, Props: subnetProps(kind)}
		all = append(all, subnet.ID)
		steps = append(steps, room.AddFrame{Node: zone}, room.AddFrame{Node: subnet})
	}
	return all, steps
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
	p       *lint.Pass
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
		Node: &diagram.Node{ID: n.p.NewID("internet-gateway"), Kind: "internet-gateway", Parent: vpc},
		Side: room.Left,
	})
}

func (n *network) frame(kind catalog.Kind, in diagram.ID, props catalog.Props) diagram.ID {
	id := n.p.NewID(kind)
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

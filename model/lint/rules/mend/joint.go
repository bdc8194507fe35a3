package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// Peering joins two VPCs by a peering connection; false where AWS would refuse
// it, or may, for their ranges, which a VPC that is not drawn does not tell.
func Peering(p *lint.Pass, v, w diagram.ID) (command.Command, bool) {
	if p.Facts.Overlap(v, w) != facts.No {
		return nil, false
	}
	return joint(p, "vpc-peering", v, w), true
}

// TransitGateway joins two drawn VPCs by a transit gateway: by one that another
// way already leads over, else by a new one. False where they are in different
// Regions.
func TransitGateway(p *lint.Pass, v, w diagram.ID, over []diagram.ID) (command.Command, bool) {
	here, _ := p.Facts.Region(v)
	there, _ := p.Facts.Region(w)
	if here != there {
		return nil, false
	}
	for _, id := range over {
		if n, ok := p.Diagram.Node(id); ok && n.Kind == "transit-gateway" {
			return command.Sequence{Commands: []command.Command{attach(p, v, id), attach(p, w, id)}}, true
		}
	}
	return joint(p, "transit-gateway", v, w), true
}

// joint draws a node that both VPCs are attached to, in their Region where they have one.
func joint(p *lint.Pass, kind catalog.Kind, v, w diagram.ID) command.Command {
	n := &diagram.Node{ID: p.NewID(kind), Kind: kind}
	if r := ancestor(p, v, "region"); r != nil && p.Diagram.Inside(w, r.ID) {
		n.Parent = r.ID
	}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: n}, attach(p, v, n.ID), attach(p, w, n.ID),
	}}
}

func attach(p *lint.Pass, from, to diagram.ID) command.Command {
	return command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: "attach", From: from, To: to}}
}

package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// UserPool lets a user pool authorize the callers of an API: the one that is
// drawn, else a new one in the API's Region.
func UserPool(p *lint.Pass, api diagram.ID) command.Command {
	var steps []command.Command
	var pool diagram.ID
	if drawn := p.Facts.OfKind("cognito-user-pool"); len(drawn) == 1 {
		pool = drawn[0].ID
	} else {
		n := &diagram.Node{ID: p.NewID("cognito-user-pool"), Kind: "cognito-user-pool"}
		pool = n.ID
		steps = append(steps, room.Add{Near: inRegion(p, n, api), Node: n})
	}
	steps = append(steps, connect(p, "auth", pool, api))
	return command.Sequence{Commands: steps}
}

// Certificate gives a load balancer a certificate in its Region, unless it has one.
func Certificate(p *lint.Pass, balancer diagram.ID) command.Command {
	for e := range p.Diagram.EdgesAt(balancer) {
		if e.Kind == "tls" {
			return command.Sequence{}
		}
	}
	n := &diagram.Node{ID: p.NewID("acm-certificate"), Kind: "acm-certificate"}
	return command.Sequence{Commands: []command.Command{
		room.Add{Near: inRegion(p, n, balancer), Node: n},
		connect(p, "tls", n.ID, balancer),
	}}
}

// BehindCloudFront draws a distribution before a target, to which arrows lead
// instead that led to the target.
func BehindCloudFront(p *lint.Pass, target diagram.ID, arrows []*diagram.Edge) command.Command {
	n := &diagram.Node{
		ID: p.NewID("cloudfront"), Kind: "cloudfront",
		Props: catalog.Props{"viewerProtocol": catalog.StringOf("redirect-to-https")},
	}
	if account := ancestor(p, target, "aws-account"); account != nil {
		n.Parent = account.ID
	}
	steps := []command.Command{room.Add{Node: n}, connect(p, "origin", n.ID, target)}
	for _, e := range arrows {
		steps = append(steps, command.Reconnect{ID: e.ID, To: n.ID}, command.SetEdgeKind{ID: e.ID, Kind: "route"})
	}
	return command.Sequence{Commands: steps}
}

func connect(p *lint.Pass, kind catalog.EdgeKind, from, to diagram.ID) command.Command {
	return command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: kind, From: from, To: to}}
}

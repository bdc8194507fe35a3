package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// Bucket adds a bucket in the Region of a node, with an arrow of a kind to it,
// or leaves it at the bucket that the node has such an arrow to. Nil where AWS
// has no such arrow, or where the node is in a VPC and might not reach S3.
func Bucket(p *lint.Pass, id diagram.ID, arrow catalog.EdgeKind) command.Command {
	n, _ := p.Diagram.Node(id)
	if p.Facts.InVPC(id) == facts.Yes || !p.Catalog.Allows(n.Kind, arrow, "s3-bucket") {
		return nil
	}
	for e := range p.Diagram.EdgesAt(id) {
		if to, _ := p.Diagram.Node(e.To); e.Kind == arrow && to.Kind == "s3-bucket" {
			return command.Sequence{}
		}
	}
	bucket := &diagram.Node{ID: p.NewID("s3-bucket"), Kind: "s3-bucket", Parent: regionOf(p, id)}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: bucket},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: arrow, From: id, To: bucket.ID}},
	}}
}

// AccessPoints puts an access point between a bucket and each of its users that
// may use one. Nil where none may.
func AccessPoints(p *lint.Pass, bucket diagram.ID) command.Command {
	var steps []command.Command
	for e := range p.Diagram.EdgesAt(bucket) {
		user, _ := p.Diagram.Node(e.From)
		if !p.Catalog.Allows(user.Kind, e.Kind, "s3-access-point") || !p.Catalog.Allows("s3-access-point", e.Kind, "s3-bucket") {
			continue
		}
		point := &diagram.Node{ID: p.NewID("s3-access-point"), Kind: "s3-access-point", Name: user.Name, Parent: regionOf(p, bucket)}
		steps = append(steps,
			room.Add{Node: point},
			command.Reconnect{ID: e.ID, To: point.ID},
			command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: e.Kind, From: point.ID, To: bucket}},
		)
	}
	if steps == nil {
		return nil
	}
	return command.Sequence{Commands: steps}
}

// regionOf is the frame of the Region around a node, where what is regional
// belongs; empty is the canvas.
func regionOf(p *lint.Pass, id diagram.ID) diagram.ID {
	if region := ancestor(p, id, "region"); region != nil {
		return region.ID
	}
	return ""
}

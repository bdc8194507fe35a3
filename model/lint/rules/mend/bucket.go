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

// Bucket adds a bucket in the Region of a node, with an arrow of a kind to it.
// Nil where AWS has no such arrow, or where the node is in a VPC and might not
// reach S3.
func Bucket(p *lint.Pass, id diagram.ID, arrow catalog.EdgeKind) command.Command {
	n, _ := p.Diagram.Node(id)
	if p.Facts.InVPC(id) == facts.Yes || !connects(p, n.Kind, "s3-bucket", arrow) {
		return nil
	}
	ids := newIDs(p)
	bucket := &diagram.Node{ID: ids.next("s3-bucket"), Kind: "s3-bucket"}
	if region := ancestor(p, id, "region"); region != nil {
		bucket.Parent = region.ID
	}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: bucket},
		command.Connect{Edge: &diagram.Edge{ID: ids.next("edge"), Kind: arrow, From: id, To: bucket.ID}},
	}}
}

// connects reports whether AWS supports an arrow of a kind between two kinds.
func connects(p *lint.Pass, from, to catalog.Kind, arrow catalog.EdgeKind) bool {
	return slices.ContainsFunc(p.Catalog.Between(from, to), func(c catalog.Connection) bool {
		return slices.Contains(c.Kinds, arrow)
	})
}

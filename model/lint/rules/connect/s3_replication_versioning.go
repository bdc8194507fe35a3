package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// S3ReplicationVersioning reports replication between buckets that do not both
// keep versions, and of a bucket into itself.
var S3ReplicationVersioning = lint.Rule{ID: "S3-REPLICATION-VERSIONING", Check: lint.Nodes(s3ReplicationVersioning, "s3-bucket")}

var versioning = catalog.Enum("versioning")

func s3ReplicationVersioning(p *lint.Pass, bucket *diagram.Node) {
	for e := range p.Diagram.EdgesAt(bucket.ID) {
		to, _ := p.Diagram.Node(e.To)
		if e.Kind == "replicate" && e.From == bucket.ID && to.Kind == "s3-bucket" {
			checkReplication(p, e, bucket, to)
		}
	}
}

func checkReplication(p *lint.Pass, e *diagram.Edge, from, to *diagram.Node) {
	if from.ID == to.ID {
		p.Report(lint.Report{
			Message:  "self",
			Args:     lint.Args{"src": p.Name(from.ID)},
			Subjects: []diagram.ID{e.ID, from.ID},
		})
		return
	}
	var without []diagram.ID
	var steps []command.Command
	for _, bucket := range []*diagram.Node{from, to} {
		if decided(bucket, versioning.Name()) && p.Facts.Is(bucket, versioning, "enabled") == facts.No {
			without = append(without, bucket.ID)
			steps = append(steps, command.SetProperty{
				ID: bucket.ID, Key: versioning.Name(), Value: catalog.StringOf("enabled"),
			})
		}
	}
	if len(without) == 0 {
		return
	}
	p.Report(lint.Report{
		Args: lint.Args{
			"src": p.Name(from.ID), "dst": p.Name(to.ID), "without": p.Names(without...),
		},
		Subjects: []diagram.ID{e.ID, from.ID, to.ID},
		Fixes:    []lint.FixReport{{Title: "enable", Command: command.Sequence{Commands: steps}}},
	})
}

package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

var retentionHours = catalog.Int("retentionHours")

// ThroughKinesis puts a Kinesis stream that keeps records for some hours between
// the two ends of an arrow. Nil where AWS has no such arrows, or a stream cannot
// keep them so long.
func ThroughKinesis(p *lint.Pass, e *diagram.Edge, hours int) command.Command {
	const kind = "kinesis-stream"
	from, to := p.Facts.Ends(e)
	if !p.Catalog.Allows(from.Kind, "publish", kind) || !p.Catalog.Allows(kind, e.Kind, to.Kind) {
		return nil
	}
	s, _ := p.Catalog.Service(kind)
	keeps, _ := s.Property(retentionHours.Name())
	if float64(hours) > *keeps.Max {
		return nil
	}
	stream := &diagram.Node{ID: p.NewID(kind), Kind: kind, Parent: regionOf(p, from.ID), Props: catalog.Props{
		retentionHours.Name(): catalog.NumberOf(max(float64(hours), *keeps.Min)),
	}}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: stream},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: "publish", From: from.ID, To: stream.ID}},
		command.Reconnect{ID: e.ID, From: stream.ID},
	}}
}

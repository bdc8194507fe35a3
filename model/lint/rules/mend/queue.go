package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// DeadLetters adds a queue in the Region of a node, a FIFO queue or a standard
// one, with an arrow of a kind to it. Nil where AWS has no such arrow.
func DeadLetters(p *lint.Pass, id diagram.ID, arrow catalog.EdgeKind, fifo bool) command.Command {
	n, _ := p.Diagram.Node(id)
	if !p.Catalog.Allows(n.Kind, arrow, "sqs-queue") {
		return nil
	}
	queue := &diagram.Node{ID: p.NewID("sqs-queue"), Kind: "sqs-queue", Parent: regionOf(p, id)}
	if n.Name != "" {
		queue.Name = n.Name + "-failed"
	}
	if fifo {
		queue.Props = catalog.Props{"fifo": catalog.BoolOf(true)}
	}
	return command.Sequence{Commands: []command.Command{
		room.Add{Node: queue},
		command.Connect{Edge: &diagram.Edge{ID: p.NewID("edge"), Kind: arrow, From: id, To: queue.ID}},
	}}
}

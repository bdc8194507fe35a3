package region

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// moveOrCopy is the fix that brings one end of an arrow to a Region: by moving
// it when the arrow is its only one, and otherwise by adding a second one there
// that takes its place at the arrow.
func moveOrCopy(p *lint.Pass, use *diagram.Edge, end diagram.ID, code string) lint.FixReport {
	uses := 0
	for range p.Diagram.EdgesAt(end) {
		uses++
	}
	if uses == 1 {
		return lint.FixReport{Title: "move", Command: mend.ToRegion(p, end, code)}
	}
	id, add := mend.CopyToRegion(p, end, code)
	return lint.FixReport{Title: "add", Command: command.Sequence{Commands: []command.Command{add, reconnect(use, end, id)}}}
}

// reconnect moves an arrow from one node to another.
func reconnect(e *diagram.Edge, old, now diagram.ID) command.Command {
	if e.From == old {
		return command.Reconnect{ID: e.ID, From: now}
	}
	return command.Reconnect{ID: e.ID, To: now}
}

// regions are the codes of the two ends of an arrow, which are known.
func regions(p *lint.Pass, e *diagram.Edge) (from, to string) {
	from, _ = p.Facts.Region(e.From)
	to, _ = p.Facts.Region(e.To)
	return from, to
}

var replicas = catalog.List("replicas")

// replicatedTo tells whether a table says that it has a replica in a Region. A
// caller there uses the replica, even where only one table is drawn.
func replicatedTo(n *diagram.Node, code string) bool {
	codes, _ := replicas.In(n.Props)
	return n.Kind == "dynamodb-table" && slices.Contains(codes, code)
}

package resilience

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

var (
	nonCritical = catalog.Bool("nonCritical")
	existing    = catalog.Bool("existing")
)

// spared reports whether a node need not stand failures: the system does without
// it for a while, or it is not part of the design.
func spared(p *lint.Pass, n *diagram.Node) bool {
	return p.Facts.Truth(n, nonCritical).Or(p.Facts.Truth(n, existing)) == facts.Yes
}

// fix is a list of one fix, empty without a command.
func fix(title string, c command.Command, args lint.Args) []lint.FixReport {
	if c == nil {
		return nil
	}
	return []lint.FixReport{{Title: title, Args: args, Command: c}}
}

func set(n *diagram.Node, key string, value catalog.Value) command.Command {
	return command.SetProperty{ID: n.ID, Key: key, Value: value}
}

package connect

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaSnapStart reports settings of functions that SnapStart does not go with.
var LambdaSnapStart = lint.Rule{ID: "LAMBDA-SNAPSTART", Check: lint.Nodes(lambdaSnapStart, "lambda")}

var (
	snapStart   = catalog.Bool("snapStart")
	provisioned = catalog.Int("provisionedConcurrency")
	ephemeral   = catalog.Int("ephemeralMb")
)

// snapEphemeralMb is the largest /tmp that a snapshot holds, from "Improving
// startup performance with Lambda SnapStart".
const snapEphemeralMb = 512

func lambdaSnapStart(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Truth(function, snapStart) != facts.Yes {
		return
	}
	if in, ok := runtime.In(function.Props); ok && !facts.Snaps(in) {
		reportSnap(p, function, "runtime", runtime.Name(), lint.Same(in), nil)
	}
	if n, _ := provisioned.In(function.Props); n > 0 {
		reportSnap(p, function, "provisioned", provisioned.Name(), catalog.Text{}, without(function, provisioned.Name()))
	}
	if mb, _ := ephemeral.In(function.Props); mb > snapEphemeralMb {
		reportSnap(p, function, "ephemeral", ephemeral.Name(), lint.Same(fmt.Sprint(mb)), without(function, ephemeral.Name()))
	}
	if files, ok := mounted(p, function.ID); ok {
		reportSnap(p, function, "mount", "", p.Name(files), nil)
	}
}

func without(function *diagram.Node, key string) command.Command {
	return command.SetProperty{ID: function.ID, Key: key}
}

func mounted(p *lint.Pass, function diagram.ID) (diagram.ID, bool) {
	for e := range p.Diagram.EdgesAt(function) {
		if e.From == function && e.Kind == "mount" {
			return e.To, true
		}
	}
	return "", false
}

// reportSnap offers to drop the other setting, where one can do without it, and
// to do without SnapStart.
func reportSnap(p *lint.Pass, function *diagram.Node, message, key string, value catalog.Text, drop command.Command) {
	var fixes []lint.FixReport
	if drop != nil {
		fixes = append(fixes, lint.FixReport{Title: message, Command: drop})
	}
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"fn": p.Name(function.ID), "value": value},
		Subjects: []diagram.ID{function.ID},
		Property: key,
		Fixes:    append(fixes, lint.FixReport{Title: "off", Command: without(function, snapStart.Name())}),
	})
}

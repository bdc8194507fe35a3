package cost

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaColdStart reports functions that somebody waits for and that may have
// to start first, environments that are ready but too few or too many, and APIs
// that clients poll for news.
var LambdaColdStart = lint.Rule{ID: "LAMBDA-COLD-START", Check: lint.Join(
	lint.Nodes(coldFunction, "lambda"),
	lint.Nodes(realTimeAPI, "apigw-http", "apigw-rest"),
)}

var (
	latencySensitive  = catalog.Bool("latencySensitive")
	latencyBudget     = catalog.Int("latencyBudgetMs")
	provisioned       = catalog.Int("provisionedConcurrency")
	provisionedScales = catalog.Bool("provisionedAutoscaling")
	realTime          = catalog.Bool("realTime")
	snapStart         = catalog.Bool("snapStart")
	packageType       = catalog.Enum("packageType")
	ephemeral         = catalog.Int("ephemeralMb")
	runtime           = catalog.Enum("runtime")
)

const (
	patientMs       = 1000 // within this, most functions start and answer
	snapEphemeralMb = 512  // largest /tmp with SnapStart
)

func coldFunction(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Truth(function, latencySensitive) == facts.Yes && p.Facts.SyncInvoked(function.ID) {
		checkStart(p, function)
	}
	if how, _ := load.In(function.Props); how == "variable" || how == "daily" {
		checkReady(p, function)
	}
}

func realTimeAPI(p *lint.Pass, api *diagram.Node) {
	if p.Facts.Truth(api, realTime) == facts.Yes {
		checkPush(p, api)
	}
}

func checkStart(p *lint.Pass, function *diagram.Node) {
	if ms, _ := latencyBudget.In(function.Props); ms > patientMs || startsReady(p, function) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
		Property: latencySensitive.Name(),
		Fixes:    warmFixes(p, function),
	})
}

// checkReady is about the function, or its alias, whichever keeps a fixed number
// of environments ready for a load that changes.
func checkReady(p *lint.Pass, function *diagram.Node) {
	at := function
	if alias := aliasOf(p, function.ID); alias != nil && ready(p, alias) {
		at = alias
	}
	if !ready(p, at) || p.Facts.Truth(at, provisionedScales) != facts.No {
		return
	}
	count, _ := p.Catalog.Number(at.Kind, at.Props, provisioned)
	p.Report(lint.Report{
		Message:  "fixed",
		Args:     lint.Args{"node": p.Name(at.ID), "value": lint.Same(strconv.Itoa(count))},
		Subjects: []diagram.ID{at.ID},
		Property: provisioned.Name(),
		Fixes: []lint.FixReport{{Title: "scale", Command: command.SetProperty{
			ID: at.ID, Key: provisionedScales.Name(), Value: catalog.BoolOf(true),
		}}},
	})
}

// checkPush is about an API whose functions clients would have to ask again and again.
func checkPush(p *lint.Pass, api *diagram.Node) {
	for e := range p.Diagram.EdgesAt(api.ID) {
		function, _ := p.Diagram.Node(e.To)
		if e.From != api.ID || e.Kind != "invoke" || function.Kind != "lambda" && function.Kind != "lambda-alias" {
			continue
		}
		p.Report(lint.Report{
			Message:  "push",
			Args:     lint.Args{"api": p.Name(api.ID), "fn": p.Name(function.ID)},
			Subjects: []diagram.ID{api.ID, e.ID, function.ID},
			Property: realTime.Name(),
		})
		return
	}
}

// aliasOf is the first alias of a function; nil when none is drawn.
func aliasOf(p *lint.Pass, function diagram.ID) *diagram.Node {
	for e := range p.Diagram.EdgesAt(function) {
		if from, _ := p.Diagram.Node(e.From); from.Kind == "lambda-alias" {
			return from
		}
	}
	return nil
}

// startsReady reports whether environments of a function are ready, or restored
// from a snapshot. A version that is drawn may have its own.
func startsReady(p *lint.Pass, function *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(function.ID) {
		if from, _ := p.Diagram.Node(e.From); from.Kind == "lambda-version" || from.Kind == "lambda-alias" && ready(p, from) {
			return true
		}
	}
	return ready(p, function) ||
		p.Facts.Truth(function, snapStart) != facts.No ||
		p.Facts.Is(function, computeType, "managed-instances") != facts.No
}

// ready reports whether a function or an alias has provisioned concurrency.
func ready(p *lint.Pass, n *diagram.Node) bool {
	count, _ := p.Catalog.Number(n.Kind, n.Props, provisioned)
	return count > 0
}

// warmFixes are SnapStart, where the function can have it, and an alias with
// provisioned concurrency.
func warmFixes(p *lint.Pass, function *diagram.Node) []lint.FixReport {
	var fixes []lint.FixReport
	alias := aliasOf(p, function.ID)
	snap := command.SetProperty{ID: function.ID, Key: snapStart.Name(), Value: catalog.BoolOf(true)}
	one := catalog.NumberOf(1)
	if alias != nil {
		if canSnap(p, function) {
			fixes = append(fixes, lint.FixReport{Title: "snapStart", Command: snap})
		}
		return append(fixes, lint.FixReport{Title: "provisioned", Command: command.SetProperty{
			ID: alias.ID, Key: provisioned.Name(), Value: one,
		}})
	}
	if behind := mend.BehindAlias(p, function.ID, nil); behind != nil && canSnap(p, function) {
		fixes = append(fixes, lint.FixReport{Title: "snapStart", Command: command.Sequence{
			Commands: []command.Command{behind, snap},
		}})
	}
	if behind := mend.BehindAlias(p, function.ID, catalog.Props{provisioned.Name(): one}); behind != nil {
		fixes = append(fixes, lint.FixReport{Title: "provisioned", Command: behind})
	}
	return fixes
}

func canSnap(p *lint.Pass, function *diagram.Node) bool {
	in, _ := runtime.In(function.Props)
	mb, _ := ephemeral.In(function.Props)
	for e := range p.Diagram.EdgesAt(function.ID) {
		if e.From == function.ID && e.Kind == "mount" {
			return false
		}
	}
	return facts.Snaps(in) && mb <= snapEphemeralMb && p.Facts.Is(function, packageType, "Zip") == facts.Yes
}

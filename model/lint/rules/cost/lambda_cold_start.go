package cost

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaColdStart reports functions that somebody waits for and that may have
// to start first.
var LambdaColdStart = lint.Rule{ID: "LAMBDA-COLD-START", Check: lambdaColdStart}

var (
	latencySensitive = catalog.Bool("latencySensitive")
	latencyBudget    = catalog.Int("latencyBudgetMs")
	provisioned      = catalog.Int("provisionedConcurrency")
	snapStart        = catalog.Bool("snapStart")
	packageType      = catalog.Enum("packageType")
	ephemeral        = catalog.Int("ephemeralMb")
	runtime          = catalog.Enum("runtime")
)

const (
	patientMs       = 1000 // within this, most functions start and answer
	snapEphemeralMb = 512  // largest /tmp with SnapStart
)

func lambdaColdStart(p *lint.Pass) {
	for _, function := range p.Facts.OfKind("lambda") {
		if p.Facts.Truth(function, latencySensitive) != facts.Yes || !p.Facts.SyncInvoked(function.ID) {
			continue
		}
		if ms, set := latencyBudget.In(function.Props); set && ms > patientMs {
			continue
		}
		if startsReady(p, function) {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"fn": p.Name(function.ID)},
			Subjects: []diagram.ID{function.ID},
			Property: latencySensitive.Name(),
			Fixes:    warmFixes(p, function),
		})
	}
}

// aliasOf is the first alias of a function; nil when none is drawn.
func aliasOf(p *lint.Pass, function diagram.ID) *diagram.Node {
	for e := range p.Diagram.EdgesAt(function) {
		if from, _ := p.Diagram.Node(e.From); e.To == function && from.Kind == "lambda-alias" {
			return from
		}
	}
	return nil
}

// startsReady reports whether environments of a function are ready, or restored
// from a snapshot. A version that is drawn may have its own.
func startsReady(p *lint.Pass, function *diagram.Node) bool {
	ready := func(n *diagram.Node) bool {
		count, _ := p.Catalog.Number(n.Kind, n.Props, provisioned)
		return count > 0
	}
	for e := range p.Diagram.EdgesAt(function.ID) {
		if from, _ := p.Diagram.Node(e.From); from.Kind == "lambda-version" || from.Kind == "lambda-alias" && ready(from) {
			return true
		}
	}
	return ready(function) ||
		p.Facts.Truth(function, snapStart) != facts.No ||
		p.Facts.Is(function, computeType, "managed-instances") != facts.No
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

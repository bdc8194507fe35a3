package connect

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// LambdaAliasToAlias reports aliases of functions that point to another alias,
// to more than two versions, or in a split to the unpublished code.
var LambdaAliasToAlias = lint.Rule{ID: "LAMBDA-ALIAS-TO-ALIAS", Cause: lint.Link, Check: lint.Nodes(lambdaAliasToAlias, "lambda-alias")}

// aliasVersions is the number of versions between which an alias splits calls,
// from "Implement Lambda canary deployments using a weighted alias".
const aliasVersions = 2

// latest is the name of the unpublished code of a function.
const latest = "$LATEST"

var routing = catalog.List("routing")

func lambdaAliasToAlias(p *lint.Pass, alias *diagram.Node) {
	versions := 0
	for e := range p.Diagram.EdgesAt(alias.ID) {
		switch to, _ := p.Diagram.Node(e.To); {
		case e.From != alias.ID:
		case to.Kind == "lambda-alias":
			reportAlias(p, e)
		case to.Kind == "lambda-version":
			versions++
		}
	}
	checkSplit(p, alias, versions)
}

func reportAlias(p *lint.Pass, e *diagram.Edge) {
	p.Report(lint.Report{
		Message:  "alias",
		Args:     lint.Args{"alias": p.Name(e.From), "other": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes:    behindAlias(p, e),
	})
}

// behindAlias points the arrow to what the other alias points to.
func behindAlias(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	var behind []*diagram.Edge
	for next := range p.Diagram.EdgesAt(e.To) {
		to, _ := p.Diagram.Node(next.To)
		if next.From == e.To && (to.Kind == "lambda-version" || to.Kind == "lambda") {
			behind = append(behind, next)
		}
	}
	if len(behind) != 1 {
		return nil
	}
	return []lint.FixReport{{
		Title: "retarget",
		Args:  lint.Args{"version": p.Name(behind[0].To)},
		Command: command.Sequence{Commands: []command.Command{
			command.Reconnect{ID: e.ID, To: behind[0].To},
			command.SetEdgeKind{ID: e.ID, Kind: "invoke"},
		}},
	}}
}

func checkSplit(p *lint.Pass, alias *diagram.Node, versions int) {
	split, _ := routing.In(alias.Props)
	unpublished := func(item string) bool { return strings.HasPrefix(item, latest) }
	switch {
	case versions > aliasVersions || len(split) > aliasVersions:
		reportSplit(p, alias, "many", nil)
	case len(split) > 1 && slices.ContainsFunc(split, unpublished):
		published := slices.DeleteFunc(slices.Clone(split), unpublished)
		reportSplit(p, alias, "latest", []lint.FixReport{{Title: "published", Command: command.SetProperty{
			ID: alias.ID, Key: routing.Name(), Value: catalog.ListOf(published...),
		}}})
	}
}

func reportSplit(p *lint.Pass, alias *diagram.Node, message string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"alias": p.Name(alias.ID)},
		Subjects: []diagram.ID{alias.ID},
		Property: routing.Name(),
		Fixes:    fixes,
	})
}

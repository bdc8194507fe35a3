package operations

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DeployAlias reports functions that are deployed step by step, or called in
// production, without an alias that could shift and take back the traffic.
var DeployAlias = lint.Rule{ID: "DEPLOY-ALIAS", Check: lint.Nodes(deployAlias, "lambda")}

var (
	strategy = catalog.Enum("strategy")
	dev      = catalog.Bool("dev")
)

func deployAlias(p *lint.Pass, function *diagram.Node) {
	var arrows []*diagram.Edge
	for e := range p.Diagram.EdgesAt(function.ID) {
		if e.To == function.ID && (shiftsTraffic(p, e) || inProduction(p, function) && calls(p, e)) {
			arrows = append(arrows, e)
		}
	}
	if len(arrows) == 0 {
		return
	}
	report := lint.Report{
		Args:     lint.Args{"lambda": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
	}
	for _, e := range arrows {
		report.Subjects = append(report.Subjects, e.ID)
	}
	report.Fixes = []lint.FixReport{{Title: "alias", Command: mend.Alias(p, function.ID, arrows, nil)}}
	p.Report(report)
}

// inProduction reports whether the drawing says that a function is not for
// development.
func inProduction(p *lint.Pass, function *diagram.Node) bool {
	return p.Facts.Truth(function, dev) == facts.No
}

// shiftsTraffic reports whether an arrow deploys in steps.
func shiftsTraffic(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	how, _ := strategy.In(from.Props)
	return e.Kind == "deploy" && from.Kind == "codedeploy" && (strings.HasPrefix(how, "Canary") || strings.HasPrefix(how, "Linear"))
}

// calls reports whether an arrow invokes a function and could invoke an alias.
func calls(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	t, known := p.Catalog.Edge(e.Kind)
	return known && (t.Trigger || e.Kind == "invoke" || e.Kind == "route") && p.Catalog.Allows(from.Kind, e.Kind, "lambda-alias")
}

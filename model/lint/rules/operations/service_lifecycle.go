package operations

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ServiceLifecycle reports what AWS has closed to new users or deprecated; which
// that is stands in the catalogue.
var ServiceLifecycle = lint.Rule{ID: "SERVICE-LIFECYCLE", Check: lint.Nodes(serviceLifecycle)}

var existing = catalog.Bool("existing")

func serviceLifecycle(p *lint.Pass, n *diagram.Node) {
	closed, ok := p.Catalog.Closed(n.Kind, n.Props)
	if !ok || p.Facts.Truth(n, existing) == facts.Yes {
		return
	}
	report := lint.Report{
		Args: lint.Args{
			"node": p.Name(n.ID), "replacement": closed.Use, "since": lint.Same(closed.Since),
			"value": lint.Same(n.Props[closed.Key].String()),
		},
		Subjects: []diagram.ID{n.ID},
		Property: closed.Key,
	}
	if closed.Key != "" {
		report.Message = "value"
	}
	if closed.To != "" {
		report.Fixes = []lint.FixReport{{
			Title: "replace", Args: lint.Args{"replacement": closed.Use},
			Command: command.SetProperty{ID: n.ID, Key: closed.Key, Value: catalog.StringOf(closed.To)},
		}}
	}
	p.Report(report)
}

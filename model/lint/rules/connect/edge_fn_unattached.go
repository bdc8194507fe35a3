package connect

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EdgeFnUnattached reports functions for the edge that no distribution runs.
var EdgeFnUnattached = lint.Rule{ID: "EDGE-FN-UNATTACHED", Check: lint.Nodes(edgeFnUnattached, "cloudfront-function", "lambda-edge")}

var existing = catalog.Bool("existing")

func edgeFnUnattached(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Truth(function, existing) == facts.Yes || arrows(p, function.ID, "associate") > 0 {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
		Fixes:    toDistribution(p, function.ID),
	})
}

// toDistribution attaches a function to the only distribution, where no other
// function can be in its way.
func toDistribution(p *lint.Pass, function diagram.ID) []lint.FixReport {
	distributions := p.Facts.OfKind("cloudfront")
	if len(distributions) != 1 || arrows(p, distributions[0].ID, "associate") > 0 {
		return nil
	}
	return []lint.FixReport{{
		Title:   "attach",
		Args:    lint.Args{"distribution": p.Name(distributions[0].ID)},
		Command: mend.Arrow(p, distributions[0].ID, "associate", function),
	}}
}

package region

import (
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// home is the Region in which AWS takes everything for its edge locations from.
const home = "us-east-1"

// LambdaEdgeRegion reports functions for CloudFront's edge that are in another
// Region than us-east-1.
var LambdaEdgeRegion = lint.Rule{ID: "LAMBDA-EDGE-REGION", Check: lint.Nodes(lambdaEdgeRegion)}

func lambdaEdgeRegion(p *lint.Pass, function *diagram.Node) {
	if !p.Facts.RunsAtEdge(function) {
		return
	}
	if code, known := p.Facts.Region(function.ID); known && code != home {
		p.Report(lint.Report{
			Args:     lint.Args{"fn": p.Name(function.ID), "region": lint.Same(code)},
			Subjects: []diagram.ID{function.ID},
			Fixes:    []lint.FixReport{{Title: "move", Command: mend.ToRegion(p, function.ID, home)}},
		})
	}
}

package connect

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaVersionRequired reports functions with provisioned concurrency or
// SnapStart whose callers use the unpublished code.
var LambdaVersionRequired = lint.Rule{ID: "LAMBDA-VERSION-REQUIRED", Check: lint.Nodes(lambdaVersionRequired, "lambda")}

var provisionedTarget = catalog.Enum("provisionedTarget")

func lambdaVersionRequired(p *lint.Pass, function *diagram.Node) {
	if p.Facts.RunsAtEdge(function) {
		return
	}
	caller, ok := unpublishedCaller(p, function.ID)
	if !ok {
		return
	}
	_, told := provisionedTarget.In(function.Props)
	if n, _ := provisioned.In(function.Props); n > 0 && !told {
		reportUnpublished(p, function, caller, "provisioned", provisioned.Name(), lint.Off)
	}
	if p.Facts.Truth(function, snapStart) == facts.Yes {
		reportUnpublished(p, function, caller, "snapStart", snapStart.Name(), lint.Warning)
	}
}

// unpublishedCaller is the first arrow that makes a function run; none where a
// version or an alias of the function is drawn.
func unpublishedCaller(p *lint.Pass, function diagram.ID) (caller *diagram.Edge, found bool) {
	for e := range p.Diagram.EdgesAt(function) {
		for _, end := range []diagram.ID{e.From, e.To} {
			if n, _ := p.Diagram.Node(end); n.Kind == "lambda-alias" || n.Kind == "lambda-version" {
				return nil, false
			}
		}
		if caller == nil && e.To == function && p.Facts.Invokes(e) {
			caller = e
		}
	}
	return caller, caller != nil
}

func reportUnpublished(p *lint.Pass, function *diagram.Node, caller *diagram.Edge, message, key string, severity lint.Severity) {
	var fixes []lint.FixReport
	if alias := mend.BehindAlias(p, function.ID, nil); alias != nil {
		fixes = []lint.FixReport{{Title: "alias", Command: alias}}
	}
	p.Report(lint.Report{
		Message:  message,
		Severity: severity,
		Args:     lint.Args{"fn": p.Name(function.ID), "caller": p.Name(caller.From)},
		Subjects: []diagram.ID{function.ID, caller.ID},
		Property: key,
		Fixes:    fixes,
	})
}

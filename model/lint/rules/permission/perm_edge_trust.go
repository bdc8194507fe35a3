package permission

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// EdgeTrust reports functions at CloudFront's edge whose role does not trust
// both services that run them.
var EdgeTrust = lint.Rule{ID: "PERM-EDGE-TRUST", Check: lint.Nodes(edgeTrust, "lambda-edge", "lambda")}

var trust = catalog.List("trust")

// edgeServices run a function at the edge.
var edgeServices = []string{"lambda.amazonaws.com", "edgelambda.amazonaws.com"}

func edgeTrust(p *lint.Pass, function *diagram.Node) {
	if !p.Facts.RunsAtEdge(function) {
		return
	}
	role := p.Facts.Role(function)
	if role.State != facts.DrawnRole {
		return
	}
	own, _ := p.Diagram.Node(role.IDs[0])
	trusted, ok := trust.In(own.Props)
	if !ok || trustsAll(trusted) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(function.ID), "role": p.Name(own.ID)},
		Subjects: []diagram.ID{function.ID, own.ID},
		Fixes: []lint.FixReport{{
			Title: "trust", Args: lint.Args{"role": p.Name(own.ID)},
			Command: command.SetProperty{ID: own.ID, Key: trust.Name(), Value: catalog.ListOf(withEdge(trusted)...)},
		}},
	})
}

func trustsAll(trusted []string) bool {
	return !slices.ContainsFunc(edgeServices, func(s string) bool { return !slices.Contains(trusted, s) })
}

// withEdge is the list with what is missing behind it.
func withEdge(trusted []string) []string {
	list := slices.Clone(trusted)
	for _, s := range edgeServices {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

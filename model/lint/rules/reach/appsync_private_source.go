package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// AppSyncPrivateSource reports data sources of AppSync that answer only inside a
// VPC, which AppSync cannot enter.
var AppSyncPrivateSource = lint.Rule{ID: "APPSYNC-PRIVATE-SOURCE", Cause: lint.Link, Check: lint.Nodes(appsyncPrivateSource, "appsync")}

var httpEndpoint = catalog.Bool("httpEndpoint")

func appsyncPrivateSource(p *lint.Pass, api *diagram.Node) {
	for source := range p.Diagram.EdgesAt(api.ID) {
		if source.From != api.ID || !isNetwork(p, source) {
			continue
		}
		to, _ := p.Diagram.Node(source.To)
		switch {
		case to.Kind == "aurora-cluster":
			if p.Facts.Truth(to, httpEndpoint) == facts.No {
				reportSource(p, "dataAPI", source, switchOn(to.ID))
			}
		case p.Facts.Private(to.ID) == facts.Yes:
			reportSource(p, "private", source)
		}
	}
}

// switchOn is the fix that switches on the Data API of a cluster.
func switchOn(cluster diagram.ID) lint.FixReport {
	set := command.SetProperty{ID: cluster, Key: httpEndpoint.Name(), Value: catalog.BoolOf(true)}
	return lint.FixReport{Title: "dataAPI", Command: set}
}

func reportSource(p *lint.Pass, message string, source *diagram.Edge, fixes ...lint.FixReport) {
	if fix, ok := mend.Resolver(p, source); ok {
		fixes = append(fixes, lint.FixReport{Title: "resolver", Command: fix})
	}
	p.Report(lint.Report{
		Message:   message,
		Args:      lint.Args{"api": p.Name(source.From), "source": p.Name(source.To)},
		Subjects:  []diagram.ID{source.ID, source.From, source.To},
		BlockedBy: p.Facts.BlockedBy(source),
		Fixes:     fixes,
	})
}

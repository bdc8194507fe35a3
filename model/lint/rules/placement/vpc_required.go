package placement

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// VPCRequired reports what exists only in the subnets of a VPC and stands in a
// Region outside of every VPC.
var VPCRequired = lint.Rule{ID: "PLACE-VPC-REQUIRED", Cause: lint.Place, Check: lint.Nodes(vpcRequired)}

var (
	launchType   = catalog.Enum("launchType")
	networkMode  = catalog.Enum("networkMode")
	scheme       = catalog.Enum("scheme")
	connectivity = catalog.Enum("connectivity")
)

func vpcRequired(p *lint.Pass, n *diagram.Node) {
	if p.Facts.InVPC(n.ID) != facts.No || !needsVPC(p, n) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Fixes:    networkFix(p, n),
	})
}

// needsVPC tells whether a node cannot be without a VPC: by its kind, except
// that containers need one of their own only in the awsvpc network mode.
func needsVPC(p *lint.Pass, n *diagram.Node) bool {
	switch n.Kind {
	case "ecs-service":
		return p.Facts.Is(n, launchType, "fargate").Or(p.Facts.Is(n, networkMode, "awsvpc")) == facts.Yes
	case "nat-gateway":
		return true
	}
	return p.Facts.Network(n) == catalog.Required
}

func networkFix(p *lint.Pass, n *diagram.Node) []lint.FixReport {
	kind := facts.Private
	if p.Facts.Is(n, scheme, "internet-facing").Or(p.Facts.Is(n, connectivity, "public")) == facts.Yes {
		kind = facts.Public
	}
	fix, made := mend.IntoNetwork(p, n.ID, kind)
	switch {
	case fix == nil:
		return nil
	case made:
		return []lint.FixReport{{Title: "create", Command: fix}}
	}
	return []lint.FixReport{{Title: "move", Command: fix}}
}

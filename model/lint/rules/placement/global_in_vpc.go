package placement

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// GlobalInVPC reports global services that are drawn inside a VPC and, as
// advice, those inside a Region.
var GlobalInVPC = lint.Rule{ID: "PLACE-GLOBAL-IN-VPC", Cause: lint.Place, Check: lint.Nodes(globalInVPC)}

var wafScope = catalog.Enum("scope")

// networkFrames are the containers that are, or are in, a VPC.
var networkFrames = []catalog.Kind{"vpc", "az", "subnet", "security-group"}

func globalInVPC(p *lint.Pass, n *diagram.Node) {
	firewall := n.Kind == "waf-web-acl" && p.Facts.Is(n, wafScope, "CLOUDFRONT") == facts.Yes
	if p.Facts.Network(n) != catalog.Global && !firewall {
		return
	}
	switch {
	case inFrameOf(p, n, networkFrames...):
		reportGlobal(p, n, "default", lint.Off)
	// A web ACL for CloudFront is created through us-east-1, so that frame is no mistake.
	case inFrameOf(p, n, "region") && !firewall:
		reportGlobal(p, n, "region", lint.Advice)
	}
}

func inFrameOf(p *lint.Pass, n *diagram.Node, kinds ...catalog.Kind) bool {
	for a := range p.Diagram.Ancestors(n.ID) {
		for _, k := range kinds {
			if a.Kind == k {
				return true
			}
		}
	}
	return false
}

func reportGlobal(p *lint.Pass, n *diagram.Node, message string, severity lint.Severity) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Severity: severity,
		Fixes:    []lint.FixReport{{Title: "move", Command: mend.OutOf(p, n.ID, append(slices.Clone(networkFrames), "region")...)}},
	})
}

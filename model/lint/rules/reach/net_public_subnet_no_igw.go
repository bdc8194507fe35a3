package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetPublicSubnetNoIGW reports VPCs without an internet gateway that hold
// something which cannot do without one.
var NetPublicSubnetNoIGW = lint.Rule{ID: "NET-PUBLIC-SUBNET-NO-IGW", Check: lint.Nodes(netPublicSubnetNoIGW, "vpc")}

var (
	connectivity = catalog.Enum("connectivity")
	scheme       = catalog.Enum("scheme")
	publicly     = catalog.Bool("publiclyAccessible")
	vpcOrigin    = catalog.Bool("vpcOrigin")
)

func netPublicSubnetNoIGW(p *lint.Pass, vpc *diagram.Node) {
	if p.Facts.Gateway(vpc.ID) != facts.No {
		return
	}
	var needs []diagram.ID
	for _, n := range p.Facts.In(vpc.ID) {
		if needsGateway(p, n) {
			needs = append(needs, n.ID)
		}
	}
	if len(needs) > 0 {
		reportNoGateway(p, vpc.ID, needs)
	}
}

// needsGateway tells whether AWS rejects a node, or it is of no use, in a VPC
// without an internet gateway.
func needsGateway(p *lint.Pass, n *diagram.Node) bool {
	switch n.Kind {
	case "subnet":
		return p.Facts.SubnetKind(n.ID) == facts.Public
	case "nat-gateway":
		return p.Facts.Is(n, connectivity, "public") == facts.Yes
	case "alb", "nlb":
		return p.Facts.Is(n, scheme, "internet-facing") == facts.Yes || isVPCOrigin(p, n)
	case "rds-instance":
		return p.Facts.Truth(n, publicly) == facts.Yes
	}
	return isVPCOrigin(p, n)
}

// isVPCOrigin tells whether CloudFront reaches a node as a VPC origin.
func isVPCOrigin(p *lint.Pass, n *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		if e.To != n.ID || e.Kind != "origin" {
			continue
		}
		if from, _ := p.Diagram.Node(e.From); p.Facts.Truth(from, vpcOrigin) == facts.Yes {
			return true
		}
	}
	return false
}

func reportNoGateway(p *lint.Pass, vpc diagram.ID, needs []diagram.ID) {
	p.Report(lint.Report{
		Args:     lint.Args{"vpc": p.Name(vpc), "node": p.Name(needs[0])},
		Subjects: append([]diagram.ID{vpc}, needs...),
		Fixes:    []lint.FixReport{{Title: "attach", Command: mend.Gateway(p, vpc)}},
	})
}

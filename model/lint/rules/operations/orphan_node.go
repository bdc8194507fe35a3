package operations

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// OrphanNode reports services that nothing is connected to.
var OrphanNode = lint.Rule{ID: "ORPHAN-NODE", Check: lint.Nodes(orphanNode)}

// few is how many nodes a drawing may have before it is more than a start.
const few = 3

// aloneByNature are services that work for an account, a network or a file
// system as a whole, and functions of the edge: that they belong to a distribution
// is what EDGE-FN-UNATTACHED says.
var aloneByNature = []catalog.Kind{
	"iam-role", "cloudtrail", "cloudformation-stack", "xray", "ami", "backup-plan", "efs-mount-target",
	"lambda-edge", "cloudfront-function",
}

func orphanNode(p *lint.Pass, n *diagram.Node) {
	if !standsForItself(p, n) || connected(p, n) || named(p, n) || p.Facts.Size() <= few {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
	})
}

// standsForItself tells services from frames, from parts of the network and
// from what is connected to nothing by nature.
func standsForItself(p *lint.Pass, n *diagram.Node) bool {
	s, ok := p.Catalog.Service(n.Kind)
	return ok && s.Shape == catalog.Tile && s.Network != catalog.Part && !slices.Contains(aloneByNature, n.Kind) &&
		p.Facts.Truth(n, existing) != facts.Yes
}

// connected reports whether an arrow touches a node or a group around it that
// stands for its members. The instances of a cluster serve what runs in it.
func connected(p *lint.Pass, n *diagram.Node) bool {
	if touched(p, n.ID) {
		return true
	}
	for a := range p.Diagram.Ancestors(n.ID) {
		switch a.Kind {
		case "auto-scaling-group", "ecs-cluster", "eks-cluster":
			if n.Kind == "ec2-instance" || touched(p, a.ID) {
				return true
			}
		}
	}
	return false
}

func touched(p *lint.Pass, id diagram.ID) bool {
	for range p.Diagram.EdgesAt(id) {
		return true
	}
	return false
}

// named reports whether a node is named in a property instead of by an arrow.
func named(p *lint.Pass, n *diagram.Node) bool {
	return p.Facts.Mentioned(string(n.ID)) || n.Name != "" && p.Facts.Mentioned(n.Name)
}

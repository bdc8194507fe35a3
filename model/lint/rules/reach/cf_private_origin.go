package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CFPrivateOrigin reports private origins of CloudFront that are not set up as
// VPC origins, and VPC origins that are something else than those.
var CFPrivateOrigin = lint.Rule{ID: "CF-PRIVATE-ORIGIN", Cause: lint.Path, Check: lint.Nodes(cfPrivateOrigin, "cloudfront")}

func cfPrivateOrigin(p *lint.Pass, cdn *diagram.Node) {
	origins := originsOf(p, cdn)
	inVPC := p.Facts.Truth(cdn, vpcOrigin) == facts.Yes
	if inVPC && !mayBeInVPC(p, origins) {
		reportOriginType(p, cdn, origins)
	}
	for _, e := range origins {
		if !inVPC && isPrivateOrigin(p, e.To) {
			reportPrivateOrigin(p, cdn, e)
		}
	}
}

func originsOf(p *lint.Pass, cdn *diagram.Node) []*diagram.Edge {
	var origins []*diagram.Edge
	for e := range p.Diagram.EdgesAt(cdn.ID) {
		if e.From == cdn.ID && e.Kind == "origin" {
			origins = append(origins, e)
		}
	}
	return origins
}

// mayBeInVPC reports whether one of the origins can be a VPC origin. One of a
// kind that the catalogue does not know may be, and so may one that is not drawn.
func mayBeInVPC(p *lint.Pass, origins []*diagram.Edge) bool {
	for _, e := range origins {
		if n, _ := p.Diagram.Node(e.To); isBalancer(n) || n.Kind == "ec2-instance" || p.Facts.Network(n) == "" {
			return true
		}
	}
	return len(origins) == 0
}

// isPrivateOrigin reports whether CloudFront finds no public address. A load
// balancer that means to be public has another mistake.
func isPrivateOrigin(p *lint.Pass, id diagram.ID) bool {
	n, _ := p.Diagram.Node(id)
	if isBalancer(n) {
		return p.Facts.Is(n, scheme, "internal") == facts.Yes
	}
	to := p.Facts.Exposed(id)
	return n.Kind == "ec2-instance" && to.Open == facts.No && !to.MissingGateway
}

func reportPrivateOrigin(p *lint.Pass, cdn *diagram.Node, e *diagram.Edge) {
	steps := []command.Command{command.SetProperty{ID: cdn.ID, Key: vpcOrigin.Name(), Value: catalog.BoolOf(true)}}
	if vpc, ok := p.Facts.VPC(e.To); ok && p.Facts.Gateway(vpc) == facts.No {
		steps = append(steps, mend.Gateway(p, vpc))
	}
	p.Report(lint.Report{
		Args:      lint.Args{"cdn": p.Name(cdn.ID), "origin": p.Name(e.To)},
		Subjects:  []diagram.ID{e.ID, e.From, e.To},
		BlockedBy: p.Facts.BlockedBy(e),
		Fixes:     []lint.FixReport{{Title: "set", Command: command.Sequence{Commands: steps}}},
	})
}

func reportOriginType(p *lint.Pass, cdn *diagram.Node, origins []*diagram.Edge) {
	p.Report(lint.Report{
		Message:  "type",
		Args:     lint.Args{"cdn": p.Name(cdn.ID), "origin": p.Name(origins[0].To)},
		Subjects: []diagram.ID{cdn.ID, origins[0].ID, origins[0].To},
		Property: vpcOrigin.Name(),
		Fixes:    []lint.FixReport{{Title: "unset", Command: command.SetProperty{ID: cdn.ID, Key: vpcOrigin.Name()}}},
	})
}

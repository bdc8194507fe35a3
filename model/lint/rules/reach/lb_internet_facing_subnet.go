package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LBInternetFacingSubnet reports internet-facing load balancers in subnets that
// no internet gateway leads to.
var LBInternetFacingSubnet = lint.Rule{ID: "LB-INTERNET-FACING-SUBNET", Check: lint.Nodes(lbInternetFacingSubnet, "alb", "nlb")}

func lbInternetFacingSubnet(p *lint.Pass, lb *diagram.Node) {
	if private := notPublic(p, lb.ID); isFacing(p, lb) && len(private) > 0 {
		reportFacing(p, lb, private)
	}
}

// notPublic are the subnets of a node that are certainly not public.
func notPublic(p *lint.Pass, id diagram.ID) []diagram.ID {
	var list []diagram.ID
	for _, s := range p.Facts.Subnets(id).IDs {
		if kind := p.Facts.SubnetKind(s); kind == facts.Private || kind == facts.Isolated {
			list = append(list, s)
		}
	}
	return list
}

func reportFacing(p *lint.Pass, lb *diagram.Node, private []diagram.ID) {
	report := lint.Report{
		Args:     lint.Args{"node": p.Name(lb.ID), "subnets": names(p, private)},
		Subjects: append([]diagram.ID{lb.ID}, private...),
		Property: "subnets",
	}
	if fix, ok := mend.IntoPublic(p, lb.ID); ok {
		report.Fixes = append(report.Fixes, lint.FixReport{Title: "move", Command: fix})
	}
	if !calledFromInternet(p, lb.ID) {
		report.Fixes = append(report.Fixes, lint.FixReport{
			Title:   "internal",
			Command: command.SetProperty{ID: lb.ID, Key: scheme.Name(), Value: catalog.StringOf("internal")},
		})
	}
	p.Report(report)
}

// calledFromInternet reports whether an arrow from outside the VPC leads to a node.
func calledFromInternet(p *lint.Pass, id diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(id) {
		if from, _ := p.Diagram.Node(e.From); e.To == id && p.Facts.InVPC(from.ID) != facts.Yes {
			return true
		}
	}
	return false
}

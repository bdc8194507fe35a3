package reach

import (
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// SGNoIngress reports arrows that the security groups of their target do not
// let in.
var SGNoIngress = lint.Rule{ID: "SG-NO-INGRESS", Cause: lint.Path, Check: lint.Edges(sgNoIngress)}

var ingress = catalog.List("ingress")

func sgNoIngress(p *lint.Pass, call *diagram.Edge) {
	if at := p.Facts.Admits(call); at.Open == facts.No {
		reportNoIngress(p, call, at)
	}
}

func reportNoIngress(p *lint.Pass, call *diagram.Edge, at facts.Admission) {
	report := lint.Report{
		Args: lint.Args{
			"a": p.Name(call.From), "b": p.Name(at.At), "port": lint.Same(strconv.Itoa(at.Port)),
		},
		Subjects:  append([]diagram.ID{call.ID, call.From, call.To}, at.Groups...),
		BlockedBy: at.Groups[0],
	}
	peer, ok := peerOf(p, call, at)
	switch {
	case at.Port == 0:
		report.Message = "anyPort"
	case !ok:
		report.Message = "noPeer"
	default:
		rule := "tcp " + strconv.Itoa(at.Port) + " from " + peer.EN
		report.Args["peer"] = peer
		report.Fixes = []lint.FixReport{{Title: "rule", Args: lint.Args{"rule": lint.Same(rule)}, Command: addIngress(p, at.Groups[0], rule)}}
	}
	p.Report(report)
}

// peerOf is what a rule would admit: the first group of the source, or everybody
// where clients on the internet call a load balancer.
func peerOf(p *lint.Pass, call *diagram.Edge, at facts.Admission) (catalog.Text, bool) {
	if len(at.From) > 0 {
		return lint.Same(p.Facts.Mention(at.From[0])), true
	}
	from, _ := p.Diagram.Node(call.From)
	if to, _ := p.Diagram.Node(at.At); from.Kind == "internet" && isBalancer(to) {
		return lint.Same("0.0.0.0/0"), true
	}
	return catalog.Text{}, false
}

func addIngress(p *lint.Pass, group diagram.ID, rule string) command.Command {
	n, _ := p.Diagram.Node(group)
	rules, _ := ingress.In(n.Props)
	return command.SetProperty{ID: group, Key: ingress.Name(), Value: catalog.ListOf(append(slices.Clone(rules), rule)...)}
}

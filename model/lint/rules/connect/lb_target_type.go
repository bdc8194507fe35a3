package connect

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LBTargetType reports targets and listeners that a load balancer of its type
// does not take.
var LBTargetType = lint.Rule{ID: "LB-TARGET-TYPE", Cause: lint.Link, Check: lint.Nodes(lbTargetType, "alb", "gwlb", "nlb")}

// wrongTargets say which kinds a load balancer cannot have as targets, with the
// term for what to do instead.
var wrongTargets = map[catalog.Kind]map[catalog.Kind]string{
	"nlb":  {"lambda": "function", "lambda-alias": "function"},
	"gwlb": {"lambda": "function", "lambda-alias": "function"},
	"alb":  {"nlb": "chain", "rds-instance": "database", "aurora-cluster": "database"},
}

func lbTargetType(p *lint.Pass, lb *diagram.Node) {
	for e := range p.Diagram.EdgesAt(lb.ID) {
		if e.From == lb.ID {
			checkTarget(p, lb, e)
		}
	}
	checkListeners(p, lb)
}

func checkTarget(p *lint.Pass, lb *diagram.Node, e *diagram.Edge) {
	t, ok := p.Catalog.Edge(e.Kind)
	target, _ := p.Diagram.Node(e.To)
	instead := wrongTargets[lb.Kind][target.Kind]
	if !ok || !t.Network || instead == "" {
		return
	}
	var fixes []lint.FixReport
	if lb.Kind == "nlb" && mend.Fits(p, lb.ID, "alb") {
		fixes = []lint.FixReport{{Title: "alb", Command: command.SetKind{
			ID: lb.ID, Kind: "alb", Drop: []string{listeners.Name(), "hasSecurityGroup"},
		}}}
	}
	p.Report(lint.Report{
		Message:  "target",
		Args:     lint.Args{"lb": p.Name(lb.ID), "node": p.Name(target.ID), "suggestion": p.Term(instead)},
		Subjects: []diagram.ID{e.ID, lb.ID, target.ID},
		Fixes:    fixes,
	})
}

// checkListeners looks for protocols of another type of load balancer.
func checkListeners(p *lint.Pass, lb *diagram.Node) {
	s, _ := p.Catalog.Service(lb.Kind)
	property, ok := s.Property(listeners.Name())
	if !ok {
		return
	}
	all, _ := listeners.In(lb.Props)
	for _, text := range all {
		front, err := catalog.ParseListener(text)
		if err == nil && !slices.Contains(property.Values, front.Protocol) {
			p.Report(lint.Report{
				Message: "protocol",
				Args: lint.Args{
					"lb": p.Name(lb.ID), "protocol": lint.Same(front.Protocol),
					"protocols": lint.Same(strings.Join(property.Values, ", ")),
				},
				Subjects: []diagram.ID{lb.ID},
				Property: listeners.Name(),
			})
			return
		}
	}
}

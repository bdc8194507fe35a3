package reach

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// GWLBPath reports traffic that is sent to a Gateway Load Balancer other than by
// its endpoint, and targets that do not speak GENEVE.
var GWLBPath = lint.Rule{ID: "GWLB-PATH", Cause: lint.Link, Check: lint.Nodes(gwlbPath, "gwlb")}

const geneve = 6081

func gwlbPath(p *lint.Pass, lb *diagram.Node) {
	if on, ok := p.Catalog.Number(lb.Kind, lb.Props, port); ok && on != geneve {
		reportPort(p, lb, on)
	}
	for e := range p.Diagram.EdgesAt(lb.ID) {
		switch {
		case !isNetwork(p, e):
		case e.To == lb.ID && bypasses(p, e):
			reportSteering(p, e)
		case e.From == lb.ID && cannotInspect(p, e.To):
			reportAppliance(p, e)
		}
	}
}

// bypasses reports whether an arrow does not come from a Gateway Load Balancer
// endpoint; one that does not say what it is may be that.
func bypasses(p *lint.Pass, e *diagram.Edge) bool {
	from, _ := p.Diagram.Node(e.From)
	if from.Kind == "vpc-endpoint" {
		return p.Facts.Is(from, endpointKind, "gwlb") == facts.No
	}
	return p.Facts.Network(from) != ""
}

// cannotInspect reports whether a target has nothing that ends a GENEVE tunnel.
func cannotInspect(p *lint.Pass, id diagram.ID) bool {
	n, _ := p.Diagram.Node(id)
	return n.Kind == "lambda" || n.Kind == "alb"
}

func reportSteering(p *lint.Pass, e *diagram.Edge) {
	report := lint.Report{
		Message:   "endpoint",
		Args:      lint.Args{"from": p.Name(e.From), "gwlb": p.Name(e.To)},
		Subjects:  []diagram.ID{e.ID, e.From, e.To},
		BlockedBy: p.Facts.BlockedBy(e),
	}
	if routes(p, e.From) {
		if fix := mend.GatewayLoadBalancerEndpoint(p, e); fix != nil {
			report.Fixes = []lint.FixReport{{Title: "endpoint", Command: fix}}
		}
	}
	p.Report(report)
}

// routes reports whether a node can have a route to an endpoint.
func routes(p *lint.Pass, id diagram.ID) bool {
	n, _ := p.Diagram.Node(id)
	return p.Catalog.Allows(n.Kind, "route", "vpc-endpoint")
}

func reportAppliance(p *lint.Pass, e *diagram.Edge) {
	p.Report(lint.Report{
		Message:  "target",
		Args:     lint.Args{"gwlb": p.Name(e.From), "target": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
	})
}

func reportPort(p *lint.Pass, lb *diagram.Node, on int) {
	p.Report(lint.Report{
		Message:  "port",
		Args:     lint.Args{"gwlb": p.Name(lb.ID), "port": lint.Same(strconv.Itoa(on)), "geneve": lint.Same(strconv.Itoa(geneve))},
		Subjects: []diagram.ID{lb.ID},
		Property: port.Name(),
		Fixes: []lint.FixReport{{Title: "port", Command: command.SetProperty{
			ID: lb.ID, Key: port.Name(), Value: catalog.NumberOf(geneve),
		}}},
	})
}

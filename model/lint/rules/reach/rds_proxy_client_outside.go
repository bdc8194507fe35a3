package reach

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// RDSProxyClientOutside reports clients of a proxy that are outside its VPC and
// have no private way in.
var RDSProxyClientOutside = lint.Rule{ID: "RDS-PROXY-CLIENT-OUTSIDE", Cause: lint.Link, Check: lint.Nodes(rdsProxyClientOutside, "rds-proxy")}

func rdsProxyClientOutside(p *lint.Pass, proxy *diagram.Node) {
	vpc, ok := p.Facts.VPC(proxy.ID)
	if !ok || p.Facts.WayIn(vpc) != facts.No {
		return
	}
	for call := range p.Diagram.EdgesAt(proxy.ID) {
		if call.To == proxy.ID && isNetwork(p, call) && isOutside(p, call.From) {
			reportProxyClient(p, call)
		}
	}
}

// isOutside reports whether a client is outside AWS, or runs in AWS outside
// every VPC. Of functions, and of what needs a VPC itself, other rules speak;
// Beanstalk uses the default VPC where none is drawn.
func isOutside(p *lint.Pass, id diagram.ID) bool {
	n, _ := p.Diagram.Node(id)
	if p.Facts.Network(n) == catalog.Outside {
		return true
	}
	attachable := p.Facts.Compute(n) && p.Facts.Network(n) == catalog.Attachable
	return attachable && n.Kind != "lambda" && n.Kind != "beanstalk-environment" && p.Facts.InVPC(id) == facts.No
}

func reportProxyClient(p *lint.Pass, call *diagram.Edge) {
	p.Report(lint.Report{
		Args:      lint.Args{"client": p.Name(call.From), "proxy": p.Name(call.To)},
		Subjects:  []diagram.ID{call.ID, call.From, call.To},
		BlockedBy: p.Facts.BlockedBy(call),
	})
}

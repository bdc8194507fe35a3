package reach

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSProxySameVPC reports proxies in another VPC than their database.
var RDSProxySameVPC = lint.Rule{ID: "RDS-PROXY-SAME-VPC", Cause: lint.Path, Check: rdsProxySameVPC}

func rdsProxySameVPC(p *lint.Pass) {
	for _, proxy := range p.Facts.OfKind("rds-proxy") {
		for target := range p.Diagram.EdgesAt(proxy.ID) {
			database, _ := p.Diagram.Node(target.To)
			if target.From != proxy.ID || !isDatabase(database) || !isNetwork(p, target) {
				continue
			}
			if p.Facts.SameVPC(proxy.ID, database.ID) == facts.No {
				reportProxy(p, target)
			}
		}
	}
}

func isNetwork(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Network
}

func reportProxy(p *lint.Pass, target *diagram.Edge) {
	p.Report(lint.Report{
		Subjects:  []diagram.ID{target.ID, target.From, target.To},
		BlockedBy: p.Facts.BlockedBy(target),
		Fixes:     mend.AttachToVPC(p, "move", target.From, target.To),
	})
}

package reach

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSProxySameVPC reports proxies in another VPC than their database.
var RDSProxySameVPC = lint.Rule{ID: "RDS-PROXY-SAME-VPC", Cause: lint.Path, Check: lint.Nodes(rdsProxySameVPC, "rds-proxy")}

func rdsProxySameVPC(p *lint.Pass, proxy *diagram.Node) {
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

func isNetwork(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	return ok && t.Network
}

func reportProxy(p *lint.Pass, target *diagram.Edge) {
	p.Report(lint.Report{
		Args:      lint.Args{"proxy": p.Name(target.From), "database": p.Name(target.To)},
		Subjects:  []diagram.ID{target.ID, target.From, target.To},
		BlockedBy: p.Facts.BlockedBy(target),
		Fixes:     moveProxy(p, target),
	})
}

// moveProxy moves a proxy to its database, and leaves an endpoint to its clients
// in the VPC where it was.
func moveProxy(p *lint.Pass, target *diagram.Edge) []lint.FixReport {
	fixes := mend.AttachToVPC(p, "move", target.From, target.To)
	vpc, _ := p.Facts.VPC(target.From)
	if len(fixes) == 0 || !hasClients(p, target.From, vpc) {
		return fixes
	}
	proxy, _ := p.Diagram.Node(target.From)
	endpoints, _ := proxyVPCs.In(proxy.Props)
	if !slices.Contains(endpoints, string(vpc)) {
		endpoints = append(slices.Clone(endpoints), string(vpc))
	}
	fixes[0].Command = command.Sequence{Commands: []command.Command{
		fixes[0].Command,
		command.SetProperty{ID: proxy.ID, Key: proxyVPCs.Name(), Value: catalog.ListOf(endpoints...)},
	}}
	return fixes
}

// hasClients reports whether something in a VPC calls a node.
func hasClients(p *lint.Pass, id, vpc diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(id) {
		if home, ok := p.Facts.VPC(e.From); e.To == id && ok && home == vpc && isNetwork(p, e) {
			return true
		}
	}
	return false
}

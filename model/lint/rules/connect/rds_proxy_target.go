package connect

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSProxyTarget reports proxies before databases that RDS Proxy does not
// serve, and before more than one.
var RDSProxyTarget = lint.Rule{ID: "RDS-PROXY-TARGET", Cause: lint.Link, Check: lint.Nodes(rdsProxyTarget, "rds-proxy")}

func rdsProxyTarget(p *lint.Pass, proxy *diagram.Node) {
	var first diagram.ID // the database that the proxy may keep
	for e := range p.Diagram.EdgesAt(proxy.ID) {
		if !toDatabase(p, e) {
			continue
		}
		problem := proxyProblem(p, e.To)
		switch {
		case problem != "":
			reportProxy(p, e, problem, replicaProxyFix(p, e, problem))
		case first == "":
			first = e.To
		case first != e.To:
			reportProxy(p, e, "several", secondProxy(p, e))
		}
	}
}

// toDatabase tells whether an arrow of a proxy is one of its targets; others
// are secrets, roles and logs, or lead to the proxy.
func toDatabase(p *lint.Pass, e *diagram.Edge) bool {
	to, _ := p.Diagram.Node(e.To)
	s, ok := p.Catalog.Service(to.Kind)
	t, known := p.Catalog.Edge(e.Kind)
	return ok && known && t.Network && s.Category == "database" && to.Kind != "rds-proxy"
}

// proxyProblem is why a database cannot be the target of a proxy, as the name
// of a message; empty where it can, or where that is not known.
func proxyProblem(p *lint.Pass, id diagram.ID) string {
	database, _ := p.Diagram.Node(id)
	if database.Kind == "aurora-cluster" {
		return ""
	}
	if database.Kind != "rds-instance" {
		return "other"
	}
	if engine, _ := databaseEngine.In(database.Props); engine == "oracle" || engine == "db2" {
		return "engine"
	}
	if p.Facts.DatabaseRole(id) == facts.Replica {
		return "replica"
	}
	return ""
}

func reportProxy(p *lint.Pass, e *diagram.Edge, message string, fixes []lint.FixReport) {
	to, _ := p.Diagram.Node(e.To)
	engine, _ := databaseEngine.In(to.Props)
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"proxy": p.Name(e.From), "database": p.Name(e.To),
			"engine": p.TermOr(engine, lint.Same(engine)),
		},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes:    fixes,
	})
}

// replicaProxyFix points the proxy at the primary, unless it fronts a database already.
func replicaProxyFix(p *lint.Pass, e *diagram.Edge, problem string) []lint.FixReport {
	primary, ok := p.Facts.DatabaseSource(e.To)
	if problem != "replica" || !ok || proxyProblem(p, primary) != "" {
		return nil
	}
	for other := range p.Diagram.EdgesAt(e.From) {
		if other.ID != e.ID && toDatabase(p, other) {
			return nil
		}
	}
	return []lint.FixReport{{Title: "primary", Command: command.Reconnect{ID: e.ID, To: primary}}}
}

// secondProxy puts a proxy of its own before a database.
func secondProxy(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	proxy, _ := p.Diagram.Node(e.From)
	props := proxy.Clone().Props
	delete(props, "engineFamily")
	fix := mend.NewDraft(p)
	fix.Then(command.Reconnect{ID: e.ID, From: fix.Beside(e.From, proxy.Kind, props)})
	return []lint.FixReport{{Title: "split", Command: fix.Command()}}
}

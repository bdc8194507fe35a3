package connect

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CacheNotAProxy reports caches that are drawn as if they asked the database
// themselves.
var CacheNotAProxy = lint.Rule{ID: "CACHE-NOT-A-PROXY", Cause: lint.Link, Check: cacheNotAProxy}

func cacheNotAProxy(p *lint.Pass) {
	for _, cache := range p.Facts.OfKind("elasticache") {
		for e := range p.Diagram.EdgesAt(cache.ID) {
			if e.From != cache.ID || !isSource(p, e) || askedDirectly(p, e.To) {
				continue
			}
			p.Report(lint.Report{
				Args:     lint.Args{"cache": p.Name(cache.ID), "database": p.Name(e.To)},
				Subjects: []diagram.ID{e.ID, cache.ID, e.To},
				Fixes:    askDirectly(p, e),
			})
		}
	}
}

// isSource tells whether an arrow asks a database for data.
func isSource(p *lint.Pass, e *diagram.Edge) bool {
	t, ok := p.Catalog.Edge(e.Kind)
	if !ok || !t.Network {
		return false
	}
	switch to, _ := p.Diagram.Node(e.To); to.Kind {
	case "rds-instance", "aurora-cluster", "dynamodb-table":
		return true
	}
	return false
}

// askedDirectly tells whether anything but a cache asks a database.
func askedDirectly(p *lint.Pass, database diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(database) {
		from, _ := p.Diagram.Node(e.From)
		t, ok := p.Catalog.Edge(e.Kind)
		if e.To == database && from.Kind != "elasticache" && (!ok || t.Network) {
			return true
		}
	}
	return false
}

// askDirectly lets the clients of the cache ask the database, and the cache no more.
func askDirectly(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	database, _ := p.Diagram.Node(e.To)
	fix := mend.NewDraft(p)
	done := map[diagram.ID]bool{}
	for client := range p.Diagram.EdgesAt(e.From) {
		from, _ := p.Diagram.Node(client.From)
		ways := p.Catalog.Between(from.Kind, database.Kind)
		if client.To != e.From || len(ways) == 0 || done[from.ID] || from.ID == database.ID {
			continue
		}
		done[from.ID] = true
		fix.Connect(ways[0].Kinds[0], from.ID, database.ID)
	}
	if len(done) == 0 {
		return nil
	}
	fix.Then(command.Delete{IDs: []diagram.ID{e.ID}})
	return []lint.FixReport{{Title: "rewire", Command: fix.Command()}}
}

package connect

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CacheNotAProxy reports caches that are drawn as if they asked the database
// themselves.
var CacheNotAProxy = lint.Rule{ID: "CACHE-NOT-A-PROXY", Cause: lint.Link, Check: lint.Nodes(cacheNotAProxy, "rds-instance", "aurora-cluster", "dynamodb-table")}

func cacheNotAProxy(p *lint.Pass, database *diagram.Node) {
	for _, e := range onlyCaches(p, database) {
		p.Report(lint.Report{
			Args:     lint.Args{"cache": p.Name(e.From), "database": p.Name(database.ID)},
			Subjects: []diagram.ID{e.ID, e.From, database.ID},
			Fixes:    askDirectly(p, e),
		})
	}
}

// onlyCaches are the arrows by which caches ask a database, where nothing else
// does; where an application does, the arrow of the cache is only one too many.
func onlyCaches(p *lint.Pass, database *diagram.Node) []*diagram.Edge {
	var all []*diagram.Edge
	for e := range p.Diagram.EdgesAt(database.ID) {
		from, _ := p.Diagram.Node(e.From)
		t, ok := p.Catalog.Edge(e.Kind)
		switch {
		case e.To != database.ID || ok && !t.Network:
		case ok && from.Kind == "elasticache":
			all = append(all, e)
		default:
			return nil
		}
	}
	return all
}

// askDirectly lets the clients of the cache ask the database, and the cache no more.
func askDirectly(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	database, _ := p.Diagram.Node(e.To)
	fix := mend.NewDraft(p)
	done := map[diagram.ID]bool{}
	for client := range p.Diagram.EdgesAt(e.From) {
		from, _ := p.Diagram.Node(client.From)
		ways := p.Catalog.Between(from.Kind, database.Kind)
		if !p.Facts.Compute(from) || len(ways) == 0 || done[from.ID] {
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

package facts

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

const tableKind catalog.Kind = "dynamodb-table"

var (
	replicasKey    = catalog.List("replicas")
	consistencyKey = catalog.Enum("consistency")
)

// GlobalTable is a DynamoDB table with replicas in several Regions, as far as
// it is drawn.
type GlobalTable struct {
	// Tables are its replicas that are drawn, by id. Each is in a Region of its own.
	Tables []*diagram.Node
	// Regions are those of all its replicas, sorted; Known is false when some
	// may be missing.
	Regions []string
	Known   bool
	// Strong tells whether it is strongly consistent across Regions; unknown
	// where the replicas contradict each other.
	Strong Truth
}

// GlobalTable is the global table that a table is a replica of; false when it is
// none: it neither lists further Regions nor is joined with another table.
func (f *Facts) GlobalTable(id diagram.ID) (*GlobalTable, bool) {
	r := f.at(id)
	if r == nil || r.node.Kind != tableKind {
		return nil, false
	}
	g := ask(f, &f.of(r).global, func() *GlobalTable {
		tables := f.joinedTables(r.node)
		listed, _ := replicasKey.In(r.node.Props)
		if len(tables) == 1 && len(listed) == 0 {
			return nil
		}
		return f.globalTable(tables)
	})
	return g, g != nil
}

// joinedTables are a table and those that arrows of replication join it with, by id.
func (f *Facts) joinedTables(first *diagram.Node) []*diagram.Node {
	seen := map[diagram.ID]bool{first.ID: true}
	all := []*diagram.Node{first}
	for i := 0; i < len(all); i++ {
		for _, e := range f.edgesAt(all[i].ID) {
			if e.Kind != "replicate" {
				continue
			}
			from, to := f.Ends(e)
			for _, n := range []*diagram.Node{from, to} {
				if n.Kind == tableKind && !seen[n.ID] {
					seen[n.ID] = true
					all = append(all, n)
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b *diagram.Node) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

func (f *Facts) globalTable(tables []*diagram.Node) *GlobalTable {
	g := &GlobalTable{Tables: tables, Known: true, Strong: f.strong(tables)}
	for _, t := range tables {
		listed, _ := replicasKey.In(t.Props)
		code, ok := f.Region(t.ID)
		g.Known = g.Known && ok
		if ok {
			listed = append([]string{code}, listed...)
		}
		g.Regions = append(g.Regions, listed...)
	}
	slices.Sort(g.Regions)
	g.Regions = slices.Compact(g.Regions)
	return g
}

// strong is what the replicas say, and the default of AWS where none says anything.
func (f *Facts) strong(tables []*diagram.Node) Truth {
	said := map[string]bool{}
	for _, t := range tables {
		if mode, ok := consistencyKey.In(t.Props); ok {
			said[mode] = true
		}
	}
	switch {
	case len(said) > 1:
		return Unknown
	case len(said) == 0:
		return f.Is(tables[0], consistencyKey, "STRONG")
	}
	return Of(said["STRONG"])
}

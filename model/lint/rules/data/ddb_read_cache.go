package data

import (
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DDBReadCache reports tables that are mostly read and have no cache, and
// caches that are asked only for what they do not keep.
var DDBReadCache = lint.Rule{ID: "DDB-READ-CACHE", Check: lint.Join(
	lint.Nodes(readCache, "dynamodb-table"),
	lint.Nodes(strongReads, "dax-cluster"),
)}

// manyReaders is the number of readers from which a table counts as mostly read.
const manyReaders = 4

func readCache(p *lint.Pass, table *diagram.Node) {
	if reads, ok := uncachedReads(p, table); ok {
		p.Report(lint.Report{
			Args:     lint.Args{"table": p.Name(table.ID)},
			Subjects: []diagram.ID{table.ID},
			Fixes:    throughDAX(p, table, reads),
		})
	}
}

func strongReads(p *lint.Pass, dax *diagram.Node) {
	if onlyStrongReads(p, dax) {
		p.Report(lint.Report{
			Message:  "strong",
			Args:     lint.Args{"dax": p.Name(dax.ID)},
			Subjects: []diagram.ID{dax.ID},
			Severity: lint.Warning,
		})
	}
}

// uncachedReads are the arrows by which a table is read that a cache could
// answer; false where it is not mostly read, or cached already.
func uncachedReads(p *lint.Pass, table *diagram.Node) (reads []*diagram.Edge, mostly bool) {
	heavy := p.Facts.Truth(table, readHeavy)
	var readers []diagram.ID
	strong := false
	for e := range p.Diagram.EdgesAt(table.ID) {
		if e.To != table.ID {
			continue
		}
		from, _ := p.Diagram.Node(e.From)
		if from.Kind == "dax-cluster" || usesCache(p, from.ID) {
			return nil, false
		}
		if e.Kind != "read" && e.Kind != "readwrite" {
			continue
		}
		if latest, _ := strongConsistency.In(e.Props); latest {
			strong = true
			continue // passes a cache by
		}
		reads = append(reads, e)
		if !slices.Contains(readers, from.ID) {
			readers = append(readers, from.ID)
		}
	}
	if strong && len(reads) == 0 || heavy == facts.No {
		return nil, false
	}
	return reads, heavy == facts.Yes || len(readers) >= manyReaders
}

// usesCache reports whether a node keeps results in a cache of its own.
func usesCache(p *lint.Pass, id diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(id) {
		if to, _ := p.Diagram.Node(e.To); e.From == id && to.Kind == "elasticache" {
			return true
		}
	}
	return false
}

// throughDAX puts a cluster into the VPC of the first reader that has one, for
// all readers there; the others go on reading the table.
func throughDAX(p *lint.Pass, table *diagram.Node, reads []*diagram.Edge) []lint.FixReport {
	fix := mend.NewDraft(p)
	var first, dax diagram.ID
	for _, e := range reads {
		from, _ := p.Diagram.Node(e.From)
		if len(p.Catalog.Between(from.Kind, "dax-cluster")) == 0 || p.Facts.InVPC(from.ID) != facts.Yes {
			continue
		}
		if first == "" {
			first = from.ID
			dax = fix.Beside(first, "dax-cluster", mend.SubnetsOf(p, first))
			fix.Connect("readwrite", dax, table.ID)
		}
		if from.ID == first || p.Facts.SameVPC(from.ID, first) == facts.Yes {
			fix.Then(command.Reconnect{ID: e.ID, To: dax})
		}
	}
	if first == "" {
		return nil
	}
	return []lint.FixReport{{Title: "dax", Command: fix.Command()}}
}

// onlyStrongReads tells whether every use of a cluster is a read that it passes
// on to the table.
func onlyStrongReads(p *lint.Pass, dax *diagram.Node) bool {
	uses := 0
	for e := range p.Diagram.EdgesAt(dax.ID) {
		if e.To != dax.ID {
			continue
		}
		if latest, _ := strongConsistency.In(e.Props); e.Kind != "read" || !latest {
			return false
		}
		uses++
	}
	return uses > 0
}

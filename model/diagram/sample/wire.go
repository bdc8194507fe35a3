package sample

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// wireAll draws total edges: the wires of every unit, then further calls.
func (b *builder) wireAll(total int) {
	b.wired = map[[2]diagram.ID]bool{}
	for _, u := range b.units {
		for _, w := range wires {
			total -= b.wire(u[w.from], u[w.to], w.kind, total)
		}
	}
	for _, to := range more.to {
		for _, from := range more.from {
			kind := more.kind[to]
			if kind == "" {
				kind = "connect"
			}
			for _, u := range b.units {
				total -= b.wire(u[from], u[to], kind, total)
			}
		}
	}
	b.parallels(total)
}

// wire draws one edge and counts it, unless an end is missing or it is there already.
func (b *builder) wire(from, to diagram.ID, kind string, left int) int {
	if left <= 0 || from == "" || to == "" || b.wired[[2]diagram.ID{from, to}] || b.err != nil {
		return 0
	}
	b.wired[[2]diagram.ID{from, to}] = true
	b.err = b.tx.PutEdge(&diagram.Edge{ID: b.tx.NewID("edge"), Kind: catalog.EdgeKind(kind), From: from, To: to})
	return 1
}

// parallels fill up what small diagrams have no pairs for.
func (b *builder) parallels(left int) {
	edges := b.tx.Edges()
	for i := 0; i < left && len(edges) > 0; i++ {
		e := edges[i%len(edges)].Clone()
		e.ID = b.tx.NewID("edge")
		if b.err = b.tx.PutEdge(e); b.err != nil {
			return
		}
	}
}

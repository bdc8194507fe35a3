package mend

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ids gives new elements of one fix ids that are free in the diagram.
type ids struct {
	p    *lint.Pass
	last map[catalog.Kind]int
}

func newIDs(p *lint.Pass) *ids { return &ids{p: p, last: map[catalog.Kind]int{}} }

func (i *ids) next(kind catalog.Kind) diagram.ID {
	n, ok := i.last[kind]
	if !ok {
		n = i.p.Facts.FreeNumber(string(kind)) - 1
	}
	for {
		n++
		i.last[kind] = n
		if id := diagram.ID(string(kind) + "-" + strconv.Itoa(n)); !i.p.Diagram.Has(id) {
			return id
		}
	}
}

// NewID is an id for a new node of a kind, for fixes that add a single one.
func NewID(p *lint.Pass, kind catalog.Kind) diagram.ID { return newIDs(p).next(kind) }

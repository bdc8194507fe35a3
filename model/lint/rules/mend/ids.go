package mend

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ids gives new nodes of one fix ids that are free in the diagram.
type ids struct {
	d    *diagram.Diagram
	last map[catalog.Kind]int
}

func newIDs(p *lint.Pass) *ids { return &ids{d: p.Diagram, last: map[catalog.Kind]int{}} }

func (i *ids) next(kind catalog.Kind) diagram.ID {
	for {
		i.last[kind]++
		if id := diagram.ID(string(kind) + "-" + strconv.Itoa(i.last[kind])); !i.d.Has(id) {
			return id
		}
	}
}

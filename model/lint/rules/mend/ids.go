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

// edge begins behind the number of edges, since arrows are mostly numbered
// without gaps.
func (i *ids) edge() diagram.ID {
	if i.last["edge"] == 0 {
		_, i.last["edge"] = i.d.Len()
	}
	return i.next("edge")
}

func (i *ids) next(kind catalog.Kind) diagram.ID {
	for {
		i.last[kind]++
		if id := diagram.ID(string(kind) + "-" + strconv.Itoa(i.last[kind])); !i.d.Has(id) {
			return id
		}
	}
}

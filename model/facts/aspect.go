package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Aspect is something of a drawing that an answer can rest on: an element, the
// arrows at a node, all nodes of a kind. It is a hash. Two aspects that happen to
// be one only make somebody look again without need.
type Aspect uint32

// Grounds are the aspects that answers rest on.
type Grounds []Aspect

// The sorts of aspects.
const (
	elementAspect Aspect = iota + 1 // the node or edge with an id, and that there is none
	childAspect                     // which nodes are drawn directly in a container
	kindAspect                      // the nodes of a kind
	tableAspect                     // an entry of a table
)

// The aspects that there is one of.
const (
	allNodes Aspect = iota + 100
	allEdges
	allLeads
	size
)

// arrowsAt turns the aspect of a node into that of the arrows at it.
const arrowsAt Aspect = 0x9e3779b9

// aspectOf is the aspect of a sort with a name: an FNV-1a hash.
func aspectOf[S ~string](sort Aspect, name S) Aspect {
	a := (2166136261 ^ sort) * 16777619
	for i := range len(name) {
		a = (a ^ Aspect(name[i])) * 16777619
	}
	return a
}

func elementOf(id diagram.ID) Aspect { return aspectOf(elementAspect, id) }

// entryOf is the aspect of what a table has under two words.
func entryOf[S ~string](table catalog.Kind, key S) Aspect {
	return aspectOf(aspectOf(tableAspect, table), key)
}

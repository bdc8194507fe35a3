package layout

import (
	"context"

	"lintel/model/geom"
)

// Graph is what an engine is asked to arrange. The order of nodes and edges
// matters: engines break ties by it, so that equal graphs get equal placements.
type Graph struct {
	Nodes     []Node
	Edges     []Edge
	Direction Direction
	Density   Density
}

// Node is a leaf or a container.
type Node struct {
	// ID is unique in the graph and not empty.
	ID string
	// Parent is the ID of the container around the node, "" at the top level.
	Parent string
	// Container says that other nodes may have this one as their Parent.
	Container bool
	// Size is the outer block of a leaf with its label, in pt; of a container
	// it is the smallest size allowed.
	Size geom.Size
	// Padding is the room a container keeps between its border and its children.
	Padding geom.Insets
	// Pinned keeps the top left corner at At. A pinned container moves as a
	// whole to At, unless something pinned inside it holds it elsewhere.
	Pinned bool
	// At is the present top left corner, in absolute pt.
	At geom.Point
	// Port is where arrows meet a leaf, from its top left corner, in pt. The
	// zero value stands for the middle of a tile at the top of the leaf.
	Port geom.Vec
	// Margin is the room that a container keeps free outside its border, for
	// what sits on it, in pt.
	Margin geom.Insets
	// Tier is the part that a leaf plays in an architecture.
	Tier Tier
	// Kind is equal for nodes that are alike, such as private subnets, and Name
	// for those of them that do the same work in different places.
	Kind, Name string
	// Parallel containers stand beside those of their Kind, never before or
	// behind them: zones.
	Parallel bool
	// Stage is how near to the internet a container is.
	Stage Stage
}

// Stage says how near to the internet a container is: of siblings, those of an
// earlier stage stand before those of a later one, whatever their arrows say.
type Stage uint8

// The stages.
const (
	NoStage Stage = iota // wherever its arrows put it
	Public
	Private
	Isolated
)

// Tier is the part that a leaf plays, in the order in which people draw it.
type Tier uint8

// The tiers.
const (
	Flow    Tier = iota // wherever its arrows put it
	Client              // before everything else
	Entry               // what clients reach first
	Compute             // what does the work
	Store               // what keeps data
	Support             // logs, keys, roles: below what they serve
)

// Edge is an arrow between two nodes, named by their IDs.
type Edge struct {
	From, To string
	// Aside says that neither end comes before the other: a log, a key, a copy.
	Aside bool
	// Words is the room that the words on the arrow take where it runs level, in pt.
	Words float64
}

// Arrows is where arrows meet the leaf n, from its top left corner.
func (n Node) Arrows() geom.Vec {
	const tileMiddle = 24
	if n.Port != (geom.Vec{}) {
		return n.Port
	}
	return geom.Vec{X: n.Size.W / 2, Y: min(n.Size.H/2, tileMiddle)}
}

// Placement maps the ID of every node to its rectangle in absolute pt.
type Placement map[string]geom.Rect

// Engine arranges graphs. Layout leaves every container around its children
// with the padding asked for, keeps siblings apart and returns an error rather
// than half a placement. An engine may be used by several goroutines at once.
type Engine interface {
	Layout(ctx context.Context, g Graph) (Placement, error)
}

// Direction is where most arrows should point.
type Direction uint8

// The directions an engine knows; the zero value reads like a line of text.
const (
	LeftToRight Direction = iota
	TopToBottom
)

// Density is how much air a layout has.
type Density uint8

// The densities an engine knows; the zero value is right for most diagrams.
const (
	Normal Density = iota
	Compact
	Roomy
)

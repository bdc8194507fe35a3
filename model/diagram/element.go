package diagram

import (
	"encoding/json"
	"maps"
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/geom"
)

// MaxLabel is the number of characters that a name, label or reason may have;
// a file with a longer one is not read.
const MaxLabel = 10_000

// ID names a node or an edge; nodes and edges share one name space.
type ID string

// Group names nodes that are selected, moved and copied together.
type Group string

// Node is a service or a container. Nodes handed out by a Diagram are shared
// and must not be changed; change a Clone through a Tx.
type Node struct {
	ID   ID
	Kind catalog.Kind
	// Name is the label; empty shows only the kind.
	Name string
	// Parent is the container that the node is drawn in, empty for none.
	Parent ID
	// Pos is the top left corner relative to the parent's, in pt.
	Pos geom.Point
	// Size is that of a container in pt; zero for tiles, whose size the scene knows.
	Size  geom.Size
	Props catalog.Props
	// Pinned nodes keep their place when the diagram is arranged.
	Pinned bool
	// Collapsed containers are drawn as one box that stands for all that is in
	// them; sizes and places are kept for when they are expanded again.
	Collapsed bool
	// Locked nodes are not moved, resized or deleted by hand, nor what is in them.
	Locked bool
	// Order decides what is painted above what: among elements of one kind and
	// depth, the one with the higher order lies on top.
	Order int
	// Groups are the groups that the node belongs to, the innermost first.
	Groups  []Group
	Waivers []Waiver
	// Extra are fields of a newer file version, kept for writing back.
	Extra map[string]json.RawMessage
}

// Edge is an arrow: a claim that From reaches To in the way Kind says.
type Edge struct {
	ID       ID
	From, To ID
	Kind     catalog.EdgeKind
	// Label replaces what the chip would say.
	Label string
	// Waypoints are corners that a person dragged, absolute, in pt.
	Waypoints []geom.Point
	// Style is how the way runs; empty is orthogonal, and one that this version
	// does not know is drawn so.
	Style EdgeStyle
	// LabelAt is where a person put the label; the zero value leaves that to
	// the drawing.
	LabelAt Spot
	Props   catalog.Props
	// Locked arrows are not bent, led elsewhere or deleted by hand.
	Locked  bool
	Waivers []Waiver
	// Extra are fields of a newer file version, kept for writing back.
	Extra map[string]json.RawMessage
}

// EdgeStyle is how the way of an arrow runs.
type EdgeStyle string

// The styles.
const (
	Orthogonal EdgeStyle = ""
	Straight   EdgeStyle = "straight"
	Curved     EdgeStyle = "curved"
)

// EdgeStyles lists the styles, the usual one first.
func EdgeStyles() []EdgeStyle { return []EdgeStyle{Orthogonal, Straight, Curved} }

// Spot is a place at an arrow that follows it wherever it runs.
type Spot struct {
	// Along is the share of the way from tail to head, above 0 and at most 1.
	Along float64
	// Off leads from there to the middle of the label, in pt.
	Off geom.Vec
}

// Round is the spot as files keep it: a thousandth of the way, a hundredth of
// a point.
func (s Spot) Round() Spot {
	if s == (Spot{}) {
		return s
	}
	off := geom.Pt(s.Off.X, s.Off.Y).Round2()
	return Spot{Along: math.Round(min(max(s.Along, minAlong), 1)*1000) / 1000, Off: off.Vec()}
}

// minAlong keeps a spot at the very tail from being the zero value.
const minAlong = 0.001

// Waiver accepts the findings of one rule on one element.
type Waiver struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"` // required
	By     string `json:"by,omitempty"`
	Until  string `json:"until,omitempty"` // YYYY-MM-DD; empty is for good
	// Extra is a JSON object with the fields of a newer file version, kept for
	// writing back; empty for none.
	Extra string `json:"-"`
}

// Meta is what a diagram says about itself.
type Meta struct {
	Title string
	// Extra are top-level fields of a newer file version, kept for writing back.
	Extra map[string]json.RawMessage
}

// Clone is a copy that may be changed.
func (n *Node) Clone() *Node {
	c := *n
	c.Props = maps.Clone(n.Props)
	c.Groups = slices.Clone(n.Groups)
	c.Waivers = slices.Clone(n.Waivers)
	c.Extra = maps.Clone(n.Extra)
	return &c
}

// Clone is a copy that may be changed.
func (e *Edge) Clone() *Edge {
	c := *e
	c.Waypoints = slices.Clone(e.Waypoints)
	c.Props = maps.Clone(e.Props)
	c.Waivers = slices.Clone(e.Waivers)
	c.Extra = maps.Clone(e.Extra)
	return &c
}

// Touches reports whether the edge starts or ends at id.
func (e *Edge) Touches(id ID) bool { return e.From == id || e.To == id }

//go:build journey

package journey

import (
	"slices"
	"strings"
)

// Trace is what the window shows. All places are in px of the window.
type Trace struct {
	Seq      int `json:"seq"`
	Document struct {
		Title string `json:"title"`
		Path  string `json:"path"`
		Dirty bool   `json:"dirty"`
	} `json:"document"`
	Documents []string `json:"documents"` // titles of all that are open
	Tabs      []Rect   `json:"tabs"`      // their tabs
	Panels    []string `json:"panels"`    // those in sight
	Label     bool     `json:"label"`     // a label is being typed
	Canvas    struct {
		X, Y, W, H float64
	} `json:"canvas"`
	View struct {
		Zoom float64 `json:"zoom"`
		X, Y float64 // diagram point in the corner of the canvas
	} `json:"view"`
	Rest      bool            `json:"rest"` // nothing on the canvas moves by itself
	Tool      string          `json:"tool"`
	Lang      string          `json:"lang"`
	Dark      bool            `json:"dark"`
	Nodes     []Node          `json:"nodes"`
	Edges     []Edge          `json:"edges"`
	Selection []string        `json:"selection"`
	Hover     string          `json:"hover"` // element under the pointer
	Findings  []Finding       `json:"findings"`
	Checked   bool            `json:"checked"`   // the findings are about this drawing
	Palette   map[string]Rect `json:"palette"`   // entries in sight
	Search    string          `json:"search"`    // text in the search of the palette
	Templates map[string]Rect `json:"templates"` // cards of the open gallery
	Dialogs   int             `json:"dialogs"`
	Says      []string        `json:"says"`    // title and sentences of the dialog in front
	Answers   map[string]Rect `json:"answers"` // its buttons
	Menu      []Item          `json:"menu"`    // rows of the menu or the command palette that is open
	Notice    string          `json:"notice"`
	Hint      string          `json:"hint"`     // for what is done for the first time
	Proposal  string          `json:"proposal"` // title of the fix that is shown
	Error     string          `json:"error"`    // the last that was shown
	Asks      string          `json:"asks"`     // the node after which something should follow
	Found     [2]int          `json:"found"`    // the match that is shown, from 1, of how many
	Card      string          `json:"card"`     // title of the card beside the pointer
	Grid      bool            `json:"grid"`     // the dots of the grid are shown
	Lit       int             `json:"lit"`      // elements in the light, 0 when nothing is faded
	Minimap   Rect            `json:"minimap"`  // empty when there is none
	Legend    Rect            `json:"legend"`   // empty when there is none
	Outline   []OutlineRow    `json:"outline"`  // empty while the services are in front
}

// Point is a place.
type Point [2]float64

// Rect is a rectangle: x, y, width, height.
type Rect [4]float64

// Center is the middle of the rectangle.
func (r Rect) Center() Point { return Point{r[0] + r[2]/2, r[1] + r[3]/2} }

// Right is the middle of its right side.
func (r Rect) Right() Point { return Point{r[0] + r[2], r[1] + r[3]/2} }

// Node is a tile or a frame.
type Node struct {
	ID, Kind, Name, Parent string
	Rect                   Rect // of the tile without its label, or of the frame
}

// Edge is an arrow.
type Edge struct {
	ID, Kind, From, To string
	Line               []Point
	Block              *Point  // where it is shown as broken
	Chip               *Rect   // its words
	Way                []Point // its corners, as they are taken hold of
	Style              string
	Bent               bool // it has corners made by hand
}

// Item is a row of a menu or of the command palette; a separator has no title.
type Item struct {
	Title, Shortcut string
	Disabled        bool
	Rect            Rect // only of a menu
}

// OutlineRow is a row of the outline.
type OutlineRow struct {
	ID, Title string
	Depth     int
}

// Finding is a row of the problems.
type Finding struct {
	Rule, Severity, Message string
	Subjects                []string
	Fixes                   int
}

// SaysThat reports whether the dialog in front has a text in it.
func (t Trace) SaysThat(text string) bool {
	return slices.ContainsFunc(t.Says, func(s string) bool { return strings.Contains(s, text) })
}

// Node is the node with an id.
func (t Trace) Node(id string) (Node, bool) {
	i := slices.IndexFunc(t.Nodes, func(n Node) bool { return n.ID == id })
	if i < 0 {
		return Node{}, false
	}
	return t.Nodes[i], true
}

// Edge is the arrow with an id.
func (t Trace) Edge(id string) (Edge, bool) {
	i := slices.IndexFunc(t.Edges, func(e Edge) bool { return e.ID == id })
	if i < 0 {
		return Edge{}, false
	}
	return t.Edges[i], true
}

// Of lists the nodes of a kind.
func (t Trace) Of(kind string) []Node {
	return slices.DeleteFunc(slices.Clone(t.Nodes), func(n Node) bool { return n.Kind != kind })
}

// Parent is the id of the frame that a node stands in, "" for none.
func (t Trace) Parent(id string) string {
	n, _ := t.Node(id)
	return n.Parent
}

// Reports tells whether the checked drawing has a finding of a rule.
func (t Trace) Reports(rule string) bool {
	return t.Checked && slices.ContainsFunc(t.Findings, func(f Finding) bool { return f.Rule == rule })
}

// Clear tells whether the checked drawing has no finding of a rule.
func (t Trace) Clear(rule string) bool { return t.Checked && !t.Reports(rule) }

// Rules lists the rules of all findings, sorted.
func (t Trace) Rules() []string {
	var rules []string
	for _, f := range t.Findings {
		rules = append(rules, f.Rule)
	}
	slices.Sort(rules)
	return rules
}

// String is the trace in a few words, for a failed test.
func (t Trace) String() string {
	var nodes []string
	for _, n := range t.Nodes {
		nodes = append(nodes, n.ID+" in "+n.Parent)
	}
	return "nodes: " + strings.Join(nodes, ", ") + "\nfindings: " + strings.Join(t.Rules(), ", ") +
		"\nselection: " + strings.Join(t.Selection, ", ") + "\ntool: " + t.Tool + "\nnotice: " + t.Notice + "\nerror: " + t.Error
}

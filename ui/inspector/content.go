package inspector

import (
	"lintel/model/catalog"
	"lintel/model/scene"
)

// Content is what the panel shows; the zero value says to select something.
type Content struct {
	// Subject is what the window knows the selection by; it comes back with
	// every change. It has to be comparable.
	Subject  any
	Title    string
	Subtitle string
	Findings []Finding // the worst first; three are shown
	// Proof is what the selected arrow rests on, nil for anything else.
	Proof *Proof
	// Proposal is a fix that is shown on the canvas, nil when none is.
	Proposal *Proposal
	// Wiring is where an arrow that is being pulled could lead, nil for none.
	Wiring *Wiring
	Groups []Group
	Page   catalog.Page // AWS page about the subject, may be empty
}

// Group is some fields under a heading.
type Group struct {
	Title  string
	Fields []Field
}

// Field is a property and its value.
type Field struct {
	Property catalog.Property
	Value    catalog.Value  // unset shows the AWS default
	Mixed    bool           // several elements are selected and disagree
	Required bool           // there is always a value, and it cannot be taken back
	Problem  string         // what was found about this field
	Mark     scene.MarkKind // how bad that is
	Nodes    []Node         // what a node or a list of them can be chosen from
	// Choices are what the values of the property are called, in their order;
	// none where they are called what they are.
	Choices []string
}

// Node is a node of the drawing that a property can name.
type Node struct {
	ID     string
	Name   string
	Detail string // where it is, to tell two of one name apart
}

// Finding is one thing that was found about the subject.
type Finding struct {
	Mark    scene.MarkKind
	Message string
	Rule    string
	Fix     string       // title of the recommended fix, empty where there is none
	Page    catalog.Page // where the fact comes from
	// Waived is why it was accepted and by whom, empty where it was not.
	Waived string
	Key    any
}

// Proof is the chain of conditions behind an arrow.
type Proof struct {
	Mark   scene.MarkKind // ErrorMark, WarningMark, ProvenMark or UnknownMark
	Title  string         // "Cannot work"
	Detail string         // "Blocked at step 3 of 7"
	Steps  []Step
}

// Step is one condition.
type Step struct {
	Mark  scene.MarkKind
	Title string
	Text  string
	// Finding is what a rule says about it, nil when nothing; a broken step
	// shows what can be done.
	Finding *Finding
	Page    catalog.Page
	Key     any // comes back when the step is pointed at
}

// Proposal is a fix that is shown and not applied yet.
type Proposal struct {
	Choices []Choice
	Chosen  int
	Changes []Change
	// After is the proof of the arrow as it would be, nil where the fix is not
	// about an arrow.
	After  *Proof
	Counts []Count
}

// Choice is one of several fixes.
type Choice struct{ Title, Detail string }

// Change is one thing that a fix would do.
type Change struct {
	Sign string // + ~ -
	Text string
}

// Count is the number of problems of a kind, now and with the fix.
type Count struct {
	Mark       scene.MarkKind
	Now, After int
}

func (c Content) empty() bool { return c.Title == "" }

// sameShape reports whether only values differ, so that the fields can stay and
// the one that is being edited keeps its caret.
func (c Content) sameShape(d Content) bool {
	if (c.Proposal == nil) != (d.Proposal == nil) || (c.Wiring == nil) != (d.Wiring == nil) || c.Subject != d.Subject || len(c.Groups) != len(d.Groups) {
		return false
	}
	for i, g := range c.Groups {
		h := d.Groups[i]
		if g.Title != h.Title || len(g.Fields) != len(h.Fields) {
			return false
		}
		for k, f := range g.Fields {
			if f.Property.Key != h.Fields[k].Property.Key || f.Property.Type != h.Fields[k].Property.Type {
				return false
			}
		}
	}
	return true
}

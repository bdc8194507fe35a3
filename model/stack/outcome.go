package stack

import (
	"slices"

	"lintel/model/diagram"
)

// Became is what a resource is in the drawing.
type Became uint8

// What a resource may become. The zero value is a note, so that nothing is lost.
const (
	Note      Became = iota // a remark: nobody knows what it means
	Node                    // a tile
	Container               // a frame
	Arrow                   // one or more arrows
	Property                // properties of other elements, or a place in one
	Absent                  // not made with these parameters
)

// Outcome is what became of one resource that stands in the template.
type Outcome struct {
	ID, Type, File string
	Line           int
	Became         Became
	// Elements are those that stand for it, the main one first.
	Elements []diagram.ID
}

// Summary counts what became of all resources.
type Summary struct {
	Resources, Nodes, Containers, Arrows, Properties, Notes, Absent int
}

// Summary counts the outcomes.
func (r *Result) Summary() Summary {
	s := Summary{Resources: len(r.Outcomes)}
	for _, o := range r.Outcomes {
		switch o.Became {
		case Note:
			s.Notes++
		case Node:
			s.Nodes++
		case Container:
			s.Containers++
		case Arrow:
			s.Arrows++
		case Property:
			s.Properties++
		case Absent:
			s.Absent++
		}
	}
	return s
}

// became records what a resource is. What is an element of its own stays one, and
// an arrow says more than a property.
func (b *builder) became(id string, what Became, elements ...diagram.ID) {
	if r, ok := b.template.Resource(id); ok && r.MadeBy != "" {
		id, what = r.MadeBy, Property // what it was made from is an element itself
	}
	o := b.outcomes[id]
	if o == nil {
		return
	}
	rank := []Became{Note, Property, Arrow, Container, Node}
	if slices.Index(rank, what) > slices.Index(rank, o.Became) {
		o.Became = what
	}
	for _, e := range elements {
		if e != "" && !slices.Contains(o.Elements, e) {
			o.Elements = append(o.Elements, e)
		}
	}
}

package arrange

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/layout"
)

// stages says how near to the internet things of a VPC are: what is public stands
// before what is private, whichever of them begins the arrows between the two.
type stages struct {
	d     *diagram.Diagram
	cat   *catalog.Catalog
	facts *facts.Facts
}

func newStages(d *diagram.Diagram, cat *catalog.Catalog) stages {
	return stages{d: d, cat: cat, facts: facts.Once(cat, d)}
}

// ofSubnet is the stage of a subnet; that of everything else is not known.
func (s stages) ofSubnet(id diagram.ID) layout.Stage {
	switch s.facts.SubnetKind(id) {
	case facts.Public:
		return layout.Public
	case facts.Private:
		return layout.Private
	case facts.Isolated:
		return layout.Isolated
	}
	return layout.NoStage
}

// of is the stage of a node: that of a way to the internet, else of the subnet
// that it is in.
func (s stages) of(id diagram.ID) layout.Stage {
	if s.gate(id) {
		return layout.Public
	}
	for n, ok := s.d.Node(id); ok; n, ok = s.d.Node(n.Parent) {
		if stage := s.ofSubnet(n.ID); stage != layout.NoStage {
			return stage
		}
	}
	return layout.NoStage
}

// gate reports whether a node is a way to the internet.
func (s stages) gate(id diagram.ID) bool {
	n, ok := s.d.Node(id)
	if !ok {
		return false
	}
	service, ok := s.cat.Service(n.Kind)
	return ok && service.Gateway
}

// back reports whether an arrow leads towards the internet, so that its head is
// drawn before its tail.
func (s stages) back(from, to diagram.ID) bool {
	a, inA := s.facts.VPC(from)
	b, inB := s.facts.VPC(to)
	if inA && (!inB || a != b) {
		return s.gate(from)
	}
	was, is := s.of(from), s.of(to)
	return inA && inB && was != layout.NoStage && is != layout.NoStage && was > is
}

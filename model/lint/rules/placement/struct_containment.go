package placement

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// StructContainment reports elements in containers that they cannot be in. A
// service in a frame around a right one, such as an instance that stands in a
// Region, is only drawn roughly and is left to other rules.
var StructContainment = lint.Rule{ID: "STRUCT-CONTAINMENT", Cause: lint.Place, Check: lint.Nodes(structContainment)}

func structContainment(p *lint.Pass, n *diagram.Node) {
	parent := enclosing(p, n)
	s, known := p.Catalog.Service(n.Kind)
	if parent == nil || !known || slices.Contains(s.Placement, parent.Kind) {
		return
	}
	if _, known := p.Catalog.Service(parent.Kind); !known || tolerated(p, s, n, parent) || rough(p, s, n, parent) {
		return
	}
	r := lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID), "parent": p.Name(parent.ID), "allowed": allowed(p, s)},
		Subjects: []diagram.ID{n.ID, parent.ID},
		Fixes:    nearestRight(p, s, n),
	}
	if slices.Index(s.Placement, catalog.Canvas) == 0 {
		r.Message = "canvas"
	}
	p.Report(r)
}

// enclosing is the container of a node. A security group is none: it spans
// subnets of its VPC, and what it is drawn around stays where it is.
func enclosing(p *lint.Pass, n *diagram.Node) *diagram.Node {
	for a := range p.Diagram.Ancestors(n.ID) {
		if a.Kind != "security-group" {
			return a
		}
	}
	return nil
}

// tolerated tells whether an element stands for something true where it is: a
// service for its part in a VPC, people for their office, a security group for
// those of its members that a cluster runs.
func tolerated(p *lint.Pass, s *catalog.Service, n, parent *diagram.Node) bool {
	if s.Network == catalog.Outside && !s.IsFrame() && parent.Kind == "on-premises" {
		return true
	}
	if n.Kind == "security-group" && (parent.Kind == "ecs-cluster" || parent.Kind == "auto-scaling-group") {
		return inFrameOf(p, n, "vpc")
	}
	return slices.Contains(toleratedInVPC, n.Kind) && inFrameOf(p, n, networkFrames...)
}

// rough tells whether a node stands in a frame that can hold one of its right
// containers. A subnet or a security group without its VPC is more than that.
func rough(p *lint.Pass, s *catalog.Service, n, parent *diagram.Node) bool {
	if (n.Kind == "subnet" || n.Kind == "security-group") && !inFrameOf(p, n, "vpc") {
		return false
	}
	return slices.ContainsFunc(s.Placement, func(k catalog.Kind) bool { return within(p.Catalog, k, parent.Kind) })
}

// within reports whether a frame of one kind can stand in one of another kind,
// at any depth. A data centre holds Outposts, but what is right on those is not
// roughly right in the data centre.
func within(cat *catalog.Catalog, frame, outer catalog.Kind) bool {
	around := []catalog.Kind{frame} // it, and frames that it can stand in
	for i := 0; i < len(around); i++ {
		s, known := cat.Service(around[i])
		if !known || !s.IsFrame() {
			continue
		}
		for _, in := range s.Placement {
			switch {
			case in == "on-premises":
			case in == outer:
				return true
			case !slices.Contains(around, in):
				around = append(around, in)
			}
		}
	}
	return false
}

// allowed names the right containers of a kind, without the canvas.
func allowed(p *lint.Pass, s *catalog.Service) catalog.Text {
	right := slices.DeleteFunc(slices.Clone(s.Placement), func(k catalog.Kind) bool { return k == catalog.Canvas })
	var all catalog.Text
	for i, k := range right {
		between := catalog.Text{EN: ", ", KO: ", "}
		switch {
		case i == 0:
			between = catalog.Text{}
		case i == len(right)-1:
			between = p.Term("or")
		}
		in, _ := p.Catalog.Service(k)
		all.EN += between.EN + in.Short.EN
		all.KO += between.KO + in.Short.KO
	}
	return all
}

// nearestRight moves a node to the nearest container around it that is right,
// else a frame and what is not AWS to the canvas.
func nearestRight(p *lint.Pass, s *catalog.Service, n *diagram.Node) []lint.FixReport {
	left := n.ID
	for a := range p.Diagram.Ancestors(n.ID) {
		if slices.Contains(s.Placement, a.Kind) && a.Kind != "security-group" {
			move := room.MoveInto{ID: n.ID, Parent: a.ID, Near: left}
			return []lint.FixReport{{Title: "move", Args: lint.Args{"parent": p.Name(a.ID)}, Command: move}}
		}
		left = a.ID
	}
	if slices.Contains(s.Placement, catalog.Canvas) && (s.Network == catalog.Outside || s.Network == catalog.Part && s.IsFrame()) {
		return []lint.FixReport{{Title: "canvas", Command: room.MoveInto{ID: n.ID, Near: left}}}
	}
	return nil
}

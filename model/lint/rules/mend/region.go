package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// ToRegion moves a node into the frame of a Region, which is drawn beside the
// present one when it is missing. A node whose Region is only a property keeps
// its place and gets the other code.
func ToRegion(p *lint.Pass, id diagram.ID, code string) command.Command {
	if ancestor(p, id, "region") == nil {
		return command.SetProperty{ID: id, Key: "region", Value: catalog.StringOf(code)}
	}
	frame, steps := regionFrame(p, ancestor(p, id, "region"), code)
	return command.Sequence{Commands: append(steps, room.MoveInto{ID: id, Parent: frame})}
}

// Detach takes a function out of its VPC, into the frame of a Region where it
// stands in one.
func Detach(p *lint.Pass, id diagram.ID, code string) command.Command {
	out := OutOf(p, id, "vpc", "az", "subnet", "security-group")
	if ancestor(p, id, "region") != nil {
		out = ToRegion(p, id, code)
	}
	return command.Sequence{Commands: []command.Command{
		out,
		command.SetProperty{ID: id, Key: "subnets"},
		command.SetProperty{ID: id, Key: "vpcAttached"},
	}}
}

// regionFrame is the frame of a Region, and what it takes to draw it left of
// another one.
func regionFrame(p *lint.Pass, beside *diagram.Node, code string) (diagram.ID, []command.Command) {
	for _, r := range p.Facts.OfKind("region") {
		if has, ok := p.Facts.Region(r.ID); ok && has == code && r.Parent == beside.Parent {
			return r.ID, nil
		}
	}
	frame := &diagram.Node{
		ID: p.NewID("region"), Kind: "region", Parent: beside.Parent,
		Props: catalog.Props{"code": catalog.StringOf(code)},
	}
	return frame.ID, []command.Command{room.AddFrame{Node: frame, Near: beside.ID}}
}

// OutOf moves a node out of the outermost frame of the kinds around it.
func OutOf(p *lint.Pass, id diagram.ID, kinds ...catalog.Kind) command.Command {
	var left *diagram.Node
	for a := range p.Diagram.Ancestors(id) {
		if slices.Contains(kinds, a.Kind) {
			left = a
		}
	}
	if left == nil {
		return command.Sequence{}
	}
	return room.MoveInto{ID: id, Parent: left.Parent, Near: left.ID}
}

// ancestor is the nearest container of a kind around a node; nil when there is none.
func ancestor(p *lint.Pass, id diagram.ID, kind catalog.Kind) *diagram.Node {
	for a := range p.Diagram.Ancestors(id) {
		if a.Kind == kind {
			return a
		}
	}
	return nil
}

// CopyToRegion adds a node like another one in the frame of a Region, which is
// drawn when it is missing, and tells the id of the new node.
func CopyToRegion(p *lint.Pass, id diagram.ID, code string) (diagram.ID, command.Command) {
	c := twin(p, id)
	beside := ancestor(p, id, "region")
	if beside == nil {
		return c.ID, command.Sequence{Commands: []command.Command{
			room.Add{Node: c, Near: id, Like: id},
			command.SetProperty{ID: c.ID, Key: "region", Value: catalog.StringOf(code)},
		}}
	}
	frame, steps := regionFrame(p, beside, code)
	c.Parent = frame
	return c.ID, command.Sequence{Commands: append(steps, room.Add{Node: c, Like: id})}
}

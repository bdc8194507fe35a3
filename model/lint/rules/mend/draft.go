package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Draft is a fix in the making that draws new nodes and arrows.
type Draft struct {
	p     *lint.Pass
	steps []command.Command
}

// NewDraft begins a fix.
func NewDraft(p *lint.Pass) *Draft { return &Draft{p: p} }

// Beside draws a node of a kind left of another one where the kind may stand
// there, else in the nearest container around that it may stand in.
func (d *Draft) Beside(near diagram.ID, kind catalog.Kind, props catalog.Props) diagram.ID {
	n := &diagram.Node{ID: d.p.NewID(kind), Kind: kind, Parent: Home(d.p, near, kind), Props: props}
	d.Then(room.Add{Node: n, Near: near})
	return n.ID
}

// Connect draws an arrow.
func (d *Draft) Connect(kind catalog.EdgeKind, from, to diagram.ID) {
	d.Then(command.Connect{Edge: &diagram.Edge{ID: d.p.NewID("edge"), Kind: kind, From: from, To: to}})
}

// Then adds steps.
func (d *Draft) Then(steps ...command.Command) { d.steps = append(d.steps, steps...) }

// Command is the fix as one step.
func (d *Draft) Command() command.Command { return command.Sequence{Commands: d.steps} }

// Through leads an arrow over a new node of a kind; nil where AWS does not
// connect the kind with both ends.
func Through(p *lint.Pass, e *diagram.Edge, kind catalog.Kind) command.Command {
	from, to := p.Facts.Ends(e)
	in, out := p.Catalog.Between(from.Kind, kind), p.Catalog.Between(kind, to.Kind)
	if len(in) == 0 || len(out) == 0 {
		return nil
	}
	d := NewDraft(p)
	between := d.Beside(e.To, kind, nil)
	d.Then(command.SetEdgeKind{ID: e.ID, Kind: in[0].Kinds[0]}, command.Reconnect{ID: e.ID, To: between})
	d.Connect(out[0].Kinds[0], between, e.To)
	return d.Command()
}

// Replaceable tells whether a node could be one of another kind with all its
// arrows, in the container that it stands in.
func Replaceable(p *lint.Pass, id diagram.ID, kind catalog.Kind) bool {
	n, _ := p.Diagram.Node(id)
	s, ok := p.Catalog.Service(kind)
	if !ok {
		return false
	}
	in := catalog.Canvas
	if parent, ok := p.Diagram.Node(n.Parent); ok {
		in = parent.Kind
	}
	if !slices.Contains(s.Placement, in) {
		return false
	}
	for e := range p.Diagram.EdgesAt(id) {
		from, to := p.Facts.Ends(e)
		ends := [2]catalog.Kind{from.Kind, to.Kind}
		if e.From == id {
			ends[0] = kind
		}
		if e.To == id {
			ends[1] = kind
		}
		if !p.Catalog.Allows(ends[0], e.Kind, ends[1]) {
			return false
		}
	}
	return true
}

// SubnetsOf are the properties that put a new node into the subnets of others;
// none where standing beside them says it all.
func SubnetsOf(p *lint.Pass, ids ...diagram.ID) catalog.Props {
	var all []diagram.ID
	for _, id := range ids {
		for _, subnet := range p.Facts.Subnets(id).IDs {
			if !slices.Contains(all, subnet) {
				all = append(all, subnet)
			}
		}
	}
	if len(all) == 0 || len(all) == 1 && p.Diagram.Inside(ids[0], all[0]) {
		return nil
	}
	return catalog.Props{"subnets": list(all)}
}

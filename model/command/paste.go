package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Fragment is a part of a diagram that can be pasted: nodes with their
// containment among each other, and the arrows between them. Positions of the
// outermost nodes are absolute.
type Fragment struct {
	Nodes []*diagram.Node
	Edges []*diagram.Edge
}

// Copy takes the nodes with these ids, everything drawn in them, and the arrows
// whose two ends are both taken.
func Copy(d *diagram.Diagram, ids []diagram.ID) Fragment {
	var f Fragment
	taken := map[diagram.ID]bool{}
	for _, root := range outermost(d, ids) {
		n, ok := d.Node(root)
		if !ok {
			continue
		}
		top := n.Clone()
		top.Parent, top.Pos = "", d.Origin(root)
		f.Nodes = append(f.Nodes, top)
		f.Nodes = append(f.Nodes, d.Descendants(root)...)
	}
	for _, n := range f.Nodes {
		taken[n.ID] = true
	}
	for _, e := range d.Edges() {
		if taken[e.From] && taken[e.To] {
			f.Edges = append(f.Edges, e)
		}
	}
	return f
}

// Paste adds a fragment with new ids, groups of its own and nothing locked,
// shifted by By, into a container.
type Paste struct {
	Fragment Fragment
	Parent   diagram.ID
	By       geom.Vec
	// Pasted receives the new ids of the outermost nodes when it is not nil.
	Pasted *[]diagram.ID
}

// Title is "Paste".
func (Paste) Title() catalog.Text { return catalog.Text{EN: "Paste", KO: "붙여넣기"} }

// Apply adds the nodes, outer before inner, then the arrows.
func (p Paste) Apply(tx *diagram.Tx) error {
	renamed := map[diagram.ID]diagram.ID{}
	shift := p.By.Add(tx.Origin(p.Parent).Vec().Neg())
	var roots []diagram.ID
	copies := make([]*diagram.Node, len(p.Fragment.Nodes))
	for i, n := range p.Fragment.Nodes {
		copies[i] = n.Clone()
	}
	regroup(tx.Diagram, copies)
	for i, n := range p.Fragment.Nodes {
		c := copies[i]
		c.Locked = false
		c.ID = tx.NewID(string(n.Kind))
		renamed[n.ID] = c.ID
		if n.Parent == "" {
			c.Parent, c.Pos = p.Parent, n.Pos.Add(shift).Round2()
			roots = append(roots, c.ID)
		} else {
			c.Parent = renamed[n.Parent]
		}
		if err := tx.PutNode(c); err != nil {
			return err
		}
	}
	for _, e := range p.Fragment.Edges {
		c := e.Clone()
		c.Locked = false
		c.ID, c.From, c.To = tx.NewID("edge"), renamed[e.From], renamed[e.To]
		for i, corner := range c.Waypoints {
			c.Waypoints[i] = corner.Add(p.By).Round2()
		}
		if err := tx.PutEdge(c); err != nil {
			return err
		}
	}
	if p.Pasted != nil {
		*p.Pasted = roots
	}
	return nil
}

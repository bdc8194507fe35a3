package stack

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// emptyFrames takes away the Region when nothing is in it.
func (b *builder) emptyFrames() {
	used := map[diagram.ID]bool{}
	for _, d := range b.order {
		used[d.parent] = true
	}
	for _, n := range b.frames {
		used[n.Parent] = true
	}
	if !used[regionID] {
		delete(b.frames, regionID)
	}
}

// draw makes the diagram.
func (b *builder) draw() (*diagram.Diagram, error) {
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		if b.template.Description != "" {
			tx.SetMeta(diagram.Meta{Title: firstLine(b.template.Description)})
		}
		nodes := map[diagram.ID]*diagram.Node{}
		for id, n := range b.frames {
			nodes[id] = n
		}
		for _, d := range b.order {
			nodes[d.id()] = b.node(d)
		}
		put := map[diagram.ID]bool{}
		for _, id := range slices.Sorted(maps.Keys(nodes)) {
			if err := b.put(tx, nodes, id, put); err != nil {
				return err
			}
		}
		for _, id := range slices.Sorted(maps.Keys(b.arrows)) {
			e := b.arrows[id]
			if len(e.Props) == 0 {
				e.Props = nil
			}
			if err := tx.PutEdge(e); err != nil {
				return err
			}
		}
		b.dock(tx)
		return nil
	})
	return d, err
}

// put puts a node behind the containers around it.
func (b *builder) put(tx *diagram.Tx, nodes map[diagram.ID]*diagram.Node, id diagram.ID, done map[diagram.ID]bool) error {
	if done[id] || id == "" {
		return nil
	}
	done[id] = true
	n := nodes[id]
	if nodes[n.Parent] == nil {
		n.Parent = ""
	}
	if err := b.put(tx, nodes, n.Parent, done); err != nil {
		return err
	}
	b.shape(n)
	return tx.PutNode(n)
}

func (b *builder) node(d *draft) *diagram.Node {
	props := maps.Clone(d.props)
	lines := []string{line(d.resource)}
	for _, h := range d.helpers {
		if h.MadeBy == "" {
			lines = append(lines, line(h))
		}
	}
	props["template"] = catalog.ListOf(lines...)
	return &diagram.Node{ID: d.id(), Kind: d.kind, Name: d.name, Parent: d.parent, Props: props}
}

// The sizes before anything is arranged, in pt.
const (
	frameWidth, frameHeight = 240, 160
	noteWidth, noteHeight   = 208, 64
	docked                  = 28
)

// shape gives containers and notes the size without which they are tiles.
func (b *builder) shape(n *diagram.Node) {
	s, ok := b.catalog.Service(n.Kind)
	switch {
	case ok && s.IsFrame():
		n.Size = geom.Size{W: frameWidth, H: frameHeight}
	case ok && s.IsNote():
		n.Size = geom.Size{W: noteWidth, H: noteHeight}
	}
}

// dock puts gateways on the left border of their container and endpoints on its
// lower one, evenly; arranging keeps them there.
func (b *builder) dock(tx *diagram.Tx) {
	left, below := map[diagram.ID][]*diagram.Node{}, map[diagram.ID][]*diagram.Node{}
	for _, n := range tx.Nodes() {
		s, ok := b.catalog.Service(n.Kind)
		if !ok || s.Shape != catalog.Docked || n.Parent == "" {
			continue
		}
		if n.Kind == "vpc-endpoint" {
			below[n.Parent] = append(below[n.Parent], n)
		} else {
			left[n.Parent] = append(left[n.Parent], n)
		}
	}
	for _, list := range left {
		for i, n := range list {
			y := frameHeight*float64(i+1)/float64(len(list)+1) - docked/2
			_ = tx.EditNode(n.ID, func(n *diagram.Node) { n.Pos = geom.Pt(-docked/2, y) })
		}
	}
	for _, list := range below {
		for i, n := range list {
			x := frameWidth*float64(i+1)/float64(len(list)+1) - docked/2
			_ = tx.EditNode(n.ID, func(n *diagram.Node) { n.Pos = geom.Pt(x, frameHeight-docked/2) })
		}
	}
}

func firstLine(text string) string {
	for i, r := range text {
		if r == '\n' {
			return text[:i]
		}
	}
	return text
}

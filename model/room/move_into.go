package room

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// MoveInto moves a node, with everything in it, to a free spot in a container;
// an empty Parent is the canvas. A node that is in the container stays.
type MoveInto struct {
	ID, Parent diagram.ID
	// Near is a node of the container to stand left of, empty for none.
	Near diagram.ID
}

// Title is "Move into container".
func (m MoveInto) Title() catalog.Text { return command.Nest{}.Title() }

// Apply moves the node and grows the frames that need it. Arrows at the node
// go back to the router, for their corners belonged to the old place.
func (m MoveInto) Apply(tx *diagram.Tx) error {
	n, ok := tx.Node(m.ID)
	if !ok {
		return fmt.Errorf("nothing to move: %q does not exist", m.ID)
	}
	if n.Parent == m.Parent {
		return nil
	}
	n = n.Clone()
	n.Parent = m.Parent
	if m.Parent != "" {
		// A label at the side was for the row that the node leaves.
		delete(n.Props, labelSide.Name())
	}
	if err := settle(tx, n, m.Near, ""); err != nil {
		return err
	}
	return freeArrows(tx, m.ID)
}

// settle stores a node at a spot in its parent, and makes the room it needs.
func settle(tx *diagram.Tx, n *diagram.Node, near, instead diagram.ID) error {
	c := open(tx.Diagram, n.Parent, n.ID, instead)
	size := footprint(n).Size()
	beside, ok := tx.Node(near)
	if !ok || beside.Parent != n.Parent {
		n.Pos = anchor(n, c.spot(size, c.start()))
		return putAndFit(tx, n)
	}
	left := footprint(beside).Min.Add(geom.Vec{X: -size.W - gapX})
	if spot := (geom.Rect{Min: left, Max: left.Add(geom.Vec{X: size.W, Y: size.H})}); c.inRow(spot) {
		n.Pos = anchor(n, spot)
		return putAndFit(tx, n)
	}
	if spot, ok := c.free(size, left); ok {
		n.Pos = anchor(n, spot)
		return putAndFit(tx, n)
	}
	if err := shiftRight(tx, n.Parent, size.W+gapX); err != nil {
		return err
	}
	n.Pos = anchor(n, geom.XYWH(c.inset.side, left.Y, size.W, size.H))
	return putAndFit(tx, n)
}

// start is the top left of a container.
func (c container) start() geom.Point { return geom.Pt(c.inset.side, c.inset.top) }

// putAndFit makes the room and then puts the node there.
func putAndFit(tx *diagram.Tx, n *diagram.Node) error {
	n.Pos = n.Pos.Round2()
	if err := fit(tx, n.Parent, footprint(n), n.ID); err != nil {
		return err
	}
	return tx.PutNode(n)
}

// shiftRight clears a column at the left of a container, so that arrows from
// what comes in still run from left to right.
func shiftRight(tx *diagram.Tx, parent diagram.ID, by float64) error {
	frame, _ := tx.Node(parent)
	var all []diagram.ID
	for n := range tx.Children(parent) {
		if !onBorder(n, frame) {
			all = append(all, n.ID)
		}
	}
	return push(tx, parent, all, geom.Vec{X: by})
}

func freeArrows(tx *diagram.Tx, id diagram.ID) error {
	var bent []diagram.ID
	for e := range tx.EdgesAt(id) {
		if len(e.Waypoints) > 0 {
			bent = append(bent, e.ID)
		}
	}
	for _, edge := range bent {
		if err := (command.SetWaypoints{ID: edge}).Apply(tx); err != nil {
			return err
		}
	}
	return nil
}

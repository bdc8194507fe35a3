package room

import (
	"fmt"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Add places a new node, tile or frame, at a free spot in its Parent. The node
// needs an id; when it is there already nothing happens.
type Add struct {
	Node *diagram.Node
	// Near is a node of the container to stand left of, empty for none.
	Near diagram.ID
	// Instead is a node of the container that is about to leave its place, which
	// the new one may take; empty for none.
	Instead diagram.ID
	// Before is a node of the container to stand left of, which makes way to the
	// right, with all that is there, where no place is free; empty for none.
	Before diagram.ID
	// At is where its corner should stand, or as near to there as there is room;
	// nil for the top left. Nothing makes way for it.
	At *geom.Point
	// Like is the node that the new one is a copy of, empty for none. Its size
	// counts when the copy is made, for it may have been stretched since.
	Like diagram.ID
}

// Title is "Add".
func (a Add) Title() catalog.Text { return command.Place{}.Title() }

// Apply adds a copy of the node and grows the frames that need it.
func (a Add) Apply(tx *diagram.Tx) error {
	if there, err := present(tx, a.Node); there || err != nil {
		return err
	}
	n := a.Node.Clone()
	if original, ok := tx.Node(a.Like); ok {
		n.Size = original.Size
	}
	if before, ok := tx.Node(a.Before); ok && before.Parent == n.Parent {
		if done, err := wedge(tx, n, before); done || err != nil {
			return err
		}
	}
	if a.At != nil {
		n.Pos = *a.At
		wish := footprint(n)
		n.Pos = anchor(n, open(tx.Diagram, n.Parent, n.ID).spot(wish.Size(), wish.Min))
		return putAndFit(tx, n)
	}
	return settle(tx, n, a.Near, a.Instead)
}

// wedge puts a new node left of another one, or in its place when that is not
// free, and then moves the other one and all that is right of it. False when
// the place is too small.
func wedge(tx *diagram.Tx, n, before *diagram.Node) (bool, error) {
	frame, _ := tx.Node(n.Parent)
	if onBorder(before, frame) {
		return false, nil
	}
	size, at, gap := footprint(n).Size(), footprint(before), gapX
	if frame == nil {
		gap = canvasGap
	}
	left := geom.XYWH(at.Min.X-size.W-gap, at.Min.Y, size.W, size.H)
	if open(tx.Diagram, n.Parent).inRow(left) {
		n.Pos = anchor(n, left)
		return true, putAndFit(tx, n)
	}
	var right []diagram.ID
	for c := range tx.Children(n.Parent) {
		if footprint(c).Min.X >= at.Min.X && !onBorder(c, frame) {
			right = append(right, c.ID)
		}
	}
	place := geom.XYWH(at.Min.X, at.Min.Y, size.W, size.H)
	if slices.ContainsFunc(open(tx.Diagram, n.Parent, right...).taken, place.Overlaps) {
		return false, nil
	}
	if err := push(tx, n.Parent, right, geom.Vec{X: size.W + gap}); err != nil {
		return true, err
	}
	n.Pos = anchor(n, place)
	return true, putAndFit(tx, n)
}

// present tells whether a node was added before; another one with its id is an error.
func present(tx *diagram.Tx, n *diagram.Node) (bool, error) {
	if !tx.Has(n.ID) {
		return false, nil
	}
	if old, ok := tx.Node(n.ID); ok && old.Kind == n.Kind {
		return true, nil
	}
	return false, fmt.Errorf("id %q is taken meanwhile", n.ID)
}

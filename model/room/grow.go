package room

import (
	"fmt"
	"math"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// fit grows a frame for a footprint that is to come in, and the frames around
// it, as far as they are too small. who is the node of the footprint, if it is
// in the frame already.
func fit(tx *diagram.Tx, id diagram.ID, coming geom.Rect, who diagram.ID) error {
	if id == "" {
		return nil
	}
	frame, ok := tx.Node(id)
	if !ok {
		return fmt.Errorf("container %q does not exist", id)
	}
	return grow(tx, frame, needed(tx.Diagram, frame, coming, who))
}

// needed is the size a frame must have for what is to come. What stands in it
// already counts as good: only a footprint that reaches farther takes more room.
func needed(d *diagram.Diagram, frame *diagram.Node, coming geom.Rect, who diagram.ID) geom.Size {
	size, in := frame.Size, insetOf(frame)
	there := open(d, frame.ID, who).all()
	if coming.Max.X > there.Max.X {
		size.W = math.Max(size.W, roundUp(coming.Max.X+in.side))
	}
	if coming.Max.Y > there.Max.Y {
		size.H = math.Max(size.H, roundUp(coming.Max.Y+in.side))
	}
	return size
}

// grow gives a frame a larger size, and the frames around it the room for that.
// Frames stacked with it grow as wide, what is docked on the right and lower
// border stays there, and neighbours that it would cover make way.
func grow(tx *diagram.Tx, frame *diagram.Node, size geom.Size) error {
	by := geom.Vec{X: size.W - frame.Size.W, Y: size.H - frame.Size.H}
	if by == (geom.Vec{}) {
		return nil
	}
	stack := stackedWith(tx.Diagram, frame)
	if err := resize(tx, frame, by); err != nil {
		return err
	}
	larger, _ := tx.Node(frame.ID)
	if err := fit(tx, frame.Parent, footprint(larger), frame.ID); err != nil {
		return err
	}
	for _, other := range stack {
		if err := widen(tx, other, by.X); err != nil {
			return err
		}
	}
	return nil
}

// stackedWith lists the frames above and below a frame that are as wide.
func stackedWith(d *diagram.Diagram, frame *diagram.Node) []diagram.ID {
	var stack []diagram.ID
	for n := range d.Children(frame.Parent) {
		if n.ID != frame.ID && n.Kind == frame.Kind && n.Pos.X == frame.Pos.X && n.Size.W == frame.Size.W {
			stack = append(stack, n.ID)
		}
	}
	return stack
}

// widen makes a frame wider, and the frames in it that reach to its right border.
func widen(tx *diagram.Tx, id diagram.ID, by float64) error {
	frame, _ := tx.Node(id)
	if by == 0 {
		return nil
	}
	var inner []diagram.ID
	for n := range tx.Children(id) {
		if n.Size.W > 0 && footprint(n).Max.X >= frame.Size.W-insetOf(frame).side-grid {
			inner = append(inner, n.ID)
		}
	}
	if err := resize(tx, frame, geom.Vec{X: by}); err != nil {
		return err
	}
	for _, child := range inner {
		if err := widen(tx, child, by); err != nil {
			return err
		}
	}
	return nil
}

func resize(tx *diagram.Tx, frame *diagram.Node, by geom.Vec) error {
	if err := keepDocked(tx, frame, by); err != nil {
		return err
	}
	if err := tx.EditNode(frame.ID, func(n *diagram.Node) {
		n.Size = geom.Size{W: n.Size.W + by.X, H: n.Size.H + by.Y}
	}); err != nil {
		return err
	}
	return makeWay(tx, frame, by)
}

func keepDocked(tx *diagram.Tx, frame *diagram.Node, by geom.Vec) error {
	var moves []command.Command
	for n := range tx.Children(frame.ID) {
		if !onBorder(n, frame) {
			continue
		}
		shift := geom.Vec{}
		if math.Abs(n.Pos.X+docked/2-frame.Size.W) <= docked/2 {
			shift.X = by.X
		}
		if math.Abs(n.Pos.Y+docked/2-frame.Size.H) <= docked/2 {
			shift.Y = by.Y
		}
		if shift != (geom.Vec{}) {
			moves = append(moves, command.Move{IDs: []diagram.ID{n.ID}, By: shift})
		}
	}
	return command.Sequence{Commands: moves}.Apply(tx)
}

// makeWay shifts what stands right of, or below, a frame that grew by as much
// as it grew, when the frame would cover any of it. What stands right and below goes
// both ways, so that what makes way covers nothing else.
func makeWay(tx *diagram.Tx, old *diagram.Node, by geom.Vec) error {
	before, now := footprint(old), footprint(old)
	now.Max = now.Max.Add(by)
	parent, _ := tx.Node(old.Parent)
	var right, below []diagram.ID
	covered := false
	for n := range tx.Children(old.Parent) {
		if n.ID == old.ID || onBorder(n, parent) {
			continue
		}
		r := footprint(n)
		if r.Min.X >= before.Max.X && by.X > 0 {
			right = append(right, n.ID)
		}
		if r.Min.Y >= before.Max.Y && by.Y > 0 {
			below = append(below, n.ID)
		}
		covered = covered || r.Overlaps(now.Inset(-grid))
	}
	if !covered {
		return nil
	}
	if err := push(tx, old.Parent, right, geom.Vec{X: by.X}); err != nil {
		return err
	}
	return push(tx, old.Parent, below, geom.Vec{Y: by.Y})
}

// push shifts nodes of a container, which grows first: a tile beyond its border
// would look like one that is docked there.
func push(tx *diagram.Tx, parent diagram.ID, ids []diagram.ID, by geom.Vec) error {
	var to geom.Rect
	for _, id := range ids {
		n, _ := tx.Node(id)
		to = to.Union(footprint(n).Translate(by))
	}
	if err := fit(tx, parent, to, ""); err != nil {
		return err
	}
	return command.Move{IDs: ids, By: by}.Apply(tx)
}

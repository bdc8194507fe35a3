package room

import (
	"fmt"
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Side is a border of a frame.
type Side uint8

// The sides.
const (
	Bottom Side = iota
	Left
	Top
	Right
)

const (
	dockPitch = 56 // distance between two docked tiles
	lane      = 56 // free for a docked tile and an arrow below it
)

// Dock places a new small tile on a border of its Parent, a frame. The node
// needs an id; when it is there already nothing happens.
type Dock struct {
	Node *diagram.Node
	Side Side
	// Near is a node whose column, or row, is the wish; empty for the middle.
	Near diagram.ID
}

// Title is "Add".
func (d Dock) Title() catalog.Text { return command.Place{}.Title() }

// Apply adds a copy of the node where no other docked tile is close.
func (d Dock) Apply(tx *diagram.Tx) error {
	if there, err := present(tx, d.Node); there || err != nil {
		return err
	}
	frame, ok := tx.Node(d.Node.Parent)
	if !ok {
		return fmt.Errorf("nothing to dock on: %q does not exist", d.Node.Parent)
	}
	n := d.Node.Clone()
	n.Pos = d.at(frame, d.free(tx.Diagram, frame)).Round2()
	if err := tx.PutNode(n); err != nil {
		return err
	}
	return d.openLane(tx, frame)
}

// openLane keeps the room below, or right of, a frame that arrows from what is
// docked there need before they meet the next border.
func (d Dock) openLane(tx *diagram.Tx, frame *diagram.Node) error {
	around, ok := tx.Node(frame.Parent)
	if !ok {
		return nil
	}
	size, r := around.Size, footprint(frame)
	switch d.Side {
	case Bottom:
		size.H = math.Max(size.H, roundUp(r.Max.Y+lane))
	case Right:
		size.W = math.Max(size.W, roundUp(r.Max.X+lane))
	}
	return grow(tx, around, size)
}

// along is the position of a point on the docking border.
func (d Dock) along(p geom.Point) float64 {
	if d.Side == Bottom || d.Side == Top {
		return p.X
	}
	return p.Y
}

// at is the top left corner of a docked tile whose centre is at a distance
// along the border.
func (d Dock) at(frame *diagram.Node, along float64) geom.Point {
	const half = docked / 2
	switch d.Side {
	case Left:
		return geom.Pt(-half, along-half)
	case Right:
		return geom.Pt(frame.Size.W-half, along-half)
	case Top:
		return geom.Pt(along-half, -half)
	}
	return geom.Pt(along-half, frame.Size.H-half)
}

// free is the place nearest to the wish where no docked tile is close.
func (d Dock) free(g *diagram.Diagram, frame *diagram.Node) float64 {
	length := d.along(geom.Pt(frame.Size.W, frame.Size.H))
	wish := d.wish(g, frame)
	var taken []float64
	for n := range g.Children(frame.ID) {
		if onBorder(n, frame) && n.Pos.Dist(d.at(frame, d.along(n.Pos)+docked/2)) < docked {
			taken = append(taken, d.along(n.Pos)+docked/2)
		}
	}
	for step := 0.0; step < length; step += grid {
		for _, along := range []float64{wish + step, wish - step} {
			if along >= dockPitch/2 && along <= length-dockPitch/2 && apart(along, taken) {
				return along
			}
		}
	}
	return wish
}

// wish is below or beside the middle of the node to be near to.
func (d Dock) wish(g *diagram.Diagram, frame *diagram.Node) float64 {
	near, ok := g.Node(d.Near)
	if !ok {
		return math.Round(d.along(geom.Pt(frame.Size.W, frame.Size.H))/2/grid) * grid
	}
	at := g.Origin(near.ID).Add(g.Origin(frame.ID).Vec().Neg())
	half := geom.Vec{X: tile / 2, Y: tile / 2}
	if near.Size != (geom.Size{}) {
		half = geom.Vec{X: near.Size.W / 2, Y: near.Size.H / 2}
	}
	return d.along(at.Add(half))
}

func apart(along float64, taken []float64) bool {
	for _, t := range taken {
		if math.Abs(along-t) < dockPitch {
			return false
		}
	}
	return true
}

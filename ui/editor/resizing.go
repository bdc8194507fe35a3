package editor

import (
	"math"

	"lintel/model/align"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// Frame is a container that is being resized, as it was before.
type Frame struct {
	ID     diagram.ID
	Before geom.Rect
	// Least is the smallest size that it may have.
	Least geom.Size
	// Holds is the area that what is in it needs.
	Holds geom.Rect
	docks []dock
}

// dock is a resource on the border of a container.
type dock struct {
	id diagram.ID
	at geom.Point // its middle
}

// TakeFrame is a container as it is before it is resized; false when there is none.
func (e *Editor) TakeFrame(id diagram.ID) (Frame, bool) {
	before, ok := e.Builder.Rect(id)
	f := Frame{ID: id, Before: before, Least: scene.MinFrame()}
	if e.IsNote(id) {
		f.Least = scene.MinNote()
	}
	if inner := e.contents(id); !inner.Empty() {
		f.Holds = e.Builder.Padding(id).Around(inner)
	}
	for child := range e.d.Children(id) {
		if e.isDocked(child.Kind) {
			f.docks = append(f.docks, dock{child.ID, e.rect(child.ID).Center()})
		}
	}
	return f, ok
}

// Reshape gives a container another rectangle. What is docked on its border
// goes with the border; all else stays where it is.
func (e *Editor) Reshape(f Frame, to geom.Rect) error {
	s := command.Sequence{Name: command.Resize{}.Title(), Commands: []command.Command{command.Resize{ID: f.ID, Rect: to}}}
	for _, d := range f.docks {
		by := f.carried(d.at, to).Sub(e.rect(d.id).Center())
		s.Commands = append(s.Commands, command.Move{IDs: []diagram.ID{d.id}, By: by})
	}
	return e.Do(s)
}

// carried is where a point of the old border is on the new one.
func (f Frame) carried(p geom.Point, to geom.Rect) geom.Point {
	b := f.Before
	return geom.Pt(carry(p.X, b.Min.X, b.Max.X, to.Min.X, to.Max.X), carry(p.Y, b.Min.Y, b.Max.Y, to.Min.Y, to.Max.Y))
}

func carry(v, lo, hi, newLo, newHi float64) float64 {
	switch {
	case math.Abs(v-lo) <= scene.DockedSize/2:
		return newLo
	case math.Abs(v-hi) <= scene.DockedSize/2:
		return newHi
	}
	return within(v, newLo+scene.DockedSize, newHi-scene.DockedSize)
}

// SnapPull takes the displacement of pulled sides to where they line up with
// the same sides of other containers, or else to the grid.
func (e *Editor) SnapPull(p align.Pull, id diagram.ID, by geom.Vec) geom.Vec {
	board := align.Board{Grid: Grid}
	if !p.Proportional {
		board = e.board([]diagram.ID{id}, p.To(by), e.isFrame(id))
	}
	for _, s := range pulledSides(p) {
		switch s {
		case align.Left:
			by.X = board.Edge(s, p.Box.Min.X+by.X) - p.Box.Min.X
		case align.Right:
			by.X = board.Edge(s, p.Box.Max.X+by.X) - p.Box.Max.X
		case align.Top:
			by.Y = board.Edge(s, p.Box.Min.Y+by.Y) - p.Box.Min.Y
		case align.Bottom:
			by.Y = board.Edge(s, p.Box.Max.Y+by.Y) - p.Box.Max.Y
		}
	}
	return by
}

// PullMarks are the guides along the pulled sides of a container.
func (e *Editor) PullMarks(p align.Pull, id diagram.ID, box geom.Rect) align.Marks {
	return e.board([]diagram.ID{id}, box, e.isFrame(id)).EdgeMarks(box, pulledSides(p)...)
}

func pulledSides(p align.Pull) []align.Side {
	var sides []align.Side
	for _, s := range []struct {
		pulled bool
		side   align.Side
	}{{p.X < 0, align.Left}, {p.X > 0, align.Right}, {p.Y < 0, align.Top}, {p.Y > 0, align.Bottom}} {
		if s.pulled {
			sides = append(sides, s.side)
		}
	}
	return sides
}

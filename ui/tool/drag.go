package tool

import (
	"math"

	"lintel/model/align"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Dragging is the selection following the pointer.
type Dragging struct {
	IDs  []diagram.ID // what moves: the originals or, with Alt, copies of them
	From geom.Point   // where the pointer was pressed, diagram pt
	Box  geom.Rect    // the area of the tiles before they moved
	Done geom.Vec     // how far they were moved so far
	Back State
	// Originals are what was selected, Copying tells that it stays.
	Originals []diagram.ID
	Copying   bool
	// Docked is the docked resource being dragged alone; it slides along borders.
	Docked diagram.ID
}

// Name is "select.dragging".
func (Dragging) Name() string { return "select.dragging" }

// Cursor is the four-way cross.
func (Dragging) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// startDrag begins to move the selected nodes, but for those that are locked.
// Arrows alone do not move: their ways follow their ends.
func startDrag(e *editor.Editor, p Pressed, m Move) State {
	ids := e.Movable()
	if len(ids) == 0 {
		if len(e.SelectedNodes()) > 0 {
			e.Report(editor.ErrLocked)
		}
		return p.Back
	}
	e.BeginGesture()
	return Dragging{Originals: ids, From: p.At, Box: e.Tiles(ids), Back: p.Back}.hold(e, ids).On(e, m)
}

// hold takes nodes into the hand.
func (d Dragging) hold(e *editor.Editor, ids []diagram.ID) Dragging {
	d.IDs, d.Done, d.Docked = ids, geom.Vec{}, ""
	if len(ids) == 1 && e.IsDocked(ids[0]) {
		d.Docked = ids[0]
	}
	return d
}

// On moves the nodes, shows where they would go, and settles them at the release.
func (d Dragging) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		return d.move(e, ev)
	case Release:
		return d.drop(e)
	case Cancel:
		d.clear(e)
		e.CancelGesture()
		if d.Copying {
			e.Select(d.Originals...)
		}
		return d.Back
	}
	return d
}

func (d Dragging) move(e *editor.Editor, m Move) State {
	if m.Mods.Alt != d.Copying {
		var err error
		if d, err = d.copying(e, m.Mods.Alt); err != nil {
			return d.fail(e, err)
		}
	}
	if err := d.follow(e, m); err != nil {
		return d.fail(e, err)
	}
	want := m.At.Sub(d.From)
	if d.Docked == "" {
		d.Done = e.Tiles(d.IDs).Min.Sub(d.Box.Min)
		e.AimDrop(d.IDs)
	}
	e.Overlay.Marks = align.Marks{}
	if !m.Mods.Ctrl && d.Docked == "" && want != (geom.Vec{}) {
		e.Overlay.Marks = e.MarksOf(d.IDs)
	}
	e.Tell(editor.ViewChanged)
	return d
}

// copying puts the originals back and goes on with copies, or the other way round.
func (d Dragging) copying(e *editor.Editor, on bool) (Dragging, error) {
	e.CancelGesture()
	e.BeginGesture()
	d.Copying, e.Overlay.Copying = on, on
	ids := d.Originals
	if on {
		copies, err := e.CopyInPlace(ids)
		if err != nil {
			return d, err
		}
		ids = copies
	}
	e.Select(ids...)
	return d.hold(e, ids), nil
}

// follow takes the nodes to the pointer: with Shift along one axis, without Ctrl
// in line with their neighbours or on the grid.
func (d Dragging) follow(e *editor.Editor, m Move) error {
	if d.Docked != "" {
		return e.SlideDocked(d.Docked, m.At)
	}
	want := m.At.Sub(d.From)
	freeX, freeY := true, true
	if m.Mods.Shift {
		want = oneAxis(want)
		freeX, freeY = want.X != 0, want.Y != 0
	}
	if !m.Mods.Ctrl {
		want = e.Snap(d.IDs, d.Box, want, freeX, freeY)
	}
	by := want.Add(d.Done.Neg())
	if by == (geom.Vec{}) {
		return nil
	}
	return e.Do(command.Move{IDs: d.IDs, By: by})
}

// oneAxis keeps the larger part of a displacement.
func oneAxis(v geom.Vec) geom.Vec {
	if math.Abs(v.X) > math.Abs(v.Y) {
		return geom.Vec{X: v.X}
	}
	return geom.Vec{Y: v.Y}
}

func (d Dragging) fail(e *editor.Editor, err error) State {
	e.Report(err)
	return d.On(e, Cancel{})
}

// drop lets go. What a container does not take goes back to where it was.
func (d Dragging) drop(e *editor.Editor) State {
	if d.Docked == "" {
		if err := e.SettleIn(d.IDs); err != nil {
			return d.fail(e, err)
		}
	}
	title := command.Move{}.Title()
	if d.Copying {
		title = editor.DuplicateTitle()
	}
	d.clear(e)
	e.EndGesture(title)
	e.Select(d.IDs...)
	return d.Back
}

// clear takes away what the overlay shows of the drag.
func (Dragging) clear(e *editor.Editor) {
	o := &e.Overlay
	o.Drop, o.Leave, o.Refusal, o.Marks, o.Copying = "", "", nil, align.Marks{}, false
}

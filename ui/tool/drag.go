package tool

import (
	"math"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Dragging is the selection following the pointer.
type Dragging struct {
	IDs  []diagram.ID
	From geom.Point // where the pointer was pressed, diagram pt
	Home geom.Point // where the first of the nodes stood then
	Done geom.Vec   // how far they were moved so far
	Back State
	// Docked is the docked resource being dragged alone; it slides along borders.
	Docked diagram.ID
}

// Name is "select.dragging".
func (Dragging) Name() string { return "select.dragging" }

// Cursor is the four-way cross.
func (Dragging) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// startDrag begins to move the selected nodes; Alt leaves the originals and
// moves copies. Arrows alone do not move: their ways follow their ends.
func startDrag(e *editor.Editor, p Pressed, m Move) State {
	ids := e.Movable()
	if len(ids) == 0 {
		if len(e.SelectedNodes()) > 0 {
			e.Report(editor.ErrLocked)
		}
		return p.Back
	}
	e.BeginGesture()
	if m.Mods.Alt {
		copies, err := e.CopyInPlace(ids)
		if err != nil {
			e.Report(err)
			e.CancelGesture()
			return p.Back
		}
		ids = copies
	}
	d := Dragging{IDs: ids, From: p.At, Home: e.Diagram().Origin(ids[0]), Back: p.Back}
	if len(ids) == 1 && e.IsDocked(ids[0]) {
		d.Docked = ids[0]
	}
	return d.On(e, m)
}

// On moves the nodes, shows where they would go, and settles them at the release.
func (d Dragging) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		return d.move(e, ev)
	case Release:
		return d.drop(e)
	case Cancel:
		e.Overlay.Drop, e.Overlay.Guides = "", nil
		e.CancelGesture()
		return d.Back
	}
	return d
}

func (d Dragging) move(e *editor.Editor, m Move) State {
	if d.Docked != "" {
		e.Report(e.SlideDocked(d.Docked, m.At))
		return d
	}
	want := m.At.Sub(d.From)
	if m.Mods.Shift {
		want = oneAxis(want)
	}
	e.Overlay.Guides = nil
	if !m.Mods.Ctrl {
		want, e.Overlay.Guides = e.Snap(d.IDs, d.Home, d.Done, want)
	}
	if by := want.Add(d.Done.Neg()); by != (geom.Vec{}) {
		if err := e.Do(command.Move{IDs: d.IDs, By: by}); err != nil {
			e.Report(err)
			return d.On(e, Cancel{})
		}
		d.Done = want
	}
	e.Overlay.Drop = e.NewHome(d.IDs)
	e.Tell(editor.ViewChanged)
	return d
}

// oneAxis keeps the larger part of a displacement.
func oneAxis(v geom.Vec) geom.Vec {
	if math.Abs(v.X) > math.Abs(v.Y) {
		return geom.Vec{X: v.X}
	}
	return geom.Vec{Y: v.Y}
}

func (d Dragging) drop(e *editor.Editor) State {
	e.Overlay.Drop, e.Overlay.Guides = "", nil
	if d.Docked == "" {
		if err := e.SettleIn(d.IDs); err != nil {
			e.Report(err)
			e.CancelGesture()
			return d.Back
		}
	}
	e.EndGesture(command.Move{}.Title())
	e.Select(d.IDs...)
	return d.Back
}

package tool

import (
	"lintel/model/align"
	"lintel/model/command"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Resizing is a side or a corner of a container following the pointer.
type Resizing struct {
	Frame editor.Frame
	From  geom.Point // where the handle was pressed
	X, Y  int        // which side: -1, 0 or 1
	Back  State
}

// Name is "select.resizing".
func (Resizing) Name() string { return "select.resizing" }

// Cursor shows the direction.
func (r Resizing) Cursor(*editor.Editor, geom.Point) Cursor { return resizeCursor(r.X, r.Y) }

func startResize(e *editor.Editor, hit editor.Hit, at geom.Point, back State) State {
	frame, ok := e.TakeFrame(hit.ID)
	if !ok {
		return back
	}
	e.BeginGesture()
	return Resizing{Frame: frame, From: at, X: hit.Handle.X, Y: hit.Handle.Y, Back: back}
}

// On resizes, in line with other containers or on the grid, never smaller than
// the contents need. Shift keeps the proportions, Alt the centre, and with Ctrl
// nothing snaps.
func (r Resizing) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		return r.pull(e, ev)
	case Release:
		return r.let(e)
	case Cancel:
		e.Overlay.Marks = align.Marks{}
		e.CancelGesture()
		return r.Back
	}
	return r
}

func (r Resizing) pull(e *editor.Editor, m Move) State {
	p := align.Pull{
		Box: r.Frame.Before, X: r.X, Y: r.Y, Centred: m.Mods.Alt, Proportional: m.Mods.Shift,
		Least: r.Frame.Least, Holds: r.Frame.Holds,
	}
	by := m.At.Sub(r.From)
	if !m.Mods.Ctrl {
		by = e.SnapPull(p, r.Frame.ID, by)
	}
	rect := p.To(by)
	if err := e.Reshape(r.Frame, rect); err != nil {
		e.Report(err)
		return r.On(e, Cancel{})
	}
	e.Overlay.Marks = align.Marks{}
	if !m.Mods.Ctrl {
		e.Overlay.Marks = e.PullMarks(p, r.Frame.ID, rect)
	}
	e.Tell(editor.ViewChanged)
	return r
}

// let makes room around the container and ends the gesture.
func (r Resizing) let(e *editor.Editor) State {
	e.Overlay.Marks = align.Marks{}
	if n, ok := e.Diagram().Node(r.Frame.ID); ok {
		if err := e.Enclose(n.Parent); err != nil {
			e.Report(err)
			return r.On(e, Cancel{})
		}
	}
	e.EndGesture(command.Resize{}.Title())
	return r.Back
}

package tool

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
)

// Resizing is a side or a corner of a container following the pointer.
type Resizing struct {
	ID     diagram.ID
	Before geom.Rect
	From   geom.Point // where the handle was pressed
	X, Y   int        // which side: -1, 0 or 1
	Least  geom.Size  // the smallest size in pt
	Back   State
}

// Name is "select.resizing".
func (Resizing) Name() string { return "select.resizing" }

// Cursor shows the direction.
func (r Resizing) Cursor(*editor.Editor, geom.Point) Cursor { return resizeCursor(r.X, r.Y) }

func startResize(e *editor.Editor, hit editor.Hit, at geom.Point, back State) State {
	before, ok := e.Builder.Rect(hit.ID)
	if !ok {
		return back
	}
	least := scene.MinFrame()
	if e.IsNote(hit.ID) {
		least = scene.MinNote()
	}
	e.BeginGesture()
	return Resizing{ID: hit.ID, Before: before, From: at, X: hit.Handle.X, Y: hit.Handle.Y, Least: least, Back: back}
}

// On resizes on the grid, never smaller than the contents need. Alt resizes
// from the centre.
func (r Resizing) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		rect := e.NotSmaller(r.ID, r.wanted(ev))
		if err := e.Do(command.Resize{ID: r.ID, Rect: rect}); err != nil {
			e.Report(err)
			return r.On(e, Cancel{})
		}
	case Release:
		e.EndGesture(command.Resize{}.Title())
		return r.Back
	case Cancel:
		e.CancelGesture()
		return r.Back
	}
	return r
}

func (r Resizing) wanted(m Move) geom.Rect {
	w := r.Before
	corner := geom.Pt(w.Min.X, w.Min.Y)
	if r.X > 0 {
		corner.X = w.Max.X
	}
	if r.Y > 0 {
		corner.Y = w.Max.Y
	}
	at := corner.Add(m.At.Sub(r.From))
	if !m.Mods.Ctrl {
		at = at.Snap(editor.Grid)
	}
	least := r.Least
	c := w.Center()
	switch r.X {
	case -1:
		w.Min.X = min(at.X, w.Max.X-least.W)
	case 1:
		w.Max.X = max(at.X, w.Min.X+least.W)
	}
	switch r.Y {
	case -1:
		w.Min.Y = min(at.Y, w.Max.Y-least.H)
	case 1:
		w.Max.Y = max(at.Y, w.Min.Y+least.H)
	}
	if m.Mods.Alt {
		return mirrored(w, r, c)
	}
	return w
}

// mirrored moves the opposite side as far, so that the centre stays.
func mirrored(w geom.Rect, r Resizing, c geom.Point) geom.Rect {
	switch r.X {
	case -1:
		w.Max.X = 2*c.X - w.Min.X
	case 1:
		w.Min.X = 2*c.X - w.Max.X
	}
	switch r.Y {
	case -1:
		w.Max.Y = 2*c.Y - w.Min.Y
	case 1:
		w.Min.Y = 2*c.Y - w.Max.Y
	}
	return w
}

package tool

import (
	"lintel/model/align"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Place hangs a stencil on the pointer until it is dropped.
type Place struct {
	Stencil editor.Stencil
	Back    State
}

// Name is "place".
func (Place) Name() string { return "place" }

// Cursor is a cross-hair.
func (Place) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On shows the ghost and adds the node where a button goes down or up; with Ctrl
// it does not snap.
func (p Place) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.Aim(p.Stencil, ev.At, ev.Mods.Ctrl)
	case Press:
		return p.put(e, ev.At, ev.Mods.Ctrl)
	case Release:
		return p.put(e, ev.At, ev.Mods.Ctrl)
	case Cancel:
		return p.end(e)
	}
	return p
}

func (p Place) put(e *editor.Editor, at geom.Point, loose bool) State {
	back := p.end(e)
	_, err := e.Drop(p.Stencil, at, loose)
	e.Report(err)
	return back
}

func (p Place) end(e *editor.Editor) State {
	e.Overlay.Ghost, e.Overlay.Drop, e.Overlay.Refusal, e.Overlay.Marks = nil, "", nil, align.Marks{}
	e.Tell(editor.ViewChanged)
	return p.Back
}

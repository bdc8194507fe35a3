package tool

import (
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Box pulls a container or a note open. It is taken for one use.
type Box struct {
	Note bool
	Back State
}

// Name is "box.idle".
func (Box) Name() string { return "box.idle" }

// Cursor is a cross-hair.
func (Box) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On begins the box at a press.
func (b Box) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Press:
		if ev.Button == Middle {
			return Panning{Last: ev.Screen, Back: b}
		}
		return Boxing{Note: b.Note, From: ev.At, Screen: ev.Screen, Back: b.Back}
	case Cancel:
		e.Tell(editor.ToolChanged)
		return b.Back
	}
	return b
}

// Boxing is a container or a note being pulled open.
type Boxing struct {
	Note   bool
	From   geom.Point
	Screen geom.Point // px
	Back   State
}

// Name is "box.pulling".
func (Boxing) Name() string { return "box.pulling" }

// Cursor is a cross-hair.
func (Boxing) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On shows what would be placed and places it at the release. A click without a
// pull places one of the usual size.
func (b Boxing) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if e.Overlay.Ghost != nil || far(ev.Screen, b.Screen) {
			box := b.box(e, ev.At)
			e.Overlay.Ghost = &editor.Ghost{Stencil: box.Stencil, Rect: box.Rect}
			e.Overlay.Drop = box.Parent
			e.Tell(editor.ViewChanged)
		}
	case Release:
		pulled := e.Overlay.Ghost != nil
		back := b.end(e)
		if pulled {
			e.Report(e.PlaceBox(b.box(e, ev.At)))
			return back
		}
		_, err := e.Place(b.box(e, ev.At).Stencil, ev.At)
		e.Report(err)
		return back
	case Cancel:
		return b.end(e)
	}
	return b
}

func (b Boxing) box(e *editor.Editor, to geom.Point) editor.Box {
	if b.Note {
		return e.NoteBox(b.From, to)
	}
	return e.ContainerBox(b.From, to)
}

func (b Boxing) end(e *editor.Editor) State {
	e.Overlay.Ghost, e.Overlay.Drop = nil, ""
	e.Tell(editor.ToolChanged)
	return b.Back
}

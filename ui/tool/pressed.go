package tool

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Pressed is a button held on an element that has not moved yet.
type Pressed struct {
	Element diagram.ID
	At      geom.Point
	Screen  geom.Point
	Back    State
}

// Name is "select.pressed".
func (Pressed) Name() string { return "select.pressed" }

// Cursor is the four-way cross.
func (Pressed) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// On turns into a drag when the pointer goes far enough. A click on one of
// several selected elements leaves that one selected.
func (p Pressed) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if far(ev.Screen, p.Screen) {
			return startDrag(e, p, ev)
		}
	case Release:
		if e.Selection.Len() > 1 {
			e.Select(p.Element)
		}
		return p.Back
	case Cancel:
		return p.Back
	}
	return p
}

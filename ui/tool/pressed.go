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
	Mods    Mods
	Back    State
}

// Name is "select.pressed".
func (Pressed) Name() string { return "select.pressed" }

// Cursor is the four-way cross.
func (Pressed) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// press selects what has to be selected at once, so that it can be seen. With
// Shift or Ctrl that waits: the keys may be meant for a drag.
func press(e *editor.Editor, id diagram.ID, p Press, back State) State {
	if !p.Mods.Shift && !p.Mods.Ctrl && !e.Selection.Has(id) {
		e.Pick(id)
	}
	return Pressed{Element: id, At: p.At, Screen: p.Screen, Mods: p.Mods, Back: back}
}

// On turns into a drag when the pointer goes far enough, else into a click.
func (p Pressed) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if far(ev.Screen, p.Screen) {
			if !e.Selection.Has(p.Element) {
				p.click(e)
			}
			return startDrag(e, p, ev)
		}
	case Release:
		p.click(e)
		return p.Back
	case Cancel:
		return p.Back
	}
	return p
}

// click adds with Shift, reaches into a group with Ctrl, and else leaves one
// element of the selected ones, or its group.
func (p Pressed) click(e *editor.Editor) {
	switch {
	case p.Mods.Ctrl:
		e.PickInside(p.Element)
	case p.Mods.Shift:
		e.PickMore(p.Element)
	default:
		e.Pick(p.Element)
	}
}

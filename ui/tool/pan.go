package tool

import (
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Pan moves the paper under the pointer. After a press with the middle button
// or with Space held it returns to the tool it interrupted.
type Pan struct{}

// Name is "pan.idle".
func (Pan) Name() string { return "pan.idle" }

// Cursor is a hand.
func (Pan) Cursor(*editor.Editor, geom.Point) Cursor { return Hand }

// On starts to drag the paper at a press.
func (p Pan) On(_ *editor.Editor, ev Event) State {
	if press, ok := ev.(Press); ok && press.Button != Secondary {
		return Panning{Last: press.Screen, Back: p}
	}
	return p
}

// Panning is the paper being dragged.
type Panning struct {
	Last geom.Point // px
	Back State
}

// Name is "pan.dragging".
func (Panning) Name() string { return "pan.dragging" }

// Cursor is a hand.
func (Panning) Cursor(*editor.Editor, geom.Point) Cursor { return Hand }

// On follows the pointer until the button goes up.
func (p Panning) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.View.Pan(ev.Screen.Sub(p.Last))
		e.Tell(editor.ViewChanged)
		p.Last = ev.Screen
		return p
	case Release, Cancel:
		return p.Back
	}
	return p
}

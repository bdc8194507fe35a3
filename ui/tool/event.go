package tool

import (
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Event is something a person did on the canvas.
type Event interface{ event() }

// Mods are the modifier keys held down.
type Mods struct{ Shift, Ctrl, Alt bool }

// Button is a button of the pointer.
type Button uint8

// The buttons.
const (
	Primary Button = iota
	Middle
	Secondary
)

// Press is a button going down. Clicks is 2 for the second press of a double click.
type Press struct {
	At     geom.Point // diagram pt
	Screen geom.Point // px on the canvas
	Button Button
	Mods   Mods
	Clicks int
}

// Move is the pointer moving, with or without a button held.
type Move struct {
	At     geom.Point
	Screen geom.Point
	Mods   Mods
}

// Release is a button going up.
type Release struct {
	At     geom.Point
	Screen geom.Point
	Mods   Mods
}

// Cancel ends a gesture without effect: Escape, or the window lost the focus.
type Cancel struct{}

func (Press) event()   {}
func (Move) event()    {}
func (Release) event() {}
func (Cancel) event()  {}

// State is one phase of a gesture. On answers an event with the state that
// follows, which may be itself.
type State interface {
	On(e *editor.Editor, ev Event) State
	// Name tells the phase, such as "select.dragging".
	Name() string
	// Cursor is what the pointer looks like over a point.
	Cursor(e *editor.Editor, at geom.Point) Cursor
}

// Cursor is a shape of the pointer.
type Cursor uint8

// The cursors.
const (
	Arrow Cursor = iota
	Hand
	Crosshair
	MoveCross
	ResizeH
	ResizeV
	ResizeNWSE
	ResizeNESW
	Text
)

// dragThreshold is how far the pointer must move before a press is a drag, in px.
const dragThreshold = 4

func far(a, b geom.Point) bool { return a.Dist(b) > dragThreshold }

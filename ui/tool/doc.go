// Package tool holds the gestures of the canvas as state machines: select,
// pan, connect, place. A tool is its first state; a state is a value that
// answers an event with the state that follows and carries what its gesture
// knows, so "dragging without an origin" cannot be written.
//
// Events come in diagram points and screen px, made by whoever has the window;
// nothing here imports Fyne. pan.go is the one to imitate.
package tool

package tool

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Brushing is a rubber band. Pulled to the right it takes what lies wholly in
// it, pulled to the left what it touches.
type Brushing struct {
	From   geom.Point
	Screen geom.Point
	Kept   []diagram.ID
	Back   State
}

// Name is "select.brushing".
func (Brushing) Name() string { return "select.brushing" }

// Cursor is the arrow.
func (Brushing) Cursor(*editor.Editor, geom.Point) Cursor { return Arrow }

// On selects what the band takes; a click on nothing selects nothing.
func (b Brushing) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if e.Overlay.Marquee.Empty() && !far(ev.Screen, b.Screen) {
			return b
		}
		e.Overlay.Marquee = geom.Spanning(b.From, ev.At)
		e.Select(append(e.Caught(e.Overlay.Marquee, ev.At.X < b.From.X), b.Kept...)...)
	case Release:
		if e.Overlay.Marquee.Empty() {
			e.Select(b.Kept...)
		}
		return b.end(e)
	case Cancel:
		e.Select(b.Kept...)
		return b.end(e)
	}
	return b
}

func (b Brushing) end(e *editor.Editor) State {
	e.Overlay.Marquee = geom.Rect{}
	e.Tell(editor.ViewChanged)
	return b.Back
}

package tool

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Brushing is a rubber band. Pulled to the right it takes what lies wholly in
// it, pulled to the left what it touches. One that begins in a container takes
// only what is in that container.
type Brushing struct {
	From   geom.Point
	Screen geom.Point
	Within diagram.ID   // the container it began in
	Kept   []diagram.ID // what it adds to
	Before []diagram.ID // what was selected when it began
	Back   State
}

// Name is "select.brushing".
func (Brushing) Name() string { return "select.brushing" }

// Cursor is the arrow.
func (Brushing) Cursor(*editor.Editor, geom.Point) Cursor { return Arrow }

func startBrush(e *editor.Editor, within diagram.ID, p Press, back State) State {
	b := Brushing{From: p.At, Screen: p.Screen, Within: within, Before: e.Selection.IDs(), Back: back}
	if p.Mods.Shift || p.Mods.Ctrl {
		b.Kept = b.Before
	}
	return b
}

// On selects what the band takes. A click selects the container it is in, and
// on the ground nothing.
func (b Brushing) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if e.Overlay.Marquee.Empty() && !far(ev.Screen, b.Screen) {
			return b
		}
		e.Overlay.Marquee, e.Overlay.Touching = geom.Spanning(b.From, ev.At), ev.At.X < b.From.X
		e.Select(append(e.Caught(e.Overlay.Marquee, e.Overlay.Touching, b.Within), b.Kept...)...)
	case Release:
		if e.Overlay.Marquee.Empty() {
			b.click(e)
		}
		return b.end(e)
	case Cancel:
		e.Select(b.Before...)
		return b.end(e)
	}
	return b
}

// click selects the container; a locked one is but a ground to work on.
func (b Brushing) click(e *editor.Editor) {
	ids := slices.Clone(b.Kept)
	if b.Within != "" && !e.Diagram().Locked(b.Within) {
		ids = append(ids, e.Unit(b.Within)...)
	}
	e.Select(ids...)
}

func (b Brushing) end(e *editor.Editor) State {
	e.Overlay.Marquee = geom.Rect{}
	e.Tell(editor.ViewChanged)
	return b.Back
}

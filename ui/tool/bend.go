package tool

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
)

// Gripping is a button held on a corner or a piece of a selected arrow that has
// not moved yet.
type Gripping struct {
	Grip   scene.Grip
	Screen geom.Point
	Back   State
}

// Name is "bend.gripping".
func (Gripping) Name() string { return "bend.gripping" }

// Cursor tells which way it can be pulled.
func (g Gripping) Cursor(e *editor.Editor, _ geom.Point) Cursor { return gripCursor(e, g.Grip) }

// On turns into bending when the pointer goes far enough.
func (g Gripping) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if far(ev.Screen, g.Screen) {
			e.BeginGesture()
			return Bending{Grip: g.Grip, Way: e.Builder.Way(g.Grip.Edge), Back: g.Back}.On(e, ev)
		}
	case Release, Cancel:
		return g.Back
	}
	return g
}

// Bending is a corner or a piece of an arrow following the pointer.
type Bending struct {
	Grip scene.Grip
	Way  geom.Polyline // of the arrow before
	Back State
}

// Name is "bend.bending".
func (Bending) Name() string { return "bend.bending" }

// Cursor tells which way it can be pulled.
func (b Bending) Cursor(e *editor.Editor, _ geom.Point) Cursor { return wayCursor(b.Way, b.Grip) }

// On bends the arrow; with Ctrl it does not snap.
func (b Bending) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.Report(e.Bend(b.Grip, b.Way, ev.At, ev.Mods.Ctrl))
	case Release:
		e.EndGesture(command.SetWaypoints{}.Title())
		return b.Back
	case Cancel:
		e.CancelGesture()
		return b.Back
	}
	return b
}

func gripCursor(e *editor.Editor, g scene.Grip) Cursor {
	return wayCursor(e.Builder.Way(g.Edge), g)
}

func wayCursor(way geom.Polyline, g scene.Grip) Cursor {
	switch {
	case g.Corner || g.At+1 >= len(way):
		return MoveCross
	case way[g.At].Y == way[g.At+1].Y:
		return ResizeV
	case way[g.At].X == way[g.At+1].X:
		return ResizeH
	}
	return MoveCross
}

// pressGrip holds a corner or a piece of an arrow; the second press of a double
// click takes it away where it was made by hand.
func pressGrip(e *editor.Editor, g scene.Grip, p Press, back State) State {
	if p.Clicks == 2 && e.Bent(g.Edge) {
		e.Report(e.Unbend(g))
		return back
	}
	return Gripping{Grip: g, Screen: p.Screen, Back: back}
}

// pressWay holds what of an arrow was pressed.
func pressWay(e *editor.Editor, hit editor.Hit, p Press, back State) State {
	if hit.Part == editor.EdgeLabel {
		return pressLabel(e, hit.ID, p, back)
	}
	return pressGrip(e, hit.Grip, p, back)
}

// LabelPressed is a button held on the words of an arrow that have not moved yet.
type LabelPressed struct {
	Edge   diagram.ID
	Screen geom.Point
	Hold   geom.Vec // from the pointer to the middle of the words
	Back   State
}

// Name is "label.pressed".
func (LabelPressed) Name() string { return "label.pressed" }

// Cursor is the four-way cross.
func (LabelPressed) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// On turns into a drag when the pointer goes far enough.
func (l LabelPressed) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if far(ev.Screen, l.Screen) {
			e.BeginGesture()
			return LabelDragging{Edge: l.Edge, Hold: l.Hold, Back: l.Back}.On(e, ev)
		}
	case Release, Cancel:
		return l.Back
	}
	return l
}

func pressLabel(e *editor.Editor, id diagram.ID, p Press, back State) State {
	selectUnless(e, id)
	chip, ok := e.Builder.Chip(id)
	if !ok || e.Diagram().Locked(id) {
		return back
	}
	return LabelPressed{Edge: id, Screen: p.Screen, Hold: chip.Center().Sub(p.At), Back: back}
}

// LabelDragging is the words of an arrow following the pointer.
type LabelDragging struct {
	Edge diagram.ID
	Hold geom.Vec
	Back State
}

// Name is "label.dragging".
func (LabelDragging) Name() string { return "label.dragging" }

// Cursor is the four-way cross.
func (LabelDragging) Cursor(*editor.Editor, geom.Point) Cursor { return MoveCross }

// On moves the words along the arrow and off it.
func (l LabelDragging) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.Report(e.MoveLabel(l.Edge, ev.At.Add(l.Hold)))
	case Release:
		e.EndGesture(command.PlaceLabel{}.Title())
		return l.Back
	case Cancel:
		e.CancelGesture()
		return l.Back
	}
	return l
}

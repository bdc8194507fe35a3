package tool

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Connect pulls arrows from node to node, by dragging or by two clicks.
type Connect struct{}

// Name is "connect.idle".
func (Connect) Name() string { return "connect.idle" }

// Cursor is a cross-hair.
func (Connect) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On starts an arrow at a press on a node.
func (c Connect) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.HoverAt(ev.At)
	case Press:
		if ev.Button == Middle {
			return Panning{Last: ev.Screen, Back: c}
		}
		if id, ok := e.NodeAt(ev.At); ok && ev.Button == Primary {
			return startWire(e, id, ev.At, c)
		}
	}
	return c
}

// Wiring is an arrow being pulled.
type Wiring struct {
	From  diagram.ID
	Start geom.Point
	// Moved tells that the pointer left the place of the press, so that the
	// release ends the arrow instead of waiting for a second click.
	Moved bool
	Back  State
}

// Name is "connect.wiring".
func (Wiring) Name() string { return "connect.wiring" }

// Cursor is a cross-hair.
func (Wiring) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

func startWire(e *editor.Editor, from diagram.ID, at geom.Point, back State) State {
	e.Overlay.Wire = &editor.Wire{From: from, To: at}
	e.Tell(editor.ViewChanged)
	return Wiring{From: from, Start: at, Back: back}
}

// On shows the arrow to the pointer and draws it at the target.
func (w Wiring) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		w.Moved = w.Moved || ev.At.Dist(w.Start)*e.View.Zoom > dragThreshold
		e.AimWire(ev.At)
	case Release:
		if w.Moved {
			return w.finish(e, ev.At)
		}
	case Press:
		return w.finish(e, ev.At)
	case Cancel:
		return w.end(e)
	}
	return w
}

func (w Wiring) finish(e *editor.Editor, at geom.Point) State {
	e.AimWire(at)
	if target := e.Overlay.Wire.Target; target != "" {
		_, err := e.Connect(w.From, target)
		e.Report(err)
	}
	e.HoverAt(at)
	return w.end(e)
}

func (w Wiring) end(e *editor.Editor) State {
	e.Overlay.Wire = nil
	e.Tell(editor.ViewChanged)
	return w.Back
}

// Rewiring is an end of an arrow being moved to another node.
type Rewiring struct {
	Edge  diagram.ID
	Start bool // the tail is moved, not the head
	Back  State
}

// Name is "connect.rewiring".
func (Rewiring) Name() string { return "connect.rewiring" }

// Cursor is a cross-hair.
func (Rewiring) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On shows the new end and sets it at the release over a node.
func (r Rewiring) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.AimRewire(r.Edge, r.Start, ev.At)
	case Release:
		e.AimRewire(r.Edge, r.Start, ev.At)
		if target := e.Overlay.Wire.Target; target != "" {
			r.set(e, target)
		}
		e.HoverAt(ev.At)
		return r.end(e)
	case Cancel:
		return r.end(e)
	}
	return r
}

func (r Rewiring) set(e *editor.Editor, target diagram.ID) {
	c := command.Reconnect{ID: r.Edge, To: target}
	if r.Start {
		c = command.Reconnect{ID: r.Edge, From: target}
	}
	e.Report(e.Do(c))
}

func (r Rewiring) end(e *editor.Editor) State {
	e.Overlay.Wire = nil
	e.Tell(editor.ViewChanged)
	return r.Back
}

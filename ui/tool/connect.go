package tool

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
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
	e.StartWire(prospect.End{Node: from}, at)
	return Wiring{From: from, Start: at, Back: back}
}

// On shows the arrow to the pointer and draws it at the target. Over the ground
// it asks what should follow.
func (w Wiring) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		w.Moved = w.Moved || ev.At.Dist(w.Start)*e.View.Zoom > dragThreshold
		e.AimWire(ev.At)
	case Release:
		if w.Moved {
			return w.finish(e, ev.At, ev.Mods)
		}
	case Press:
		return w.finish(e, ev.At, ev.Mods)
	case Cancel:
		return w.end(e)
	}
	return w
}

func (w Wiring) finish(e *editor.Editor, at geom.Point, m Mods) State {
	e.AimWire(at)
	wire := e.Overlay.Wire
	switch id, onNode := e.NodeAt(at); {
	case wire == nil || wire.From == "":
		return w.end(e)
	case wire.Target != "":
		e.Report(e.DropWire(m.Ctrl))
		e.HoverAt(at)
		return w.Back
	case onNode && id == w.From:
		return w.end(e) // back where it came from
	}
	e.AskNext(w.From, at)
	return w.Back
}

func (w Wiring) end(e *editor.Editor) State {
	e.EndWire()
	return w.Back
}

// Rewiring is an end of an arrow being moved to another node.
type Rewiring struct {
	Edge   diagram.ID
	Start  bool // the tail is moved, not the head
	Screen geom.Point
	Back   State
}

// Name is "connect.rewiring".
func (Rewiring) Name() string { return "connect.rewiring" }

// Cursor is a cross-hair.
func (Rewiring) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On shows the new end and sets it at the release over a node.
func (r Rewiring) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		if e.Overlay.Wire == nil {
			if !far(ev.Screen, r.Screen) {
				return r
			}
			r.begin(e, ev.At)
		}
		e.AimWire(ev.At)
	case Release:
		if e.Overlay.Wire != nil {
			e.AimWire(ev.At)
			e.Report(e.DropWire(ev.Mods.Ctrl))
		}
		e.HoverAt(ev.At)
		return r.Back
	case Cancel:
		e.EndWire()
		return r.Back
	}
	return r
}

// begin takes the end off its node.
func (r Rewiring) begin(e *editor.Editor, at geom.Point) {
	edge, ok := e.Diagram().Edge(r.Edge)
	if !ok {
		return
	}
	end := prospect.End{Node: edge.From, Edge: edge.ID}
	if r.Start {
		end = prospect.End{Node: edge.To, Head: true, Edge: edge.ID}
	}
	e.StartWire(end, at)
}

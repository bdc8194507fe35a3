package tool

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Select is the usual tool: it selects, moves, resizes, and pulls arrows from ports.
type Select struct{}

// Name is "select.idle".
func (Select) Name() string { return "select.idle" }

// Cursor tells what a press would do.
func (Select) Cursor(e *editor.Editor, at geom.Point) Cursor {
	hit := e.HitTest(at)
	switch hit.Part {
	case editor.PortSpot, editor.EdgeStart, editor.EdgeEnd:
		return Crosshair
	case editor.CornerHandle, editor.SideHandle:
		return resizeCursor(hit.Handle.X, hit.Handle.Y)
	case editor.NodeBody:
		return MoveCross
	}
	return Arrow
}

func resizeCursor(x, y int) Cursor {
	switch {
	case y == 0:
		return ResizeH
	case x == 0:
		return ResizeV
	case x == y:
		return ResizeNWSE
	}
	return ResizeNESW
}

// On hovers, and starts the gesture that a press asks for.
func (s Select) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.HoverAt(ev.At)
	case Press:
		return s.press(e, ev)
	case Cancel:
		e.Select()
	}
	return s
}

func (s Select) press(e *editor.Editor, p Press) State {
	if p.Button == Middle {
		return Panning{Last: p.Screen, Back: s}
	}
	hit := e.HitTest(p.At)
	if p.Button == Secondary {
		if hit.Part == editor.NodeBody || hit.Part == editor.EdgeLine {
			selectUnless(e, hit.ID)
		}
		return s
	}
	switch hit.Part {
	case editor.PortSpot:
		return startWire(e, hit.ID, p.At, s)
	case editor.EdgeStart, editor.EdgeEnd:
		return Rewiring{Edge: hit.ID, Start: hit.Part == editor.EdgeStart, Back: s}
	case editor.CornerHandle, editor.SideHandle:
		return startResize(e, hit, p.At, s)
	case editor.NodeBody, editor.EdgeLine:
		return s.pressElement(e, hit.ID, p)
	}
	return Brushing{From: p.At, Screen: p.Screen, Kept: kept(e, p.Mods), Back: s}
}

func (s Select) pressElement(e *editor.Editor, id diagram.ID, p Press) State {
	if p.Mods.Shift || p.Mods.Ctrl {
		e.Selection.Toggle(id)
		e.Tell(editor.SelectionChanged)
		return s
	}
	selectUnless(e, id)
	return Pressed{Element: id, At: p.At, Screen: p.Screen, Back: s}
}

// selectUnless selects an element alone unless it is part of the selection.
func selectUnless(e *editor.Editor, id diagram.ID) {
	if !e.Selection.Has(id) {
		e.Select(id)
	}
}

// kept is the selection that a marquee adds to.
func kept(e *editor.Editor, m Mods) []diagram.ID {
	if m.Shift || m.Ctrl {
		return e.Selection.IDs()
	}
	return nil
}

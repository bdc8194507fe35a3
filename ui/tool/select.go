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
	case editor.FoldSpot:
		return Hand
	case editor.CornerHandle, editor.SideHandle:
		return resizeCursor(hit.Handle.X, hit.Handle.Y)
	case editor.EdgeGrip:
		return gripCursor(e, hit.Grip)
	case editor.NodeBody, editor.EdgeLabel:
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
		if hit.Part == editor.NodeBody || hit.OnArrow() {
			selectUnless(e, hit.ID)
		}
		return s
	}
	if hit.OnArrow() && (p.Mods.Shift || p.Mods.Ctrl) {
		hit.Part = editor.EdgeLine // the keys ask for the arrow, not for a part of it
	}
	switch hit.Part {
	case editor.FoldSpot:
		ids := []diagram.ID{hit.ID}
		e.Report(e.SetCollapsed(ids, !e.AllCollapsed(ids)))
		return s
	case editor.PortSpot:
		return startWire(e, hit.ID, p.At, s)
	case editor.EdgeStart, editor.EdgeEnd:
		return Rewiring{Edge: hit.ID, Start: hit.Part == editor.EdgeStart, Screen: p.Screen, Back: s}
	case editor.EdgeGrip, editor.EdgeLabel:
		return pressWay(e, hit, p, s)
	case editor.CornerHandle, editor.SideHandle:
		return startResize(e, hit, p.At, s)
	case editor.NodeBody, editor.EdgeLine:
		return press(e, hit.ID, p, s)
	case editor.FrameInner:
		return startBrush(e, hit.ID, p, s)
	}
	return startBrush(e, "", p, s)
}

// selectUnless selects an element with its group unless it is selected already.
func selectUnless(e *editor.Editor, id diagram.ID) {
	if !e.Selection.Has(id) {
		e.Pick(id)
	}
}

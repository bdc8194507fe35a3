package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// A second press counts as a double click within this time and distance.
const (
	doubleClickTime = 350 * time.Millisecond
	doubleClickPx   = 4
)

// pointer is what has to be remembered between the events of the toolkit.
type pointer struct {
	down   bool
	button tool.Button
	last   geom.Point // px
	press  time.Time
	at     geom.Point // of the last press, px
	clicks int
}

// send hands an event to the active tool.
func (c *Canvas) send(ev tool.Event) {
	if c.editor == nil {
		return
	}
	c.state = c.state.On(c.editor, ev)
	c.Repaint()
}

func mods() tool.Mods {
	m := heldKeys()
	return tool.Mods{Shift: m&fyne.KeyModifierShift != 0, Ctrl: m&ctrlKey != 0, Alt: m&fyne.KeyModifierAlt != 0}
}

// heldKeys asks the driver; that of headless tests knows no keys.
func heldKeys() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// ctrlKey is Control, and on a Mac also Command.
const ctrlKey = fyne.KeyModifierControl | fyne.KeyModifierSuper

func point(p fyne.Position) geom.Point { return geom.Pt(float64(p.X), float64(p.Y)) }

// MouseDown is part of desktop.Mouseable.
func (c *Canvas) MouseDown(ev *desktop.MouseEvent) {
	if c.editor == nil {
		return
	}
	c.focus()
	c.label.commit()
	screen := point(ev.Position)
	c.pointer.down, c.pointer.last = true, screen
	c.pointer.button = buttonOf(ev.Button)
	c.countClicks(screen)
	at := c.editor.View.ToDiagram(screen)
	press := tool.Press{At: at, Screen: screen, Button: c.pointer.button, Mods: mods(), Clicks: c.pointer.clicks}
	if c.space && press.Button == tool.Primary {
		c.state = tool.Panning{Last: screen, Back: c.state}
		return
	}
	if press.Clicks == 2 && press.Button == tool.Primary && c.doubleClick(at) {
		return
	}
	c.send(press)
}

func buttonOf(b desktop.MouseButton) tool.Button {
	switch b {
	case desktop.MouseButtonSecondary:
		return tool.Secondary
	case desktop.MouseButtonTertiary:
		return tool.Middle
	}
	return tool.Primary
}

func (c *Canvas) countClicks(at geom.Point) {
	now := time.Now()
	if now.Sub(c.pointer.press) <= doubleClickTime && at.Dist(c.pointer.at) <= doubleClickPx {
		c.pointer.clicks++
	} else {
		c.pointer.clicks = 1
	}
	c.pointer.press, c.pointer.at = now, at
}

// doubleClick opens the label of what was clicked twice.
func (c *Canvas) doubleClick(at geom.Point) bool {
	hit := c.editor.HitTest(at)
	if hit.Part != editor.NodeBody && hit.Part != editor.EdgeLine {
		return false
	}
	c.send(tool.Cancel{})
	c.editor.Select(hit.ID)
	c.onKey(KeyPress{Key: fyne.KeyF2})
	return true
}

// MouseUp is part of desktop.Mouseable. It comes before DragEnd, and not at all
// when the button goes up outside the window, so both end a gesture.
func (c *Canvas) MouseUp(ev *desktop.MouseEvent) {
	c.pointer.last = point(ev.Position)
	c.release()
	// Not at the press: the toolkit would take the focus away from the menu.
	if ev.Button == desktop.MouseButtonSecondary {
		c.onMenu(ev.AbsolutePosition)
	}
}

func (c *Canvas) release() {
	if !c.pointer.down || c.editor == nil {
		return
	}
	c.pointer.down = false
	screen := c.pointer.last
	c.send(tool.Release{At: c.editor.View.ToDiagram(screen), Screen: screen, Mods: mods()})
}

// Dragged is part of fyne.Draggable.
func (c *Canvas) Dragged(ev *fyne.DragEvent) { c.moved(point(ev.Position)) }

// DragEnd is part of fyne.Draggable.
func (c *Canvas) DragEnd() { c.release() }

// MouseIn is part of desktop.Hoverable.
func (c *Canvas) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved is part of desktop.Hoverable.
func (c *Canvas) MouseMoved(ev *desktop.MouseEvent) { c.moved(point(ev.Position)) }

// MouseOut is part of desktop.Hoverable.
func (c *Canvas) MouseOut() {
	if c.editor == nil {
		return
	}
	c.editor.Overlay.Pointer = nil
	if !c.pointer.down {
		c.editor.Overlay.Hover = ""
	}
	c.editor.Tell(editor.ViewChanged)
}

func (c *Canvas) moved(screen geom.Point) {
	if c.editor == nil {
		return
	}
	c.pointer.last = screen
	at := c.editor.View.ToDiagram(screen)
	c.editor.Overlay.Pointer = &at
	c.send(tool.Move{At: at, Screen: screen, Mods: mods()})
	c.editor.Tell(editor.ViewChanged)
}

// Point moves the pointer of the active tool to a place in the window, while
// something is dragged from the palette.
func (c *Canvas) Point(abs fyne.Position) {
	c.moved(point(abs.Subtract(c.place())))
}

// Drop ends a drag from the palette at a place in the window; outside the
// canvas it is cancelled.
func (c *Canvas) Drop(abs fyne.Position) {
	at := abs.Subtract(c.place())
	if at.X < 0 || at.Y < 0 || at.X > c.Size().Width || at.Y > c.Size().Height {
		c.send(tool.Cancel{})
		return
	}
	screen := point(at)
	c.send(tool.Release{At: c.editor.View.ToDiagram(screen), Screen: screen, Mods: mods()})
	c.focus()
}

func (c *Canvas) place() fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
}

// Wheel speeds: a notch of the wheel is 25 px of the toolkit.
const (
	wheelPan  = 2.0
	wheelZoom = 0.006
	wheelMost = 250 // the toolkit multiplies fast turns by up to 125
)

// Scrolled is part of fyne.Scrollable: the wheel pans, with Ctrl or Alt it
// zooms at the pointer. Shift makes it horizontal, which the toolkit does.
func (c *Canvas) Scrolled(ev *fyne.ScrollEvent) {
	if c.editor == nil {
		return
	}
	dx, dy := clampWheel(ev.Scrolled.DX), clampWheel(ev.Scrolled.DY)
	if m := mods(); m.Ctrl || m.Alt {
		c.editor.View.ZoomAt(point(ev.Position), math.Exp((dx+dy)*wheelZoom))
	} else {
		c.editor.View.Pan(geom.Vec{X: dx * wheelPan, Y: dy * wheelPan})
	}
	c.editor.Tell(editor.ViewChanged)
	c.Repaint()
}

func clampWheel(d float32) float64 {
	return math.Max(-wheelMost, math.Min(wheelMost, float64(d)))
}

// Cursor is part of desktop.Cursorable.
func (c *Canvas) Cursor() desktop.Cursor {
	if c.editor == nil {
		return desktop.DefaultCursor
	}
	if c.space {
		return desktop.PointerCursor
	}
	switch c.state.Cursor(c.editor, c.editor.View.ToDiagram(c.pointer.last)) {
	case tool.Hand:
		return desktop.PointerCursor
	case tool.Crosshair:
		return desktop.CrosshairCursor
	case tool.ResizeH:
		return desktop.HResizeCursor
	case tool.ResizeV:
		return desktop.VResizeCursor
	case tool.ResizeNWSE:
		return desktop.NWSEResizeCursor
	case tool.ResizeNESW:
		return desktop.NESWResizeCursor
	}
	return desktop.DefaultCursor
}

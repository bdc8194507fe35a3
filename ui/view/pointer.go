package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/diagram"
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
	button tool.Button // the one that is down
	menu   bool        // the release of the second button opens the menu
	last   geom.Point  // px
	click  click
}

// click is the last press, by which the next counts as a double click or not.
type click struct {
	when   time.Time
	at     geom.Point // px
	button tool.Button
	on     diagram.ID
	count  int
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
	c.editor.Halt()
	c.focus()
	c.acted()
	c.label.commit()
	c.editor.Overlay.Focus = ""
	button, screen := buttonOf(ev.Button), c.arrive(ev)
	switch {
	case button != tool.Middle && c.editor.DropProposal():
		// What is shown is not the drawing, so there is nothing to take hold of.
	case button == tool.Secondary:
		c.pressSecond(screen)
	case c.pointer.down && button != c.pointer.button:
		// A gesture belongs to the button that began it.
	default:
		c.pointer.down, c.pointer.button = true, button
		c.pulling.begin()
		c.press(screen)
	}
}

// press hands a press to the active tool, unless it pans or opens a label.
func (c *Canvas) press(screen geom.Point) {
	at, held := c.editor.View.ToDiagram(screen), mods()
	hit := c.editor.HitTest(at)
	c.countClicks(screen, c.pointer.button, hit.ID)
	ev := tool.Press{At: at, Screen: screen, Button: c.pointer.button, Mods: held, Clicks: c.pointer.click.count}
	switch {
	case ev.Button != tool.Primary:
		c.send(ev)
	case c.space:
		c.state = tool.Panning{Last: screen, Back: c.state}
	case ev.Clicks == 2 && held == (tool.Mods{}) && c.hasLabel(hit):
		c.openLabel(hit.ID)
	default:
		c.send(ev)
	}
}

// pressSecond selects what the context menu will be about. While a gesture is
// under way it gives that up instead, and there will be no menu.
func (c *Canvas) pressSecond(screen geom.Point) {
	c.pointer.click = click{}
	c.pointer.menu = !c.cancel()
	if c.pointer.menu {
		at := c.editor.View.ToDiagram(screen)
		c.send(tool.Press{At: at, Screen: screen, Button: tool.Secondary, Mods: mods(), Clicks: 1})
	}
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

// countClicks notes a press. It goes on counting when it comes soon after the
// last one, at the same place, with the same button and on the same element.
func (c *Canvas) countClicks(at geom.Point, button tool.Button, on diagram.ID) {
	last, now := c.pointer.click, time.Now()
	again := now.Sub(last.when) <= doubleClickTime && at.Dist(last.at) <= doubleClickPx
	count := 1
	if again && button == last.button && on == last.on {
		count = last.count + 1
	}
	c.pointer.click = click{when: now, at: at, button: button, on: on, count: count}
}

// hasLabel reports whether a double click opens a label: not where it takes away
// a corner of an arrow that was made by hand.
func (c *Canvas) hasLabel(h editor.Hit) bool {
	return h.Part == editor.NodeBody || h.OnArrow() && !(h.Part == editor.EdgeGrip && c.editor.Bent(h.ID))
}

// openLabel opens the label of what was clicked twice. The release goes to the
// field that appears, so the button counts as up.
func (c *Canvas) openLabel(id diagram.ID) {
	c.cancel()
	c.pointer.down = false
	c.editor.Select(id)
	c.onKey(KeyPress{Key: fyne.KeyF2})
}

// MouseUp is part of desktop.Mouseable. It comes before DragEnd, and not at all
// when the button goes up outside the window, so both end a gesture.
func (c *Canvas) MouseUp(ev *desktop.MouseEvent) {
	switch button := buttonOf(ev.Button); {
	case button == tool.Secondary:
		// Only after this event: the toolkit takes the focus away at its end, and
		// the menu would hear no keys.
		if c.pointer.menu {
			c.pointer.menu = false
			at := c.place().Add(c.PointerPos())
			fyne.Do(func() { c.onMenu(at) })
		}
	case button == c.pointer.button:
		c.arrive(ev)
		c.release()
	}
}

// arrive tells the tool of the way to where a button went down or up, which the
// toolkit may tell later, and is that place.
func (c *Canvas) arrive(ev *desktop.MouseEvent) geom.Point {
	at := point(ev.Position)
	if now, ok := c.cursor.now(c); ok {
		at = now
	}
	if at != c.pointer.last {
		c.moved(at)
	}
	return at
}

func (c *Canvas) release() {
	if !c.pointer.down || c.editor == nil {
		return
	}
	c.pointer.down = false
	screen := c.pointer.last
	c.send(tool.Release{At: c.editor.View.ToDiagram(screen), Screen: screen, Mods: mods()})
	if size := c.size(); !geom.XYWH(0, 0, size.W, size.H).Contains(screen) {
		c.editor.Overlay.Hover = "" // the pointer has left meanwhile, and nobody says so again
	}
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
	c.acted()
	c.editor.Overlay.Pointer = nil
	if !c.pointer.down {
		c.editor.Overlay.Hover = ""
	}
	c.editor.Tell(editor.ViewChanged)
	c.Repaint()
}

func (c *Canvas) moved(screen geom.Point) {
	if c.editor == nil {
		return
	}
	elsewhere := screen != c.pointer.last
	c.pointer.last = screen
	at := c.editor.View.ToDiagram(screen)
	c.editor.Overlay.Pointer = &at
	c.send(tool.Move{At: at, Screen: screen, Mods: mods()})
	if elsewhere {
		c.pointed()
	}
	c.editor.Tell(editor.ViewChanged)
	c.pull()
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

// PointerPos is where the pointer was last, in px from the corner of the canvas.
func (c *Canvas) PointerPos() fyne.Position {
	return fyne.NewPos(float32(c.pointer.last.X), float32(c.pointer.last.Y))
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
	c.acted()
	c.editor.Halt()
	c.label.commit() // its field would stay where it is
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

package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/ui/control"
	"lintel/ui/tool"
)

// focus takes the keyboard; the toolkit does not do it by itself.
func (c *Canvas) focus() {
	if cv := fyne.CurrentApp().Driver().CanvasForObject(c); cv != nil {
		cv.Focus(c)
	}
}

// FocusGained is part of fyne.Focusable.
func (c *Canvas) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (c *Canvas) FocusLost() {
	c.space = false
	c.endNudge()
}

// TypedRune is part of fyne.Focusable. Letters come by TypedKey, by their place
// on the keyboard, so that shortcuts work while Hangul is switched on.
func (c *Canvas) TypedRune(rune) {}

// KeyDown is part of desktop.Keyable.
func (c *Canvas) KeyDown(ev *fyne.KeyEvent) {
	c.acted()
	if ev.Name == fyne.KeySpace {
		c.space = true
	}
	c.modified(ev.Name)
}

// KeyUp is part of desktop.Keyable.
func (c *Canvas) KeyUp(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace:
		c.space = false
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		c.endNudge()
	}
	c.modified(ev.Name)
}

// modified lets a gesture under way know that a modifier key went down or up:
// Alt makes a copy of what is dragged also while the pointer rests.
func (c *Canvas) modified(key fyne.KeyName) {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyAltLeft, desktop.KeyAltRight:
	default:
		return
	}
	if c.editor != nil && c.pointer.down && tool.Reaches(c.state) {
		c.moved(c.pointer.last)
	}
}

// TypedKey is part of fyne.Focusable. While a fix is shown the window has the
// first say: the keys of the canvas would change the drawing behind it.
func (c *Canvas) TypedKey(ev *fyne.KeyEvent) {
	c.acted()
	m := mods()
	press := pressed(ev)
	if c.editor != nil && c.editor.Proposal() != nil && c.onKey(press) {
		return
	}
	if control.AsksForMenu(ev) {
		c.openMenu()
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		c.escape()
	case fyne.KeyTab:
		c.cycle(m.Shift)
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		c.nudge(ev.Name, m.Shift)
	default:
		c.onKey(press)
	}
}

// RunKey runs the action of a key that another widget has no use for.
func (c *Canvas) RunKey(ev *fyne.KeyEvent) { c.onKey(pressed(ev)) }

func pressed(ev *fyne.KeyEvent) KeyPress {
	m := mods()
	return KeyPress{Key: named(ev), Ctrl: m.Ctrl, Shift: m.Shift, Alt: m.Alt}
}

// openMenu opens the menu of what is selected, at its middle when that is in
// sight; of the canvas, in the middle of it.
func (c *Canvas) openMenu() {
	if c.editor == nil {
		return
	}
	c.cancel()
	at := c.editor.View.Center()
	if ids := c.editor.Selection.IDs(); len(ids) > 0 {
		at = c.editor.View.ToScreen(c.editor.Bounds(ids).Center())
	}
	size := c.size()
	x, y := max(0, min(at.X, size.W)), max(0, min(at.Y, size.H))
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	c.onMenu(corner.AddXY(float32(x), float32(y)))
}

// AcceptsTab keeps Tab on the canvas, where it goes from element to element.
func (c *Canvas) AcceptsTab() bool { return true }

// escape ends a gesture, else what the window is doing, else takes the selecting tool, else selects nothing.
func (c *Canvas) escape() {
	if c.cancel() || c.onKey(KeyPress{Key: fyne.KeyEscape}) {
		return
	}
	if _, selecting := c.idle.(tool.Select); !selecting {
		c.onKey(KeyPress{Key: fyne.KeyV})
		return
	}
	c.send(tool.Cancel{})
}

// cycle selects the next or the previous element.
func (c *Canvas) cycle(back bool) {
	if c.editor == nil {
		return
	}
	step := 1
	if back {
		step = -1
	}
	c.editor.SelectNext(step)
}

// TypedShortcut is part of fyne.Shortcutable.
func (c *Canvas) TypedShortcut(s fyne.Shortcut) {
	if k, ok := KeysOf(s); ok {
		c.onKey(k)
	}
}

// KeysOf is the key behind a shortcut of the toolkit, which has types of their
// own for some.
func KeysOf(s fyne.Shortcut) (KeyPress, bool) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return KeyPress{Key: fyne.KeyZ, Ctrl: true}, true
	case *fyne.ShortcutRedo:
		return KeyPress{Key: fyne.KeyY, Ctrl: true}, true
	case *fyne.ShortcutCopy:
		return KeyPress{Key: fyne.KeyC, Ctrl: true}, true
	case *fyne.ShortcutCut:
		// The toolkit also reports Shift+Delete as Cut.
		return KeyPress{Key: fyne.KeyX, Ctrl: true}, true
	case *fyne.ShortcutPaste:
		return KeyPress{Key: fyne.KeyV, Ctrl: true}, true
	case *fyne.ShortcutSelectAll:
		return KeyPress{Key: fyne.KeyA, Ctrl: true}, true
	case *desktop.CustomShortcut:
		return KeyPress{
			Key:   s.KeyName,
			Ctrl:  s.Modifier&ctrlKey != 0,
			Shift: s.Modifier&fyne.KeyModifierShift != 0,
			Alt:   s.Modifier&fyne.KeyModifierAlt != 0,
		}, true
	}
	return KeyPress{}, false
}

// Held are the modifier keys held down at the moment.
func (c *Canvas) Held() tool.Mods { return mods() }

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/ui/action"
	"lintel/ui/view"
)

// key runs the action of a key pressed on the canvas; false when there is none.
// While a dialog is open no action runs.
func (w *Window) key(k view.KeyPress) bool {
	w.acted()
	if len(w.win.Canvas().Overlays().List()) > 0 {
		return false
	}
	if !k.Ctrl && !k.Alt && !k.Shift && (w.proposalKey(string(k.Key)) || w.insertKey(string(k.Key)) || w.arrangeKey(string(k.Key))) {
		return true
	}
	a, ok := action.Find(action.Shortcut{Ctrl: k.Ctrl, Shift: k.Shift, Alt: k.Alt, Key: string(k.Key)})
	if !ok {
		return false
	}
	a.Do(w.context())
	return true
}

// typedShortcut takes shortcuts that the focused widget has no use for.
func (w *Window) typedShortcut(s fyne.Shortcut) {
	if k, ok := view.KeysOf(s); ok {
		w.key(k)
	}
}

// listenForKeys hears keys while nothing has the focus. The toolkit forgets the
// focus when a click lands on something that cannot have it.
func (w *Window) listenForKeys() {
	c := w.win.Canvas()
	c.SetOnTypedKey(w.canvas.TypedKey)
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(w.canvas.KeyDown)
		d.SetOnKeyUp(w.canvas.KeyUp)
	}
	for _, a := range action.All() {
		for _, k := range a.Keys {
			if s, ok := shortcut(k); ok {
				c.AddShortcut(s, w.typedShortcut)
			}
		}
	}
	c.AddShortcut(&fyne.ShortcutUndo{}, w.typedShortcut)
	c.AddShortcut(&fyne.ShortcutRedo{}, w.typedShortcut)
	c.AddShortcut(&fyne.ShortcutCut{}, w.typedShortcut)
	c.AddShortcut(&fyne.ShortcutCopy{}, w.typedShortcut)
	c.AddShortcut(&fyne.ShortcutPaste{}, w.typedShortcut)
	c.AddShortcut(&fyne.ShortcutSelectAll{}, w.typedShortcut)
}

// shortcut is a key with Ctrl or Alt as the toolkit knows it; other keys come
// as typed keys.
func shortcut(k action.Shortcut) (fyne.Shortcut, bool) {
	var m fyne.KeyModifier
	if k.Ctrl {
		m |= fyne.KeyModifierShortcutDefault
	}
	if k.Alt {
		m |= fyne.KeyModifierAlt
	}
	if m == 0 {
		return nil, false
	}
	if k.Shift {
		m |= fyne.KeyModifierShift
	}
	return &desktop.CustomShortcut{KeyName: fyne.KeyName(k.Key), Modifier: m}, true
}

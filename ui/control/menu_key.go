package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AsksForMenu reports whether a key asks for the context menu: the menu key, or
// Shift+F10 for keyboards without one.
func AsksForMenu(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyF10 {
		return e.Name == desktop.KeyMenu
	}
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

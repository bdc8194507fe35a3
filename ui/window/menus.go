package window

import (
	"fyne.io/fyne/v2"

	"lintel/ui/action"
	"lintel/ui/control"
)

// contextMenu offers what can be done with what is selected on the canvas.
func (w *Window) contextMenu(abs fyne.Position) { w.openMenu(action.SpotOf(w.editor()), abs) }

// openMenu opens the context menu of something at a place in the window.
func (w *Window) openMenu(spot action.Spot, abs fyne.Position) {
	var items []control.MenuItem
	for i, group := range action.MenuOf(spot, w.context()) {
		if i > 0 {
			items = append(items, control.MenuItem{})
		}
		for _, a := range group {
			items = append(items, w.menuItem(a))
		}
	}
	w.kit.OpenMenu(w.win.Canvas(), items, control.At(abs), 0)
}

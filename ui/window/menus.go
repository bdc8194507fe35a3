package window

import (
	"fyne.io/fyne/v2"

	"lintel/ui/action"
	"lintel/ui/control"
)

// The actions of the context menus by id; "" is a line between groups. A menu
// shows those of them that make sense for what it is about.
var tabActions = []string{"file.save", "file.saveAs", "file.export", "", "file.close", "file.closeOthers"}

// canvasActions are those of what is selected on the canvas.
func (w *Window) canvasActions() []string {
	switch {
	case w.editor().SelectedEdge() != nil:
		return []string{"edit.rename", "arrange.reverse", "check.fix", "", "edit.delete"}
	case len(w.editor().SelectedNodes()) > 0:
		return []string{"edit.rename", "arrange.pin", "check.fix", "", "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "", "edit.delete"}
	}
	return []string{"edit.paste", "edit.selectAll", "", "arrange.all", "view.fit"}
}

// contextMenu offers what can be done with what is under the pointer.
func (w *Window) contextMenu(abs fyne.Position) { w.openMenu(w.canvasActions(), control.At(abs)) }

// openMenu opens a menu of actions.
func (w *Window) openMenu(ids []string, place control.Place) {
	var items []control.MenuItem
	for _, id := range ids {
		if id == "" {
			items = append(items, control.MenuItem{})
		} else if a, ok := action.ByID(id); ok {
			items = append(items, w.menuItem(a))
		}
	}
	w.kit.OpenMenu(w.win.Canvas(), items, place, 0)
}

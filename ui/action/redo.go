package action

import (
	"lintel/model/catalog"
)

// redo makes the last undone step again.
func redo() Action {
	return Action{
		ID:      "edit.redo",
		Title:   catalog.Text{EN: "Redo", KO: "다시 실행"},
		Menu:    Edit,
		Group:   1,
		Glyph:   "redo",
		Keys:    []Shortcut{CtrlShift("Z"), Ctrl("Y")},
		Enabled: func(c Context) bool { _, ok := c.Editor.History.RedoTitle(); return ok },
		Run:     func(c Context) { c.Editor.Redo() },
	}
}

package action

import (
	"lintel/model/catalog"
)

// undo takes the last step back.
func undo() Action {
	return Action{
		ID:      "edit.undo",
		Title:   catalog.Text{EN: "Undo", KO: "실행 취소"},
		Menu:    Edit,
		Group:   1,
		Glyph:   "undo",
		Keys:    []Shortcut{Ctrl("Z")},
		Enabled: func(c Context) bool { _, ok := c.Editor.History.UndoTitle(); return ok },
		Run:     func(c Context) { c.Editor.Undo() },
	}
}

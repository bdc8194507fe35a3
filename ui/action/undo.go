package action

import (
	"lintel/model/catalog"
)

// undo takes the last step back.
func undo() Action {
	return Action{
		ID:      "edit.undo",
		Title:   catalog.Text{EN: "Undo", KO: "실행 취소"},
		Says:    undoSays,
		Menu:    Edit,
		Group:   1,
		Glyph:   "undo",
		Keys:    []Shortcut{Ctrl("Z")},
		Enabled: func(c Context) bool { _, ok := c.Editor.History.UndoTitle(); return ok },
		Run:     func(c Context) { c.Editor.Undo() },
	}
}

// undoSays names the step: "Undo Move orders".
func undoSays(c Context) catalog.Text {
	if step, ok := c.Editor.UndoName(); ok {
		return catalog.Text{EN: "Undo " + step.EN, KO: "실행 취소: " + step.KO}
	}
	return undo().Title
}

package action

import (
	"lintel/model/catalog"
)

// redo makes the last undone step again.
func redo() Action {
	return Action{
		ID:      "edit.redo",
		Title:   catalog.Text{EN: "Redo", KO: "다시 실행"},
		Says:    redoSays,
		Menu:    Edit,
		Group:   1,
		Glyph:   "redo",
		Keys:    []Shortcut{CtrlShift("Z"), Ctrl("Y")},
		Enabled: func(c Context) bool { _, ok := c.Editor.History.RedoTitle(); return ok },
		Run:     func(c Context) { c.Editor.Redo() },
	}
}

// redoSays names the step: "Redo Move orders".
func redoSays(c Context) catalog.Text {
	if step, ok := c.Editor.RedoName(); ok {
		return catalog.Text{EN: "Redo " + step.EN, KO: "다시 실행: " + step.KO}
	}
	return redo().Title
}

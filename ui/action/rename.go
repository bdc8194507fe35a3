package action

import (
	"lintel/model/catalog"
)

// rename opens the label of the selected element.
func rename() Action {
	return Action{
		ID:      "edit.rename",
		Title:   catalog.Text{EN: "Edit label", KO: "이름 편집"},
		Menu:    Edit,
		Group:   3,
		On:      OnOne,
		Keys:    []Shortcut{Plain("F2"), Plain("Return"), Plain("KP_Enter")},
		Enabled: func(c Context) bool { _, ok := c.Editor.Selection.Only(); return ok },
		Run:     func(c Context) { c.Shell.EditLabel() },
	}
}

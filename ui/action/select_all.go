package action

import (
	"lintel/model/catalog"
)

// selectAll selects everything.
func selectAll() Action {
	return Action{
		ID:      "edit.selectAll",
		Title:   catalog.Text{EN: "Select all", KO: "모두 선택"},
		Menu:    Edit,
		Group:   3,
		On:      OnCanvas,
		Keys:    []Shortcut{Ctrl("A")},
		Enabled: drawn,
		Run:     func(c Context) { c.Editor.SelectAll() },
	}
}

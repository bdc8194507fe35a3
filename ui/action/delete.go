package action

import (
	"lintel/model/catalog"
)

// deleteSelection takes the selection away.
func deleteSelection() Action {
	return Action{
		ID:      "edit.delete",
		Title:   catalog.Text{EN: "Delete", KO: "삭제"},
		Menu:    Edit,
		Group:   2,
		On:      OnSelection,
		Keys:    []Shortcut{Plain("Delete"), Plain("BackSpace")},
		Enabled: selected,
		Run:     func(c Context) { c.Shell.Report(c.Editor.DeleteSelected()) },
	}
}

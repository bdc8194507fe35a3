package action

import (
	"lintel/model/catalog"
)

// selectSameKind selects everything of the selected kinds.
func selectSameKind() Action {
	return Action{
		ID:      "edit.selectSameKind",
		Title:   catalog.Text{EN: "Select same kind", KO: "같은 종류 선택"},
		Menu:    Edit,
		Group:   3,
		On:      OnOne,
		Enabled: selected,
		Run:     func(c Context) { c.Editor.SelectSameKind() },
	}
}

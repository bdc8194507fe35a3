package action

import (
	"lintel/model/catalog"
)

// ungroup takes the selected groups apart.
func ungroup() Action {
	return Action{
		ID:      "arrange.ungroup",
		Title:   catalog.Text{EN: "Ungroup", KO: "그룹 해제"},
		Menu:    Arrange,
		Group:   5,
		On:      OnSeveral,
		Keys:    []Shortcut{CtrlShift("G")},
		Enabled: func(c Context) bool { return len(c.Editor.SelectedGroups()) > 0 },
		Run:     func(c Context) { c.Shell.Report(c.Editor.UngroupSelected()) },
	}
}

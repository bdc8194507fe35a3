package action

import (
	"lintel/model/catalog"
)

// group makes the selected nodes one that is selected and moved as a whole.
func group() Action {
	return Action{
		ID:      "arrange.group",
		Title:   catalog.Text{EN: "Group", KO: "그룹으로 묶기"},
		Menu:    Arrange,
		Group:   5,
		On:      OnSeveral,
		Keys:    []Shortcut{Ctrl("G")},
		Enabled: func(c Context) bool { return c.Editor.CanGroup() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.GroupSelected()) },
	}
}

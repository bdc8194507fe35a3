package action

import (
	"lintel/model/catalog"
)

// duplicate adds a copy of the selection beside it.
func duplicate() Action {
	return Action{
		ID:      "edit.duplicate",
		Title:   catalog.Text{EN: "Duplicate", KO: "복제"},
		Menu:    Edit,
		Group:   2,
		On:      OnNodes,
		Keys:    []Shortcut{Ctrl("D")},
		Enabled: selectedNodes,
		Run:     func(c Context) { c.Shell.Report(c.Editor.Duplicate()) },
	}
}
